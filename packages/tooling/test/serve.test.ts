import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { type RunningServer, startServer } from '../serve.ts';

let root: string;
let server: RunningServer;

const folder = (name: string) => path.join(root, name);
const folders = () => ({
  release: folder('release'),
  pages: folder('pages'),
});
const headers = {
  shared: { 'Access-Control-Allow-Origin': '*' },
  of: (pathname: string) => ({ 'Cache-Control': `max-age=1; ${pathname}` }),
};

function write(file: string, text: string): void {
  mkdirSync(path.dirname(folder(file)), { recursive: true });
  writeFileSync(folder(file), text);
}

before(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'serve-'));
  write('secret.txt', 'secret');
  write('release-notes/secret.txt', 'secret');
  write('pages/partner.html', '<p>partner</p>');
  write('pages/index.html', '<p>index</p>');
  write('release/0.1.0/rights-kit.js', 'export {};');
  write('release/v1/rights-kit.js', 'export {};');
  write('release/feed/v1/feed.json', '{}');
  write('release/r/towns/chelsea/index.html', '<p>Chelsea</p>');
  server = await startServer({ port: 0, folders: folders(), headers });
});

after(async () => {
  await server.close();
  rmSync(root, { recursive: true });
});

const get = (address: string) => fetch(server.url + address, { redirect: 'manual' });

/**
 * Requests a path without resolving `..`, which `fetch` would do.
 *
 * @returns the status of the response
 */
function rawStatus(address: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port: server.port, path: address }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

describe('the local server', () => {
  it('serves pages, code, feed and record pages with their types', async () => {
    for (const [address, type, text] of [
      ['/partner.html', 'text/html;charset=utf-8', '<p>partner</p>'],
      ['/release/0.1.0/rights-kit.js', 'text/javascript', 'export {};'],
      ['/release/feed/v1/feed.json', 'application/json', '{}'],
      ['/release/r/towns/chelsea/', 'text/html;charset=utf-8', '<p>Chelsea</p>'],
    ] as const) {
      const response = await get(address);
      assert.equal(response.status, 200, address);
      assert.equal(response.headers.get('content-type'), type);
      assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
      assert.equal(await response.text(), text);
    }
  });

  it('lets pages of any origin read the release, and nothing else', async () => {
    const origin = async (address: string) => (await get(address)).headers.get('access-control-allow-origin');
    assert.equal(await origin('/release/0.1.0/rights-kit.js'), '*');
    assert.equal(await origin('/release/feed/v1/feed.json'), '*');
    assert.equal(await origin('/release/feed/v1/towns/nowhere.json'), '*');
    assert.equal(await origin('/partner.html'), null);
  });

  it('sends with a file of the release what it was told to, by its path', async () => {
    const caching = async (address: string) => (await get(address)).headers.get('cache-control');
    assert.equal(await caching('/release/0.1.0/rights-kit.js'), 'max-age=1; /0.1.0/rights-kit.js');
    assert.equal(await caching('/release/feed/v1/feed.json'), 'max-age=1; /feed/v1/feed.json');
    assert.equal(await caching('/release/feed/v1/towns/nowhere.json'), null);
    assert.equal(await caching('/partner.html'), 'no-cache');
  });

  it('has nothing where no folder was given', async () => {
    const bare = await startServer({ port: 0, folders: { release: folder('release') } });
    try {
      const status = async (address: string) => (await fetch(bare.url + address)).status;
      assert.equal(await status('/release/feed/v1/feed.json'), 200);
      assert.equal(await status('/'), 404);
    } finally {
      await bare.close();
    }
  });

  it('answers 404 with the reason', async () => {
    for (const address of ['/nowhere', '/release/9.9.9/rights-kit.js']) {
      const response = await get(address);
      assert.equal(response.status, 404, address);
      assert.equal(await response.text(), 'Not found\n');
    }
  });

  it('answers the bare address with the first of the pages', async () => {
    assert.equal(await (await get('/')).text(), '<p>index</p>');
  });

  it('adds the slash that relative addresses need', async () => {
    assert.equal((await get('/release')).headers.get('location'), '/release/');
  });

  it('does not lead out of its folders', async () => {
    for (const address of [
      '/../secret.txt',
      '/%2e%2e/secret.txt',
      '/..%2fsecret.txt',
      '/release/../../secret.txt',
      '/release/%2e%2e/secret.txt',
      '/release/../release-notes/secret.txt',
      '/release/..%5csecret.txt',
    ])
      assert.equal(await rawStatus(address), 404, address);
  });

  it('answers GET and HEAD only', async () => {
    assert.equal((await fetch(`${server.url}/partner.html`, { method: 'HEAD' })).status, 200);
    assert.equal((await fetch(`${server.url}/partner.html`, { method: 'POST' })).status, 405);
  });

  it('takes the next port when its own is taken, and can be stopped', async () => {
    const next = await startServer({ port: server.port, folders: folders(), headers });
    assert.ok(next.port > server.port);
    assert.equal((await fetch(`${next.url}/partner.html`)).status, 200);
    await next.close();
    await assert.rejects(fetch(`${next.url}/partner.html`));
  });

  it('listens on this computer only', () => {
    assert.match(server.url, /^http:\/\/127\.0\.0\.1:\d+$/);
  });
});
