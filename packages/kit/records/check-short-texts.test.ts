// cspell:ignore caso vacatur
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { FACETS, stampOf } from '@rights-kit/content';
import { buildFeed } from '../release/feed.ts';
import { problemsOf, RECORDS, recordsOf, warningsOf, type Change } from '../test/sample-records.ts';

const yaml = (value: unknown): string => JSON.stringify(value);

/** The whole text of a file, changed. */
const rewrite = (file: string, toText: (text: string) => string): Change => {
  const text = RECORDS[file] ?? '';
  return [file, text, toText(text)];
};

const SHOWN: Change = ['publisher.yaml', 'phones:', 'unreviewedShortTexts: show\nphones:'];

/** A short text, and those fields of its record that a rule looks at. */
interface Sample {
  /** The text that it rests on; for the owner of a host, the publisher of the source. */
  readonly on: string;
  readonly text: string;
  readonly es?: string;
  readonly restsOn?: string;
  /** Default: the current stamp. `''`: none. */
  readonly hash?: string;
  readonly drops?: readonly (readonly [words: string, reason: string])[];
  readonly reviewed?: string;
  readonly quote?: string;
  readonly hide?: boolean;
  readonly binding?: 'yes' | 'no' | 'not-stated';
  /** Of a policy or a case. */
  readonly status?: string;
  readonly direction?: string;
  readonly disputed?: string;
  /** The basis of what is known about questions on status. */
  readonly basis?: string;
  readonly host?: string;
}

type Make = (sample: Sample) => Change[];

/** A short text in one line of YAML. */
const shortOf = (
  { text, es, restsOn, hash, drops, reviewed, quote, hide }: Sample,
  basis: readonly (string | undefined)[],
  own: string,
): string =>
  yaml({
    text: { en: text, ...(es && { es }) },
    restsOn: quote ? 'quote' : (restsOn ?? own),
    ...(hash !== '' && { hash: hash ?? stampOf(quote ? [quote, ...basis.slice(1)] : basis) }),
    ...(quote && { quote: { text: quote, source: 1 } }),
    ...(drops && { drops: drops.map(([words, reason]) => ({ words, reason })) }),
    reviewed: reviewed ? { by: 'lawyer', date: reviewed } : null,
    ...(hide && { hide }),
  });

const POLICY = 'policies/birch-bylaw.yaml';

const answer: Make = ({
  on,
  binding = 'yes',
  status = 'adopted',
  direction = 'limits-collaboration',
  disputed,
  basis,
  ...short
}) => {
  const silent = Array.from({ length: FACETS.length - 1 }, () => ['not-stated', undefined]).flat();
  const stamped = [
    ...[on, status, binding, direction, disputed, 'The chief may make exceptions.'],
    ...['limited', basis, ...silent],
  ];
  return [
    SHOWN,
    rewrite(POLICY, (text) =>
      text
        .replace(
          /summary:\n(?: .*\n)+/,
          () => `summary: { en: ${yaml(on)} }\nanswer: ${shortOf({ on, ...short }, stamped, 'summary')}\n`,
        )
        .replace("binding: 'yes'", `binding: '${binding}'`)
        .replace('status: adopted', `status: ${status}`)
        .replace(status === 'rejected' ? 'adopted: 2019' : '\0', 'decided: 2019')
        .replace(
          'direction: limits-collaboration',
          `direction: ${direction}${disputed ? `\ndisputed: { en: ${yaml(disputed)} }` : ''}`,
        )
        .replace(
          'asks-status: limited',
          basis ? `asks-status: { value: limited, basis: ${basis} }` : 'asks-status: limited',
        ),
    ),
  ];
};

const CASE = 'cases/a-v-b.yaml';

const title: Make = (sample) => [
  SHOWN,
  rewrite(CASE, (text) =>
    text.replace(
      'summary:\n  en: A case.\n',
      () =>
        `summary: { en: ${yaml(sample.on)} }\ntitle: ${shortOf(sample, [sample.on, 'superseded'], 'summary')}\n`,
    ),
  ),
];

const status: Make = (sample) => [
  SHOWN,
  rewrite(CASE, (text) =>
    text
      .replace('value: superseded', `value: ${sample.status ?? 'superseded'}`)
      .replace(
        '  note:\n    en: Overruled.\n',
        () =>
          `  note: { en: ${yaml(sample.on)} }\n  brief: ${shortOf(sample, [sample.on, sample.status ?? 'superseded', undefined], 'note')}\n`,
      ),
  ),
];

const event: Make = (sample) => [
  SHOWN,
  rewrite(CASE, (text) =>
    text.replace(
      '    summary:\n      en: The court ruled.\n',
      () =>
        `    summary: { en: ${yaml(sample.on)} }\n    key: true\n    brief: ${shortOf(sample, [sample.on, 'A ruling', undefined, undefined], 'summary')}\n`,
    ),
  ),
];

