import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  AnswerError,
  SAMPLE_HOST,
  toCorrections,
  toHosts,
  toKind,
  toLanguages,
  toLine,
  toReviewDate,
  toTimeZone,
  toTitle,
  type Answers,
} from '../publisher-folder/answers.ts';
import type { RawAnswers } from '../publisher-folder/ask.ts';
import { projectFiles } from '../publisher-folder/project-files.ts';
import { sampleRecords } from '../publisher-folder/sample-records.ts';
import { refuseTaken, writeFolder } from '../publisher-folder/write-folder.ts';
import { todayOf } from '../records/read-records.ts';
import { CallError, example, JSON_OPTION, type Define } from './call.ts';
import { ownVersion, PACKAGE } from './own-package.ts';
import { countOf, readForRelease } from './read.ts';
import { RecordsError } from './call.ts';

export const defineInit: Define = (command, finish) => {
  command
    .description(
      `Writes the folder of a new publisher: sample records of invented places that build at once, guides, and a workflow that checks
and builds them. It asks what the options leave open, but only in a terminal.`,
    )
    .argument('<folder>', 'new or empty')
    .option('--name <name>', 'who publishes the records')
    .option('--region <region>', 'the state or region that they are about')
    .option('--time-zone <zone>', 'in which its days begin, such as America/Chicago')
    .option('--languages <tags>', 'beside English, such as "es ar"')
    .option(
      '--kind <id=name...>',
      'a kind of place beside city and town, with its name in other languages: village=village,fr=village',
    )
    .option('--hosts <hosts>', `where actions lead; without it ${SAMPLE_HOST}`)
    .option(
      '--corrections <address>',
      'where a reader reports a mistake: an e-mail address, or one with https:',
    )
    .option('--reviewer <role>', 'who has read the records, such as "immigration lawyer"; never a name')
    .option('--reviewed <day>', 'when, as 2026-11-26')
    .option('--yes', 'asks nothing, and takes defaults for what the options leave open')
    .option(...JSON_OPTION)
    .addHelpText('after', example('rights-kit init vermont --yes --time-zone America/New_York'))
    .action(async (folder, { yes = false, json = false, reviewer, reviewed, ...given }) => {
      refuseTaken(folder);
      if ((reviewer === undefined) !== (reviewed === undefined))
        throw new CallError('--reviewer and --reviewed: expected both, or neither');
      const review = reviewer === undefined || reviewed === undefined ? undefined : { reviewer, reviewed };
      const answers = toAnswers(await complete(folder, given, { yes, json }), review);
      const today = todayOf(answers.timeZone);
      const kit = kitFor(folder);
      const files = new Map([...sampleRecords(answers, today), ...projectFiles(answers, kit)]);
      writeFolder(folder, files, (draft) => {
        const { records, problems } = readForRelease(draft);
        if (!records)
          throw new RecordsError(`${countOf(problems)} in these answers; nothing was written`, problems);
      });
      finish({
        json: { ok: true, folder, files: [...files.keys()].sort() },
        out: [`written to ${folder}: sample records of invented places`, '', 'Next:', ...nextSteps(folder)],
      });
    });
};

const nextSteps = (folder: string): string[] => [
  `  cd ${/^[\w./-]+$/.test(folder) ? folder : JSON.stringify(folder)} && npm install`,
  '  npx rights-kit dev',
  '  npx rights-kit build . --out public --base https://www.example.org/rights-kit/',
];

/** What stands for an answer that nobody gave. */
function defaultsFor(folder: string): RawAnswers {
  const title = toTitle(path.basename(path.resolve(folder)));
  return {
    name: `${title} records (sample)`,
    region: title,
    timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
    hosts: SAMPLE_HOST,
  };
}

interface Manner {
  readonly yes: boolean;
  readonly json: boolean;
}

/**
 * Asks in a terminal what the options leave open, or takes the defaults.
 *
 * @throws {CallError} when something is open, and nobody can be asked
 */
async function complete(folder: string, given: RawAnswers, { yes, json }: Manner): Promise<RawAnswers> {
  const defaults = defaultsFor(folder);
  if (yes) return { ...defaults, ...given };
  const isTerminal = process.stdin.isTTY && process.stdout.isTTY && !json && !process.env['CI'];
  if (isTerminal) {
    const { askMissing } = await import('../publisher-folder/ask.ts');
    return await askMissing(given, defaults);
  }
  const missing = [
    ...(given.name === undefined ? ['--name'] : []),
    ...(given.region === undefined ? ['--region'] : []),
    ...(given.timeZone === undefined ? ['--time-zone'] : []),
  ];
  if (missing.length > 0)
    throw new CallError(
      `${missing.join(', ')}: expected, or --yes for defaults, since nobody can be asked here`,
    );
  return given;
}

/** @throws {CallError} naming the option whose answer cannot be used */
function read<T>(option: string, parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    if (error instanceof AnswerError) throw new CallError(`${option} ${error.message}`);
    throw error;
  }
}

function toAnswers(
  raw: RawAnswers,
  review: { readonly reviewer: string; readonly reviewed: string } | undefined,
): Answers {
  const [host = SAMPLE_HOST, ...hosts] = read('--hosts', () => toHosts(raw.hosts ?? ''));
  return {
    name: read('--name', () => toLine(raw.name ?? '')),
    region: read('--region', () => toLine(raw.region ?? '')),
    timeZone: read('--time-zone', () => toTimeZone(raw.timeZone ?? '')),
    languages: read('--languages', () => toLanguages(raw.languages ?? '')),
    kinds: read('--kind', () => (raw.kind ?? []).map(toKind)),
    hosts: [host, ...hosts],
    corrections: raw.corrections
      ? read('--corrections', () => toCorrections(raw.corrections ?? ''))
      : undefined,
    reviewer: review && {
      role: read('--reviewer', () => toLine(review.reviewer)),
      date: read('--reviewed', () => toReviewDate(review.reviewed)),
    },
  };
}

/**
 * What npm installs the command from in the new folder: this version, or the file that this command itself was installed from, so that
 * a version which no registry has works too.
 */
function kitFor(folder: string): string {
  const { version } = ownVersion().release;
  const project = path.resolve(PACKAGE, '../..');
  const manifest = path.join(project, 'package.json');
  if (path.basename(path.dirname(PACKAGE)) === 'node_modules' && existsSync(manifest)) {
    const parsed: unknown = JSON.parse(readFileSync(manifest, 'utf8'));
    for (const list of ['dependencies', 'devDependencies']) {
      const place: unknown = Reflect.get(Object(Reflect.get(Object(parsed), list)), 'rights-kit');
      if (typeof place !== 'string' || !place.startsWith('file:')) continue;
      const file = path.resolve(project, place.slice('file:'.length));
      return `file:${path.relative(path.resolve(folder), file).replaceAll(path.sep, '/')}`;
    }
  }
  return `^${version}`;
}
