/** `rights-kit check-release` at an address: a server that is set wrongly is found out, by the name of the fault. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { CheckReleaseJson } from '../command/json.ts';
import { checkRelease } from '../release/check.ts';
import { FAULTS } from '../release/serving-faults.ts';
import { testsNeeding } from '@rights-kit/tooling/needs';
import { startNginx } from '@rights-kit/tooling/nginx';
import { COMMAND, RELEASE, VERSION } from './invented.ts';

const behindNginx = testsNeeding('nginx');
const DOCS = path.join(import.meta.dirname, '../../../docs/publishers/check-release.md');
const RECORD = path.join(RELEASE, 'releases.json');
const CORE = `${VERSION}/rights-kit.js`;
const SHARED = 'add_header Access-Control-Allow-Origin "*" always;';

let scratch = '';
before(() => {
  scratch = mkdtempSync(path.join(tmpdir(), 'served-'));
});
after(() => {
  rmSync(scratch, { recursive: true });
});

/** Runs the command as a process without blocking the server of the test. */
function run(...args: string[]): Promise<{ status: number | null; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [COMMAND, 'check-release', ...args]);
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (data: Buffer) => (stdout += data.toString()));
    child.stderr.on('data', (data: Buffer) => (stderr += data.toString()));
    child.on('close', (status) => resolve({ status, stdout, stderr }));
  });
}

/** Removes the compressed copies of a file, so that the server sends what the test wrote. */
function unpacked(folder: string, file: string): string {
  for (const ending of ['br', 'gz']) rmSync(path.join(folder, `${file}.${ending}`), { force: true });
  return path.join(folder, file);
}

interface Wrong {
  readonly what: string;
  /** The codes that the check must name, and no other. */
  readonly codes: readonly string[];
  /** A file that must be named with the first code. */
  readonly file: string;
  /** Replaces text of the configuration, which must be there. */
  readonly replace?: readonly (readonly [string | RegExp, string])[];
  readonly change?: (folder: string) => void;
}