const ACTION = 'actions/ask-the-town.yaml';

const BILL = 'It went to a committee in April 2019.';
const action: Make = (sample) => [
  SHOWN,
  [
    ACTION,
    'destination:',
    `summary: { en: ${yaml(sample.on)} }\nbrief: ${shortOf(sample, [sample.on, BILL], 'summary')}\nbill: { numbers: [H.1], session: 'Session of 2018', status: { en: ${BILL} } }\ndestination:`,
  ],
];

const owner: Make = ({ on: publisher, host = 'example.org', ...short }) => [
  SHOWN,
  [
    'publisher.yaml',
    '  - example.org',
    `  - example.org\n  - ${host === 'example.org' ? 'www.example.org' : host}`,
  ],
  rewrite(ACTION, (text) =>
    text
      .replace('host: example.org', `host: ${host}`)
      .replace(
        '  page: contact\n',
        () =>
          `  page: contact\n  owner: ${shortOf({ on: publisher, ...short }, [host, publisher], 'source:1')}\n`,
      )
      .replace('publisher: Town clerk', `publisher: ${publisher}`),
  ),
];

const statement: Make = (sample) => [
  SHOWN,
  [
    'publisher.yaml',
    '      en: A court ruled.\n',
    `      en: ${yaml(sample.on)}\n    brief: ${shortOf(sample, [sample.on], 'text')}\n`,
  ],
];

/** A text that a rule refuses, with what mends it. */
type Broken = readonly [what: string, make: Make, broken: Sample, mended: Partial<Sample>];

const DETAINERS = 'Officers are told not to hold a person on civil detainers.';
const REASON = 'It limits a sentence that the answer leaves out.';

