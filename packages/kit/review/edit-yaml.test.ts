import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { editYaml } from './edit-yaml.ts';

const ORDER = ['restsOn', 'hash', 'reviewed', 'hide'];
const ACCEPTED = { hash: 'h00000001', reviewed: { by: 'immigration lawyer', date: '2026-11-26' } };
const REFUSED = { reviewed: null, hide: true };
const SHORT = '{ by: immigration lawyer, date: 2026-11-26 }';

type Case = readonly [form: string, before: string, values: Readonly<Record<string, unknown>>, after: string];

const CASES: readonly Case[] = [
  [
    'adds what is missing behind the stamp, and keeps comments, order and line breaks',
    '# top\nanswer: # here\n  text:\n    en: >-\n      A text\n      of two lines.\n  restsOn: summary # behind\n  # below\n  drops: []\n\n\nid:   a\n',
    ACCEPTED,
    `# top\nanswer: # here\n  text:\n    en: >-\n      A text\n      of two lines.\n  restsOn: summary # behind\n  hash: h00000001\n  reviewed: ${SHORT}\n  # below\n  drops: []\n\n\nid:   a\n`,
  ],
  [
    'replaces values in place',
    "answer:\n  restsOn: summary\n  hash:   'h99999999' # old\n  reviewed: null # by nobody\n  text: { en: A }",
    ACCEPTED,
    `answer:\n  restsOn: summary\n  hash: h00000001 # old\n  reviewed: ${SHORT} # by nobody\n  text: { en: A }`,
  ],
  [
    'fills an empty value',
    'answer:\n  hash: h99999999\n  reviewed: # open\n  restsOn: summary\nid: a\n',
    ACCEPTED,
    `answer:\n  hash: h00000001\n  reviewed: ${SHORT} # open\n  restsOn: summary\nid: a\n`,
  ],
  [
    'fills an empty value at the end of a file',
    'answer:\n  restsOn: summary\n  hash: h99999999\n  reviewed:',
    ACCEPTED,
    `answer:\n  restsOn: summary\n  hash: h00000001\n  reviewed: ${SHORT}`,
  ],
  [
    'keeps the comments within an older review',
    'answer:\n  restsOn: summary\n  reviewed:\n    # whom we asked\n    by: a judge # retired\n    date: 2025-01-01\n  hash: h99999999\n',
    ACCEPTED,
    'answer:\n  restsOn: summary\n  reviewed:\n    # whom we asked\n    by: immigration lawyer # retired\n    date: 2026-11-26\n  hash: h00000001\n',
  ],
  [
    'takes an older review back',
    'answer:\n  restsOn: summary\n  reviewed:\n    by: a judge\n    date: 2025-01-01\n\n# next\nid: a\n',
    REFUSED,
    'answer:\n  restsOn: summary\n  hide: true\n  reviewed: null\n\n# next\nid: a\n',
  ],
  [
    'hides behind an older review on one line',
    'answer:\n  restsOn: summary\n  reviewed: { by: a judge, date: 2025-01-01 }\n  hide: false\n',
    REFUSED,
    'answer:\n  restsOn: summary\n  reviewed: null\n  hide: true\n',
  ],
  [
    'writes into a map on one line',
    'answer: { text: { en: "A, b" }, restsOn: summary } # end\n',
    ACCEPTED,
    `answer: { text: { en: "A, b" }, restsOn: summary, hash: h00000001, reviewed: ${SHORT} } # end\n`,
  ],
  [
    'writes into a map in braces on several lines',
    'answer:\n  {\n    restsOn: summary, # why\n    reviewed: { by: x, date: 2025-01-01 },\n    hash,\n    text: { en: A },\n  }\n',
    ACCEPTED,
    `answer:\n  {\n    restsOn: summary, # why\n    reviewed: ${SHORT},\n    hash: h00000001,\n    text: { en: A },\n  }\n`,
  ],
  [
    'adds a stamp behind what it is of, and before a review that is there',
    'answer: { restsOn: summary, reviewed: null, text: { en: A } }\n',
    ACCEPTED,
    `answer: { restsOn: summary, hash: h00000001, reviewed: ${SHORT}, text: { en: A } }\n`,
  ],
  [
    'keeps the line breaks of Windows and a byte-order mark',
    '\ufeffanswer:\r\n  text:\r\n    en: >-\r\n      Two\r\n      lines.\r\n  restsOn: summary\r\nid: a\r\n',
    ACCEPTED,
    `\ufeffanswer:\r\n  text:\r\n    en: >-\r\n      Two\r\n      lines.\r\n  restsOn: summary\r\n  hash: h00000001\r\n  reviewed: ${SHORT}\r\nid: a\r\n`,
  ],
  [
    'puts a role in quotes that would not be a text, or not one',
    'answer: { restsOn: summary, hash: h99999999 }\n',
    { reviewed: { by: 'lawyer, state', date: '2026-11-26' } },
    'answer: { restsOn: summary, hash: h99999999, reviewed: { by: "lawyer, state", date: 2026-11-26 } }\n',
  ],
];

describe('values in a YAML file', () => {
  for (const [form, before, values, after] of CASES)
    it(`W-02 ${form}`, () => {
      assert.equal(editYaml(before, [{ field: ['answer'], values }], ORDER), after);
      assert.equal(editYaml(after, [{ field: ['answer'], values }], ORDER), after, 'a second time');
    });

  it('W-02 changes several maps of one file', () => {
    const before =
      'events:\n  - brief:\n      restsOn: summary\n  - date: 2014\n    brief: { restsOn: summary }\n';
    assert.equal(
      editYaml(
        before,
        [0, 1].map((index) => ({ field: ['events', index, 'brief'], values: { hide: true } })),
        ORDER,
      ),
      'events:\n  - brief:\n      restsOn: summary\n      hide: true\n  - date: 2014\n    brief: { restsOn: summary, hide: true }\n',
    );
  });

  it('W-02 adds to a map that begins behind the hyphen of a list', () => {
    assert.equal(
      editYaml('- restsOn: summary\n- a\n', [{ field: [0], values: { hide: true } }], ORDER),
      '- restsOn: summary\n  hide: true\n- a\n',
    );
  });

  for (const before of [
    'other: &a { restsOn: summary }\nanswer: *a\n',
    'answer: &a { restsOn: summary }\nother: *a\n',
    'answer: { text: { en: A } }\n',
  ])
    it(`W-02 refuses what it would change elsewhere or not at all: ${JSON.stringify(before)}`, () => {
      assert.equal(editYaml(before, [{ field: ['answer'], values: REFUSED }], ORDER), undefined);
    });
});
