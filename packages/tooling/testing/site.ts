/** `@rights-kit/tooling/site`: a server for tests, whose responses may be faulty. */
import { once } from 'node:events';
import { readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type OutgoingHttpHeaders, type ServerResponse } from 'node:http';
import path from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
};

/** A fixed response. The default status is 200. */
export interface FixedAnswer {
  readonly status?: number;
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: string | Uint8Array;
}

/** The response for a path: fixed, or a function that writes it, or leaves the request pending. */
export type Answer = FixedAnswer | ((request: IncomingMessage, response: ServerResponse) => unknown);

export interface Site {
  /** The address, without a slash at its end. */
  readonly url: string;
  /** The responses by path. Tests add theirs. */
  readonly answers: Map<string, Answer>;
  /** The paths of all requests so far. */
  readonly requested: string[];
  close(): Promise<void>;
}

const NOT_FOUND: FixedAnswer = { status: 404, body: 'Not found\n' };

/** The response for a file below `/release/`, like a content delivery network's. */
function fileAnswer(release: string | undefined, pathname: string): FixedAnswer {
  if (!release || !pathname.startsWith('/release/')) return NOT_FOUND;
  const file = path.join(
    release,
    pathname.replace(/^\/release\//, ''),
    pathname.endsWith('/') ? 'index.html' : '',
  );
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return NOT_FOUND;
  return { headers: { 'Content-Type': TYPES[path.extname(file)] ?? 'text/plain' }, body: readFileSync(file) };
}

/**
 * Starts a server that responds to each path with the entry in `answers`.
 *
 * @param options.release the folder to serve at `/release/`
 */
export async function startSite({ release }: { readonly release?: string } = {}): Promise<Site> {
  const answers = new Map<string, Answer>();
  const requested: string[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    requested.push(pathname);
    const answer = answers.get(pathname) ?? fileAnswer(release, pathname);
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Cache-Control', 'no-store');
    if (typeof answer === 'function') return void answer(request, response);
    const { status = 200, headers = {}, body = '' } = answer;
    response.writeHead(status, headers).end(body);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the site has no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    answers,
    requested,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A JSON response for {@link startSite}. A string is sent as it is. */
export const jsonAnswer = (value: unknown): FixedAnswer => ({
  headers: { 'Content-Type': TYPES['.json'] },
  body: typeof value === 'string' ? value : JSON.stringify(value),
});

/** An HTML response for {@link startSite}. */
export const pageAnswer = (html: string, headers: OutgoingHttpHeaders = {}): FixedAnswer => ({
  headers: { 'Content-Type': TYPES['.html'], ...headers },
  body: html,
});