const RULES: Readonly<Record<string, readonly Broken[]>> = {
  'Instrument first': [
    [
      'an answer that says what police do',
      answer,
      { on: 'Police are told not to ask about status.', text: 'Alder police do not ask about status.' },
      { text: 'An Alder bylaw tells police not to ask about status.' },
    ],
    [
      'an instrument in a phrase',
      answer,
      {
        on: 'Police are told not to ask about status.',
        text: 'Under an Alder bylaw, police do not ask about status.',
      },
      { text: 'An Alder bylaw tells police not to ask about status.' },
    ],
    [
      'a body as the subject',
      answer,
      { on: 'The council told police to wait.', text: 'The council passed a bylaw on police.' },
      { text: 'A bylaw of the council is on police.' },
    ],
    [
      'an event that ICE begins',
      event,
      { on: 'ICE held a man.', text: 'ICE held a man.' },
      { text: 'Detention of a man by ICE.' },
    ],
    [
      'a statement that officers begin',
      statement,
      { on: 'A ruling lets officers wait.', text: 'The Alder officers wait.' },
      { text: 'A ruling lets officers wait.' },
    ],
    [
      'an actor that the sentence does not name',
      answer,
      {
        on: 'City employees are told not to ask about status.',
        text: 'An Alder bylaw tells police not to ask about status.',
      },
      { text: 'An Alder bylaw tells employees not to ask about status.' },
    ],
    [
      'officers who are court officers in the sentence',
      title,
      {
        on: 'The court held that court officers have no power to hold.',
        text: 'A ruling that court officers and officers have no power to hold',
      },
      { text: 'A ruling that court officers have no power to hold' },
    ],
  ],
  'Bound or asked': [
    [
      'a resolution that tells',
      answer,
      {
        binding: 'no',
        on: 'A resolution. It asks police to wait.',
        text: 'An Alder resolution tells police to wait. It asks for a report.',
      },
      { text: 'An Alder resolution asks police to wait.' },
    ],
    [
      'a resolution that limits',
      answer,
      {
        binding: 'no',
        on: 'A resolution of 2019 about town money.',
        text: 'An Alder resolution about town money limits its use. It states values.',
      },
      { text: 'An Alder resolution is about town money. It sets no limits on how it is to be spent.' },
    ],
    [
      'a resolution that neither asks nor says',
      answer,
      { binding: 'no', on: 'A resolution about town money.', text: 'An Alder resolution on town money' },
      { text: 'An Alder resolution is about town money.' },
    ],
    [
      'a policy of which it is not known whom it binds',
      answer,
      {
        binding: 'not-stated',
        on: 'A policy on stops by police.',
        text: 'An Alder policy tells police not to make stops.',
      },
      { text: 'An Alder policy says that police should not make stops.' },
    ],
    [
      'a rejected motion',
      answer,
      {
        binding: 'no',
        status: 'rejected',
        on: 'The council voted this motion down. It asked police to wait.',
        text: 'An Alder motion asked police to wait.',
      },
      { text: 'An Alder motion did not pass. It asked police to wait.' },
    ],
  ],
  'Limiters survive': [
    [
      'civil',
      answer,
      { on: DETAINERS, text: 'An Alder bylaw tells officers not to hold a person on detainers.' },
      { text: 'An Alder bylaw tells officers not to hold a person on civil detainers.' },
    ],
    [
      'only',
      answer,
      {
        on: 'Officers ask no question only to learn a status. They note why they asked one, and when, and whom, and what was said, for all to read.',
        text: 'An Alder bylaw tells officers to ask no question to learn a status.',
      },
      { text: 'An Alder bylaw tells officers to ask nothing solely to learn a status.' },
    ],
    [
      'administrative',
      answer,
      {
        on: 'Officers are told not to act on administrative warrants.',
        text: 'An Alder bylaw tells officers not to act on warrants.',
      },
      {
        text: 'An Alder bylaw tells officers that they are not to act on them. These are administrative warrants.',
      },
    ],
    [
      'routinely',
      answer,
      { on: 'Police do not routinely ask.', text: 'An Alder policy is that police do not ask.' },
      { text: 'An Alder policy is that police do not routinely ask.' },
    ],
    [
      'may, but not the month',
      title,
      { on: 'In May 2019 a judge ruled that a town may wait.', text: 'A 2019 ruling on a town in May 2019' },
      { text: 'A 2019 ruling that a town may wait' },
    ],
    [
      'such as',
      action,
      {
        on: 'A bill on arrests in places such as courthouses.',
        text: 'A state bill on arrests in courthouses.',
      },
      { text: 'A state bill on arrests in places such as courthouses.' },
    ],
    [
      'in part',
      status,
      { on: 'The order was upheld in part.', text: 'The order was upheld.' },
      { text: 'The order was partly upheld.' },
    ],
    [
      'as described',
      statement,
      { on: 'A rule limits holds as described in the order.', text: 'A rule limits holds.' },
      { text: 'A rule limits holds as described in the order.' },
    ],
    [
      'court officers',
      statement,
      { on: 'A ruling gives court officers no power to hold.', text: 'A ruling gives no power to hold.' },
      { text: 'A ruling gives court officers no power to hold.' },
    ],
    [
      'according to',
      answer,
      {
        on: 'According to the Alder News, police are told not to ask.',
        text: 'An Alder bylaw tells police not to ask.',
      },
      { text: 'An Alder bylaw reportedly tells police not to ask.' },
    ],
    [
      'non-binding',
      answer,
      {
        binding: 'no',
        on: 'A non-binding resolution. It asks police to wait.',
        text: 'An Alder resolution asks police to wait.',
      },
      { text: 'A non-binding Alder resolution asks police to wait for a judge.' },
    ],
    [
      'unless',
      event,
      { on: 'He was to be released unless he had a hearing.', text: 'Ordered his release.' },
      { text: 'Ordered his release unless he had a hearing.' },
    ],
    [
      'promptly',
      event,
      {
        on: 'Hearings for people whom ICE had not held promptly.',
        text: 'Opened hearings to people whom ICE had held.',
      },
      { text: 'Opened hearings to people whom ICE had not held promptly.' },
    ],
    [
      'a name that has one, beside one that limits',
      title,
      {
        on: 'The Civil Rights Office asked for some hearings.',
        text: 'A case on hearings, by the Civil Rights Office',
      },
      { text: 'A case on some hearings' },
    ],
    [
      'a drop that the text still has',
      answer,
      {
        on: DETAINERS,
        text: 'An Alder bylaw tells officers not to hold a person on civil detainers.',
        drops: [['civil', REASON]],
      },
      { drops: [] },
    ],
    [
      'a drop that the sentence has not',
      answer,
      {
        on: DETAINERS,
        text: 'An Alder bylaw tells officers not to hold a person on civil detainers.',
        drops: [['only', REASON]],
      },
      { drops: [] },
    ],
    [
      'a drop without a reason',
      answer,
      {
        on: DETAINERS,
        text: 'An Alder bylaw is on what officers are told.',
        drops: [['civil', 'Not needed.']],
      },
      { drops: [['civil', REASON]] },
    ],
  ],
  'Exceptions are signaled': [
    [
      'an exception that is typed',
      answer,
      {
        on: 'Police are told to wait, with one exception.',
        text: 'An Alder bylaw tells police to wait. It has exceptions.',
      },
      { text: 'An Alder bylaw tells police to wait.' },
    ],
  ],
  'Both sides': [
    [
      'a mixed policy',
      answer,
      {
        direction: 'mixed',
        on: 'Police do not ask. They aid ICE.',
        text: 'An Alder policy tells police not to ask.',
      },
      { text: 'An Alder policy tells police not to ask, but to aid ICE.' },
    ],
    [
      'a disputed record',
      answer,
      {
        disputed: 'The town says that it is on no list.',
        on: 'A bylaw about records.',
        text: 'An Alder bylaw is about records.',
      },
      { text: 'An Alder bylaw is about records, but it sets no limit.' },
    ],
    [
      'a case of which a part stands',
      status,
      {
        status: 'partly',
        on: 'Part of the ruling stands. The rest was set aside.',
        text: 'The rest was set aside.',
      },
      { text: 'Part of the ruling stands; the rest was set aside.' },
    ],
    [
      'practice',
      answer,
      {
        basis: 'practice',
        on: 'Police do not ask. This is what a report says of them.',
        text: 'An Alder bylaw is about what police ask.',
      },
      { text: 'A report says that Alder police do not ask.' },
    ],
  ],
  'No date or status of its own': [
    [
      'a status',
      status,
      { on: 'The order was set aside.', text: 'The order is no longer in force.' },
      { text: 'An appeal set the order aside.' },
    ],
    [
      'the present',
      title,
      { on: 'A case of 2014.', text: 'A case that is still open' },
      { text: 'A case of 2014' },
    ],
    [
      'a full day',
      event,
      { on: 'On May 21, 2014, the court ruled.', text: 'Ruled on May 21, 2014.' },
      { text: 'Ruled in May 2014.' },
    ],
    [
      'a year that is in no text and no date',
      title,
      { on: 'A case on hearings.', text: 'A 2013 case on hearings' },
      { text: 'A 2014 case on hearings' },
    ],
    [
      'a month that is in no text and no date',
      title,
      { on: 'A case on hearings.', text: 'A case of June 2014 on hearings' },
      { text: 'A case of May 2014 on hearings' },
    ],
    [
      'a day in a translation',
      title,
      { on: 'A case of 2014.', text: 'A case of 2014', es: 'Un caso del 21 de mayo de 2014' },
      { es: 'Un caso de 2014' },
    ],
  ],
  'No advice and no promise': [
    [
      'you',
      statement,
      { on: 'A rule on holds.', text: 'A rule on when you are held.' },
      { text: 'A rule on holds.' },
    ],
    [
      'cannot',
      statement,
      { on: 'A rule on holds.', text: 'A rule that a town cannot hold.' },
      { text: 'A rule on holds.' },
    ],
    [
      'a question',
      action,
      { on: 'A guide on hearings.', text: 'What is a hearing?' },
      { text: 'A guide on hearings.' },
    ],
    [
      'help',
      action,
      { on: 'A page on hearings.', text: 'Help for hearings.' },
      { text: 'A page on hearings.' },
    ],
    [
      'a promise',
      action,
      { on: 'A page on lawyers.', text: 'A page with free legal aid.' },
      { text: 'A page on lawyers.' },
    ],
  ],
  'Stamps, reviews and what a text rests on': [
    [
      'a part that the record has not',
      title,
      { on: 'A case.', restsOn: 'event:second', text: 'A case' },
      { restsOn: 'summary' },
    ],
    [
      'another part of the record',
      status,
      { on: 'Overruled.', restsOn: 'summary', text: 'Overruled.' },
      { restsOn: 'note' },
    ],
    [
      'a review of tomorrow',
      title,
      { on: 'A case.', text: 'A case', reviewed: '2026-11-27' },
      { reviewed: '2026-11-26' },
    ],
  ],
  'Short and plain': [
    [
      'a long text',
      title,
      { on: 'A case.', text: `A case ${'of a man '.repeat(15)}`.trim() },
      { text: 'A case' },
    ],
    [
      'a long translation',
      title,
      { on: 'A case.', text: 'A case', es: 'Un caso '.repeat(25).trim() },
      { es: 'Un caso' },
    ],
    [
      'a long sentence',
      title,
      {
        on: 'A case.',
        text: 'A case of a man who was held for a day and a week and a year at a site in the west.',
      },
      { text: 'A case of a man who was held. It was for a day and a week and a year at a site in the west.' },
    ],
    [
      'hard words',
      title,
      {
        on: 'A case.',
        text: 'A determination on administrative reconsideration proceedings that a municipality originally initiated in the city',
      },
      { text: 'A ruling on a second look at a case' },
    ],
    ['jargon', title, { on: 'A petition.', text: 'A habeas case' }, { text: 'A petition' }],
    [
      'the number of a law',
      answer,
      {
        binding: 'no',
        on: 'It asks the city not to seek a 287(g) agreement.',
        text: 'An Alder resolution asks the city not to seek a 287(g) deal.',
      },
      { text: 'An Alder resolution asks the city not to seek a deal with ICE.' },
    ],
  ],
  'The owner of a host': [
    [
      'a name that the source has not',
      owner,
      { on: 'Town clerk', text: 'Town of Alder' },
      { text: 'Town clerk' },
    ],
    [
      'a source on another host',
      owner,
      { on: 'Town clerk', text: 'Town clerk', host: 'alder.example' },
      { host: 'www.example.org' },
    ],
    [
      'a source that is not there',
      owner,
      { on: 'Town clerk', text: 'Town clerk', restsOn: 'source:2' },
      { restsOn: 'source:1' },
    ],
  ],
};