const WRONG: readonly Wrong[] = [
  { what: 'nothing that lets other origins read', codes: ['cors'], file: CORE, replace: [[SHARED, '']] },
  {
    what: 'other origins only where there is a file',
    codes: ['cors'],
    file: 'feed/v1/towns/no-such-place-0.json',
    replace: [[SHARED, SHARED.replace(' always', '')]],
  },
  {
    what: 'the header for other origins twice, by the server and by a CDN',
    codes: ['cors'],
    file: CORE,
    replace: [[SHARED, `${SHARED} ${SHARED}`]],
  },
  {
    what: 'a page for what is not there',
    codes: ['soft-404'],
    file: 'feed/v1/towns/no-such-place-0.json',
    replace: [['try_files $uri $uri/ =404', 'try_files $uri $uri/ /embed.html']],
  },
  {
    what: 'another status for what is not there',
    codes: ['not-404'],
    file: 'feed/v1/towns/no-such-place-0.json',
    replace: [['try_files $uri $uri/ =404', 'try_files $uri $uri/ =403']],
  },
  {
    what: 'scripts as plain text',
    codes: ['content-type'],
    file: CORE,
    replace: [['text/javascript js', 'text/plain js']],
  },
  {
    what: 'pages in another character set',
    codes: ['content-type'],
    file: 'r/towns/alder/index.html',
    replace: [['charset utf-8', 'charset iso-8859-1']],
  },
  {
    what: 'a redirect of the feed',
    codes: ['redirect'],
    file: 'feed/v1/actions.json',
    replace: [['location / {', 'location /feed/ { return 302 https://cdn.example.org$uri; }\n location / {']],
  },
  {
    what: 'a script that an optimizer has rewritten',
    codes: ['changed'],
    file: CORE,
    change: (folder) => {
      const file = unpacked(folder, CORE);
      writeFileSync(file, `${readFileSync(file, 'utf8')}\n`);
    },
  },
  {
    what: 'a feed that is kept for a year',
    codes: ['cache-long'],
    file: 'feed/v1/actions.json',
    replace: [[/("~\^\/feed\/") "[^"]+"/, '$1 "public, max-age=31536000, immutable"']],
  },
  {
    what: 'a feed without a lifetime',
    codes: ['cache-long'],
    file: 'feed/v1/actions.json',
    replace: [[/("~\^\/feed\/") "[^"]+"/, '$1 ""']],
  },
  {
    what: 'versions that are asked for again',
    codes: ['cache-short'],
    file: CORE,
    replace: [[/public, max-age=31536000, immutable/g, 'public, max-age=60']],
  },
  {
    what: 'errors that are remembered for a day',
    codes: ['cache-error'],
    file: 'feed/v1/towns/no-such-place-0.json',
    replace: [['default "no-store"', 'default "public, max-age=86400"']],
  },
  {
    what: 'compressed files without "Vary"',
    codes: ['vary'],
    file: CORE,
    replace: [['gzip_vary on', 'gzip_vary off']],
  },
  {
    what: 'a compressed file that was compressed again',
    codes: ['compressed-twice'],
    file: CORE,
    change: (folder) => {
      const file = path.join(folder, `${CORE}.gz`);
      writeFileSync(file, gzipSync(readFileSync(file)));
    },
  },
  {
    what: 'a compressed file that was cut off',
    codes: ['damaged-encoding'],
    file: CORE,
    change: (folder) => {
      const file = path.join(folder, `${CORE}.gz`);
      writeFileSync(file, readFileSync(file).subarray(0, 1000));
    },
  },
  {
    what: 'compressed files to who cannot read them',
    codes: ['unasked-encoding', 'vary'],
    file: CORE,
    replace: [[/gzip_static on/, 'gzip_static always; gunzip off']],
  },
  {
    what: 'nothing compressed',
    codes: ['uncompressed'],
    file: CORE,
    replace: [
      [/gzip_static on;/, ''],
      [/brotli_static on;/, ''],
      [/gzip on;/, ''],
    ],
  },
  {
    what: 'no word against guessing of types',
    codes: ['nosniff'],
    file: CORE,
    replace: [[/add_header X-Content-Type-Options "nosniff" always;/, '']],
  },
  {
    what: 'pages without a policy',
    codes: ['csp'],
    file: 'r/towns/alder/index.html',
    replace: [[/add_header Content-Security-Policy \$policy always;/, '']],
  },
  {
    what: 'one policy for all pages, as an administrator adds it',
    codes: ['csp-blocks', 'frame-refused'],
    file: 'r/towns/alder/index.html',
    replace: [
      [
        /Content-Security-Policy \$policy/,
        "Content-Security-Policy \"default-src 'none'; frame-ancestors 'none'\"",
      ],
    ],
  },
  {
    what: 'frames refused by the older header',
    codes: ['frame-refused'],
    file: 'embed.html',
    replace: [[SHARED, `${SHARED} add_header X-Frame-Options "DENY" always;`]],
  },
  {
    what: 'records that the server may not read',
    codes: ['refused'],
    file: 'feed/v1/actions.json',
    replace: [['location / {', 'location = /feed/v1/actions.json { return 403; }\n location / {']],
  },
];

describe('check-release at an address', () => {
  for (const { what, codes, file, replace = [], change } of WRONG)
    behindNginx.it(`K-30 names what is wrong with a server: ${what}`, async () => {
      const folder = mkdtempSync(path.join(scratch, 'wrong-'));
      cpSync(RELEASE, folder, { recursive: true });
      const place = path.join(folder, 'nginx.conf');
      let configuration = readFileSync(place, 'utf8');
      for (const [from, to] of replace) {
        const changed = configuration.replace(from, to);
        assert.notEqual(changed, configuration, String(from));
        configuration = changed;
      }
      writeFileSync(place, configuration);
      change?.(folder);
      const nginx = await startNginx(folder);
      try {
        const { findings } = await checkRelease(nginx.url, RECORD);
        const found = findings.map(({ code, files }) => `${code}: ${files.slice(0, 3).join(', ')}`);
        const named = new Set(findings.map(({ code }) => code));
        assert.deepEqual([...named].sort(), [...codes].sort(), found.join('\n'));
        const { files } = findings.find(({ code }) => code === codes[0])!;
        assert.ok(
          files.some((name) => name.split(' ')[0] === file),
          files.join(', '),
        );
      } finally {
        await nginx.close();
      }
    });

  behindNginx.it('K-30 finds nothing wrong with the server that the release brings', async () => {
    const nginx = await startNginx(RELEASE);
    try {
      const { problems, findings, pinned } = await checkRelease(nginx.url, RECORD);
      assert.deepEqual({ problems, findings }, { problems: [], findings: [] });
      assert.deepEqual(pinned, [{ version: VERSION, refused: [] }]);
      const { status, stdout, stderr } = await run(nginx.url);
      assert.deepEqual([status, stderr], [0, '']);
      assert.match(stdout, /files are as they were built/);
    } finally {
      await nginx.close();
    }
  });

  behindNginx.it('K-30 says what to write, and what a page meets that pinned a version', async () => {
    const folder = mkdtempSync(path.join(scratch, 'said-'));
    cpSync(RELEASE, folder, { recursive: true });
    const place = path.join(folder, 'nginx.conf');
    writeFileSync(place, readFileSync(place, 'utf8').replace(SHARED, ''));
    const nginx = await startNginx(folder);
    try {
      const { status, stderr } = await run(nginx.url);
      assert.equal(status, 1);
      assert.match(stderr, /^error cors: .*, .*, .* and \d+ more: is sent without/m);
      assert.match(stderr, /^ {2}nginx: add_header Access-Control-Allow-Origin "\*" always;$/m);
      assert.match(stderr, /^ {2}_headers: \/\*\n {8}Access-Control-Allow-Origin: \*$/m);
      assert.match(stderr, new RegExp(`^Pages that pinned ${VERSION} show .*${CORE} \\(cors\\)`, 'm'));
      const { stdout } = await run(nginx.url, '--json');
      const { ok, findings, pinned } = JSON.parse(stdout) as CheckReleaseJson;
      assert.deepEqual([ok, findings.map(({ code }) => code)], [false, ['cors']]);
      assert.ok(pinned[0]!.refused.some(({ file, reasons }) => file === CORE && reasons.includes('cors')));
    } finally {
      await nginx.close();
    }
  });
});

describe('check-release at the address of a hostile server', () => {
  /** Of a server that answers; on a busy machine half a second may pass before the first byte. */
  const LIMITS = { request: 60_000, check: 600_000, body: 100_000 };
  const SHORT = { ...LIMITS, request: 500 };

  async function served<Result>(
    listener: RequestListener,
    use: (url: string) => Promise<Result>,
  ): Promise<Result> {
    const server = createServer(listener);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    try {
      // The address of a listening TCP server is an object.
      return await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    } finally {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
  }

  const HOSTILE: readonly [
    what: string,
    listener: RequestListener,
    message: RegExp,
    limits?: typeof LIMITS,
  ][] = [
    ['never answers', () => undefined, /mutable\.json: no whole answer within 0\.5 seconds/, SHORT],
    [
      'sends a byte now and then',
      (_request, response) => {
        response.writeHead(200);
        const timer = setInterval(() => response.write(' '), 50);
        response.on('close', () => clearInterval(timer));
      },
      /no whole answer within 0\.5 seconds/,
      SHORT,
    ],
    [
      'never stops',
      (_request, response) => {
        const more = (): void => {
          while (!response.destroyed && response.write(Buffer.alloc(10_000)));
        };
        response.on('drain', more);
        more();
      },
      /sends more than 100000 bytes/,
    ],
    ['breaks off', (request) => void request.socket.destroy(), /mutable\.json: /],
  ];
  for (const [what, listener, message, limits = LIMITS] of HOSTILE)
    it(`K-30 ends with a server that ${what}`, async () => {
      await served(listener, (url) => assert.rejects(checkRelease(url, RECORD, limits), { message }));
    });

  it('K-30 ends within the time of the whole check', async () => {
    const limits = { request: 30_000, check: 300, body: 100_000 };
    const listener: RequestListener = () => undefined;
    await served(listener, (url) =>
      assert.rejects(checkRelease(url, RECORD, limits), { message: /the whole check takes more than 0\.3/ }),
    );
  });

  it('K-30 unpacks no more of a small answer than a release has', async () => {
    const bomb = gzipSync(Buffer.alloc(1024 * 1024));
    const { findings } = await served(
      (_request, response) => {
        response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(bomb);
      },
      (url) => checkRelease(url, RECORD, LIMITS),
    );
    assert.ok(findings.some(({ code }) => code === 'damaged-encoding'));
  });

  it('K-30 asks for nothing but what lies below the address', async () => {
    const asked: string[] = [];
    const names = [
      '../../elsewhere',
      'https://elsewhere.invalid/a.json',
      '//elsewhere.invalid/b',
      'a?b#c/d.js',
    ];
    for (const name of names) {
      const list = JSON.stringify({ [name]: 'sha384-' });
      await served(
        (request, response) => {
          asked.push(request.url ?? '');
          const isList = request.url?.endsWith('/mutable.json');
          response.writeHead(isList ? 200 : 404).end(isList ? list : '');
        },
        (url) => checkRelease(`${url}/below/`, RECORD, LIMITS),
      );
    }
    assert.ok(asked.includes('/below/a%3Fb%23c/d.js'), asked.join(' '));
    for (const url of asked) assert.match(url, /^\/below\/[\w./%-]*$/);
    assert.ok(!asked.some((url) => url.includes('elsewhere')));
  });

  it('K-30 looks at https where the address leads there, and at nothing before', async () => {
    const asked: string[] = [];
    await served(
      (request, response) => {
        asked.push(request.url ?? '');
        // Nothing listens there, so that the check ends with an address that begins with https.
        response.writeHead(301, { Location: `https://127.0.0.1:9${request.url ?? ''}` }).end();
      },
      (url) =>
        assert.rejects(checkRelease(url, RECORD, LIMITS), {
          message: /^https:\/\/127\.0\.0\.1:9\/mutable\.json: /,
        }),
    );
    assert.deepEqual(asked, ['/mutable.json']);
  });

  it('K-30 follows no circle of redirects', async () => {
    const { findings } = await served(
      (_request, response) => {
        response.writeHead(302, { Location: '/r/' }).end();
      },
      (url) => checkRelease(url, RECORD, LIMITS),
    );
    assert.ok(findings.some(({ code }) => code === 'redirect'));
  });
});

describe('the page about what check-release finds', () => {
  it('K-30 has a section for each code', () => {
    const headings = readFileSync(DOCS, 'utf8').match(/(?<=^### `).*(?=`$)/gm);
    assert.deepEqual(headings?.toSorted(), Object.keys(FAULTS).sort());
  });

  it('K-30 has a test for each code that nginx on this machine can show', () => {
    const tested = new Set(WRONG.flatMap(({ codes }) => codes));
    // A server on this machine has no certificate, and http to it is no fault.
    const others = ['no-https', 'leads-to-https'];
    assert.deepEqual([...tested, ...others].sort(), Object.keys(FAULTS).sort());
    assert.ok(globSync('nginx.conf', { cwd: RELEASE }).length > 0);
  });
});
