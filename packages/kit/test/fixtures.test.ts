/** `rights-kit/fixtures`: the reader's parser takes each record whole, and each shows the state that it is named after. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe } from 'node:test';
import {
  forbiddenWords,
  parseActionsFile,
  parseCaseFile,
  parseCasesFile,
  parseStatewideFile,
  parseTownFile,
  parseTownsFile,
  type Parsed,
} from '@rights-kit/content';
import { firedEvents, ready, until } from '@rights-kit/tooling/browser';
import { testsNeeding } from '@rights-kit/tooling/needs';
import * as exported from 'rights-kit/fixtures';
import { documentOf, setUp } from './invented.ts';

const { it } = testsNeeding('chromium');
const shared = setUp();
const BASE = 'https://www.example.org/rights-kit/feed/v1/';
const { fixtureFeed, fixtures, noRecord, place, stale } = exported;
const feed = fixtureFeed();

function parse(file: string, json: unknown): Parsed<unknown> {
  if (file === 'actions.json') return parseActionsFile(json);
  if (file === 'statewide.json') return parseStatewideFile(json);
  if (file === 'towns.json') return parseTownsFile(json);
  if (file === 'cases.json') return parseCasesFile(json);
  return file.startsWith('cases/') ? parseCaseFile(json) : parseTownFile(json);
}

/** All texts in a value, however deep. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

function isFrozen(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return Object.isFrozen(value) && Object.values(value).every(isFrozen);
}

const markup = fixtures
  .map(
    ({ tag, attributes }, index) =>
      `<${tag} id="w${index}" feed="${BASE}" loading="eager" ${Object.entries(attributes)
        .map(([name, value]) => `${name}="${value}"`)
        .join(' ')}><a href="/own">Own</a></${tag}>`,
  )
  .join('');

/** The name of the place, the case or the campaign. */
function nameOf(fixture: (typeof fixtures)[number]): string {
  if ('action' in fixture) return fixture.action.title.en;
  return fixture.tag === 'rights-case-timeline' ? fixture.file.case.name : fixture.file.town.name;
}

/** What a reader finds in each widget, in the order of `fixtures`. Of a banner that shows nothing there is no text. */
const SEEN = [
  /Orchard \(sample\).*tells police not to ask about immigration status.*It has exceptions/s,
  /Meadow \(sample\).*It asks officials to limit/s,
  /Two Rivers \(sample\).*2 policies on record/s,
  /Clover \(sample\).*No policy is on record.*Ask your officials/s,
  /Halfway \(sample\).*It says this goes on/s,
  /Crossroads \(sample\).*officials say that the town has no such policy/s,
  /Thicket \(sample\).*It opposes limits/s,
  /Overlook \(sample\).*It was not adopted/s,
  /Pebble \(sample\).*Review overdue/s,
  /^Doe v\. Orchard \(sample\) 2013 Still in force/,
  /2016 Partly in force.*Partly ended/s,
  /2016 No longer in force.* Ended/s,
  /Settled; terms run until/,
  /Not decided yet/,
  /Case closed/,
  /2013 Later history not checked/,
  /Last known: still in force.*Review overdue/s,
  /Trust Act \(sample\).*Sign the petition/s,
  /^$/,
  /^$/,
  /The Trust Act \(sample\) is law/,
  /Donate.*does not exist, and nothing is charged/s,
];