const GOLDEN = path.join(import.meta.dirname, '..', 'test', 'golden', 'short-texts.txt');

describe('the rules of short texts', () => {
  const lines: string[] = [];
  for (const [rule, texts] of Object.entries(RULES)) {
    lines.push(`== ${rule}`, '');
    for (const [what, make, broken, mended] of texts) {
      const found = problemsOf(...make(broken));
      lines.push(
        `-- ${what}`,
        yaml(broken),
        ...found.map((message) => `   ${message}`),
        `   instead: ${yaml(mended)}`,
        '',
      );
      it(`W-02 refuse ${what} (${rule}), and take a text that keeps them`, () => {
        assert.ok(found.length > 0);
        assert.deepEqual(problemsOf(...make({ ...broken, ...mended })), []);
      });
    }
  }
  const text = lines.join('\n');

  it('W-02 give the messages of the golden file, which UPDATE_GOLDEN=1 writes', () => {
    if (process.env['UPDATE_GOLDEN']) {
      mkdirSync(path.dirname(GOLDEN), { recursive: true });
      writeFileSync(GOLDEN, text);
    }
    assert.equal(text, readFileSync(GOLDEN, 'utf8'));
  });
});

/** A text of ten records, each changed below its stamp. */
const STALE: readonly (readonly [what: string, changes: Change[], text: string])[] = (() => {
  const bylaw = answer({ on: DETAINERS, text: 'An Alder bylaw is about civil detainers.' });
  const ruling = event({ on: 'The court ruled for her.', text: 'Ruled for her.' });
  const settled = status({ status: 'settled', on: 'Settled.', text: 'Settled.' });
  const overruled = status({ on: 'Overruled.', text: 'Overruled.' });
  const bill = action({ on: 'A bill on holds.', text: 'A bill on holds.' });
  const change = (changes: Change[], file: string, from: string, to: string): Change[] =>
    changes.map(([name, before, after]): Change => [
      name,
      before,
      name === file ? after.replace(from, () => to) : after,
    ]);
  const answered = 'An Alder bylaw is about civil detainers.';
  return [
    ['the summary', change(bylaw, POLICY, 'a person on civil', 'anyone on some civil'), answered],
    [
      'the status',
      change(
        bylaw,
        POLICY,
        "adopted\nbinding: 'yes'\nadopted: 2019-05-06",
        "repealed\nbinding: 'yes'\ndecided: 2019-05-06",
      ),
      answered,
    ],
    ['who is bound', change(bylaw, POLICY, "binding: 'yes'", "binding: 'no'"), answered],
    ['the direction', change(bylaw, POLICY, 'direction: limits-collaboration', 'direction: mixed'), answered],
    [
      'a dispute',
      change(bylaw, POLICY, 'direction: ', "disputed: { en: 'No list has it.' }\ndirection: "),
      answered,
    ],
    ['an exception', change(bylaw, POLICY, 'The chief may', 'Nobody may'), answered],
    ['a note', change(overruled, CASE, 'en: "Overruled."', 'en: "Overruled in part."'), 'Overruled.'],
    [
      'the end of a settlement',
      change(settled, CASE, '  reviewAfter', "  until: '2027-01-16'\n  reviewAfter"),
      'Settled.',
    ],
    [
      'the summary of an event',
      change(ruling, CASE, 'ruled for her', 'did not rule for her'),
      'Ruled for her.',
    ],
    [
      'the status of a bill',
      change(bill, ACTION, 'It went to a committee', 'It was to go to a committee'),
      'A bill on holds.',
    ],
  ];
})();

