// cspell:ignore adoptd sumary
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { RECORDS, recordsWith, temporary, type Change } from '../test/sample-records.ts';
import type { CheckJson } from './json.ts';

const COMMAND = path.join(import.meta.dirname, '../bin/rights-kit.js');

function run(...args: string[]): { status: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [COMMAND, 'check', '--date', '2026-11-26', ...args],
    { encoding: 'utf8', cwd: temporary },
  );
  return { status, out: stdout, err: stderr };
}

const POLICY = 'policies/birch-bylaw.yaml';
const GIFT = 'actions/gift.yaml';
const CASE = 'cases/a-v-b.yaml';
const TOWNS = 'towns.yaml';

describe('rights-kit check --fix', () => {
  const MENDS: readonly (readonly [what: string, change: Change, after: string])[] = [
    ['a year without quotes', [POLICY, 'date: 2018-01', 'date: 2018 # about'], "date: '2018' # about"],
    ['a ZIP code', [TOWNS, '- Elmwood', '- 02140'], "- '02140'"],
    ['a docket', [CASE, "['1:18-cv-1']", '[ 1.10,1e3 ]'], "[ '1.10','1e3' ]"],
    ['a misspelled field', [POLICY, 'summary:', 'sumary:   # from the text'], 'summary:   # from the text'],
    [
      'spaces at the ends of a text',
      [GIFT, 'label:\n  en: Give', 'label:\n  en: "Give "'],
      'label:\n  en: "Give"',
    ],
    [
      'a joiner without width',
      [GIFT, 'label:\n  en: Give', 'label:\n  en: Gi\u2060ve'],
      'label:\n  en: Give',
    ],
    [
      'a space that does not break',
      [GIFT, 'label:\n  en: Give', 'label:\n  en:\u00a0Give'],
      'label:\n  en: Give',
    ],
    [
      'many characters',
      [GIFT, 'label:\n  en: Give', `label:\n  en: ${'\u00ad'.repeat(50)}Give`],
      'label:\n  en: Give',
    ],
  ];
  it('K-19 leaves to a person what could change what a record says', () => {
    const untouched: readonly Change[] = [
      // A slip makes another language of the name of one.
      [GIFT, 'label:\n  en: Give', 'label:\n  en: Give\n  pt: Donate'],
      // A private note is no vote.
      ['policies/birch-bylaw.yaml', 'status: adopted', 'status: adopted\nnotes: ask again'],
      // Marks of direction belong to a text from right to left, and a space without width may part two words.
      [GIFT, 'label:\n  en: Give', 'label:\n  en: Give\n  ar: "\u200fنص\u200e"'],
      [GIFT, 'label:\n  en: Give', 'label:\n  en: Give\u200bnow'],
    ];
    for (const change of untouched) {
      const folder = recordsWith(change);
      const place = path.join(folder, change[0]);
      const before = readFileSync(place);
      assert.equal(run(folder, '--fix').status, 1, change[2]);
      assert.deepEqual(readFileSync(place), before, change[2]);
    }
  });

  for (const [what, change, after] of MENDS)
    it(`K-19 mends ${what}, and nothing beside it`, () => {
      const [file, from] = change;
      const comment = '# Kept by the clerk.\r\n';
      const folder = recordsWith(change);
      const place = path.join(folder, file);
      writeFileSync(place, `${comment}${readFileSync(place, 'utf8')}`);
      const { status, out, err } = run(folder, '--fix');
      assert.equal(status, 0, err);
      assert.match(out, new RegExp(`^mended ${file}:\\d+:\\d+: `));
      assert.equal(
        readFileSync(place, 'utf8'),
        `${comment}${(RECORDS[file] ?? '').replace(from, () => after)}`,
      );
      assert.doesNotMatch(run(folder, '--fix').out, /mended/);
    });

  it('K-19 deletes a byte-order mark, and keeps the line ends of Windows', () => {
    const folder = recordsWith();
    const place = path.join(folder, GIFT);
    const text = (RECORDS[GIFT] ?? '').replaceAll('\n', '\r\n');
    writeFileSync(place, `\ufeff${text}`);
    assert.match(run(folder).err, /^note: actions\/gift\.yaml:1:1: /m);
    assert.equal(run(folder, '--fix').status, 0);
    assert.equal(readFileSync(place, 'utf8'), text);
  });

  it('K-19 leaves to the editor what has two meanings', () => {
    for (const change of [
      [POLICY, 'adopted: 2019-05-06', 'adopted: 5/6/2019'],
      [POLICY, 'status: adopted', 'status: adoptd'],
      [POLICY, 'summary:', 'summary: { en: A }\nsumary:'],
      [GIFT, 'en: Give', 'en: Give # 4'],
    ] as const satisfies readonly Change[]) {
      const folder = recordsWith(change);
      const before = readFileSync(path.join(folder, change[0]), 'utf8');
      assert.equal(run(folder, '--fix').status, 1);
      assert.equal(readFileSync(path.join(folder, change[0]), 'utf8'), before);
    }
  });
});

