import { Option } from '@commander-js/extra-typings';
import { policiesOf } from '../release/feed.ts';
import type { Records } from '../records/read-records.ts';
import { example, JSON_OPTION, linesOf, type Define } from './call.ts';
import type { RecordJson } from './json.ts';
import { readSound } from './read.ts';

const KINDS = ['towns', 'cases', 'actions'] as const;
type Kind = (typeof KINDS)[number];

function recordsOf(kind: Kind, records: Records): RecordJson[] {
  switch (kind) {
    case 'towns':
      return records.towns.map(({ slug, name }) => ({
        kind: 'town',
        id: slug,
        name,
        policies: policiesOf(records, slug).length,
      }));
    case 'cases':
      return records.cases.map(({ id, name }) => ({ kind: 'case', id, name }));
    case 'actions':
      return records.actions.map(({ id, title }) => ({ kind: 'action', id, name: title.en }));
  }
}

/** Kind, id and name in columns; a town's name is followed by the number of its policies. */
function toLines(list: readonly RecordJson[]): string[] {
  const width = Math.max(0, ...list.map(({ id }) => id.length));
  return list.map(({ kind, id, name, policies }) => {
    const count = policies === 1 ? '1 policy' : `${policies ? String(policies) : 'no'} policies`;
    return `${kind.padEnd(6)}  ${id.padEnd(width)}  ${name}${policies === undefined ? '' : ` (${count})`}`;
  });
}

export const defineList: Define = (command, finish) => {
  command
    .argument('<records>', 'folder of records')
    .addOption(new Option('--kind <kind>', 'only these').choices(KINDS))
    .option(...JSON_OPTION)
    .addHelpText('after', example('rights-kit list records --kind towns'))
    .action((folder, { kind }) => {
      const { records, problems } = readSound(folder);
      const list = KINDS.filter((each) => !kind || each === kind).flatMap((each) => recordsOf(each, records));
      finish({ json: { ok: true, records: list }, out: toLines(list), err: linesOf(problems) });
    });
};
