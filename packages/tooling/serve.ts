/**
 * A server on this machine for built folders, as a content delivery network and a partner's site would serve them.
 *
 * - `/storybook/` the Storybook
 * - `/release/` what a partner's page loads, from any origin
 * - everything else: pages
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

/** Serves a request, or hands on what it has no file for. */
type Handler = (request: IncomingMessage, response: ServerResponse, notFound: () => void) => void;

function files(folder: string, onFile?: OnFile): Handler {
  // `dev` reads the folder at each request: a build while the server runs is seen, and a folder may be missing.
  return sirv(folder, { dev: true, etag: true, ...(onFile && { setHeaders: onFile }) });
}

/** A folder that is not given has no files. */
export interface Folders {
  readonly storybook?: string;
  readonly release?: string;
  readonly pages?: string;
}

type Headers = Readonly<Record<string, string>>;

export interface ReleaseHeaders {
  /** With every answer below `/release/`, also with an error. */
  readonly shared: Headers;
  /** With a file that is there, by its path below the folder. */
  readonly of: (pathname: string) => Headers;
}

const NO_HEADERS: ReleaseHeaders = { shared: {}, of: () => ({}) };

function setHeaders(response: ServerResponse, headers: Headers): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}

const nothing: Handler = (_request, _response, notFound) => notFound();

function listener(folders: Folders, headers: ReleaseHeaders): RequestListener {
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

/** @returns false when the port is taken */
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
  /** 0 takes any; default 4173. */
  readonly port?: number;
  readonly host?: string;
  readonly folders: Folders;
  /** Of the release. */
  readonly headers?: ReleaseHeaders;
}

export interface RunningServer {
  /** Without a slash at its end. */
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

/** Starts the server, on the next free port when the one asked for is taken. */
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