describe('the fixtures for tests of pages', () => {
  it('K-41 are records that the reader’s parser takes whole', () => {
    assert.equal(Object.keys(feed.files).length, 4 + fixtures.filter((fixture) => 'file' in fixture).length);
    for (const [file, text] of Object.entries(feed.files)) {
      const json: unknown = JSON.parse(text);
      const { value, issues } = parse(file, json);
      assert.deepEqual([value === undefined, issues], [false, []], file);
      // The parser's objects have no prototype.
      assert.deepEqual(JSON.parse(JSON.stringify(value)), json, file);
    }
  });

  it('K-41 are invented, say so in each name, use no word that records may not use, and cannot be changed', () => {
    for (const fixture of fixtures) {
      assert.match(nameOf(fixture), /\(sample\)$/);
      assert.ok(isFrozen(fixture), nameOf(fixture));
      for (const text of textsOf(fixture)) assert.deepEqual(forbiddenWords(text), [], text);
    }
    assert.throws(() => {
      // @ts-expect-error -- the types say so too
      place.file.town.name = 'Other';
    }, TypeError);
  });

  it('K-41 are all in the list, and named in the guide', () => {
    const guide = readFileSync(path.join(import.meta.dirname, '../../../docs/developers/testing.md'), 'utf8');
    const single = Object.entries(exported).filter(([name]) => !['fixtures', 'fixtureFeed'].includes(name));
    assert.deepEqual(new Set(single.map(([, value]) => value)), new Set(fixtures));
    for (const [name] of single) assert.ok(guide.includes(`\`${name}\``), name);
  });

  it('K-41 answer an unknown file as a server does, also of a feed that has some of them', () => {
    const few = fixtureFeed([noRecord]);
    assert.deepEqual(Object.keys(few.files), [
      'statewide.json',
      'actions.json',
      'towns.json',
      'cases.json',
      'towns/clover-sample.json',
    ]);
    assert.equal(few.answer(`${BASE}towns/clover-sample.json?x`).status, 200);
    assert.deepEqual(
      parseTownsFile(JSON.parse(few.files['towns.json']!)).value?.towns.map(({ slug }) => slug),
      ['clover-sample'],
    );
    for (const file of ['towns/orchard-sample.json', 'toString', ''])
      assert.equal(few.answer(BASE + file).status, 404, file);
    assert.equal(few.response(`${BASE}towns/none.json`).status, 404);
  });

  it('K-41 answer with the same record as a `Response`', async () => {
    const response = feed.response(`${BASE}towns/orchard-sample.json`);
    assert.match(response.headers.get('Content-Type') ?? '', /^application\/json/);
    assert.deepEqual(await response.json(), place.file);
  });

  for (const year of [2026, 2090])
    it(`K-41 show each its own state, served by the browser’s driver, in ${year}`, async (t) => {
      const { page, errors, warnings } = await shared.visit(t, documentOf(markup), {
        first: `{ const now = Date.UTC(${year}, 11, 1); Date.now = () => now; }`,
        prepare: async (opened) => {
          await opened.setRequestInterception(true);
          opened.on('request', (request) => {
            const answer = request.url().startsWith(BASE) ? feed.answer(request.url()) : undefined;
            void (answer ? request.respond(answer) : request.continue());
          });
        },
      });
      for (const [index, says] of SEEN.entries()) {
        const seen = await until(async () => {
          const text = await page.evaluate((id) => {
            const element = document.querySelector(`#${id}`)!;
            const isDecided =
              element.matches(':state(ready)') || element.getBoundingClientRect().height === 0;
            return isDecided ? `${element.shadowRoot!.textContent.replace(/\s+/g, ' ').trim()}.` : '';
          }, `w${index}`);
          return text;
        });
        assert.match(seen.slice(0, -1), says, nameOf(fixtures[index]!));
      }
      assert.equal(SEEN.length, fixtures.length);
      // The guide says so of a banner that shows nothing, too.
      const types = (await firedEvents(page)).map(({ type }) => type);
      assert.deepEqual(types, Array(fixtures.length).fill('rights-ready'));
      assert.equal(await page.$$eval(':state(empty)', ({ length }) => length), 2);
      assert.deepEqual([errors, warnings], [[], []]);
    });

  it('K-41 show their state, served in the page itself, until they are taken back', async (t) => {
    const module = path.join(import.meta.dirname, '../dist/fixtures.js');
    shared.site.answers.set('/fixtures.js', {
      headers: { 'Content-Type': 'text/javascript; charset=utf-8' },
      body: readFileSync(module),
    });
    const { tag, attributes } = stale;
    const { page } = await shared.visit(t, documentOf('<main></main>'));
    const after = await page.evaluate(
      async (base, name, town) => {
        const { fixtureFeed: toFeed } = (await import(
          new URL('/fixtures.js', location.href).href
        )) as typeof import('rights-kit/fixtures');
        const own = globalThis.fetch;
        const restore = toFeed().install(base);
        const statuses = [
          await fetch(new Request(`${base}towns.json`)), // a page's own code may ask in either way
          await fetch(new URL(`${base}towns/none.json`)),
          await fetch('/fixtures.js'),
        ].map(({ status }) => status);
        const element = document.createElement(name);
        element.setAttribute('feed', base);
        element.setAttribute('loading', 'eager');
        element.setAttribute('town', town);
        const isReady = new Promise((resolve) => element.addEventListener('rights-ready', resolve));
        document.querySelector('main')!.append(element);
        await isReady;
        restore();
        return [...statuses, globalThis.fetch === own];
      },
      BASE,
      tag,
      attributes.town,
    );
    assert.deepEqual(after, [200, 404, 200, true]);
    await ready(page, tag);
  });
});
