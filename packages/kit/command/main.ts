/**
 * `rights-kit <verb> …`: checks, lists and reviews records, builds a release from them, prints snippets and checks releases.
 *
 * Exit code 1 for invalid records, a failed check, or an error of reading or writing; 2 for an invalid command line.
 */
import { Command, CommanderError } from '@commander-js/extra-typings';
import { CallError, linesOf, messageOf, RecordsError, type Define, type Outcome } from './call.ts';
import type { FailureJson } from './json.ts';

interface Verb {
  readonly name: string;
  readonly does: string;
  /** Imported on demand, since only one subcommand needs the renderer. */
  readonly load: () => Promise<Define>;
}

const VERBS: readonly Verb[] = [
  {
    name: 'init',
    does: 'writes the folder of a new publisher, with sample records',
    load: async () => (await import('./init.ts')).defineInit,
  },
  {
    name: 'dev',
    does: 'shows records as widgets on a local page, and again at each save',
    load: async () => (await import('./dev.ts')).defineDev,
  },
  {
    name: 'check',
    does: 'says what is wrong with records, by file, line and field',
    load: async () => (await import('./check.ts')).defineCheck,
  },
  {
    name: 'list',
    does: 'names each town, case and action of records',
    load: async () => (await import('./list.ts')).defineList,
  },
  {
    name: 'new',
    does: 'writes a record to fill in',
    load: async () => (await import('./new.ts')).defineNew,
  },
  {
    name: 'import',
    does: 'makes records of a spreadsheet',
    load: async () => (await import('./import.ts')).defineImport,
  },
  {
    name: 'diff',
    does: 'says how records differ from the published ones',
    load: async () => (await import('./diff.ts')).defineDiff,
  },
  {
    name: 'review',
    does: 'writes a table of short texts for a reviewer, and takes it back',
    load: async () => (await import('./review.ts')).defineReview,
  },
  {
    name: 'build',
    does: 'makes a release folder from records',
    load: async () => (await import('./build.ts')).defineBuild,
  },
  {
    name: 'snippet',
    does: 'prints what a webmaster pastes',
    load: async () => (await import('./snippet.ts')).defineSnippet,
  },
  {
    name: 'check-release',
    does: 'compares a release folder with the published hashes',
    load: async () => (await import('./check-release.ts')).defineCheckRelease,
  },
];

/** Commander throws an error with exit code 0 to end a call such as `--help`. */
const isHelp = (error: unknown): boolean => error instanceof CommanderError && error.exitCode === 0;

/** No subcommand was given, and Commander printed the usage. */
const isUsage = (error: unknown): boolean =>
  error instanceof CommanderError && error.code === 'commander.help';

function toFailure(error: unknown): FailureJson {
  const isCall = error instanceof CallError || error instanceof CommanderError;
  const message = isUsage(error) ? 'no verb is named' : messageOf(error).replace(/^error: /, '');
  const problems = error instanceof RecordsError ? { problems: error.problems } : {};
  return { ok: false, error: { message, exitCode: isCall ? 2 : 1 }, ...problems };
}

/** A failure as lines of text. */
function toLines({ error, problems = [] }: FailureJson, command: string): string[] {
  if (problems.length > 0) return [...linesOf(problems), error.message];
  const hint = error.exitCode === 2 ? [`See ${command} --help.`] : [];
  return [`${command}: ${error.message}`, ...hint];
}

async function run(args: readonly string[]): Promise<number> {
  const isJson = args.includes('--json');
  const print = (json: unknown): void => {
    console.log(JSON.stringify(json, null, 2));
  };
  let outcome: Outcome | undefined;
  let name = 'rights-kit';
  const program = new Command(name)
    .usage('<verb> …')
    .helpCommand(false)
    .addHelpText('after', '\nrights-kit <verb> --help says more, with an example.')
    .enablePositionalOptions()
    .exitOverride()
    // `run()` prints failures itself, as text or JSON.
    .configureOutput({ outputError: () => undefined });
  const verbs = new Map(
    VERBS.map((verb) => [
      verb.name,
      { ...verb, command: program.command(verb.name).summary(verb.does).description(verb.does) },
    ]),
  );
  program.hook('preSubcommand', async (_program, called) => {
    const verb = verbs.get(called.name());
    if (!verb) return;
    name = `rights-kit ${verb.name}`;
    const define = await verb.load();
    define(verb.command, (value) => {
      outcome = value;
    });
  });
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (isHelp(error)) return 0;
    const failure = toFailure(error);
    if (isJson) print(failure);
    else if (!isUsage(error)) for (const line of toLines(failure, name)) console.error(line);
    return failure.error.exitCode;
  }
  if (!outcome) throw new Error(`${name} did nothing`);
  const { json, out = [], err = [] } = outcome;
  if (isJson) print(json);
  else {
    for (const line of out) console.log(line);
    for (const line of err) console.error(line);
  }
  return json.ok ? 0 : 1;
}

// A reader such as `head` may close the pipe early, which is not an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await run(process.argv.slice(2));
