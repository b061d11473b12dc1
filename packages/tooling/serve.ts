/**
 * A local server for the tests of built folders, in place of a content delivery network and a partner's site.
 *
 * - `/release/`: the release folder, for requests from any origin
 * - all other paths: pages
 */
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import sirv from 'sirv';

const MOST_PORTS_TRIED = 50;

type OnFile = (response: ServerResponse, pathname: string) => void;

/** Serves a request, or calls `notFound` when no file matches. */
type Handler = (request: IncomingMessage, response: ServerResponse, notFound: () => void) => void;

function files(folder: string, onFile?: OnFile): Handler {
  // With `dev` files are looked up for each request, so the folder may be built after the server has started.
  return sirv(folder, { dev: true, etag: true, ...(onFile && { setHeaders: onFile }) });
}

/** The folders to serve. A missing one counts as empty. */
export interface Folders {
  readonly release?: string;
  readonly pages?: string;
}

type Headers = Readonly<Record<string, string>>;

export interface ReleaseHeaders {
  /** Of every response below `/release/`, including errors. */
  readonly shared: Headers;
  /** Of an existing file, by its path below the folder. */
  readonly of: (pathname: string) => Headers;
}

const NO_HEADERS: ReleaseHeaders = { shared: {}, of: () => ({}) };

function setHeaders(response: ServerResponse, headers: Headers): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}

const nothing: Handler = (_request, _response, notFound) => notFound();

function listener(folders: Folders, headers: ReleaseHeaders): RequestListener {
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

    if (pathname === '/release') return void response.writeHead(301, { Location: `${pathname}/` }).end();
    if (pathname.startsWith('/release/')) {
      setHeaders(response, headers.shared);
      request.url = url.slice('/release'.length);
      return release(request, response, notFound);
    }
    return pages(request, response, notFound);
  };
}

/** @returns whether the port was free */
function listen(server: Server, port: number, host: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException): void => {
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

export interface ServerOptions {
  /** 0 for any free port. Default: 4173. */
  readonly port?: number;
  readonly host?: string;
  readonly folders: Folders;
  /** The response headers of the release. */
  readonly headers?: ReleaseHeaders;
}

export interface RunningServer {
  /** The address, without a slash at its end. */
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

/** Starts the server. If the port is in use, it takes the next free one. */
export async function startServer({
  port = 4173,
  host = '127.0.0.1',
  folders,
  headers = NO_HEADERS,
}: ServerOptions): Promise<RunningServer> {
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
