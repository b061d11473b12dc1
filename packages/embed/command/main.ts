/**
 * `rights-kit <verb> …`: checks records, builds a release from them, prints snippets and checks releases.
 *
 * Exit code 1 when records or what was checked are wrong, or something cannot be read or written; 2 when the call is wrong.
 */
import { CallError, messageOf, type Verb } from './call.ts';

interface Entry {
  readonly does: string;
  /** A verb's code is loaded when it is called: one needs a renderer, others need none. */
  readonly load: () => Promise<Verb>;
}

const VERBS = new Map<string, Entry>([
  [
    'check',
    { does: 'says what is wrong with records', load: async () => (await import('./check.ts')).check },
  ],
  [
    'build',
    { does: 'makes a release folder from records', load: async () => (await import('./build.ts')).build },
  ],
  [
    'snippet',
    { does: 'prints what a webmaster pastes', load: async () => (await import('./snippet.ts')).snippetVerb },
  ],
  [
    'check-release',
    {
      does: 'compares a release folder with the published hashes',
      load: async () => (await import('./check-release.ts')).checkReleaseVerb,
    },
  ],
]);

const verbs = [...VERBS].map(([name, { does }]) => `  ${name.padEnd(14)} ${does}`);
const USAGE = `usage: rights-kit <verb> …

${verbs.join('\n')}

rights-kit <verb> --help says more, with an example.`;

async function run([name = '', ...args]: string[]): Promise<number> {
  if (name === '--help') {
    console.log(USAGE);
    return 0;
  }
  const entry = VERBS.get(name);
  if (!entry) {
    console.error(name ? `rights-kit: there is no verb "${name}"\n\n${USAGE}` : USAGE);
    return 2;
  }
  try {
    const verb = await entry.load();
    if (!args.includes('--help')) return await verb.run(args);
    console.log(verb.help(args));
    return 0;
  } catch (error) {
    console.error(`rights-kit ${name}: ${messageOf(error)}`);
    if (!(error instanceof CallError)) return 1;
    console.error(`See rights-kit ${name} --help.`);
    return 2;
  }
}

process.exitCode = await run(process.argv.slice(2));
