/**
 * `npm start`: the built folders, as a content delivery network and a partner's site would serve them.
 *
 * - `/storybook/` the Storybook
 * - `/release/` what a partner's page loads, from any origin
 * - everything else: the demo pages
 */
import { createServer } from 'node:http';
import path from 'node:path';
import process from 'node:process';
import sirv from 'sirv';
import { headersOf, releaseRules, SHARED_HEADERS } from './headers.mjs';

const ROOT = path.join(import.meta.dirname, '../..');
const MOST_PORTS_TRIED = 50;

/**
 * @param {string} folder
 * @param {(response: import('node:http').ServerResponse, pathname: string) => void} [setHeaders]
 */
function files(folder, setHeaders) {
  // `dev` reads the folder at each request: a build while the server runs is seen, and a folder may be missing.
  return sirv(folder, { dev: true, etag: true, ...(setHeaders && { setHeaders }) });
}

/**
 * @typedef {object} Folders
 * @property {string} storybook
 * @property {string} release
 * @property {string} demo
 */

/** @type {Folders} */
const BUILT = {
  storybook: path.join(ROOT, 'stories/storybook-static'),
  release: path.join(ROOT, 'packages/embed/dist'),
  demo: path.join(ROOT, 'packages/embed/dist-demo'),
};

/**
 * @param {Folders} folders
 * @returns {import('node:http').RequestListener}
 */
function listener(folders) {
  const storybook = files(folders.storybook);
  const demo = files(folders.demo);
  const rules = releaseRules(folders.release);
  const release = files(folders.release, (response, pathname) => {
    for (const [name, value] of Object.entries(headersOf(rules, pathname))) response.setHeader(name, value);
  });

  return (request, response) => {
    response.setHeader('X-Content-Type-Options', 'nosniff');
    if (request.method !== 'GET' && request.method !== 'HEAD') return void response.writeHead(405).end();

    const notFound = () => {
      response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found\n');
    };
    const url = request.url ?? '/';
    const [pathname = '/'] = url.split('?');

    if (pathname === '/storybook' || pathname === '/release')
      return void response.writeHead(301, { Location: `${pathname}/` }).end();
    if (pathname.startsWith('/storybook/')) {
      request.url = url.slice('/storybook'.length);
      return storybook(request, response, notFound);
    }
    if (pathname.startsWith('/release/')) {
      for (const [name, value] of Object.entries(SHARED_HEADERS)) response.setHeader(name, value);
      request.url = url.slice('/release'.length);
      return release(request, response, notFound);
    }
    return demo(request, response, notFound);
  };
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @param {string} host
 * @returns {Promise<boolean>} false when the port is taken
 */
function listen(server, port, host) {
  return new Promise((resolve, reject) => {
    /** @param {NodeJS.ErrnoException} error */
    const onError = (error) => {
      server.off('listening', onListening);
      if (error.code === 'EADDRINUSE') resolve(false);
      else reject(error);
    };
    const onListening = () => {
      server.off('error', onError);
      resolve(true);
    };
    server.once('error', onError).once('listening', onListening).listen(port, host);
  });
}

/**
 * Starts the server, on the next free port when the one asked for is taken.
 *
 * @param {{port?: number, host?: string, folders?: Folders}} [options] `port` 0 takes any
 * @returns {Promise<{url: string, port: number, close: () => Promise<void>}>} `url` has no slash at its end
 */
export async function startServer({ port = 4173, host = '127.0.0.1', folders = BUILT } = {}) {
  const server = createServer(listener(folders));
  let tried = port;
  while (!(await listen(server, tried, host)))
    if (++tried > port + MOST_PORTS_TRIED) throw new Error(`Ports ${port} to ${tried - 1} are all taken.`);
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    url: `http://${host}:${address.port}`,
    port: address.port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

if (import.meta.main) {
  const asked = Number(process.env['PORT'] ?? 4173);
  const { url, port, close } = await startServer({ port: asked });
  if (port !== asked) console.log(`Port ${asked} is taken; using ${port}.`);
  console.log(`
  Issue page     ${url}/
  Partner page   ${url}/partner.html
  Storybook      ${url}/storybook/
  Release        ${url}/release/v1/release.json

  Stop with Ctrl+C.`);
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.once(signal, () => void close());
}