/** Warnings of stale texts only. */
const staleOf = (changes: readonly Change[]): string[] =>
  warningsOf(...changes).filter((warning) => warning.includes('.hash: '));
const feedOf = (changes: readonly Change[]): string =>
  [...buildFeed(recordsOf(...changes)).values()].join('\n');

describe('a short text below which the record has changed', () => {
  for (const [what, changes, text] of STALE)
    it(`W-02 is left out of the feed with one warning and no error: ${what}`, () => {
      assert.deepEqual(problemsOf(...changes), []);
      const [warning = '', ...others] = staleOf(changes);
      assert.match(warning, /is left out until .* expected h[0-9a-f]{8}, once .* compared with “.+”/);
      assert.deepEqual(others, []);
      assert.ok(!feedOf(changes).includes(`"restsOn"`), text);
    });

  it('W-02 is in the feed again with the stamp of the warning', () => {
    const sample = { on: 'A case.', text: 'A case' };
    const [warning = ''] = staleOf(title({ ...sample, hash: 'h00000000' }));
    const [hash = ''] = /h[0-9a-f]{8}/.exec(warning) ?? [];
    assert.match(feedOf(title({ ...sample, hash })), /"restsOn":"summary"/);
  });

  it('W-02 is held to no other rule, nor is one without a stamp or one that is withdrawn', () => {
    const wrong = { on: 'A judge may rule.', text: 'You can win, as ICE will still lose in 1999?' };
    assert.ok(problemsOf(...title(wrong)).length > 3);
    for (const hash of ['h00000000', '']) {
      assert.deepEqual(problemsOf(...title({ ...wrong, hash })), []);
      assert.equal(staleOf(title({ ...wrong, hash })).length, 1);
    }
    assert.deepEqual(problemsOf(...title({ ...wrong, hide: true, restsOn: 'event:none' })), []);
    assert.deepEqual(staleOf(title({ ...wrong, hide: true })), []);
  });
});

