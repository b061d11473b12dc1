import assert from 'node:assert/strict';
import { execFile, spawnSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import { recordsWith, RECORDS, temporary, type Change } from '../test/sample-records.ts';
import type { DiffJson } from './json.ts';

const COMMAND = path.join(import.meta.dirname, '../bin/rights-kit.js');

interface Answer {
  status: number | null;
  out: string;
  err: string;
}

/** Runs beside a server of this process. */
const run = (...args: string[]): Promise<Answer> =>
  new Promise((resolve) => {
    execFile(process.execPath, [COMMAND, ...args], { cwd: temporary }, (error, out, err) => {
      resolve({ status: error ? Number(error.code) : 0, out, err });
    });
  });

const PUBLISHED = path.join(temporary, 'published');
/** What the published release was made of. */
const BEFORE: readonly Change[] = [
  [
    'policies/birch-bylaw.yaml',
    'exceptions:',
    'exceptions:\n  - text:\n      en: A judge may order it.\n      es: Un juez puede ordenarlo.\n    sources: [1]',
  ],
  ['cases/a-v-b.yaml', 'en: A case.', 'en: A case.\n  es: Un caso.'],
];

before(() => {
  const { status, stderr } = spawnSync(
    process.execPath,
    [COMMAND, 'build', recordsWith(...BEFORE), '--out', PUBLISHED],
    { encoding: 'utf8' },
  );
  assert.equal(status, 0, stderr);
});

async function sentencesOf(...changes: readonly Change[]): Promise<string[]> {
  const { status, out, err } = await run(
    'diff',
    recordsWith(...BEFORE, ...changes),
    '--published',
    PUBLISHED,
  );
  assert.equal(status, 0, err);
  return out.trimEnd().split('\n').slice(0, -1);
}

describe('rights-kit diff', () => {
  it('says that nothing changes', async () => {
    const records = recordsWith(...BEFORE);
    const { status, out, err } = await run('diff', records, '--published', PUBLISHED, '--exit-code');
    assert.deepEqual([status, out, err], [0, `nothing changes: ${PUBLISHED} has what would be built\n`, '']);
  });

  const CHANGES: readonly (readonly [what: string, change: Change, ...sentences: string[]])[] = [
    [
      'a text of a policy',
      ['policies/birch-bylaw.yaml', 'Officers are told not to ask', 'Officers are asked not to ask'],
      'Birch & Elm: the summary changes from “Officers are told not to ask about status & to write down "why" they did <b>if</b> they did.” to “Officers are asked not to ask about status & to write down "why" they did <b>if</b> they did.”.',
    ],
    [
      'a topic of a policy',
      ['policies/birch-bylaw.yaml', 'asks-status: limited', 'asks-status: allowed'],
      'Birch & Elm: facets.asks-status changes from “limited” to “allowed”.',
    ],
    [
      'the status of a case',
      ['cases/a-v-b.yaml', 'value: superseded', 'value: closed'],
      'Case a-v-b: the status changes from “superseded” to “closed”.',
    ],
    [
      'an English text without its translation',
      ['cases/a-v-b.yaml', 'en: A case.', 'en: A lawsuit.'],
      'Case a-v-b: the summary changes from “A case.” to “A lawsuit.”.',
      'Case a-v-b: Spanish of the summary is now out of date: the English changes and it does not.',
    ],
    [
      'a translation alone',
      ['cases/a-v-b.yaml', 'es: Un caso.', 'es: Un pleito.'],
      'Case a-v-b: the summary in Spanish changes from “Un caso.” to “Un pleito.”.',
    ],
    [
      'an event',
      ['cases/a-v-b.yaml', '  - id: first', '  - id: second'],
      'Case a-v-b: events: “second” is added.',
      'Case a-v-b: events: “first” is removed.',
    ],
    [
      'the host of an action',
      ['actions/ask-the-town.yaml', '  host: example.org', '  host: secure.actblue.com'],
      'Action ask-the-town: opens another host: example.org → secure.actblue.com.',
    ],
    [
      'the page of an action',
      ['actions/gift.yaml', 'page: donate/sample', 'page: donate/other'],
      'Action gift: destination.page changes from “donate/sample” to “donate/other”.',
    ],
    [
      'a rule of every place',
      ['publisher.yaml', 'en: A court ruled.', 'en: A court decided.'],
      'Rule a-ruling: the text changes from “A court ruled.” to “A court decided.”.',
    ],
    [
      'a name of a place',
      ['towns.yaml', 'name: Alder', 'name: Alder Landing'],
      'Alder Landing: the name changes from “Alder” to “Alder Landing”.',
    ],
  ];
  for (const [what, change, ...sentences] of CHANGES)
    it(`says in a sentence that this changes: ${what}`, async () => {
      assert.deepEqual(await sentencesOf(change), sentences);
    });

  it('says what is added and removed, and that pages embed it', async () => {
    const records = recordsWith(...BEFORE);
    const gift = path.join(records, 'actions/gift.yaml');
    cpSync(path.join(records, 'cases/a-v-b.yaml'), path.join(records, 'cases/c-v-d.yaml'));
    writeFileSync(
      path.join(records, 'cases/c-v-d.yaml'),
      readFileSync(path.join(records, 'cases/c-v-d.yaml'), 'utf8').replace('id: a-v-b', 'id: c-v-d'),
    );
    writeFileSync(
      path.join(records, 'publisher.yaml'),
      (RECORDS['publisher.yaml'] ?? '').replace('donate: gift\n', ''),
    );
    rmSync(gift);
    rmSync(path.join(records, 'policies/birch-bylaw.yaml'));
    const { status, out } = await run('diff', records, '--published', PUBLISHED);
    assert.equal(status, 0);
    assert.equal(
      out,
      [
        'Birch & Elm: Sanctuary Bylaw is removed.',
        'Case c-v-d is added.',
        'Action gift is removed: pages that embed it show only what they have themselves.',
        '1 added, 2 removed',
        '',
      ].join('\n'),
    );
  });

  it('ends with 1 where it is told to, and tells programs each difference', async () => {
    const records = recordsWith(...BEFORE, ['cases/a-v-b.yaml', 'value: superseded', 'value: closed']);
    const call = ['diff', records, '--published', PUBLISHED, '--json'];
    const plain = await run(...call);
    const asked = await run(...call, '--exit-code');
    assert.deepEqual([plain.status, asked.status], [0, 1]);
    const json = JSON.parse(plain.out) as DiffJson; // the type that the guide describes
    assert.deepEqual(json.differences, [
      {
        what: 'changed',
        kind: 'case',
        id: 'a-v-b',
        field: 'status.value',
        sentence: 'Case a-v-b: the status changes from “superseded” to “closed”.',
      },
    ]);
  });

  it('refuses records that could not be built', async () => {
    const records = recordsWith(['cases/a-v-b.yaml', 'value: superseded', 'value: over']);
    const { status, err } = await run('diff', records, '--published', PUBLISHED);
    assert.equal(status, 1);
    assert.match(err, /^cases\/a-v-b\.yaml:\d+:\d+: status\.value: /);
  });
});

async function withServer(respond: RequestListener, run_: (address: string) => Promise<void>): Promise<void> {
  const server = createServer(respond);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  try {
    assert.ok(typeof address === 'object' && address);
    await run_(`http://127.0.0.1:${String(address.port)}/kit`);
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

const fileOf = (url: string | undefined): Buffer =>
  readFileSync(path.join(PUBLISHED, (url ?? '').replace(/^\/kit\//, '')));

describe('rights-kit diff with an address', () => {
  it('reads what is served, and only the files that differ', async () => {
    const requested: string[] = [];
    await withServer(
      ({ url }, response) => {
        requested.push(url ?? '');
        response.end(fileOf(url));
      },
      async (address) => {
        const records = recordsWith(...BEFORE, ['cases/a-v-b.yaml', 'value: superseded', 'value: closed']);
        const { status, out } = await run('diff', records, '--published', address);
        assert.equal(status, 0);
        assert.match(out, /^Case a-v-b: the status changes/);
      },
    );
    assert.deepEqual(
      requested.toSorted(),
      ['cases.json', 'cases/a-v-b.json', 'feed.json', 'towns.json'].map((name) => `/kit/feed/v1/${name}`),
    );
  });

  const FAILURES: readonly (readonly [what: string, respond: RequestListener, says: RegExp])[] = [
    ['a missing feed', (_, response) => response.writeHead(404).end(), /feed\/v1\/feed\.json is missing/],
    [
      'a redirect',
      (_, response) => response.writeHead(302, { Location: 'https://www.example.org/' }).end(),
      /feed\.json cannot be fetched, or is somewhere else \(widgets follow no redirect\)/,
    ],
    ['a page in its place', (_, response) => response.end('<!doctype html>'), /is no file of a feed/],
    [
      'a file without an end',
      (_, response) => {
        const chunk = Buffer.alloc(100_000, ' ');
        const more = (): void => {
          while (response.write(chunk));
        };
        response.on('drain', more);
        more();
      },
      /has more than 1,000,000 bytes/,
    ],
  ];
  for (const [what, respond, says] of FAILURES)
    it(`says what is wrong with ${what}`, async () => {
      await withServer(respond, async (address) => {
        const { status, out, err } = await run('diff', recordsWith(), '--published', address);
        assert.deepEqual([status, out], [1, '']);
        assert.match(err, says);
      });
    });
});
