import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { readRequirements } from '../requirements.ts';
import { checkThreats, guardedIn, readThreats } from '../threat-model.ts';

const ROOT = path.join(import.meta.dirname, '../../..');
const read = (file: string): string | undefined =>
  existsSync(path.join(ROOT, file)) ? readFileSync(path.join(ROOT, file), 'utf8') : undefined;

// Assembled from parts, since literal ids in a printed title would count as those of this test.
const [ONE, TWO, THREE] = ['Z-01', 'Z-02', 'Z-03'] as const;
const REQUIREMENTS = [
  { id: ONE, isPlanned: false },
  { id: TWO, isPlanned: false },
  { id: THREE, isPlanned: true },
];
const SOURCES: Readonly<Record<string, string>> = {
  'one.test.ts': `it('${ONE} holds', () => {});`,
  'both.test.ts': `test(\`${ONE} ${TWO} hold: \${name}\`, () => {});`,
};

function problemsOf(row: string): string[] {
  const threats = readThreats(
    `| who |\n| --- |\n| writes |\n\n| threat | control | ids | tests |\n| --- | --- | --- | --- |\n${row}\n`,
  );
  assert.equal(threats.length, 1);
  return checkThreats(threats, REQUIREMENTS, (file) => SOURCES[file]);
}

describe('the threat model', () => {
  const threats = readThreats(read('docs/threat-model.md') ?? '');
  const requirements = readRequirements(read('docs/requirements.md') ?? '');

  it('S-12 names in every row a control whose tests exist', () => {
    assert.ok(threats.length > 20);
    assert.deepEqual(checkThreats(threats, requirements, read), []);
  });

  it('S-12 has a row for every requirement about security and privacy', () => {
    const named = new Set(threats.flatMap(({ ids }) => ids));
    assert.deepEqual(
      requirements.map(({ id }) => id).filter((id) => /^[SP]-/.test(id) && id !== 'S-12' && !named.has(id)),
      [],
    );
  });

  it('S-12 is refused where a row lacks its control, an id, a test or a file', () => {
    assert.deepEqual(problemsOf(`| a | b | ${ONE} | \`one.test.ts\` |`), []);
    assert.deepEqual(problemsOf(`| a | b | ${ONE} ${TWO} | \`one.test.ts\`, \`both.test.ts\` |`), []);
    for (const [row, ...problems] of [
      [`|  a |  | ${ONE} | \`one.test.ts\` |`, 'it has no control'],
      ['| a | b | | `one.test.ts` |', 'it has no id of a requirement', 'one.test.ts has no test of it'],
      ['| a | b | – | – |', 'it has no id of a requirement'],
      [`| a | b | ${ONE} | – |`, `no test of any file begins with ${ONE}`],
      [
        `| a | b | ${ONE} | \`gone.test.ts\`, \`one.test.ts\` |`,
        'gone.test.ts does not exist',
        `gone.test.ts has no test of ${ONE}`,
      ],
      [
        `| a | b | ${TWO} | \`one.test.ts\` |`,
        `no test of one.test.ts begins with ${TWO}`,
        `one.test.ts has no test of ${TWO}`,
      ],
      [
        `| a | b | ${THREE} ${ONE} | \`one.test.ts\` |`,
        `${THREE} is no requirement, or is planned`,
        `no test of one.test.ts begins with ${THREE}`,
      ],
    ] as const)
      assert.deepEqual(
        problemsOf(row),
        problems.map((problem) => `a: ${problem}`),
      );
  });

  it('reads the ids at the beginning of titles only', () => {
    const source = `it('${ONE} and ${TWO}', x); inBrowser.it(\n  "${TWO} it", x); other('${THREE} no', x); // it: ${THREE}`;
    assert.deepEqual([...guardedIn(source)], [ONE, TWO]);
  });
});
