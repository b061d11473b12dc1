import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { matchColumns, templateColumns, TOWN_COLUMNS } from './columns.ts';
import { fieldsOfKind, fieldsOfTown, KINDS, type Field, type Shape } from './fields.ts';
import { columnName, readTable, TableError } from './table.ts';

const KINDS_WITH_FIELDS: readonly (readonly [kind: string, fields: readonly Field[]])[] = [
  ...KINDS.map((kind) => [kind, fieldsOfKind(kind)] as const),
  ['towns', fieldsOfTown()],
];

const placesOf = (headers: readonly string[], fields: readonly Field[]): string[] =>
  [...matchColumns(headers, fields).used.values()].map(({ place }) => place.join('.'));

/** The names of all fields of a record that must be there. */
function requiredIn(fields: readonly Field[], before = ''): string[] {
  return fields
    .filter(({ isRequired }) => isRequired)
    .flatMap(({ name, shape }) => namesIn(shape, `${before}${name}`));
}

function namesIn(shape: Shape, name: string): string[] {
  if (shape.type === 'record') return shape.short ? [name] : requiredIn(shape.fields, `${name}.`);
  return shape.type === 'list' && shape.item.type === 'record' ? namesIn(shape.item, `${name}.1`) : [name];
}

describe('the columns of a table', () => {
  for (const [kind, fields] of KINDS_WITH_FIELDS) {
    it(`of ${kind} have every field that a record needs`, () => {
      const columns = templateColumns(fields);
      for (const name of requiredIn(fields)) assert.ok(columns.includes(name), name);
      assert.deepEqual(matchColumns(columns, fields).missing, []);
    });

    it(`of ${kind} mean one field each, however they are spelled`, () => {
      const columns = templateColumns(fields, ['es', 'pt-BR', 'zh-Hant']);
      const spellings = [
        columns,
        columns.map((name) => name.toUpperCase()),
        columns.map((name) => ` ${name.replaceAll(/[.-]/g, ' ')} `),
        columns.map((name) => name.replaceAll(/[.-]/g, '_')),
        columns.map((name) => name.replaceAll(/([A-Z])/g, ' $1')),
      ];
      const [expected, ...others] = spellings.map((headers) => placesOf(headers, fields));
      assert.equal(new Set(expected).size, columns.length);
      for (const places of others) assert.deepEqual(places, expected);
    });
  }

  it('take a second item, evidence of a topic and a field that few records have', () => {
    assert.deepEqual(
      placesOf(
        [
          'Sources 12 URL',
          'facets.asks-status.basis',
          'facets.asks-status',
          'answer.text',
          'summary',
          'undoneBy',
        ],
        fieldsOfKind('policy'),
      ),
      [
        'sources.11.url',
        'facets.asks-status.basis',
        'facets.asks-status.value',
        'answer.text.en',
        'summary.en',
      ],
    );
    assert.deepEqual(placesOf(['events.3.undoneBy.event'], fieldsOfKind('case')), [
      'events.2.undoneBy.event',
    ]);
  });
});

describe('a table', () => {
  const cellsOf = (text: string): (readonly string[])[] => readTable(text).map(({ cells }) => cells);

  for (const [what, text] of [
    ['commas', 'a,"b ""c"", d"\n1,2\n'],
    ['semicolons', 'a;"b ""c"", d"\r\n1;2\r\n'],
    ['tabs', 'a\t"b ""c"", d"\n1\t2'],
    ['a line that names the separator', 'sep=;\r\na;"b ""c"", d"\r\n1;2\r\n'],
  ] as const)
    it(`is read with ${what}`, () => {
      assert.deepEqual(cellsOf(text), [
        ['a', 'b "c", d'],
        ['1', '2'],
      ]);
    });

  it('K-18 knows what public lists of places call their columns', () => {
    const { used, unused, missing } = matchColumns(
      ['Town Name', 'Parish/County', 'TYPE', 'Pop. 2020'],
      fieldsOfTown(),
      TOWN_COLUMNS,
    );
    assert.deepEqual(
      [...used.values()].map(({ place }) => place[0]),
      ['name', 'county', 'kind'],
    );
    assert.deepEqual([unused, missing.map(({ name }) => name)], [[3], ['slug']]);
  });

  it('counts rows as a spreadsheet program does, and lines as an editor does', () => {
    const rows = readTable('a,b\r\n"x\r\ny",1\r\n,\r\n\r\nz,2\r\n');
    assert.deepEqual(
      rows.map(({ number, line }) => [number, line]),
      [
        [1, 1],
        [2, 2],
        [5, 6],
      ],
    );
  });

  it('undoes what keeps a cell from being a formula', () => {
    assert.deepEqual(cellsOf(`a,b,c,d\n'=1+1,"=""02140""",'+15555550100,it's\n`), [
      ['a', 'b', 'c', 'd'],
      ['=1+1', '02140', '+15555550100', "it's"],
    ]);
  });

  it('says where a quote is wrong', () => {
    assert.throws(
      () => readTable('a,b\n1,2\n"x"y,3\n'),
      (error) => error instanceof TableError && error.line === 3 && error.message.includes('doubled'),
    );
  });

  it('names columns by letters', () => {
    assert.deepEqual([0, 25, 26, 27, 701, 702].map(columnName), ['A', 'Z', 'AA', 'AB', 'ZZ', 'AAA']);
  });
});
