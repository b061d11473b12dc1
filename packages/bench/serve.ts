/** Two servers on 127.0.0.1: one for the host page, one for the files that it embeds. Each response is compressed once and cached. */
import { once } from 'node:events';
import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const HTML = 'text/html; charset=utf-8';

const TYPES: Readonly<Record<string, string>> = {
  '.html': HTML,
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** A running server. */
interface Server {
  /** Without a slash at its end. */
  readonly url: string;
  close(): void;
}

/** @param ahead texts by path, which are compressed before the first request */
async function serve(
  find: (pathname: string) => string | Buffer | undefined,
  ahead: readonly (readonly [string, string])[] = [],
): Promise<Server> {
  // Compressing a long text takes a second, which must not delay a measured load.
  const kept = new Map<string, Buffer | undefined>(
    ahead.map(([pathname, text]) => [pathname, brotliCompressSync(text)]),
  );
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
    response.setHeader('Content-Type', TYPES[path.extname(pathname)] ?? HTML);
    response.setHeader('Content-Encoding', 'br');
    return void response.end(body);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

const fileIn = (folder: string, file: string): Buffer | undefined => {
  const place = path.join(folder, file);
  return place.startsWith(folder) && statSync(place, { throwIfNoEntry: false })?.isFile()
    ? readFileSync(place)
    : undefined;
};

interface Sources {
  /** Served folders, by the first segment of the path. */
  readonly folders: Readonly<Record<string, string>>;
  /** Generated texts, by path. */
  readonly texts: ReadonlyMap<string, string>;
}

export function serveFiles({ folders, texts }: Sources): Promise<Server> {
  return serve(
    (pathname) => {
      const [, first = '', ...rest] = pathname.split('/');
      const folder = folders[first];
      return folder && fileIn(folder, rest.join('/'));
    },
    [...texts],
  );
}

export const servePages = (pageOf: (pathname: string) => string | undefined): Promise<Server> =>
  serve(pageOf);
