/** `@rights-kit/tooling/site`: a site for tests, which may misbehave. */
import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
};

const NOT_FOUND = { status: 404, body: 'Not found\n' };

/** A file below `/release/`, as a content delivery network would serve it. */
function fileAnswer(release, pathname) {
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
 * Starts a site with whatever a test puts into `answers`: by path an object of `status`, `headers` and `body`, or a function of the
 * request and the response. `requested` lists the paths of all requests.
 *
 * @param {{release?: string}} [options] `release`: folder that is served below `/release/`
 */
export async function startSite({ release } = {}) {
  const answers = new Map();
  const requested = [];
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
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    answers,
    requested,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}

/** An answer of JSON, for {@link startSite}. */
export const jsonAnswer = (value) => ({
  headers: { 'Content-Type': TYPES['.json'] },
  body: typeof value === 'string' ? value : JSON.stringify(value),
});

/** A page, for {@link startSite}. */
export const pageAnswer = (html, headers = {}) => ({
  headers: { 'Content-Type': TYPES['.html'], ...headers },
  body: html,
});
