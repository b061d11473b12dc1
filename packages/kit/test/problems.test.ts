// cspell:ignore adoptd аdopted аlder stаtus aldr donat fundation limitd pres reviewafter sampel sumary tital
/** What an editor is told of each kind of mistake: no word of a parser or a validator, and always a place, a reason and a cure. */
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { day } from '@rights-kit/content/testing.js';
import { linesOf } from '../command/problem-lines.ts';
import { readForRelease } from '../command/read.ts';
import { CODES } from '../records/codes.ts';
import { temporary } from './sample-records.ts';

const PUBLISHER = path.join(import.meta.dirname, 'publisher');
const GOLDEN = path.join(import.meta.dirname, 'golden', 'problems.txt');
const GUIDE = path.join(import.meta.dirname, '../../../docs/publishers/problems.md');

const TODAY = day('2026-11-26');

type Edit = (text: string) => string | Uint8Array;

const swap =
  (from: string, to: string): Edit =>
  (text) => {
    assert.ok(text.includes(from), `no ${from}`);
    return text.replace(from, () => to);
  };

/** Several mistakes in one file. */
const together =
  (...edits: readonly Edit[]): Edit =>
  (text) =>
    edits.reduce((result, edit) => String(edit(result)), text);

const HEAD = 'publisher.yaml';
const TOWNS = 'towns.yaml';
const POLICY = 'policies/alder-executive-order.yaml';
const CASE = 'cases/roe-v-example.yaml';
const GUIDE_ACTION = 'actions/guide.yaml';
const GIFT = 'actions/donate-sample.yaml';
const BILL = 'actions/sample-bill.yaml';

const MERGED = '<<<<<<< HEAD\nstatus: adopted\n=======\nstatus: rejected\n>>>>>>> other\n';

const windows1252 = (text: string): Uint8Array => Buffer.from(text, 'latin1');

