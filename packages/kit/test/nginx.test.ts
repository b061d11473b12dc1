/** The release folder, served by a real nginx with the folder's own configuration. */
import assert from 'node:assert/strict';
import { request, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe } from 'node:test';
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib';
import { readRecords } from '../records/read-records.ts';
import { checkRelease } from '../release/check.ts';
import { precompress } from '../release/files.ts';
import { integrityOf } from '../release/integrity.ts';
import { layOut } from '../release/lay-out.ts';
import { readRelease, readReleases, type Releases } from '../release/releases.ts';
import type { Release } from '../src/snippet.ts';
import { survey, until } from '@rights-kit/tooling/browser';
import { TIMEOUTS } from '@rights-kit/tooling/browsers';
import { testsNeeding } from '@rights-kit/tooling/needs';
import { startNginx, type Nginx } from '@rights-kit/tooling/nginx';
import type { Frame, Page } from 'puppeteer-core';
import { built, documentOf, RELEASE, setUp, VERSION } from './invented.ts';

const { it, before, after } = testsNeeding('nginx');
const inBrowser = testsNeeding('nginx', 'chromium');
const shared = setUp();
const CORE = `/${VERSION}/rights-kit.js`;
const release = readRelease(path.join(RELEASE, VERSION))!;
let folder = '';
let nginx: Nginx | undefined;
/** The server's address, once the tests run. */
let url = '';

before(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'release-'));
  cpSync(RELEASE, folder, { recursive: true });
  nginx = await startNginx(folder);
  ({ url } = nginx);
});
after(async () => {
  await nginx?.close();
  rmSync(folder, { recursive: true });
});

interface RawAnswer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** A response as it was sent, compressed, where `fetch` would decompress it. */
function raw(pathname: string, headers: OutgoingHttpHeaders = {}, method = 'GET'): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    request(url + pathname, { method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }),
      );
    })
      .on('error', reject)
      .end();
  });
}

