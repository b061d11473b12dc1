import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Release } from '../src/snippet.ts';
import { policyOf, requestedFiles, sumOf } from './network.ts';

const file = (brotli: number): Release['files'][string] => ({
  integrity: 'sha384-A',
  bytes: 9 * brotli,
  brotli,
});
const release: Release = {
  version: '1.2.3',
  date: '2026-11-23',
  files: {
    'rights-kit.js': file(1000),
    'frame.js': file(10),
    'embed.js': file(20),
    'locales/es.json': file(100),
  },
};
const asked = {
  widget: 'town-policy-card',
  attributes: { town: 'alder' },
  release,
  isCurrent: false,
  sizeOf: (file: string) => (file === 'feed/v1/towns/alder.json' ? 5 : undefined),
} as const;
const names = (form: Parameters<typeof policyOf>[0], more = {}): string[] =>
  requestedFiles({ ...asked, ...more, form }).map(({ name }) => name);

describe('what a snippet asks of the network', () => {
  it('W-07 is the script, the catalogue of its language and the record', () => {
    assert.deepEqual(names('element'), ['1.2.3/rights-kit.js', 'feed/v1/towns/alder.json']);
    assert.deepEqual(names('placeholder', { attributes: { town: 'alder', lang: 'es' } }), [
      '1.2.3/rights-kit.js',
      '1.2.3/locales/es.json',
      'feed/v1/towns/alder.json',
    ]);
    assert.equal(sumOf(requestedFiles({ ...asked, form: 'element' })), 1005);
  });

  it('W-07 is the newest script where the page always loads it', () => {
    assert.deepEqual(names('element', { isCurrent: true }), ['v1/rights-kit.js', 'feed/v1/towns/alder.json']);
  });

  it('W-07 is the page of a frame too, and nothing for a mail or a link', () => {
    assert.deepEqual(names('frame'), [
      '1.2.3/frame.js',
      'embed.html',
      '1.2.3/rights-kit.js',
      '1.2.3/embed.js',
      'feed/v1/towns/alder.json',
    ]);
    assert.deepEqual([names('email'), names('link')], [[], []]);
  });

  it('W-07 needs of a policy the origin of the release alone', () => {
    const base = 'https://kit.example.org:8443/a/b/';
    assert.match(
      policyOf('element', base),
      /^script-src https:\/\/kit\.example\.org:8443;\nconnect-src https:\/\/kit\.example\.org:8443;/,
    );
    assert.equal(policyOf('oembed', base), 'frame-src https://kit.example.org:8443');
    assert.equal(policyOf('email-text', base), '');
  });
});
