/**
 * A server on this machine for built folders, as a content delivery network and a partner's site would serve them.
 *
 * - `/storybook/` the Storybook
 * - `/release/` what a partner's page loads, from any origin
 * - everything else: pages
 */
import { createServer } from 'node:http';
import sirv from 'sirv';

const MOST_PORTS_TRIED = 50;

/**
 * @param {string} folder
 * @param {(response: import('node:http').ServerResponse, pathname: string) => void} [onFile]
 */
function files(folder, onFile) {
  // `dev` reads the folder at each request: a build while the server runs is seen, and a folder may be missing.
  return sirv(folder, { dev: true, etag: true, ...(onFile && { setHeaders: onFile }) });
}

/**
 * A folder that is not given has no files.
 *
 * @typedef {object} Folders
 * @property {string} [storybook]
 * @property {string} [release]
 * @property {string} [pages]
 *
 * @typedef {Readonly<Record<string, string>>} Headers
 *
 * @typedef {object} ReleaseHeaders
 * @property {Headers} shared with every answer below `/release/`, also with an error
 * @property {(pathname: string) => Headers} of with a file that is there, by its path below the folder
 */

/** @type {ReleaseHeaders} */
const NO_HEADERS = { shared: {}, of: () => ({}) };

/**
 * @param {import('node:http').ServerResponse} response
 * @param {Headers} headers
 */
function setHeaders(response, headers) {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}

/** @type {(request: unknown, response: unknown, notFound: () => void) => void} */
const nothing = (_request, _response, notFound) => notFound();

/**
 * @param {Folders} folders
 * @param {ReleaseHeaders} headers
 * @returns {import('node:http').RequestListener}
 */
function listener(folders, headers) {
  const storybook = folders.storybook ? files(folders.storybook) : nothing;
  const pages = folders.pages ? files(folders.pages) : nothing;
  const release = folders.release
    ? files(folders.release, (response, pathname) => setHeaders(response, headers.of(pathname)))
    : nothing;

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
      setHeaders(response, headers.shared);
      request.url = url.slice('/release'.length);
      return release(request, response, notFound);
    }
    return pages(request, response, notFound);
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
 * @param {object} options
 * @param {number} [options.port] 0 takes any
 * @param {string} [options.host]
 * @param {Folders} options.folders
 * @param {ReleaseHeaders} [options.headers] of the release
 * @returns {Promise<{url: string, port: number, close: () => Promise<void>}>} `url` has no slash at its end
 */
export async function startServer({ port = 4173, host = '127.0.0.1', folders, headers = NO_HEADERS }) {
  const server = createServer(listener(folders, headers));
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