describe('the release folder behind nginx', () => {
  it('S-04 is checked at its address, in each form in which a file is sent', async () => {
    const manifest = path.join(folder, 'releases.json');
    const { [VERSION]: entry } = readReleases(manifest);
    const ofThis = path.join(tmpdir(), `${path.basename(folder)}.json`);
    writeFileSync(ofThis, JSON.stringify({ [VERSION]: entry }));
    try {
      assert.deepEqual((await checkRelease(url, ofThis)).problems, []);
      const packed = path.join(folder, `${CORE}.br`);
      const bytes = readFileSync(packed);
      writeFileSync(packed, brotliCompressSync('alert(1)'));
      const { problems } = await checkRelease(url, ofThis);
      writeFileSync(packed, bytes);
      assert.equal(problems.length, 1, problems.join('\n'));
      assert.ok(problems[0]!.startsWith(`${CORE.slice(1)}, sent as br, is sha384-`), problems[0]);
    } finally {
      rmSync(ofThis);
    }
  });

  it('compresses a file that has no compressed neighbor', async () => {
    for (const ending of ['br', 'gz']) rmSync(path.join(folder, `v1/rights-kit.js.${ending}`));
    const { headers, body } = await raw('/v1/rights-kit.js', { 'Accept-Encoding': 'gzip' });
    assert.equal(headers['content-encoding'], 'gzip');
    assert.equal(gunzipSync(body).toString(), built('v1/rights-kit.js'));
  });

  for (const [encoding, unpack] of Object.entries({
    br: brotliDecompressSync,
    gzip: gunzipSync,
    identity: (bytes: Buffer) => bytes,
  }))
    it(`sends files as a browser asks for them: ${encoding}`, async () => {
      for (const pathname of [CORE, '/feed/v1/towns/alder.json', '/r/towns/alder/']) {
        const { status, headers, body } = await raw(pathname, { 'Accept-Encoding': encoding });
        const file = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
        assert.equal(status, 200);
        assert.equal(headers['content-encoding'] ?? 'identity', encoding);
        assert.equal(unpack(body).toString(), built(file));
        assert.equal(headers.vary, 'Accept-Encoding');
      }
    });

  it('says how long each part holds', async () => {
    const caching = async (pathname: string): Promise<string | undefined> =>
      (await raw(pathname)).headers['cache-control'];
    const facts = 'public, max-age=60, stale-while-revalidate=600, stale-if-error=86400';
    assert.equal(await caching(CORE), 'public, max-age=31536000, immutable');
    assert.equal(
      await caching('/v1/rights-kit.js'),
      'public, max-age=300, stale-while-revalidate=3600, stale-if-error=86400',
    );
    assert.equal(await caching('/feed/v1/actions.json'), facts);
    assert.equal(await caching('/r/cases/roe-v-example/'), facts);
  });

  it('answers 304 to who has the file, and sends a corrected one', async () => {
    const pathname = '/feed/v1/towns/birch.json';
    const { headers } = await raw(pathname);
    const again = await raw(pathname, { 'If-None-Match': headers.etag });
    assert.deepEqual([again.status, again.body.length], [304, 0]);

    const file = path.join(folder, pathname);
    const corrected = readFileSync(file, 'utf8').replace('Birch', 'Birch, corrected');
    writeFileSync(file, corrected);
    const fresh = await raw(pathname, { 'If-None-Match': headers.etag });
    assert.deepEqual([fresh.status, fresh.body.toString()], [200, corrected]);
  });

  it('lets no cache keep what is not there', async () => {
    for (const pathname of [
      '/9.9.9/rights-kit.js',
      '/feed/v1/towns/nowhere.json',
      '/nginx.conf',
      '/_headers',
      `${CORE}.br`,
    ]) {
      const { status, headers } = await raw(pathname);
      assert.deepEqual([status, headers['cache-control']], [404, 'no-store'], pathname);
      // Without this header the script could not read the status 404.
      assert.equal(headers['access-control-allow-origin'], '*');
    }
  });

  it('lets every page read, none write, and says no more than it must', async () => {
    const { headers } = await raw(CORE, { Origin: 'https://www.example.org' });
    assert.equal(headers['access-control-allow-origin'], '*');
    assert.equal(headers['cross-origin-resource-policy'], 'cross-origin');
    assert.equal(headers['x-content-type-options'], 'nosniff');
    assert.equal(headers['referrer-policy'], 'no-referrer');
    assert.equal(headers['server'], 'nginx');
    assert.equal((await raw(CORE, {}, 'POST')).status, 403);
    assert.equal((await raw(CORE, {}, 'HEAD')).status, 200);
  });

  it('P-03 logs nothing about who asked', async () => {
    await raw('/feed/v1/feed.json?reader=secret', {
      Referer: 'https://partner.invalid/page',
      'User-Agent': 'secret',
    });
    const lines = await until(() => {
      const written = nginx!.log();
      return written.some((line) => line.includes('/feed/v1/feed.json')) && written;
    });
    for (const line of lines) assert.match(line, /^\d{4}-\d\d-\d\dT[\d:]+\+00:00 [A-Z]+ \/\S* \d{3} \d+$/);
    assert.doesNotMatch(lines.join('\n'), /secret|partner|127\.0\.0\.1/);
  });

  for (const pathname of ['/r/towns/alder/', '/r/cases/roe-v-example/', '/r/sample-donation/'])
    inBrowser.it(`S-01 shows ${pathname} styled, under its own policy, and in no frame`, async () => {
      const context = await shared.browser.createBrowserContext();
      try {
        const page = await context.newPage();
        const problems: string[] = [];
        page.on('console', (message) => problems.push(message.text()));
        await page.goto(url + pathname, { timeout: TIMEOUTS.timeout });
        assert.notEqual(await page.$eval('body', (body) => getComputedStyle(body).fontSize), '16px');
        assert.deepEqual(
          problems.filter((text) => !text.includes('favicon')),
          [],
        );
        const { headers } = await raw(pathname);
        assert.match(String(headers['content-security-policy']), /frame-ancestors 'none'/);
      } finally {
        await context.close();
      }
    });
});