/** Edits of single files, each with one kind of mistake. */
const BROKEN: Readonly<Record<string, readonly (readonly [what: string, file: string, edit: Edit])[]>> = {
  'The form of a file': [
    ['what a merge of two versions left', POLICY, swap('status: adopted\n', MERGED)],
    ['no space behind a hyphen', TOWNS, swap('\n- ', '\n-')],
    ['an apostrophe within single quotes', GIFT, swap('en: Donate', "en: 'Donate to the town's fund'")],
    ['a line of a text that is not indented', POLICY, swap('\n        ', '\n')],
    [
      'a sentence without a field',
      POLICY,
      swap('town: alder\n', 'town: alder\nthe town of Alder has adopted this as a rule of its own\n'),
    ],
    ['a colon of another script', POLICY, swap('status: adopted', 'status：adopted')],
    ['a value that contains itself', POLICY, swap('town: alder\n', 'town: alder\nnotes: &notes [*notes]\n')],
    ['a tab in place of spaces', POLICY, swap('  en: A Sample', '\ten: A Sample')],
    ['a tab before an item', HEAD, swap('  - bills.example.org', '\t- bills.example.org')],
    ['no colon', POLICY, swap('status: adopted', 'status adopted')],
    ['no colon at the end of a record', POLICY, swap('town: alder\n', 'town alder\n')],
    ['no space behind a colon', POLICY, swap('status: adopted', 'status:adopted')],
    ['a colon in a text', GUIDE_ACTION, swap('en: Read about the', 'en: Read: about the')],
    ['a colon in a title', BILL, swap('title: Upper chamber', 'title: Upper: chamber')],
    ['a quote that nothing closes', POLICY, swap("binding: 'yes'", "binding: 'yes")],
    ['a double quote that nothing closes', GIFT, swap('en: Donate', 'en: "Donate')],
    ['text behind a quote', GIFT, swap('en: Donate', 'en: "Donate" now')],
    ['a bracket that nothing closes', POLICY, swap('sources: [1]', 'sources: [1')],
    [
      'a brace that nothing closes',
      HEAD,
      swap('Resolución de la asamblea del pueblo (Town Meeting) }', 'Resolución'),
    ],
    [
      'no comma in brackets',
      HEAD,
      swap('name: { en: Town Meeting resolution, es:', 'name: { en: Town Meeting resolution es:'),
    ],
    ['a field too far to the right', POLICY, swap('status: adopted', '  status: adopted')],
    ['a field too far to the left', POLICY, swap('    date: 2025-02-05', '   date: 2025-02-05')],
    ['an item without its hyphen', HEAD, swap('  - bills.example.org', '  bills.example.org')],
    ['a field that is there twice', POLICY, swap('status: adopted', 'status: adopted\nstatus: rejected')],
    ['a field that begins with ?', POLICY, swap('status: adopted', '? status: adopted')],
    ['a text that begins with @', GIFT, swap('en: Donate', 'en: @donate')],
    ['a text that begins with %', GIFT, swap('en: Donate', 'en: %donate')],
    ['a text that begins with *', GIFT, swap('en: Donate', 'en: *donate')],
    ['a text that begins with &', GIFT, swap('en: Donate', 'en: &donate')],
    ['a text that begins with !', GIFT, swap('en: Donate', 'en: !donate now')],
    ['a text that begins with a bracket', GIFT, swap('en: Donate', 'en: [Donate] now')],
    ['a text that begins with >', GIFT, swap('en: Donate', 'en: > Donate now')],
    ['a number sign in a text', GIFT, swap('en: Sample gift', 'en: Sample gift # 4')],
    ['a backslash in double quotes', GIFT, swap('en: Donate', 'en: "Donate \\d"')],
    ['two records in a file', GIFT, (text) => `${text}---\n${text}`],
    ['no record at all', GIFT, () => 'Please donate.\n'],
    ['an empty file', GIFT, () => ''],
    [
      'a list in place of a record',
      GIFT,
      (text) => text.replace('id: donate-sample', '- id: donate-sample').replaceAll(/\n(?=.)/g, '\n  '),
    ],
  ],
  Encoding: [
    [
      'a picture',
      POLICY,
      () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
    ],
    ['a line end of old Macs among others', TOWNS, swap('\n  ', '\r  ')],
    ['spaces that do not break in place of indentation', POLICY, swap('\n  en:', '\n\u00a0\u00a0en:')],
    ['UTF-16', GUIDE_ACTION, (text) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['Windows-1252', CASE, (text) => windows1252(text.replaceAll(/[“”]/g, '"'))],
    [
      'the signs of Windows-1252',
      CASE,
      (text) => windows1252(text.replace('Sample No. 12', 'Sample \u0093No\u0094. 12')),
    ],
    ['UTF-8 that was read as another encoding', GIFT, swap('Sample gift', 'Sample gift for a niÃ±o')],
    ['a letter that was lost', GIFT, swap('Sample gift', 'Sample gift for a ni\ufffdo')],
    ['no text at all', GIFT, () => Buffer.from([0x69, 0x64, 0x3a, 0x20, 0x0d, 0x0a, 0x00, 0x01])],
    ['a space without width', POLICY, swap('status: adopted', 'status: \u200badopted')],
    ['a space that does not break', POLICY, swap('status: adopted', 'status:\u00a0adopted')],
    ['a sign that turns text around', GIFT, swap('Sample gift', 'Sample \u202egift')],
    ['a space at the end of a quoted text', GIFT, swap('en: Donate', "en: 'Donate '")],
  ],
  Fields: [
    ['one that is missing', POLICY, swap("binding: 'yes'\n", '')],
    ['one that is missing deep inside', POLICY, swap('    publisher: The Invented Herald\n', '')],
    ['one that is misspelled', POLICY, swap('summary:', 'sumary:')],
    ['one with another capital', POLICY, swap('reviewAfter:', 'reviewafter:')],
    ['one that is misspelled deep inside', POLICY, swap('  - title: ', '  - tital: ')],
    ['one that is misspelled in a facet', POLICY, swap('town-resources:', 'town-resource:')],
    ['one that nobody knows', POLICY, swap('town: alder', 'town: alder\nmayor: Jane Doe')],
    [
      'one of another kind of record',
      GIFT,
      swap('entity: sample-foundation', 'entity: sample-foundation\nbinding: no'),
    ],
    ['an empty one', POLICY, swap('status: adopted', 'status:')],
    ['an empty text', GIFT, swap('en: Donate', "en: ''")],
  ],
  'Kinds of values': [
    ['a list in place of a text', GIFT, swap('en: Donate', 'en: [Donate]')],
    ['fields in place of a text', GIFT, swap('en: Donate', 'en: { text: Donate }')],
    ['a text in place of fields', GIFT, swap('label:\n  en: Donate', 'label: Donate')],
    ['a text in place of a list', CASE, swap('courts:\n  - Sample High Court', 'courts: Sample High Court')],
    ['a word in place of true', POLICY, swap('lead: true', "lead: 'yes'")],
    ['a text in place of a number', POLICY, swap('sources: [1]', 'sources: [one]')],
    ['a part of a number', POLICY, swap('sources: [1]', 'sources: [1.5]')],
    ['a number in place of a list', POLICY, swap('sources: [1]', 'sources: 1')],
    ['a number in quotes', POLICY, swap('sources: [1]', "sources: ['1']")],
    ['a word for nothing in place of a list', CASE, swap('courts:\n  - Sample High Court', 'courts: none')],
    ['true in place of a word', POLICY, swap("binding: 'yes'", 'binding: true')],
  ],
  'Numbers without quotes': [
    ['a ZIP code', TOWNS, swap('- Alderton', '- 02140')],
    ['a docket with a dot', CASE, swap('- Sample No. 12', '- 1.10')],
    ['a docket with an e', CASE, swap('- Sample No. 12', '- 1e3')],
    ['a docket of digits', CASE, swap('- Sample No. 12', '- 0012')],
    ['a year', POLICY, swap('    date: 2025-02-05', '    date: 2025')],
    ['one that is no date in quotes either', POLICY, swap('adopted: 2025-02-05', 'adopted: 1738713600')],
    [
      'one that is no time zone in quotes either',
      HEAD,
      (text) => text.replace(/^timeZone: .*$/m, 'timeZone: -5'),
    ],
  ],
  Dates: [
    ['as people write one', POLICY, swap('adopted: 2025-02-05', 'adopted: 3/5/2026')],
    ['with the day first', POLICY, swap('adopted: 2025-02-05', 'adopted: 25.2.2025')],
    ['in words', POLICY, swap('adopted: 2025-02-05', 'adopted: February 5, 2025')],
    ['of a day that does not exist', POLICY, swap('adopted: 2025-02-05', 'adopted: 2025-02-30')],
    ['without zeros', POLICY, swap('adopted: 2025-02-05', 'adopted: 2025-2-5')],
    ['in the future', POLICY, swap('adopted: 2025-02-05', 'adopted: 2027-02-05')],
    ['in another order', POLICY, swap('reviewAfter: 2028-05-22', 'reviewAfter: 2025-01-01')],
    ['with two digits swapped', POLICY, swap('reviewAfter: 2028-05-22', 'reviewAfter: 2208-05-22')],
    ['with the dashes of a word processor', POLICY, swap('adopted: 2025-02-05', 'adopted: 2025–02–05')],
    [
      'with the midnight of a spreadsheet',
      POLICY,
      swap('adopted: 2025-02-05', 'adopted: 2025-02-05 00:00:00'),
    ],
  ],
  References: [
    ['a town', POLICY, swap('town: alder', 'town: aldr')],
    ['an action', HEAD, swap('donate: donate-sample', 'donate: donate-sampel')],
    ['an entity', GIFT, swap('entity: sample-foundation', 'entity: sample-fundation')],
    ['a source', POLICY, swap('sources: [1]', 'sources: [7]')],
    [
      'an event',
      CASE,
      swap(
        '    court: Sample City Court',
        '    court: Sample City Court\n    undoneBy: { event: 2020-01-01, extent: whole }',
      ),
    ],
    ['a kind of place', TOWNS, swap('kind: city', 'kind: parish')],
    ['a form of policy', POLICY, swap('instrument: executive-order', 'instrument: executive order')],
    ['a host', GUIDE_ACTION, swap('host: guides.example.org', 'host: elsewhere.example.org')],
    ['the name of the file', GIFT, swap('id: donate-sample', 'id: donate')],
  ],
  Words: [
    ['one that is misspelled', POLICY, swap('status: adopted', 'status: adoptd')],
    ['one with a capital', POLICY, swap('status: adopted', 'status: Adopted')],
    ['one of no list', POLICY, swap('status: adopted', 'status: passed')],
    ['a facet', POLICY, swap('town-resources: limited', 'town-resources: limitd')],
    ['a facet with fields', POLICY, swap('town-resources: limited', 'town-resources: { value: limitd }')],
    ['a kind of source', POLICY, swap('    kind: press', '    kind: pres')],
    ['a promise', POLICY, swap('In this sample, federal', 'You are safe here: federal')],
    ['a time zone', HEAD, swap('timeZone: Pacific/Honolulu', 'timeZone: Hawaii Time')],
    ['an address without encryption', POLICY, swap('url: https://herald', 'url: http://herald')],
    ['an id with capitals', GIFT, swap('entity: sample-foundation', 'entity: Sample Foundation')],
    ['a host with its scheme', HEAD, swap('- bills.example.org', '- https://bills.example.org/')],
    ['a host in capitals', HEAD, swap('- bills.example.org', '- Bills.Example.org')],
    ['a host with a slash', HEAD, swap('- bills.example.org', '- bills.example.org/')],
    [
      'an e-mail address alone',
      HEAD,
      (text) => `${text.replace(/^corrections: .*\n/m, '')}corrections: help@example.org\n`,
    ],
    ['a letter of another alphabet in a word', POLICY, swap('status: adopted', 'status: аdopted')],
    ['a letter of another alphabet in a field', POLICY, swap('status: adopted', 'stаtus: adopted')],
    ['a letter of another alphabet in an id', TOWNS, swap('slug: alder', 'slug: аlder')],
  ],
  'What is there twice': [
    ['a town', TOWNS, (text) => `${text}- { slug: alder, name: Alder, county: Sample County, kind: town }\n`],
    [
      'an event',
      CASE,
      swap('- id: 2017-02-07-emergency-petition', '- id: 2017-02-06-held-after-charges-dismissed'),
    ],
    ['a second policy that leads', 'policies/alder-ordinance.yaml', (text) => `${text}lead: true\n`],
  ],
  'Two in one file, which one run reports': [
    [
      'a word and a town',
      POLICY,
      together(swap('status: adopted', 'status: adoptd'), swap('town: alder', 'town: aldr')),
    ],
    [
      'a missing field and a source',
      POLICY,
      together(swap("binding: 'yes'\n", ''), swap('sources: [1]', 'sources: [7]')),
    ],
    [
      'a field that is there twice, and a town',
      POLICY,
      together(
        swap('status: adopted', 'status: adopted\nstatus: rejected'),
        swap('town: alder', 'town: aldr'),
      ),
    ],
    [
      'a wrong list and an event',
      CASE,
      together(
        swap('courts:\n  - Sample High Court', 'courts: Sample High Court'),
        swap(
          '    court: Sample City Court',
          '    court: Sample City Court\n    undoneBy: { event: 2020-01-01, extent: whole }',
        ),
      ),
    ],
    [
      'an empty text and an entity',
      GIFT,
      together(swap('en: Donate', "en: ''"), swap('entity: sample-foundation', 'entity: sample-fundation')),
    ],
    [
      'a host and a missing text',
      GUIDE_ACTION,
      together(
        swap('host: guides.example.org', 'host: elsewhere.example.org'),
        swap('label:\n  en: Read about the sample guide', 'label:'),
      ),
    ],
    [
      'a time zone and an action',
      HEAD,
      together(
        swap('timeZone: Pacific/Honolulu', 'timeZone: Hawaii Time'),
        swap('donate: donate-sample', 'donate: donate-sampel'),
      ),
    ],
    [
      'a ZIP code and a kind of place',
      TOWNS,
      together(swap('- Alderton', '- 02140'), swap('kind: city', 'kind: parish')),
    ],
  ],
  Limits: [
    ['a text of many pages', GIFT, swap('en: Donate', `en: ${'Donate now. '.repeat(400)}`)],
    ['a long id', GIFT, swap('entity: sample-foundation', `entity: ${'sample-'.repeat(20)}foundation`)],
    ['no source', POLICY, (text) => text.replace(/sources:\n {2}- title[^]*(?=town:)/, 'sources: []\n')],
    ['no event', CASE, (text) => text.replace(/events:\n[^]*$/, 'events: []\n')],
    [
      'many sources',
      POLICY,
      swap('sources:\n', `sources:\n${'  - { title: A, publisher: B, kind: press }\n'.repeat(40)}`),
    ],
    ['many names of one case', CASE, swap('alsoKnownAs: []', `alsoKnownAs: [${'a, '.repeat(1001)}a]`)],
  ],
};

let copies = 0;

function folderWith(file: string, edit: Edit): string {
  const folder = path.join(temporary, `broken-${String(copies++)}`);
  cpSync(PUBLISHER, folder, { recursive: true });
  const place = path.join(folder, file);
  writeFileSync(place, edit(readFileSync(place, 'utf8')));
  return folder;
}

/** A mistake should have a few lines; more of them would be noise. */
const MAX_LINES = 14;

describe('the problems of a record', () => {
  const lines: string[] = [];
  for (const [group, mistakes] of Object.entries(BROKEN)) {
    lines.push(`== ${group}`, '');
    for (const [what, file, edit] of mistakes) {
      const { problems } = readForRelease(folderWith(file, edit), { today: TODAY });
      const errors = problems.filter(({ severity }) => severity === 'error');
      const text = linesOf(errors);
      lines.push(`-- ${what}`, ...text.slice(0, MAX_LINES), '');
      it(`K-19 have a place, a frame, a code and a reason: ${group}, ${what}`, () => {
        assert.ok(errors.length > 0, 'it is refused');
        assert.ok(text.length <= MAX_LINES, text.join('\n'));
        for (const problem of errors) {
          assert.equal(problem.file, file);
          assert.ok(problem.code && problem.why, 'a code and a reason');
          const [line = '', caret = ''] = problem.frame ?? [];
          assert.match(line, new RegExp(`^ *${String(problem.line)} \\|`));
          assert.match(caret, /^ +\| +\^+$/);
          assert.ok((problem.column ?? 0) > 0);
        }
      });
    }
  }
  const golden = lines.join('\n');

  it('K-19 are those of the golden file, which UPDATE_GOLDEN=1 writes', () => {
    if (process.env['UPDATE_GOLDEN']) {
      mkdirSync(path.dirname(GOLDEN), { recursive: true });
      writeFileSync(GOLDEN, golden);
    }
    assert.equal(golden, readFileSync(GOLDEN, 'utf8'));
    assert.ok(golden.match(/^-- /gm)!.length >= 60);
  });

  it('K-19 have no word of a parser or a validator', () => {
    const said = readFileSync(GOLDEN, 'utf8').replaceAll(/^ +\d* \| .*$/gm, '');
    const words =
      /\b(?:invalid|received|scalar|mappings?|sequence|collection|compact|implicit|token|nodes?|undefined|null|NaN|object|array|string|boolean|integer|regex|never|unresolved|anchor|flow|block|plain value|indicator|picklist|schema|[A-Z]+_[A-Z_]+)\b/gi;
    const found = [...said.matchAll(words)].map(([word]) => word);
    assert.deepEqual(
      // The name of a character, of another one that has this word in it.
      found.filter((word) => word !== 'NULL'),
      [],
    );
  });

  it('K-19 name the record that was meant, and no other record that is wrong only because of it', () => {
    const folder = folderWith(GIFT, swap('kind: donate', 'kind: donat'));
    assert.deepEqual(
      readForRelease(folder, { today: TODAY }).problems.map(({ file, field }) => [file, field]),
      [[GIFT, 'kind']],
    );
  });

  it('K-19 have a heading in the guide for each code', () => {
    const headings = [...readFileSync(GUIDE, 'utf8').matchAll(/^## (\S+)$/gm)].map(([, code]) => code);
    assert.deepEqual(headings.toSorted(), Object.keys(CODES).toSorted());
  });
});

describe('what an editor has to look after', () => {
  const warnings = (date: string, ...edits: readonly (readonly [file: string, edit: Edit])[]): string[] => {
    const [[file, edit] = [POLICY, (text: string): string => text]] = edits;
    return readForRelease(folderWith(file, edit), { today: day(date), upkeep: true })
      .problems.filter((problem) => problem.file === file && problem.severity === 'warning')
      .map(({ field, code = '' }) => `${field} ${code}`);
  };

  it('K-19 is a review that is due, from thirty days before it on', () => {
    assert.deepEqual(warnings('2028-04-21'), []);
    assert.deepEqual(warnings('2028-04-23'), ['reviewAfter review-due']);
    assert.deepEqual(warnings('2028-05-22'), ['reviewAfter review-due']);
    assert.deepEqual(warnings('2028-05-23'), ['reviewAfter review-overdue']);
  });

  it('K-19 is a month of review only when it is over', () => {
    const inMonth: Edit = swap('reviewAfter: 2028-05-22', 'reviewAfter: 2028-05');
    assert.deepEqual(warnings('2028-05-31', [POLICY, inMonth]), ['reviewAfter review-due']);
    assert.deepEqual(warnings('2028-06-01', [POLICY, inMonth]), ['reviewAfter review-overdue']);
  });

  it('K-19 is a source without a date', () => {
    const undated: Edit = swap('    date: 2025-02-12\n', '');
    assert.deepEqual(warnings('2026-11-26', [POLICY, undated]), ['sources.1 undated-source']);
  });
});
