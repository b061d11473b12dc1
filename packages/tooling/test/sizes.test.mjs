import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compareSizes, CORE_BUDGET, toSizes } from '../sizes.mjs';

/** @param {Record<string, {bytes: number, brotli: number, integrity?: string}>} files */
const release = (files) => ({ version: '0.1.0', files });
const CORE = { bytes: 30_000, brotli: 11_000, integrity: 'sha384-x' };

describe('sizes of a release', () => {
  it('says nothing while every file is as recorded', () => {
    const built = release({ 'rights-kit.js': CORE, 'action-button.js': { bytes: 9, brotli: 8 } });
    assert.deepEqual(compareSizes(built, toSizes(built)), []);
  });

  it('records bytes alone, in the order of the names', () => {
    const built = release({ 'rights-kit.js': CORE, 'action-button.js': { bytes: 9, brotli: 8 } });
    assert.equal(
      JSON.stringify(toSizes(built)),
      '{"action-button.js":{"bytes":9,"brotli":8},"rights-kit.js":{"bytes":30000,"brotli":11000}}',
    );
  });

  it('names a file that grew, or shrank, by a byte', () => {
    const recorded = toSizes(release({ 'rights-kit.js': CORE }));
    for (const change of [
      { bytes: 30_001, brotli: 11_000 },
      { bytes: 30_000, brotli: 10_999 },
    ]) {
      const [problem, hint] = compareSizes(release({ 'rights-kit.js': change }), recorded);
      assert.match(
        problem ?? '',
        /^rights-kit\.js is \d+ bytes .*; recorded: 30000 bytes \(11000 compressed\)\.$/,
      );
      assert.match(hint ?? '', /npm run update:sizes/);
    }
  });

  it('names a file that came and one that went', () => {
    const problems = compareSizes(release({ 'rights-kit.js': CORE, 'new.js': { bytes: 2, brotli: 1 } }), {
      'rights-kit.js': CORE,
      'old.js': { bytes: 2, brotli: 1 },
    });
    assert.match(problems.join('\n'), /new\.js is 2 bytes \(1 compressed\); recorded: not there\./);
    assert.match(problems.join('\n'), /old\.js is not there; recorded: 2 bytes \(1 compressed\)\./);
  });

  it('refuses a core file over its budget, recorded or not', () => {
    const fits = release({ 'rights-kit.js': { bytes: 30_000, brotli: CORE_BUDGET } });
    const over = release({ 'rights-kit.js': { bytes: 30_000, brotli: CORE_BUDGET + 1 } });
    assert.deepEqual(compareSizes(fits, toSizes(fits)), []);
    assert.deepEqual(compareSizes(over, toSizes(over)), [
      `rights-kit.js is ${CORE_BUDGET + 1} bytes compressed, 1 over its budget of ${CORE_BUDGET}.`,
    ]);
  });

  it('refuses a release without its core file', () => {
    assert.deepEqual(compareSizes(release({}), {}), ['The release has no rights-kit.js.']);
  });
});