describe('a short text', () => {
  it('W-02 rests on the words of a source, if it quotes one', () => {
    const quote = 'Officers may ask only those who drive.';
    const sample = {
      on: 'Another thing.',
      quote,
      text: 'An Alder bylaw says whom officers may ask: only those who drive.',
    };
    assert.deepEqual(problemsOf(...answer(sample)), []);
    assert.match(
      problemsOf(...answer({ ...sample, text: 'An Alder bylaw says whom officers may ask.' })).join(),
      /"only"/,
    );
  });

  it('W-02 may only quote a source that is there', () => {
    const [file, from, to] = title({ on: 'A case.', quote: 'A case.', text: 'A case' }).at(-1) ?? [
      '',
      '',
      '',
    ];
    assert.deepEqual(problemsOf(SHOWN, [file, from, to]), []);
    assert.match(
      problemsOf(SHOWN, [file, from, to.replace('"source":1', '"source":2')]).join(),
      /one of the 1 sources/,
    );
  });

  it('W-02 keeps a limiter from a long sentence, which the message cuts around the word', () => {
    const on = `An officer who ${'waits and '.repeat(12)}asks may hold a person on some ground that ${'is old and '.repeat(8)}known.`;
    const [may = '', some = ''] = problemsOf(...statement({ on, text: 'A rule on an officer.' }));
    assert.match(may, /“… .*\bmay\b.* …”/);
    assert.match(some, /“… .*\bsome\b.* …”/);
    assert.ok((/“.*”/.exec(may)?.[0].length ?? 0) <= 128, may);
  });

  it('W-02 of a bill rests on its status, too', () => {
    const text = 'A bill on holds. It went to a committee in April 2019.';
    assert.deepEqual(problemsOf(...action({ on: 'A bill on holds.', text })), []);
  });

  it('W-02 of an owner has a source on the host, with or without "www."', () => {
    const changes = owner({ on: 'Town clerk', text: 'Town clerk' }).map(([file, from, to]): Change => [
      file,
      from,
      to.replace('https://example.org/', 'https://www.example.org/'),
    ]);
    assert.deepEqual(problemsOf(...changes), []);
  });

  it('W-02 of an owner needs a source with an address', () => {
    const changes = owner({ on: 'Town clerk', text: 'Town clerk' }).map(([file, from, to]): Change => [
      file,
      from,
      to.replace('    url: https://example.org/minutes\n', ''),
    ]);
    assert.match(
      problemsOf(...changes).join(),
      /expected a source on example.org, but source:1 has no address/,
    );
  });
});

/** What a statement is refused for, in which the words stand, when the sentence that it rests on is another. */
const refusalOf = (text: string, on = 'A rule on holds.'): string =>
  problemsOf(...statement({ on, text })).join('\n');

