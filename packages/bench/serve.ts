/** Two servers on 127.0.0.1: the page's own, and one for what it embeds. Every answer is compressed once and kept. */
import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/**
 * @param {(pathname: string) => string | Buffer | undefined} find
 * @param {readonly (readonly [string, string])[]} [ahead] texts by path, compressed before the first request
 * @returns {Promise<{url: string, close: () => void}>}
 */
async function serve(find, ahead = []) {
  // A long text takes a second to compress; no load should wait for that.
  const kept = new Map(ahead.map(([pathname, text]) => [pathname, brotliCompressSync(text)]));
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (!kept.has(pathname)) {
      const body = find(pathname);
      kept.set(pathname, body === undefined ? undefined : brotliCompressSync(body));
    }
    const body = kept.get(pathname);
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Cache-Control', 'max-age=60');
    if (!body) return void response.writeHead(404).end();
    response.setHeader('Content-Type', TYPES[path.extname(pathname)] ?? TYPES['.html']);
    response.setHeader('Content-Encoding', 'br');
    return void response.end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

const fileIn = (folder, file) => {
  const place = path.join(folder, file);
  return place.startsWith(folder) && statSync(place, { throwIfNoEntry: false })?.isFile()
    ? readFileSync(place)
    : undefined;
};

/**
 * @param {object} sources
 * @param {Record<string, string>} sources.folders by the first part of the path
 * @param {ReadonlyMap<string, string>} sources.texts made for the bench, by path
 */
export function serveFiles({ folders, texts }) {
  return serve(
    (pathname) => {
      const [, first = '', ...rest] = pathname.split('/');
      return folders[first] && fileIn(folders[first], rest.join('/'));
    },
    [...texts],
  );
}

/** @param {(pathname: string) => string | undefined} pageOf */
export const servePages = (pageOf) => serve(pageOf);
