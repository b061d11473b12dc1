/** Records of an invented case with many events, which differ as those of a real docket do. */
import { safeUrl, type Case } from '@rights-kit/content';
import { day } from '@rights-kit/content/testing.js';
import type { Records } from '../records/read-records.ts';

type Event = Case['events'][number];

const WHO = [
  ...['The court', 'The judge', 'The clerk', 'The class', 'A panel of three judges', 'The city council'],
  ...['The sheriff', 'The police chief', 'Nine families', 'The state', 'The union of teachers'],
  ...['A neighborhood group', 'The detained fathers', 'Counsel for the class', 'The appeals court'],
];
const DID = [
  ...['heard', 'set aside', 'put off', 'agreed to', 'refused', 'asked for', 'narrowed', 'widened', 'lifted'],
  ...['answered', 'joined', 'wrote against', 'wrote in support of', 'took back', 'confirmed', 'took up'],
];
const WHAT = [
  ...[
    'the request for bond hearings',
    'the order on transfers',
    'the plan for releases',
    'the census of cells',
  ],
  ...['the motion to dismiss', 'the question of standing', 'the list of witnesses', 'the rule on detainers'],
  ...['the settlement talks', 'the report on medical care', 'the request for records', 'the stay of removal'],
  ...['the notice to the class', 'the question of fees', 'the visit to the jail', 'the search of a bakery'],
];
const WHERE = [
  ...['in a crowded room', 'by telephone', 'on papers alone', 'at a night session', 'in Cedar County'],
  ...['for the third time', 'against the advice of counsel', 'without giving reasons', 'in eleven pages'],
  ...['over one dissent', 'before a public vote', 'after the storm', 'as both sides had asked', 'under seal'],
];
const THEN = [
  ...[
    'A hearing follows',
    'Nobody was released',
    'Both sides may appeal',
    'The old order stays',
    'Talks go on',
  ],
  ...['Two men went home', 'The sheriff disagreed', 'A reply is due', 'The matter rests', 'Families waited'],
];
const SYLLABLES =
  'ba bel cor dan del esh fen gar hol ing jor kel lam mor nav ol pen que ran sol tam ul ver wil yor zan'.split(
    ' ',
  );
const KINDS = ['filing', 'hearing', 'order', 'ruling', 'appeal', 'step'] as const;
const COURTS = ['Sample District Court', 'Sample Court of Appeals', 'Sample Superior Court, Cedar County'];

/** Numbers that look random and are the same in each run. */
function randomNumbers(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

export function longEvents(count: number): Event[] {
  const random = randomNumbers(7);
  const pick = <T>(list: readonly [T, ...T[]] | readonly T[]): T => {
    const item = list[random(list.length)];
    if (item === undefined) throw new RangeError('an empty list');
    return item;
  };
  /** Invented names, without which the texts would compress better than those of a real docket. */
  const name = (): string => {
    const word = [pick(SYLLABLES), pick(SYLLABLES), pick(SYLLABLES), pick(SYLLABLES)].join('');
    return word.slice(0, 1).toUpperCase() + word.slice(1);
  };
  const sentence = (): string =>
    `${pick(WHO)} ${pick(DID)} ${pick(WHAT)} ${pick(WHERE)}, ${String(2 + random(90))} days after ${name()} and ${name()} spoke of ${name()} Street and ${pick(WHAT)}.`;
  let time = Date.UTC(1985, 0, 2);
  const dates = new Set<string>();
  return Array.from({ length: count }, (_, index): Event => {
    time += (1 + random(25)) * 86_400_000;
    const date = day(new Date(time).toISOString().slice(0, 10));
    dates.add(date);
    const [who, did, what] = [pick(WHO), pick(DID), pick(WHAT)];
    const title = `${who} ${did} ${what} of ${name()}`;
    const number = 1000 + index * 3 + random(3);
    const url = safeUrl(
      `https://papers.example.org/${date.slice(0, 4)}/${name().toLowerCase()}-${String(random(1e13))}/`,
    );
    const docket = `${date.slice(2, 4)}-cv-${String(10_000 + random(300))}`;
    return {
      // As editors write ids: the day and what happened.
      id: `${date}-${what.replace('the ', '').replaceAll(' ', '-')}`,
      date,
      kind: pick(KINDS),
      title: { en: title },
      summary: { en: `${sentence()} ${sentence()} ${pick(THEN)}.` },
      court: pick(COURTS),
      docket,
      sources: [
        {
          title: `${docket}, paper ${String(number)}: ${name()} on ${what}`,
          publisher: `${name()} ${pick(COURTS)}`,
          ...(url && { url }),
          date,
          kind: 'primary',
        },
      ],
    };
  });
}

/** Records with one case, of these events. */
export function withEvents(records: Records, events: readonly Event[]): Records {
  return { ...records, cases: records.cases.map((record) => ({ ...record, events })) };
}
