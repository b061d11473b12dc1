/** The headers of a release folder on a server in Node. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startServer } from '@rights-kit/tooling/serve';
import { releaseHeaders } from 'rights-kit/headers';
import { RELEASE, VERSION } from './invented.ts';

let server: Awaited<ReturnType<typeof startServer>>;
before(async () => {
  server = await startServer({ port: 0, folders: { release: RELEASE }, headers: releaseHeaders(RELEASE) });
});
after(() => server.close());

const headers = async (address: string): Promise<Headers> =>
  (await fetch(`${server.url}/release/${address}`)).headers;

describe('the headers of a release', () => {
  it('let a version be kept for ever, the moving copy for five minutes, and the facts for one', async () => {
    const caching = async (address: string): Promise<string | null> =>
      (await headers(address)).get('cache-control');
    const facts = 'public, max-age=60, stale-while-revalidate=600, stale-if-error=86400';
    assert.equal(await caching(`${VERSION}/rights-kit.js`), 'public, max-age=31536000, immutable');
    assert.equal(
      await caching('v1/rights-kit.js'),
      'public, max-age=300, stale-while-revalidate=3600, stale-if-error=86400',
    );
    assert.equal(await caching('feed/v1/feed.json'), facts);
    assert.equal(await caching('r/towns/alder/'), facts);
  });

  it('let pages of any origin read a file, and read that it is not there', async () => {
    for (const address of ['feed/v1/feed.json', 'feed/v1/towns/nowhere.json'])
      assert.equal((await headers(address)).get('access-control-allow-origin'), '*');
  });

  it('S-01 name what stands in a page: the style of record pages, and that and the script of a page made by hand', async () => {
    const policy = (await headers('r/sample-donation/')).get('content-security-policy');
    assert.ok(policy);
    assert.match(policy, /; style-src 'sha256-[^']+' 'sha256-[^']+'; script-src 'sha256-[^']+'$/);
    assert.equal((await headers('r/cases/roe-v-example/')).get('content-security-policy'), policy);
    assert.doesNotMatch((await headers('releases.json')).get('content-security-policy') ?? '', /sha256/);
  });

  it('S-01 let the builder run its own scripts and those of a snippet, and nothing else', async () => {
    const policy = (await headers('get/')).get('content-security-policy') ?? '';
    assert.match(
      policy,
      /; style-src-attr 'unsafe-inline'; script-src 'self'(?: 'sha384-[^']+'){3}; connect-src \*; frame-src \*$/,
    );
    assert.doesNotMatch(policy.replace("style-src-attr 'unsafe-inline'", ''), /unsafe/);
    assert.equal((await headers('get/es/')).get('content-security-policy'), policy);
    assert.match((await headers('get/get.js')).get('cache-control') ?? '', /^public, max-age=300,/);
  });
});