describe('the words of short texts', () => {
  const limiting =
    'only|solely|alone|civil|administrative|routinely|generally|usually|may|such as|in part|partly|as described|court officers|according to|reported|reportedly|as reported|non-binding|certain|some|unless|except|promptly|non-public|in writing|at most';
  for (const words of limiting.split('|'))
    it(`W-02 keep "${words}"`, () => {
      const on = `A rule ${words} on holds.`;
      assert.match(refusalOf('A rule on holds.', on), /expected the limiting word/);
      assert.equal(refusalOf(on, on), '');
    });

  const groups: readonly (readonly [one: string, other: string])[] = [
    ['only', 'alone'],
    ['in part', 'partly'],
    ['according to', 'reported'],
    ['as reported', 'according to'],
  ];
  for (const [one, other] of groups)
    it(`W-02 may have "${other}" for "${one}"`, () => {
      assert.equal(refusalOf(`A rule ${other} on holds.`, `A rule ${one} on holds.`), '');
    });

  for (const on of ['The Office on Some Holds sets a rule.', 'Civil Rights Office rule.'])
    it(`W-02 may leave out a name that has such a word: “${on}”`, () => {
      assert.equal(refusalOf('A rule on holds.', on), '');
    });

  for (const on of [
    'Some offices set a rule.',
    'Civil arrests have a rule.',
    'CIVIL arrests have a rule.',
    'A rule (Some say).',
  ])
    it(`W-02 keep such a word at the start of a sentence, or in capitals: “${on}”`, () => {
      assert.match(refusalOf('A rule on holds.', on), /expected the limiting word/);
    });

  const actors =
    'court officers|police|officers|staff|employees|officials|personnel|law enforcement|guards|servants|workers|deputies|sheriffs|troopers|agents|authorities|agencies|departments|chiefs|prosecutors|jails|courts';
  for (const actor of actors.split('|'))
    it(`W-02 name "${actor}" only as the sentence does`, () => {
      assert.match(refusalOf(`A rule on holds by ${actor}.`), new RegExp(`expected no "${actor}"`));
      assert.equal(refusalOf(`A rule on holds by ${actor}.`, `A rule on holds by ${actor}.`), '');
    });

  const present =
    'in effect|no longer|still|now|current|currently|today|so far|to date|at present|as of|since|valid|remain|remains|remained|continues|expire|expires|in force until';
  for (const words of present.split('|'))
    it(`W-02 leave "${words}" to the view`, () => {
      assert.match(refusalOf(`A rule ${words} on holds.`), /the view adds the status and its date/);
    });

  const days =
    'May 21|May 21, 2014|21 May 2014|the 21st of May|Jan. 5, 2014|Sept 5|5/21/2014|21.5.14|2014-05-21';
  for (const date of days.split('|'))
    it(`W-02 leave "${date}" to the view`, () => {
      assert.match(refusalOf(`A rule of ${date}.`, `A rule of ${date}.`), /expected no full day/);
    });

  const years = '1999|the 1990s|May 1999|June of 1999';
  for (const date of years.split('|'))
    it(`W-02 have "${date}" only from the record`, () => {
      assert.match(refusalOf(`A rule of ${date}.`), /expected a year that the record gives/);
      assert.equal(refusalOf(`A rule of ${date}.`, `A rule of ${date}.`), '');
    });

  const addressing =
    "you|You|your|yours|yourself|me|my|My|can|cannot|can't|help|helps|helping|promise|promised|guarantee|guaranteed|free legal|free lawyer|free lawyers|when?";
  for (const words of addressing.split('|'))
    it(`W-02 speak to nobody: "${words}"`, () => {
      assert.notEqual(refusalOf(`A rule ${words}`), '');
    });

  const jargon =
    'plaintiff|plaintiffs|defendant|petitioner|respondent|injunction|injunctive|habeas|en banc|vacate|vacated|vacatur|remand|remanded|statute|statutory|pursuant|certiorari|jurisdiction|287(g)|287 (g)|adjudicate|adjudication|collaborate|collaboration';
  for (const words of jargon.split('|'))
    it(`W-02 have a plain word for "${words}"`, () => {
      assert.match(refusalOf(`A rule ${words}`), /expected no ".*: write "/);
    });
});

describe('the subject of an answer', () => {
  const on = 'Police officers, staff, city employees and officials are told not to ask, by a 2017 order.';
  const refused = [
    'The Boston Police Department does not ask.',
    'A Boston officer does not ask under the bylaw.',
    'In Boston police do not ask.',
    'All city employees follow an order.',
    'Boston has an ordinance for police.',
    'The mayor signed an order on police.',
    'The council that passed an order told police.',
    'It tells police not to ask.',
    'A law-abiding city tells police not to ask.',
    "The policy's police do not ask.",
    'U.S. officials do not ask.',
    'Because of a bylaw, police do not ask.',
    'Ordinance tells police not to ask.',
    'A Boston city employee with an order does not ask.',
  ];
  for (const text of refused)
    it(`W-02 is no other than the instrument: “${text}”`, () => {
      assert.match(problemsOf(...answer({ on, text })).join(), /as the subject/);
    });

  const taken = [
    'The Boston police policy tells officers not to ask.',
    'In 2017, a Boston order told police not to ask.',
    'According to a report, a City of Alder ordinance tells police not to ask.',
    'As reported, an Alder bylaw tells police not to ask.',
    'Sanctuary Bylaw: police are told not to ask.',
    'A proposed Alder order tells staff not to ask.',
    "A mayor's order tells police not to ask.",
    'A 2017 report says police do not ask.',
  ];
  for (const text of taken)
    it(`W-02 is the instrument: “${text}”`, () => {
      assert.deepEqual(problemsOf(...answer({ on, text })), []);
    });

  const binding =
    'tells|bars|bans|forbids|prohibits|limits|requires|orders|directs|instructs|does not let|must have|prevents';
  for (const verb of binding.split('|'))
    it(`W-02 binds nobody, if it is not binding: "${verb}"`, () => {
      const text = `An Alder resolution ${verb} it. It says so.`;
      assert.match(problemsOf(...answer({ on, text, binding: 'no' })).join(), /since binding is no/);
      assert.match(
        problemsOf(...answer({ on, text, binding: 'not-stated' })).join(),
        /since binding is not-stated/,
      );
    });

  it('W-02 may say what a rejected proposal would have done, and no other', () => {
    const text = 'An Alder motion did not pass. It would have kept police out.';
    assert.deepEqual(problemsOf(...answer({ on, text, binding: 'no', status: 'rejected' })), []);
    assert.match(problemsOf(...answer({ on, text, binding: 'no' })).join(), /expected no "would have kept"/);
  });

  const asking = 'asks for|asked for|urges|backs|supports|opposes|states|says|is about|is on|declares';
  for (const verb of asking.split('|'))
    it(`W-02 does what a resolution does: "${verb}"`, () => {
      assert.deepEqual(
        problemsOf(...answer({ on, text: `An Alder resolution ${verb} it.`, binding: 'no' })),
        [],
      );
    });

  for (const text of [
    'sets no limits',
    'is on federal orders',
    'is about the limits of a hold',
    'asks for executive orders',
  ])
    it(`W-02 may have nouns that are verbs elsewhere: “${text}”`, () => {
      assert.deepEqual(
        problemsOf(...answer({ on, text: `An Alder resolution ${text}. It says so.`, binding: 'no' })),
        [],
      );
    });
});

