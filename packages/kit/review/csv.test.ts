import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CsvError, parseCsv, toCsv } from './csv.ts';
import { strictCsv } from '../test/strict-csv.ts';

const cellsOf = (csv: string): (readonly string[])[] => parseCsv(csv).map(({ cells }) => cells);
/** What a program reads that drops the byte-order mark. */
const withoutMark = (csv: string): string => csv.slice(1);

describe('the table as CSV', () => {
  it('W-02 is UTF-8 with a byte-order mark, and its lines end as RFC 4180 has it', () => {
    assert.equal(
      toCsv([
        ['a', 'ñ “b”'],
        ['', ''],
      ]),
      '\ufeff"a","ñ “b”"\r\n"",""\r\n',
    );
  });

  it('W-02 gives every text back', () => {
    const rows = [
      ['key', 'plain', 'a, b; c\td', '“x” and "y"', ''],
      ['two\nlines', 'two\r\nlines', '"', '""', ','],
      ["'", "''", "it's", "'quoted'", ' = '],
      ['=1+1', "'=1+1", "''=1+1", '+1', '-1'],
      ['@a', '\ttab', '\rreturn', '＝1', '\n='],
    ];
    assert.deepEqual(cellsOf(withoutMark(toCsv(rows))), rows);
    assert.deepEqual(
      strictCsv(withoutMark(toCsv(rows))).map((cells) =>
        cells.map((cell) => cell.replace(/^'(?='*[=+\-@\t\r\n＝])/, '')),
      ),
      rows,
    );
  });

  for (const start of ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠', "'=", "''@"])
    it(`W-02 has no cell that a spreadsheet program takes for a formula: ${JSON.stringify(start)}`, () => {
      const text = `${start}HYPERLINK("https://example.org")`;
      const [[cell = ''] = []] = strictCsv(withoutMark(toCsv([[text]])));
      assert.equal(cell, `'${text}`);
      assert.deepEqual(cellsOf(withoutMark(toCsv([[text]]))), [[text]]);
    });

  it('W-02 is read as other programs save it', () => {
    const rows = [
      ['key', 'text (es)', 'ok'],
      ['a', 'one, two; "three"', 'x'],
      ['b', '=1', ''],
    ];
    for (const csv of [
      'key,text (es),ok\n"a","one, two; ""three""",x\nb,=1,\n',
      'key;text (es);ok\r\na;"one, two; ""three""";x\r\nb;=1;',
      'key\ttext (es)\tok\ra\t"one, two; ""three"""\tx\rb\t=1\t\r',
      '"key";"text (es)";"ok"\n"a";"one, two; ""three""";"x"\n;;\n\n"b";"=1";""\n;;\n',
    ])
      assert.deepEqual(cellsOf(csv), rows, JSON.stringify(csv));
  });

  it('W-02 has the line on which each row begins', () => {
    assert.deepEqual(
      parseCsv('key,note\r\na,"two\nlines"\r\n\r\nb,\r\nc').map(({ line }) => line),
      [1, 2, 5, 6],
    );
    assert.deepEqual(parseCsv(''), []);
  });

  for (const [csv, line] of [
    ['key,ok\na,"x\nb,y\n', 2],
    ['key,ok\na,x\nb,"y" z\n', 3],
    ['key,ok\na,5" pipe\n', 2],
  ] as const)
    it(`W-02 is refused with its line where a quotation mark is wrong: ${JSON.stringify(csv)}`, () => {
      assert.throws(
        () => parseCsv(csv),
        (error) => error instanceof CsvError && error.line === line,
      );
    });
});
