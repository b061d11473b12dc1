/** Serves a local page and the release behind it, to this computer alone. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';
import sirv from 'sirv';
import { releaseHeaders } from '../release/headers.ts';
import type { LiveState, LocalBuild } from './live-build.ts';
import { localPage, stateText, toLang } from './local-page.ts';

const HOST = '127.0.0.1';
const MAX_PORTS_TRIED = 50;

type Serve = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** Serves the files of a build. No browser keeps them, since the next build has other ones at the same addresses. */
function filesOf({ folder }: LocalBuild): Serve {
  const { shared, of } = releaseHeaders(folder);
  return sirv(folder, {
    dev: true,
    setHeaders: (response, pathname) => {
      for (const [name, value] of Object.entries({ ...shared, ...of(pathname) }))
        response.setHeader(name, value);
      response.setHeader('Cache-Control', 'no-store');
    },
  });
}

function answer(response: ServerResponse, status: number, text: string, type = 'text/plain'): void {
  response
    .writeHead(status, { 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': 'no-store' })
    .end(text);
}

function redirect(response: ServerResponse, place: string): void {
  response.writeHead(302, { Location: place }).end();
}

/** A folder that a publisher serves beside the records. */
export interface Site {
  /** With a slash at both ends: `/`, `/storybook/`. */
  readonly path: string;
  readonly folder: string;
}

/** A site and what serves it, the deepest path first. */
function serving(sites: readonly Site[]): readonly (Site & { readonly serve: Serve })[] {
  return sites
    .toSorted((a, b) => b.path.length - a.path.length)
    .map((site) => ({ ...site, serve: sirv(site.folder, { dev: true }) }));
}

/** Where the widgets are shown: at `/`, unless a publisher has pages there. */
export const widgetsPath = (sites: readonly Site[]): string =>
  sites.some(({ path: place }) => place === '/') ? '/records/' : '/';

/** What a site cannot take the place of. */
export const OWN_PATHS: readonly string[] = ['/release/', '/get/', '/records/'];

export interface LocalServer {
  /** The address, without a slash at its end. */
  readonly url: string;
  readonly port: number;
  /** Tells all open pages. */
  readonly tell: (state: LiveState) => void;
  readonly close: () => Promise<void>;
}

/** @returns whether the port was free */
function listen(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException): void => {
      server.off('listening', onListening);
      if (error.code === 'EADDRINUSE') resolve(false);
      else reject(error);
    };
    const onListening = (): void => {
      server.off('error', onError);
      resolve(true);
    };
    server.once('error', onError).once('listening', onListening).listen(port, HOST);
  });
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return address.port;
}

/**
 * @param wanted the port, or else the next free one; 0 for any
 * @param current the present state
 * @param sites what else is served
 * @throws {Error} when no port is free
 */
export async function startLocalServer(
  wanted: number,
  current: () => LiveState,
  sites: readonly Site[] = [],
): Promise<LocalServer> {
  const home = widgetsPath(sites);
  const folders = serving(sites);
  const pages = new Set<ServerResponse>();
  let files: { readonly build: LocalBuild; readonly serve: Serve } | undefined;
  const send = (response: ServerResponse, state: LiveState): void => {
    response.write(`event: state\ndata: ${stateText(state)}\n\n`);
  };

  function serveFile(request: IncomingMessage, response: ServerResponse, pathname: string): void {
    const { build } = current();
    const notFound = (): void => {
      response.setHeader('Access-Control-Allow-Origin', '*');
      answer(response, 404, 'Not found\n');
    };
    if (!build) {
      notFound();
      return;
    }
    if (files?.build !== build) files = { build, serve: filesOf(build) };
    request.url = pathname.slice('/release'.length);
    files.serve(request, response, notFound);
  }

  const server = createServer((request, response) => {
    response.setHeader('X-Content-Type-Options', 'nosniff');
    // A page elsewhere can give its own name this computer's address (DNS rebinding), and would then read what is not yet published.
    const hosts = [HOST, 'localhost'].map((host) => `${host}:${String(portOf(server))}`);
    if (!hosts.includes(request.headers.host ?? '')) {
      answer(response, 403, 'This server is for this computer only.\n');
      return;
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      answer(response, 405, 'Method not allowed\n');
      return;
    }
    const { pathname, searchParams } = new URL(request.url ?? '/', `http://${HOST}`);
    if (pathname === home) {
      const options = { town: searchParams.get('town') ?? undefined, lang: toLang(searchParams.get('lang')) };
      answer(response, 200, localPage(current(), options), 'text/html');
    } else if (pathname === `${home}events`) {
      response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
      pages.add(response);
      request.once('close', () => pages.delete(response));
      send(response, current());
    } else if (pathname === '/release' || pathname === '/release/') redirect(response, '/release/r/');
    else if (pathname === '/get' || pathname.startsWith('/get/'))
      redirect(response, pathname === '/get' ? '/release/get/' : path.posix.join('/release', pathname));
    else if (pathname.startsWith('/release/')) serveFile(request, response, pathname);
    else {
      const site = folders.find((each) => `${pathname}/`.startsWith(each.path));
      if (!site) answer(response, 404, 'Not found\n');
      else if (!pathname.startsWith(site.path)) redirect(response, site.path);
      else {
        request.url = pathname.slice(site.path.length - 1);
        site.serve(request, response, () => {
          answer(response, 404, 'Not found\n');
        });
      }
    }
  });

  let port = wanted;
  while (!(await listen(server, port)))
    if (++port > wanted + MAX_PORTS_TRIED || port > 65_535)
      throw new Error(`ports ${String(wanted)} to ${String(port - 1)} are all taken`);
  return {
    url: `http://${HOST}:${String(portOf(server))}`,
    port: portOf(server),
    tell: (state) => {
      for (const page of pages) send(page, state);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