describe('rights-kit check', () => {
  it('K-19 shows the line, what to type and why it matters', () => {
    const folder = recordsWith([POLICY, 'status: adopted', 'status: adoptd']);
    const { status, err } = run(folder);
    assert.equal(status, 1);
    assert.deepEqual(err.split('\n').slice(0, 5), [
      `${POLICY}:6:9: status: expected adopted or rejected or repealed or pending or not-stated, but found "adoptd"; did you mean "adopted"?`,
      '    6 | status: adoptd',
      '      |         ^^^^^^',
      '        type: adopted',
      '        why: Widgets have a sentence for each word of the list, and none for another. [unknown-word]',
    ]);
    assert.ok(!err.includes('\u001b'), 'no color without a terminal');
  });

  it('K-19 shows fifty problems, and all when it is asked', () => {
    const towns = Array.from(
      { length: 70 },
      (_, index) => `- { slug: t${String(index)}, name: T${String(index)}, county: S, kind: hamlet }\n`,
    ).join('');
    const folder = recordsWith([TOWNS, '- slug: alder', `${towns}- slug: alder`]);
    const some = run(folder).err;
    assert.equal(some.match(/^towns\.yaml:/gm)?.length, 50);
    assert.match(some, /^and 22 more; /m);
    assert.match(some, /^70 problems, 2 warnings in /m);
    assert.equal(run(folder, '--all').err.match(/^towns\.yaml:/gm)?.length, 70);
  });

  it('K-19 fails for a warning when it is told to', () => {
    const folder = recordsWith();
    const lenient = run(folder);
    assert.equal(lenient.status, 0);
    assert.match(lenient.err, /^warning: publisher\.yaml:.*date of this source/m);
    const strict = run(folder, '--strict');
    assert.deepEqual([strict.status, strict.out], [1, '']);
  });

  it('K-19 annotates a workflow, with signs that would end a command escaped', () => {
    const folder = recordsWith([POLICY, 'status: adopted', 'status: "100%,\\n::error::x"']);
    const { status, out } = run(folder, '--format', 'github');
    assert.equal(status, 1);
    const lines = out.trimEnd().split('\n');
    const [first = ''] = lines.filter((line) => line.startsWith('::error'));
    assert.ok(
      first.startsWith(
        `::error file=${path.basename(folder)}/${POLICY},line=6,col=9,title=unknown-word::status: `,
      ),
      first,
    );
    assert.match(first, /100%25,/);
    assert.ok(
      lines.every((line) => /^::(?:error|warning|notice) file=/.test(line)),
      out,
    );
    assert.equal(run(folder, '--format', 'xml').status, 2);
  });

  it('K-19 gives a program all of it', () => {
    const folder = recordsWith([POLICY, 'summary:', 'sumary:']);
    const { problems } = JSON.parse(run(folder, '--json').out) as CheckJson;
    assert.deepEqual(problems[0], {
      file: POLICY,
      line: 10,
      column: 1,
      frame: ['   10 | sumary:', '      | ^^^^^^'],
      field: 'sumary',
      expected: 'expected no such field; did you mean "summary"?',
      code: 'unknown-field',
      type: 'summary:',
      mends: [{ from: 157, to: 163, text: 'summary' }],
      severity: 'error',
      why: 'Nothing reads this field, so what it says would reach no reader.',
    });
    const { mended, ok } = JSON.parse(run(folder, '--fix', '--json').out) as CheckJson;
    assert.equal(ok, true);
    assert.deepEqual(
      mended?.map(({ file, line, code }) => [file, line, code]),
      [[POLICY, 10, 'unknown-field']],
    );
  });
});
