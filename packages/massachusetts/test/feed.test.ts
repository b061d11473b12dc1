import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import type { TownFile } from '@rights-kit/content';
import { actions, publisher, release, statewide, text, theTown, towns } from './built.ts';

const brotli = (file: string): number => brotliCompressSync(text(file)).length;

test('C-01 every card carries the statewide baseline and the PROTECT Act notice', () => {
  for (const { town, baseline, notices } of towns) {
    assert.deepEqual(
      baseline.map((item) => item.id),
      ['lunn', 'executive-order-650'],
      town.slug,
    );
    assert.match(
      notices[0]?.text.en ?? '',
      /PROTECT Act.*in conference in July 2026.*not confirmed here/,
      town.slug,
    );
  }
});

test('C-01 a town without an adopted policy carries an action, and the others none', () => {
  for (const { town, policies, action } of towns) {
    const adopted = policies.some((policy) => policy.status === 'adopted');
    assert.equal(action?.id, adopted ? undefined : 'local-policy-resources', town.slug);
  }
});

test('C-01 a town with two policies shows the leading one first, which need not be the newer one', () => {
  assert.deepEqual(
    ['boston', 'worcester'].map((slug) => theTown(slug).policies.map((policy) => policy.id)),
    [
      ['boston-ordinance', 'boston-executive-order'],
      ['worcester-executive-order', 'worcester-resolution'],
    ],
  );
});

test('P-02 the file of a town without a record has at most 1,024 bytes, compressed, with all its texts in two languages', () => {
  const none = towns.filter((file) => file.policies.length === 0);
  assert.equal(none.length, 314);
  const sizes = new Map(none.map(({ town }) => [brotli(`towns/${town.slug}.json`), town.slug]));
  const largest = Math.max(...sizes.keys());
  assert.ok(largest <= 1024, `${sizes.get(largest)} has ${largest} bytes`);
  for (const { town, baseline, notices, action } of none)
    for (const own of [...baseline, ...notices].map((line) => line.text).concat(action?.label ?? []))
      assert.deepEqual(Object.keys(own), ['en', 'es'], town.slug);
});

test('C-01 P-02 the full statewide rules stand with their sources in one file for all towns', () => {
  const { baseline, notices } = statewide;
  const whole = [...baseline, ...notices];
  const [town] = towns;
  assert.ok(town);
  assert.deepEqual(
    whole.map(({ id }) => id),
    [...town.baseline, ...town.notices].map(({ id }) => id),
  );
  assert.deepEqual(
    whole.map(({ text: own, sources }) => [own.en, sources]),
    [...publisher.baseline, ...publisher.notices].map(({ text: own, sources }) => [own.en, sources]),
  );
  const addresses = whole.flatMap(({ sources }) => sources.flatMap(({ url }) => url ?? []));
  assert.ok(addresses.length > 3);
  for (const file of towns.filter(({ policies }) => policies.length === 0))
    for (const address of addresses)
      assert.ok(!text(`towns/${file.town.slug}.json`).includes(address), file.town.slug);
});

test('K-12 a town is found by its aliases, by one request', () => {
  const { town } = JSON.parse(text('towns/gay-head.json')) as TownFile;
  assert.notEqual(town.slug, 'gay-head');
  assert.equal(text('towns/gay-head.json'), text(`towns/${town.slug}.json`));
});

test('P-02 the file of all towns, which a reader’s choice is looked up in, has at most 16 KB, compressed', () => {
  assert.ok(brotli('towns.json') <= 16 * 1024);
});

test('W-02 the statewide sentences of a card are the short ones, and say that nobody has reviewed them', () => {
  for (const { town, baseline, notices } of towns)
    for (const { id, text: words, short } of [...baseline, ...notices]) {
      assert.equal(short, 'unreviewed', `${town.slug}: ${id}`);
      assert.ok(words.en.length <= 140, `${id}: ${words.en.length}`);
    }
});

test('every town and every action has a plain page, and so does every page that an action opens', () => {
  const pages = [
    ...towns.map((file) => `towns/${file.town.slug}`),
    ...actions.map((action) => `actions/${action.id}`),
    ...actions.filter((a) => a.destination.platform === 'record-page').map((a) => a.destination.page),
  ];
  assert.ok(pages.includes('sample-donation'));
  for (const page of pages) assert.ok(existsSync(path.join(release, 'r', page, 'index.html')), page);
});
