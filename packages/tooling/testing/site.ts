/** `@rights-kit/tooling/site`: a site for tests, which may misbehave. */
import { once } from 'node:events';
import { readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type OutgoingHttpHeaders, type ServerResponse } from 'node:http';
import path from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
};

/** An answer that is the same each time. The status is 200 unless given. */
export interface FixedAnswer {
  readonly status?: number;
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: string | Uint8Array;
}

/** What a site answers with for a path: a fixed answer, or a function that writes the response, or never does. */
export type Answer = FixedAnswer | ((request: IncomingMessage, response: ServerResponse) => unknown);

export interface Site {
  /** Without a slash at its end. */
  readonly url: string;
  /** By path; a test adds its own. */
  readonly answers: Map<string, Answer>;
  /** The paths of all requests so far. */
  readonly requested: string[];
  close(): Promise<void>;
}

const NOT_FOUND: FixedAnswer = { status: 404, body: 'Not found\n' };

/** A file below `/release/`, as a content delivery network would serve it. */
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
 * Starts a site that answers each path with what a test puts into `answers`.
 *
 * @param options.release folder that is served below `/release/`
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

/** An answer of JSON, for {@link startSite}. A text is sent as it is. */
export const jsonAnswer = (value: unknown): FixedAnswer => ({
  headers: { 'Content-Type': TYPES['.json'] },
  body: typeof value === 'string' ? value : JSON.stringify(value),
});

/** A page, for {@link startSite}. */
export const pageAnswer = (html: string, headers: OutgoingHttpHeaders = {}): FixedAnswer => ({
  headers: { 'Content-Type': TYPES['.html'], ...headers },
  body: html,
});
