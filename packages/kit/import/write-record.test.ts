import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import fc from 'fast-check';
import { parse } from 'yaml';
import { readRecordFile, type Reports } from '../records/record-file.ts';
import { writeList, writeRecord, type Value } from './write-record.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'rights-kit-write-'));
after(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The record as the command reads it again. */
function readBack(text: string): unknown {
  writeFileSync(path.join(folder, 'record.yaml'), text);
  const reports: Reports = { problems: [], warnings: [], notes: [] };
  const file = readRecordFile(folder, 'record.yaml', (raw) => ({ value: raw, mistakes: [] }), reports);
  assert.deepEqual(reports.problems, [], text);
  return file?.value;
}

const words = fc.constantFrom(
  ...[
    '02140',
    '1e3',
    '1.10',
    '1:30',
    '2019-05-06',
    '0x1F',
    'yes',
    'No',
    'null',
    '~',
    '.',
    '-',
    '- x',
    '#',
    '# x',
    'a #b',
  ],
  ...[
    'a: b',
    ':',
    '&a',
    '*a',
    '!a',
    '|',
    '>',
    '>-',
    '%',
    '@',
    '`',
    '{',
    '}',
    '[',
    ']',
    ',',
    '?',
    "'",
    '"',
    '\\',
    '“quoted”',
  ],
  ...[
    '---',
    '...',
    '<b>',
    'é',
    'ñ',
    '中文',
    'مرحبا',
    '🙂',
    'word',
    'longer-word',
    'https://example.org/?a=1&b=2#c',
    'TODOS',
  ],
);
const sentence = fc
  .array(words, { minLength: 1, maxLength: 60 })
  .chain((list) => fc.constantFrom(list.join(' '), list.join('  ')));
const text = fc.array(sentence, { minLength: 1, maxLength: 3 }).map((paragraphs) => paragraphs.join('\n\n'));

describe('a written record', () => {
  it('K-08 is read again as it was, whatever its texts are', () => {
    fc.assert(
      fc.property(text, text, fc.array(text), (one, two, list) => {
        const record = {
          id: 'x',
          one,
          inner: { two },
          list,
          items: list.map((each) => ({ en: each, number: 3 })),
        };
        assert.deepEqual(readBack(writeRecord(record)), record);
      }),
      { numRuns: 300 },
    );
  });

  it('K-08 keeps a ZIP code, a docket and a date as text also for readers of YAML 1.1', () => {
    for (const value of [
      '02140',
      '1.10',
      '1e3',
      '2019-05-06',
      'yes',
      'off',
      '1:30',
      '0o17',
      '1_000',
      'null',
      '~',
      '=',
    ]) {
      const written = writeRecord({ value });
      for (const version of ['1.1', '1.2'] as const)
        assert.deepEqual(parse(written, { version }), { value }, written);
    }
  });

  it('folds long texts at a width that editors show, and keeps each paragraph', () => {
    const value = `${'Officers are told not to ask. '.repeat(8).trim()}\n\nA second paragraph.`;
    const written = writeRecord({ summary: { en: value } });
    assert.ok(
      written.split('\n').every((line) => line.length <= 110),
      written,
    );
    assert.match(written, /^summary:\n {2}en: >-\n {4}Officers .*\n\n {4}A second paragraph\.\n$/s);
  });

  it('is a list where a file is one', () => {
    const list: Value[] = [
      { slug: 'a', aliases: ['x', 'y'] },
      { slug: 'b', county: { en: 'C', es: 'D' } },
    ];
    assert.deepEqual(readBack(writeList(list as { slug: string }[])), list);
  });
});
