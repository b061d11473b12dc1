/** The feed files of invented cases with many events, as `rights-kit build` divides them. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const COMMAND = fileURLToPath(import.meta.resolve('rights-kit/command'));

interface LongEvent {
  readonly date: string;
  readonly title: string;
  readonly text: string;
}

/** JSON is YAML too. */
const write = (file: string, value: unknown): void => writeFileSync(file, JSON.stringify(value, null, 1));

const SOURCES = [{ title: 'Docket', publisher: 'Court', kind: 'primary' }];

const PUBLISHER = {
  id: 'bench',
  name: { en: 'Bench' },
  region: 'Sample State',
  timeZone: 'UTC',
  about: { en: 'Invented records.' },
  compiled: '2026-11-22',
  entities: [],
  baseline: [{ id: 'rule', text: { en: 'An invented rule.' }, asOf: '2026-11-22', sources: SOURCES }],
  notices: [],
  phones: [],
  townAction: 'ask',
  donate: 'ask',
  hosts: ['www.example.org'],
};

const ACTION = {
  id: 'ask',
  kind: 'contact',
  title: { en: 'Ask' },
  label: { en: 'Ask' },
  destination: { platform: 'site', host: 'www.example.org', page: 'ask' },
  asOf: '2026-11-22',
  sources: SOURCES,
};

const toRecord = (id: string, events: readonly LongEvent[]): object => ({
  id,
  name: `A v. B of ${events.length} events`,
  alsoKnownAs: [],
  courts: ['Sample Court'],
  dockets: [],
  citations: [],
  summary: { en: 'An invented case.' },
  publisherRole: { en: 'Bench brought the case.' },
  topics: ['detention'],
  status: {
    value: 'pending',
    note: { en: 'The court has not decided yet.' },
    asOf: '2026-11-22',
    reviewAfter: '2028-05-22',
  },
  events: events.map(({ date, title, text }) => ({
    date,
    kind: 'ruling',
    title: { en: title },
    summary: { en: text },
    court: 'Sample Court',
    sources: [
      {
        title: `Docket of ${date}`,
        publisher: 'Sample Court',
        url: 'https://www.example.org/docket',
        date,
        kind: 'primary',
      },
    ],
  })),
});

/** @returns text of each file, by its path below the feed's base */
export function buildLongCases(cases: ReadonlyMap<string, readonly LongEvent[]>): Map<string, string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'rights-kit-bench-'));
  try {
    const [records, out] = [path.join(folder, 'records'), path.join(folder, 'out')];
    for (const kind of ['cases', 'actions']) mkdirSync(path.join(records, kind), { recursive: true });
    write(path.join(records, 'publisher.yaml'), PUBLISHER);
    write(path.join(records, 'towns.yaml'), [
      { slug: 'alder', name: 'Alder', county: 'Sample County', kind: 'town' },
    ]);
    write(path.join(records, 'actions/ask.yaml'), ACTION);
    for (const [id, events] of cases) write(path.join(records, `cases/${id}.yaml`), toRecord(id, events));
    execFileSync(process.execPath, [COMMAND, 'build', records, '--out', out], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const built = path.join(out, 'feed/v1/cases');
    return new Map(
      readdirSync(built)
        .filter((name) => name.endsWith('.json'))
        .map((name) => [`cases/${name}`, readFileSync(path.join(built, name), 'utf8')]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
