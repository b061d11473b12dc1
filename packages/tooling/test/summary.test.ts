import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, it } from 'node:test';
import { readResults, summarize, unguardedIds } from '../summary.ts';

/**
 * @param {readonly string[]} titles
 * @param {readonly string[]} [failures]
 */
const results = (titles, failures = []) => ({
  passed: titles.length,
  failed: failures.length,
  titles: [...titles],
  failures: [...failures],
});

describe('the closing line', () => {
  it('adds up all packages', () => {
    const { lines, ok } = summarize([results(['one', 'two']), results(['three'])]);
    assert.equal(lines.at(-1), '3 passed, 0 failed');
    assert.equal(ok, true);
  });

  it('fails with a failure, and says which', () => {
    const { lines, ok } = summarize([results(['one'], ['two: expected 1'])]);
    assert.ok(lines.includes('Failed: two: expected 1'));
    assert.equal(lines.at(-1), '1 passed, 1 failed');
    assert.equal(ok, false);
  });

  it('fails when nothing ran', () => {
    const { lines, ok } = summarize([]);
    assert.equal(lines.at(-1), '0 passed, 0 failed');
    assert.equal(ok, false);
  });

  it('counts a failed step', () => {
    const { lines, ok } = summarize([results(['one'])], ['lint', 'typecheck']);
    assert.equal(lines.at(-1), '1 passed, 2 failed');
    assert.equal(ok, false);
  });

  it('counts the test step only when no test accounts for it', () => {
    assert.equal(summarize([results(['one'], ['two'])], ['test']).lines.at(-1), '1 passed, 1 failed');
    assert.equal(summarize([results(['one'])], ['test']).lines.at(-1), '1 passed, 1 failed');
    assert.equal(summarize([results(['one'])], ['test']).ok, false);
  });

  it('reads what each workspace left, of every runner', () => {
    const root = mkdtempSync(path.join(tmpdir(), 'summary-'));
    writeFileSync(path.join(root, 'package.json'), '{"workspaces": ["packages/*", "stories"]}');
    for (const [file, title] of /** @type {const} */ [
      ['packages/a/test-results/summary.json', 'a'],
      ['packages/b/test-results/summary.json', 'b in a browser'],
      ['packages/b/test-results/summary-node.json', 'b in Node'],
      ['stories/test-results/summary.json', 'stories'],
      ['elsewhere/test-results/summary.json', 'not a workspace'],
    ]) {
      mkdirSync(path.join(root, path.dirname(file)), { recursive: true });
      writeFileSync(path.join(root, file), JSON.stringify(results([title])));
    }
    assert.deepEqual(
      readResults(root)
        .flatMap(({ titles }) => titles)
        .sort(),
      ['a', 'b in Node', 'b in a browser', 'stories'],
    );
    rmSync(root, { recursive: true });
  });
});

describe('requirements without a test', () => {
  const IDS = ['A-01', 'A-02', 'S-13'];

  it('finds ids anywhere in a title, several too', () => {
    assert.deepEqual(unguardedIds(['card › A-01 and S-13: no violations'], IDS), ['A-02']);
  });

  it('does not take a longer word for an id', () => {
    assert.deepEqual(unguardedIds(['A-011', 'XA-01', 'A-1', 'sha-02'], IDS), IDS);
  });

  it('is information: it fails nothing', () => {
    const { lines, ok } = summarize([results(['a test'])]);
    assert.match(lines.join('\n'), /^Not guarded yet: A-01 /m);
    assert.equal(ok, true);
  });

  it('knows every id once', () => {
    const ids = JSON.parse(readFileSync(path.join(import.meta.dirname, '../check-ids.json'), 'utf8'));
    assert.equal(new Set(ids).size, ids.length);
    assert.ok(ids.every((/** @type {string} */ id) => /^[A-Z]-\d\d$/.test(id)));
  });
});
