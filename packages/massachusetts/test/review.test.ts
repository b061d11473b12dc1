/** The reviewer's table of all these records: accepted as a whole, it changes the stamps and reviews and nothing else. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, it } from 'node:test';
import { COMMAND } from '../release.ts';
import { records } from './built.ts';

const temporary = mkdtempSync(path.join(tmpdir(), 'review-'));
after(() => {
  rmSync(temporary, { recursive: true, force: true });
});

function run(...args: string[]): Record<string, unknown> {
  const { stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args, '--json'], {
    encoding: 'utf8',
    cwd: temporary,
  });
  assert.equal(stderr, '');
  const value: unknown = JSON.parse(stdout);
  assert.ok(typeof value === 'object' && value !== null);
  return { ...value };
}

const filesOf = (folder: string): Map<string, string> =>
  new Map(
    globSync('**/*.{yaml,json}', { cwd: folder }).map((file) => [
      file,
      readFileSync(path.join(folder, file), 'utf8'),
    ]),
  );

/** All short texts in a feed's file, at any depth. */
function shortTextsIn(value: unknown): object[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap(shortTextsIn);
  return 'restsOn' in value ? [value, ...inside] : inside;
}

const REVIEW = { by: 'immigration lawyer', date: '2026-11-22' };

it('W-02 a reviewer can accept every short text, and the feed says who did', () => {
  const folder = path.join(temporary, 'records');
  cpSync(records, folder, { recursive: true });
  const before = filesOf(folder);
  const { counts } = run('review', folder, '--out', 'review.csv');
  const table = path.join(temporary, 'review.csv');
  const text = readFileSync(table, 'utf8');
  const rows = text.split('\r\n').slice(1, -1);
  assert.ok(rows.length > 100);
  // A row is a line, and the last two cells of it are the empty ones.
  writeFileSync(table, text.replaceAll(/,"",""(?=\r\n)/g, ',"x",""'));
  const {
    counts: later,
    accepted,
    files,
  } = run('review', folder, ...['--in', 'review.csv'], ...['--by', REVIEW.by], ...['--date', REVIEW.date]);
  const total = rows.length;
  assert.deepEqual(counts, { total, current: total, reviewed: 0, stale: 0, hidden: 0 });
  assert.deepEqual(later, { total, current: total, reviewed: total, stale: 0, hidden: 0 });
  assert.ok(Array.isArray(accepted) && accepted.length === total);
  assert.ok(Array.isArray(files) && files.length > 40);

  // All are stamped and unreviewed, so that one line of each changes.
  const review = `reviewed: { by: ${REVIEW.by}, date: ${REVIEW.date} }`;
  for (const [file, yaml] of filesOf(folder))
    assert.equal(yaml.replaceAll(review, 'reviewed: null'), before.get(file), file);

  run('build', folder, '--out', 'release');
  const feed = [...filesOf(path.join(temporary, 'release/feed/v1'))];
  assert.ok(feed.length > 0);
  const shown = feed.flatMap(([, json]) => shortTextsIn(JSON.parse(json)));
  assert.ok(shown.length > 100);
  for (const short of shown) assert.deepEqual('reviewed' in short && short.reviewed, REVIEW);
});