describe('what is shown of the short texts', () => {
  const about = (changes: readonly Change[], field: string): string[] =>
    warningsOf(...changes).filter((warning) => warning.includes(`: ${field}: `));

  it('W-02 is counted for a publisher that shows reviewed ones only', () => {
    const [, ...change] = title({ on: 'A case.', text: 'A case' });
    const [warning = '', ...others] = about(change, 'unreviewedShortTexts');
    assert.match(warning, /^publisher.yaml:\d+: .*1 short text is left out, since nobody has reviewed it/);
    assert.deepEqual(others, []);
    assert.deepEqual(about([SHOWN, ...change], 'unreviewedShortTexts'), []);
    const [, ...reviewed] = title({ on: 'A case.', text: 'A case', reviewed: '2026-11-25' });
    assert.deepEqual(about(reviewed, 'unreviewedShortTexts'), []);
  });

  const bylaw = RECORDS[POLICY] ?? '';
  const second = (lead: boolean, first: boolean): Change[] => [
    [
      'policies/birch-order.yaml',
      '',
      `${bylaw.replace('birch-bylaw', 'birch-order')}${lead ? 'lead: true\n' : ''}`,
    ],
    [POLICY, bylaw, `${bylaw}${first ? 'lead: true\n' : ''}`],
  ];

  it('W-02 begins with the one policy of a town that leads', () => {
    assert.deepEqual(about(second(true, false), 'lead'), []);
    assert.match(
      about(second(false, false), 'lead').join(),
      /^policies\/birch-bylaw.yaml.* here or in policies\/birch-order.yaml/,
    );
    assert.deepEqual(problemsOf(...second(true, false)), []);
    assert.match(
      problemsOf(...second(true, true)).join(),
      /^policies\/birch-order.yaml.* but policies\/birch-bylaw.yaml has it too/,
    );
    assert.match(about([[POLICY, bylaw, `${bylaw}lead: true\n`]], 'lead').join(), /no other policy/);
  });

  it('W-02 is of each policy of a town, or of none', () => {
    const [shown, [, , answered] = ['', '', '']] = answer({
      on: DETAINERS,
      text: 'An Alder bylaw is about civil detainers.',
    });
    const changes: Change[] = [
      ...(shown ? [shown] : []),
      ['policies/birch-order.yaml', '', bylaw.replace('birch-bylaw', 'birch-order')],
      [POLICY, bylaw, answered],
    ];
    assert.match(
      about(changes, 'answer').join(),
      /^policies\/birch-order.yaml.*as in policies\/birch-bylaw.yaml/,
    );
    assert.deepEqual(about(second(true, false), 'answer'), []);
  });

  it('W-02 has what undid a main event among the main events, each with its brief', () => {
    const later = `  - id: later
    date: 2016-11-21
    kind: ruling
    title: { en: A ruling }
    summary: { en: Set aside. }
    sources: [{ title: Docket, publisher: Court, kind: primary }]
`;
    const undone = (key: string): Change[] => [
      [
        CASE,
        RECORDS[CASE] ?? '',
        `${(RECORDS[CASE] ?? '').replace('    kind: ruling\n', '    kind: ruling\n    key: true\n    undoneBy: { event: later, extent: whole }\n')}${later}${key}`,
      ],
    ];
    assert.match(
      about(undone(''), 'events.1.key').join(),
      /expected key: true, since this event undid a main one, first/,
    );
    assert.deepEqual(about(undone('    key: false\n'), 'events.1.key').length, 1);
    assert.match(about(undone('    key: true\n'), 'events.1.key').join(), /expected a brief/);
    assert.match(about(undone('    key: true\n'), 'events.0.key').join(), /expected a brief/);
    assert.deepEqual(about(event({ on: 'The court ruled.', text: 'Ruled.' }), 'events.0.key'), []);
  });
});
