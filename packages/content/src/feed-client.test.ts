import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { after, afterEach, beforeEach, describe, it, mock } from 'node:test';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { sampleTownFile } from '../test/sample-files.js';
import { FeedClient, FeedError, MAX_BYTES, type FeedErrorCode } from './feed-client.js';
import { parseTownFile, type Parser } from './parse/index.js';

const TOWN = JSON.stringify(sampleTownFile());

/** The server's request handler. */
let answer: RequestListener;
let requests: IncomingMessage[];
let server: Server;
let base: string;
const rejections: unknown[] = [];
const onRejection = (reason: unknown): void => void rejections.push(reason);
process.on('unhandledRejection', onRejection);

beforeEach(async () => {
  requests = [];
  server = createServer((request, response) => {
    requests.push(request);
    answer(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  assert.ok(typeof address === 'object' && address);
  base = `http://127.0.0.1:${String(address.port)}`;
});

/** Restores timers and closes pending connections, also after a test that timed out. */
function restore(): void {
  mock.timers.reset();
  mock.restoreAll();
  server.closeAllConnections();
  server.close();
}

afterEach(async () => {
  restore();
  await nextTurn();
  assert.deepEqual(rejections.splice(0), [], 'no rejection is left unhandled');
});

after(() => {
  restore();
  process.off('unhandledRejection', onRejection);
});

const paths = (): string[] => requests.map(({ url = '' }) => url);

/** A handler that responds with a text. */
const respond =
  (status: number, text: string, headers: Record<string, string> = {}): RequestListener =>
  (_, response) =>
    response.writeHead(status, headers).end(text);

/** Polls a condition in turns of the event loop, since a test may have stopped the timers. */
async function until(isSo: () => boolean): Promise<void> {
  const start = process.hrtime.bigint();
  while (!isSo()) {
    if (process.hrtime.bigint() - start > 60_000_000_000n) assert.fail('the condition never became true');
    await nextTurn();
  }
}

/** Removes the delay before the retry and leaves all other timers unchanged. */
function retryAtOnce(): void {
  const { setTimeout: original } = globalThis;
  mock.method(globalThis, 'setTimeout', (run: (...rest: unknown[]) => void, wait = 0, ...rest: unknown[]) =>
    original(run, wait >= 300 && wait <= 900 ? 0 : wait, ...rest),
  );
}

/** Stops the timers until the test advances them. A server that responds meanwhile must close its connection, since keep-alive needs a timer. */
function stopTime(random: number): {
  readonly isRetrySet: () => boolean;
  readonly pass: (milliseconds: number) => Promise<void>;
} {
  mock.timers.enable({ apis: ['setTimeout'] });
  // Called just before the delay begins, whose length is random.
  const draw = mock.method(Math, 'random', () => random);
  return {
    isRetrySet: () => draw.mock.callCount() > 0,
    pass: async (milliseconds) => {
      mock.timers.tick(milliseconds);
      for (let turn = 0; turn < 20; turn++) await nextTurn();
    },
  };
}

async function codeOf(result: Promise<unknown>): Promise<FeedErrorCode> {
  const error: unknown = await result.then(
    () => assert.fail('it was shown'),
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof FeedError, String(error));
  return error.code;
}

describe('a feed file', () => {
  it('S-09 is not aborted once it has been read', async () => {
    answer = respond(200, TOWN);
    const { fetch: original } = globalThis;
    const signals: (AbortSignal | null | undefined)[] = [];
    mock.method(globalThis, 'fetch', (url: string, options: RequestInit) => {
      signals.push(options.signal);
      return original(url, options);
    });
    await new FeedClient().request(`${base}/a.json`, parseTownFile).result;
    await nextTurn();
    assert.deepEqual(
      signals.map((signal) => signal?.aborted),
      [false],
    );
  });

  it('S-09 is asked for once, by however many elements', async () => {
    answer = respond(200, TOWN);
    const client = new FeedClient();
    const first = client.request(`${base}/a.json`, parseTownFile);
    const second = client.request(`${base}/a.json`, parseTownFile);
    assert.equal(first.result, second.result);
    assert.equal((await first.result).town.slug, 'sample');
    const third = client.request(`${base}/a.json`, parseTownFile);
    assert.equal(third.result, first.result);
    const other = client.request(`${base}/b.json`, parseTownFile);
    assert.notEqual(other.result, first.result);
    await other.result;
    assert.deepEqual(paths(), ['/a.json', '/b.json']);
  });

  it('S-09 stays at hand after its last user has left', async () => {
    answer = respond(200, TOWN);
    const client = new FeedClient();
    const request = client.request(`${base}/a.json`, parseTownFile);
    await request.result;
    request.release();
    await nextTurn();
    assert.equal((await client.request(`${base}/a.json`, parseTownFile).result).town.slug, 'sample');
    assert.equal(requests.length, 1);
  });

  it('S-09 is asked for without cookies of another origin and without the address of the page', async () => {
    answer = respond(200, TOWN, { 'set-cookie': 'reader=1' });
    const spy = mock.method(globalThis, 'fetch');
    const client = new FeedClient();
    await client.request(`${base}/a.json`, parseTownFile).result;
    await client.request(`${base}/b.json`, parseTownFile).result;
    for (const { method, headers } of requests) {
      assert.equal(method, 'GET');
      for (const header of ['cookie', 'referer', 'authorization', 'origin'])
        assert.equal(headers[header], undefined, header);
    }
    // Node never sends cookies or a referrer, so the options that a browser would get are checked too.
    const [url, init = {}] = spy.mock.calls[0]?.arguments ?? [];
    const { signal, ...rest } = init;
    assert.equal(url, `${base}/a.json`);
    assert.ok(signal);
    assert.deepEqual(rest, { credentials: 'same-origin', redirect: 'error', referrerPolicy: 'no-referrer' });
  });

  it('S-09 may begin with a byte-order mark and arrive in pieces that split a letter', async () => {
    const bytes = Buffer.from(`\ufeff${TOWN.replace('"Sample"', '"Chel\u00e9a"')}`);
    const cut = bytes.indexOf(0xc3) + 1;
    answer = (_, response) => {
      response.write(bytes.subarray(0, cut));
      setImmediate(() => response.end(bytes.subarray(cut)));
    };
    const { town } = await new FeedClient().request(`${base}/a.json`, parseTownFile).result;
    assert.equal(town.name, 'Chel\u00e9a');
  });
});

describe('a feed that answers wrongly', () => {
  const ONCE: readonly { why: string; code: FeedErrorCode; answer: RequestListener }[] = [
    { why: '404', code: 'not-found', answer: respond(404, TOWN) },
    { why: 'a page of HTML', code: 'invalid', answer: respond(200, '<!doctype html><title>Home</title>') },
    { why: 'an empty body', code: 'invalid', answer: respond(200, '') },
    { why: 'half a file', code: 'invalid', answer: respond(200, TOWN.slice(0, 100)) },
    { why: 'bytes of no text', code: 'invalid', answer: respond(200, '\u0000\u0001\ufffd{"version":1') },
    { why: 'JSON of something else', code: 'invalid', answer: respond(200, '{"items":[]}') },
    {
      why: 'another version',
      code: 'invalid',
      answer: respond(200, TOWN.replace('"version":1', '"version":2')),
    },
    {
      why: 'JSON beyond all depth',
      code: 'invalid',
      answer: respond(200, '['.repeat(5000) + ']'.repeat(5000)),
    },
    { why: 'the last line of a feed', code: 'closed', answer: respond(200, '{"version":1,"closed":""}') },
    { why: 'more than 1 MB', code: 'too-large', answer: respond(200, ' '.repeat(MAX_BYTES + 1)) },
  ];
  for (const { why, code, answer: wrong } of ONCE)
    it(`S-09 S-07 is "${code}" and is not asked again: ${why}`, async () => {
      answer = wrong;
      const { result } = new FeedClient().request(`${base}/a.json`, parseTownFile);
      assert.equal(await codeOf(result), code);
      assert.equal(requests.length, 1);
    });

  it('S-07 may be 1 MB, and not a byte more', async () => {
    answer = respond(200, TOWN + ' '.repeat(MAX_BYTES - Buffer.byteLength(TOWN)));
    const { result } = new FeedClient().request(`${base}/a.json`, parseTownFile);
    assert.equal((await result).town.slug, 'sample');
  });

  it('S-07 is not read on to the end of 5 MB', async () => {
    let isCut = false;
    let sent = 0;
    answer = (_, response) => {
      response.on('close', () => (isCut = !response.writableFinished));
      const more = (): void => {
        if (response.destroyed || sent >= 5_000_000) return void response.end();
        sent += 50_000;
        response.write(' '.repeat(50_000), () => setImmediate(more));
      };
      more();
    };
    const { result } = new FeedClient().request(`${base}/a.json`, parseTownFile);
    assert.equal(await codeOf(result), 'too-large');
    await until(() => isCut);
    assert.ok(sent < 5_000_000, `${String(sent)} bytes were sent`);
    assert.equal(requests.length, 1);
  });

  it('S-09 is not listened to beyond its status', async () => {
    let isCut = false;
    answer = (_, response) => {
      response.on('close', () => (isCut = true));
      response.writeHead(404).write('This page ');
    };
    const { result } = new FeedClient().request(`${base}/a.json`, parseTownFile);
    assert.equal(await codeOf(result), 'not-found');
    await until(() => isCut);
  });

  for (const status of [500, 503, 403])
    it(`S-09 is asked once more: ${String(status)}`, async () => {
      retryAtOnce();
      answer = respond(status, TOWN);
      const { result } = new FeedClient().request(`${base}/a.json`, parseTownFile);
      assert.equal(await codeOf(result), 'network');
      assert.equal(requests.length, 2);
    });

  it('S-09 is forgiven when its second answer is right', async () => {
    retryAtOnce();
    answer = (request, response) =>
      void respond(requests.length === 1 ? 500 : 200, TOWN)(request, Object(response));
    const { result } = new FeedClient().request(`${base}/a.json`, parseTownFile);
    assert.equal((await result).town.slug, 'sample');
    assert.equal(requests.length, 2);
  });

  for (const target of ['/elsewhere.json', 'http://127.0.0.1:1/elsewhere.json'])
    it(`S-09 is not followed to ${target}`, async () => {
      retryAtOnce();
      answer = (request, response) => {
        if (request.url === '/elsewhere.json') response.end(TOWN);
        else response.writeHead(302, { location: target }).end();
      };
      const { result } = new FeedClient().request(`${base}/a.json`, parseTownFile);
      assert.equal(await codeOf(result), 'network');
      assert.deepEqual(paths(), ['/a.json', '/a.json']);
    });

  it('S-09 is "network" when it hangs up, and when there is nobody', async () => {
    retryAtOnce();
    answer = (request) => request.socket.destroy();
    assert.equal(await codeOf(new FeedClient().request(`${base}/a.json`, parseTownFile).result), 'network');
    assert.equal(requests.length, 2);
    server.close();
    server.closeAllConnections();
    assert.equal(await codeOf(new FeedClient().request(`${base}/a.json`, parseTownFile).result), 'network');
  });

  it('S-09 is asked anew by the next element: a failure is forgotten', async () => {
    const client = new FeedClient();
    answer = respond(404, '');
    const failed = client.request(`${base}/a.json`, parseTownFile);
    assert.equal(await codeOf(failed.result), 'not-found');
    answer = respond(200, TOWN);
    assert.equal((await client.request(`${base}/a.json`, parseTownFile).result).town.slug, 'sample');
    failed.release();
    await nextTurn();
    assert.equal((await client.request(`${base}/a.json`, parseTownFile).result).town.slug, 'sample');
    assert.equal(requests.length, 2);
  });

  it('S-09 leaves no rejection behind when nobody listens', async () => {
    answer = respond(404, '');
    new FeedClient().request(`${base}/a.json`, parseTownFile);
    await until(() => requests.length === 1);
    for (let turn = 0; turn < 20; turn++) await nextTurn();
    assert.deepEqual(rejections, []);
  });
});

describe('a feed that keeps readers waiting', () => {
  const SLOW: readonly { why: string; answer: RequestListener }[] = [
    { why: 'it never answers', answer: () => undefined },
    {
      why: 'it sends the head and nothing more',
      answer: (_, response) => void response.writeHead(200).flushHeaders(),
    },
    {
      why: 'it sends a byte now and then',
      answer: (_, response) => {
        const drip = setInterval(() => response.write(' '), 5);
        response.on('close', () => {
          clearInterval(drip);
        });
      },
    },
  ];
  for (const { why, answer: slow } of SLOW)
    it(
      `S-09 is given up after 6 seconds, asked once more after 0.3 to 0.9, and given up again: ${why}`,
      { timeout: 300_000 },
      async () => {
        const { isRetrySet, pass } = stopTime(0.5);
        let closed = 0;
        answer = (request, response) => {
          response.on('close', () => closed++);
          slow(request, response);
        };
        let code: unknown = 'pending';
        const { result } = new FeedClient().request(`${base}/a.json`, parseTownFile);
        const settled = codeOf(result).then((given) => (code = given));
        await until(() => requests.length === 1);
        await pass(5_999);
        assert.equal(closed, 0);
        await pass(1);
        await until(() => closed === 1 && isRetrySet());
        await pass(599);
        assert.equal(requests.length, 1);
        await pass(1);
        await until(() => requests.length === 2);
        await pass(5_999);
        assert.equal(code, 'pending');
        await pass(1);
        await settled;
        assert.equal(code, 'timeout');
        await until(() => closed === 2);
        assert.equal(requests.length, 2);
      },
    );

  for (const { random, wait } of [
    { random: 0, wait: 300 },
    { random: 0.999_999, wait: 900 },
  ])
    it(
      `S-09 asks once more ${String(wait)} ms later, by chance, so that a crowd does not come back at once`,
      { timeout: 300_000 },
      async () => {
        const { isRetrySet, pass } = stopTime(random);
        answer = respond(500, '', { connection: 'close' });
        const settled = codeOf(new FeedClient().request(`${base}/a.json`, parseTownFile).result);
        await until(isRetrySet);
        await pass(wait - 1);
        assert.equal(requests.length, 1);
        await pass(1);
        assert.equal(await settled, 'network');
        assert.equal(requests.length, 2);
      },
    );
});

describe('elements that leave', () => {
  /** Never responds, and counts the connections that the client has closed. */
  const hang = (): { readonly closed: number } => {
    const seen = { closed: 0 };
    answer = (_, response) => {
      response.on('close', () => seen.closed++);
    };
    return seen;
  };

  const isAbort = (reason: unknown): boolean =>
    reason instanceof DOMException && reason.name === 'AbortError';

  it('S-09 end the request when the last of them has gone', { timeout: 300_000 }, async () => {
    const seen = hang();
    const draw = mock.method(Math, 'random');
    const client = new FeedClient();
    const first = client.request(`${base}/a.json`, parseTownFile);
    const second = client.request(`${base}/a.json`, parseTownFile);
    await until(() => requests.length === 1);
    first.release();
    first.release();
    for (let turn = 0; turn < 20; turn++) await nextTurn();
    assert.equal(seen.closed, 0, 'the second still waits, however often the first says that it has left');
    second.release();
    await assert.rejects(second.result, isAbort);
    await until(() => seen.closed === 1);
    assert.equal(requests.length, 1);
    assert.equal(draw.mock.callCount(), 0, 'no wait begins before a retry that nobody needs');
  });

  it('S-09 cost nothing when they come back within one task', { timeout: 300_000 }, async () => {
    const seen = hang();
    const client = new FeedClient();
    const before = client.request(`${base}/a.json`, parseTownFile);
    await until(() => requests.length === 1);
    before.release();
    const afterMove = client.request(`${base}/a.json`, parseTownFile);
    for (let turn = 0; turn < 20; turn++) await nextTurn();
    assert.equal(afterMove.result, before.result);
    assert.equal(seen.closed, 0);
    assert.equal(requests.length, 1);
    afterMove.release();
    await assert.rejects(afterMove.result, isAbort);
  });

  it('S-09 let the next one ask anew', { timeout: 300_000 }, async () => {
    hang();
    const client = new FeedClient();
    const released = client.request(`${base}/a.json`, parseTownFile);
    await until(() => requests.length === 1);
    released.release();
    // By now the request is aborted, but its promise is still pending.
    await Promise.resolve();
    answer = respond(200, TOWN);
    const next = client.request(`${base}/a.json`, parseTownFile);
    assert.notEqual(next.result, released.result);
    await assert.rejects(released.result, isAbort);
    assert.equal((await next.result).town.slug, 'sample');
    assert.equal(client.request(`${base}/a.json`, parseTownFile).result, next.result);
  });

  it('S-09 stop the retry that was still to come', { timeout: 300_000 }, async () => {
    const { isRetrySet, pass } = stopTime(0.5);
    answer = respond(500, '', { connection: 'close' });
    const request = new FeedClient().request(`${base}/a.json`, parseTownFile);
    await until(isRetrySet);
    request.release();
    await pass(900);
    await assert.rejects(request.result, isAbort);
    assert.equal(requests.length, 1);
  });
});

describe('a page that polluted Object.prototype', () => {
  it('S-07 cannot make a file valid that the parser refused', async () => {
    answer = respond(200, '{"version":2}');
    const parse: Parser<object> = (json) => {
      // From now on, `value` is found on every object that lacks an own one.
      Reflect.set(Object.prototype, 'value', { isPolluted: true });
      return parseTownFile(json);
    };
    try {
      assert.equal(await codeOf(new FeedClient().request(`${base}/a.json`, parse).result), 'invalid');
    } finally {
      Reflect.deleteProperty(Object.prototype, 'value');
    }
  });
});

describe('an error of the feed', () => {
  it('S-09 says its code and the address in its message', () => {
    const error = new FeedError('timeout', 'https://example.org/a.json');
    assert.equal(error.message, 'timeout: https://example.org/a.json');
    assert.ok(error instanceof Error);
  });
});
