/** Requests files as they are sent: no redirect is followed, nothing is decompressed, and no server can hold the check for ever. */
import http, { type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http';
import https from 'node:https';
import { networkFault } from './network-faults.ts';

/** **Unit:** milliseconds, for one request from its start to its last byte. */
const REQUEST_TIMEOUT = 30_000;
/** **Unit:** milliseconds, for all requests of a check. */
const CHECK_TIMEOUT = 30 * 60_000;
/** **Unit:** bytes. The largest body that is read; the largest file of a release is its archive, of a few megabytes. */
const MAX_BODY = 64 * 1024 * 1024;
/** Browsers too open at most six connections to a host. */
export const MAX_CONCURRENT_REQUESTS = 6;

export interface Answer {
  readonly url: string;
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** As it was sent. */
  readonly body: Buffer;
}

export interface Client {
  /** @throws {Error} that names the address, when there is no whole answer in time */
  readonly ask: (url: string, headers?: OutgoingHttpHeaders) => Promise<Answer>;
  /** The most that is read of an answer, and unpacked of it. **Unit:** bytes. */
  readonly maxBody: number;
  /** Closes the connections. */
  readonly close: () => void;
}

export interface Limits {
  readonly request: number;
  readonly check: number;
  readonly body: number;
}

const LIMITS: Limits = { request: REQUEST_TIMEOUT, check: CHECK_TIMEOUT, body: MAX_BODY };

const inSeconds = (milliseconds: number): string => `${milliseconds / 1000} seconds`;

export function startClient(limits: Limits = LIMITS): Client {
  const options = { keepAlive: true, maxSockets: MAX_CONCURRENT_REQUESTS };
  const agents = { 'http:': new http.Agent(options), 'https:': new https.Agent(options) };
  const end = Date.now() + limits.check;
  const send = (url: string, headers: OutgoingHttpHeaders): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const isTls = url.startsWith('https:');
      const { request } = isTls ? https : http;
      const left = end - Date.now();
      const time = Math.min(limits.request, left);
      const fail = (reason: string, cause?: unknown): void => {
        clearTimeout(timer);
        reject(new Error(`${url}: ${reason}`, { cause }));
        call.destroy();
      };
      const call = request(url, { headers, agent: agents[isTls ? 'https:' : 'http:'] }, (response) => {
        const parts: Buffer[] = [];
        let bytes = 0;
        response.on('data', (part: Buffer) => {
          bytes += part.length;
          if (bytes > limits.body) fail(`sends more than ${limits.body} bytes`);
          else parts.push(part);
        });
        response.on('error', (error) => {
          fail(networkFault(error), error);
        });
        response.on('end', () => {
          clearTimeout(timer);
          const { statusCode: status = 0, headers: received } = response;
          resolve({ url, status, headers: received, body: Buffer.concat(parts) });
        });
      });
      const timer = setTimeout(
        () => {
          fail(
            left > limits.request
              ? `no whole answer within ${inSeconds(limits.request)}; is the server busy, or the line slow?`
              : `the whole check takes more than ${inSeconds(limits.check)}`,
          );
        },
        Math.max(time, 0),
      );
      call.on('error', (error) => {
        fail(networkFault(error), error);
      });
      call.end();
    });
  return {
    ask: (url, headers = {}) => send(url, { 'Accept-Encoding': 'identity', ...headers }),
    maxBody: limits.body,
    close: () => {
      for (const agent of Object.values(agents)) agent.destroy();
    },
  };
}
