import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { checkRequirements, idsIn, readRequirements } from '../requirements.ts';

const ROOT = path.join(import.meta.dirname, '../../..');
const DOCUMENT = readFileSync(path.join(ROOT, 'docs/requirements.md'), 'utf8');

// Assembled from parts, since literal ids in a printed title would count as those of this test.
const [ONE, TWO, THREE] = ['Z-01', 'Z-02', 'Z-03'] as const;

describe('ids in a title', () => {
  it('are found anywhere, several too', () => {
    assert.deepEqual(idsIn(`card › ${ONE} and ${TWO}: no violations`), [ONE, TWO]);
  });

  it('are not parts of longer words', () => {
    for (const title of ['Z-011', 'XZ-01', 'Z-1', 'sha-02', 'UTF-16', 'a-Z-01', 'Z-01-02'])
      assert.deepEqual(idsIn(title), [], title);
  });
});

describe('requirements', () => {
  it('are the rows of tables; the last column plans', () => {
    const table = `| id | what | where |\n| --- | --- | --- |\n| ${ONE} | one | kit |\n| ${TWO} | two | _planned_ |\n| ${THREE} | *planned* well | kit, views |\n`;
    assert.deepEqual(readRequirements(table), [
      { id: ONE, isPlanned: false },
      { id: TWO, isPlanned: true },
      { id: THREE, isPlanned: false },
    ]);
  });

  it('are guarded by a test that ran, also one that failed', () => {
    const requirements = [ONE, TWO, THREE].map((id) => ({ id, isPlanned: false }));
    const titles = { passed: [`${ONE} holds`], others: [`${TWO} does not`] };
    assert.deepEqual(checkRequirements(requirements, titles), {
      problems: [],
      planned: [],
      unguarded: [THREE],
    });
  });

  it('are named once where tests have an unknown id, however many', () => {
    const titles = { passed: [`${ONE} here`, `${ONE} there`], others: [] };
    const { problems } = checkRequirements([], titles);
    assert.deepEqual(problems, [
      `docs/requirements.md has no ${ONE}, which a test is named after: ${ONE} here`,
    ]);
  });

  it('have one row each', () => {
    const requirements = [ONE, ONE].map((id) => ({ id, isPlanned: true }));
    const { problems } = checkRequirements(requirements, { passed: [], others: [] });
    assert.deepEqual(problems, [`docs/requirements.md has ${ONE} more than once`]);
  });
});

describe('docs/requirements.md', () => {
  const requirements = readRequirements(DOCUMENT);
  const ids = requirements.map(({ id }) => id);

  it('has each id once, and at least 80', () => {
    assert.equal(new Set(ids).size, ids.length);
    assert.ok(ids.length >= 80, String(ids.length));
  });

  it('has no row that is not read', () => {
    const rows = DOCUMENT.split('\n').filter((line) => /^\|\s*[A-Z]-?\d/.test(line));
    assert.equal(rows.length, ids.length);
  });

  it('names the packages whose tests have the id', () => {
    const wrong: string[] = [];
    for (const [, id = '', where = ''] of DOCUMENT.matchAll(/^\| ([A-Z]-\d\d) .*\|([^|]*)\|$/gm)) {
      if (where.trim() === '_planned_') continue;
      for (const name of where.split(',').map((each) => each.trim())) {
        const folder = name === 'stories' ? name : `packages/${name}`;
        const files = globSync('**/*.test.ts', {
          cwd: path.join(ROOT, folder),
          exclude: ['**/node_modules'],
        });
        const isNamed = files.some((file) =>
          new RegExp(`['"\`](?:[A-Z]-\\d\\d )*${id}\\b`).test(
            readFileSync(path.join(ROOT, folder, file), 'utf8'),
          ),
        );
        if (!isNamed) wrong.push(`${id}: ${name}`);
      }
    }
    assert.deepEqual(wrong, []);
  });

  it('knows the ids that the threat model names', () => {
    const named = idsIn(readFileSync(path.join(ROOT, 'docs/threat-model.md'), 'utf8'));
    assert.ok(named.length > 20);
    assert.deepEqual(
      named.filter((id) => !ids.includes(id)),
      [],
    );
  });
});