describe('a pinned script behind nginx', () => {
  const CARD =
    '<rights-town-policy-card loading="eager" town="alder"><a href="/own">Alder, in our own words</a></rights-town-policy-card>';
  const tagOf = (file: string): string =>
    `<script type="module" src="${url}/${VERSION}/${file}" integrity="${release.files[file]!.integrity}" crossorigin="anonymous"></script>`;

  inBrowser.it('S-04 S-10 shows the record on a page of another origin', async (t) => {
    const { page } = await shared.visit(t, documentOf(CARD, { head: tagOf('rights-kit.js') }));
    const [card] = await until(async () => {
      const seen = await survey(page);
      return seen[0]?.isReady && seen;
    });
    assert.match(card!.text, /Alder Trust Ordinance/);
  });

  for (const file of Object.keys(release.files).filter((name) => name.endsWith('.js')))
    inBrowser.it(`S-04 runs nothing of ${file} when one byte of it was altered`, async (t) => {
      const place = path.join(folder, VERSION, file);
      const bytes = readFileSync(place);
      const altered = Buffer.from(bytes);
      altered[altered.length - 2]! ^= 1;
      writeFileSync(place, altered);
      t.after(() => {
        writeFileSync(place, bytes);
      });
      // The test altered only the uncompressed file, so the browser must not accept a compressed copy.
      const prepare = (page: Page): Promise<void> =>
        page.setExtraHTTPHeaders({ 'Accept-Encoding': 'identity' });
      const head = tagOf(file);
      const refused: string[] = [];
      const { page } = await shared.visit(t, documentOf(CARD, { head }), {
        prepare: async (page) => {
          await prepare(page);
          page.on('console', (message) => refused.push(message.text()));
        },
      });
      await until(() => refused.some((text) => text.includes('integrity')));
      assert.equal(
        await page.evaluate(() => document.querySelector(':defined:is(rights-town-policy-card)')),
        null,
      );
      const [card] = await survey(page);
      assert.ok(card!.seesChildren);
    });
});

describe('a snippet of an older version, beside a newer one', () => {
  const OLD = '0.0.9';
  const SCRIPT = 'rights-kit.js';
  let both = '';
  let server: Nginx | undefined;
  let old: Release;
  inBrowser.before(async () => {
    both = mkdtempSync(path.join(tmpdir(), 'versions-'));
    cpSync(path.join(RELEASE, VERSION), path.join(both, OLD), { recursive: true });
    // The script of the old version gets other bytes, so that the versions differ in their hashes.
    const file = path.join(both, OLD, SCRIPT);
    writeFileSync(file, `${readFileSync(file, 'utf8')}globalThis.isOld = true;\n`);
    const altered = { ...release.files[SCRIPT]!, integrity: integrityOf(readFileSync(file)) };
    old = { ...release, version: OLD, files: { ...release.files, [SCRIPT]: altered } };
    for (const ending of ['br', 'gz'])
      for (const file of globSync(`**/*.${ending}`, { cwd: both })) rmSync(path.join(both, file));
    writeFileSync(path.join(both, OLD, 'release.json'), JSON.stringify(old));
    const entry = { date: release.date, files: release.files };
    const releases: Releases = {
      [VERSION]: { ...entry, status: 'current' },
      [OLD]: { ...entry, files: old.files, status: 'superseded' },
    };
    const { records } = readRecords(path.join(import.meta.dirname, 'publisher'));
    const files = path.join(RELEASE, VERSION);
    layOut(both, {
      version: { release, files },
      releases,
      records: records!,
      base: 'https://www.example.org/rights-kit/',
    });
    await precompress(both);
    server = await startNginx(both);
  });
  inBrowser.after(async () => {
    await server?.close();
    rmSync(both, { recursive: true });
  });

  const isReady = (place: Page | Frame, isOld: boolean): Promise<boolean> =>
    place.evaluate((expected) => {
      const card = document.querySelector('rights-town-policy-card');
      return Boolean(card?.matches(':state(ready)')) && 'isOld' in globalThis === expected;
    }, isOld);

  inBrowser.it('S-04 S-10 runs the old code, and shows the facts of now', async (t) => {
    const head = `<script type="module" src="${server!.url}/${OLD}/${SCRIPT}" integrity="${old.files[SCRIPT]!.integrity}" crossorigin="anonymous"></script>`;
    const card =
      '<rights-town-policy-card loading="eager" town="alder"><a href="/own">Own</a></rights-town-policy-card>';
    const feed = path.join(both, 'feed/v1/towns/alder.json');
    for (const ending of ['br', 'gz']) rmSync(`${feed}.${ending}`);
    writeFileSync(
      feed,
      readFileSync(feed, 'utf8').replace('Alder Trust Ordinance', 'Corrected Trust Ordinance'),
    );
    const { page } = await shared.visit(t, documentOf(card, { head }));
    await until(() => isReady(page, true));
    const [seen] = await survey(page);
    assert.match(seen!.text, /Corrected Trust Ordinance/);
  });

  inBrowser.it('S-01 runs the newer code in frames, under the hashes of its scripts', async (t) => {
    const frame = `<iframe sandbox="allow-scripts" src="${server!.url}/embed.html#widget=town-policy-card&town=alder"></iframe>`;
    const { page } = await shared.visit(t, documentOf(frame, { head: '' }));
    await until(async () => {
      const place = page.frames().find((each) => each.url().includes('/embed.html'));
      return place && isReady(place, false);
    });
  });
});
