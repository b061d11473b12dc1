import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { buildRelease, COMMAND } from '../release.ts';
import {
  actions,
  cases,
  entities,
  files,
  pages,
  policies,
  publisher,
  records,
  texts,
  theCase,
  theTown,
  towns,
} from './built.ts';

test('the records pass the check', () => {
  const { status, stderr } = spawnSync(process.execPath, [COMMAND, 'check', records], { encoding: 'utf8' });
  assert.equal(status, 0, stderr);
});

test('there are 351 municipalities, each once', () => {
  assert.equal(towns.length, 351);
  assert.equal(new Set(towns.map((file) => file.town.name)).size, 351);
});

test('there are 40 policies in 37 cities and towns', () => {
  assert.equal(policies.length, 40);
  assert.equal(new Set(policies.map((policy) => policy.town.slug)).size, 37);
});

test('there are 13 cases with 77 events', () => {
  assert.equal(cases.length, 13);
  assert.equal(cases.flatMap((item) => item.events).length, 77);
});

test('every policy, event, action and statement names a source and its publisher', () => {
  const claims = [
    ...policies,
    ...cases.flatMap((item) => item.events),
    ...actions,
    ...publisher.baseline,
    ...publisher.notices,
  ];
  assert.ok(claims.length > 130);
  for (const { id, sources } of claims) {
    assert.ok(sources.length > 0, id);
    for (const source of sources) assert.ok(source.title && source.publisher && source.kind, id);
  }
});

test('every exception stands on one of its policy’s sources', () => {
  const exceptions = policies.flatMap((policy) => policy.exceptions.map((item) => ({ policy, item })));
  assert.ok(exceptions.length >= 30);
  for (const { policy, item } of exceptions)
    for (const number of item.sources) assert.ok(policy.sources[number - 1], policy.id);
});

test('S-13 a forbidden word in a record stops the build with its file and line', (t) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'massachusetts-wrong-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const copy = path.join(folder, 'records');
  cpSync(records, copy, { recursive: true });
  const file = path.join(copy, 'policies', 'acton-policy.yaml');
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace('does not ask people', 'protects people and asks none'),
  );
  const target = path.join(folder, 'out');
  const folders = { records: copy, pages, release: target };
  assert.equal(buildRelease(folders, 'https://www.example.org/rights-kit/'), 1);
  assert.ok(!existsSync(target), 'nothing is half-written');
});

test('S-13 no text speaks as “we”, promises a tax deduction or certifies anything', () => {
  const spoken = texts([policies, cases, actions, publisher, entities]);
  assert.ok(spoken.length > 300);
  for (const text of spoken)
    assert.doesNotMatch(text, /\b(?:we|our|ours|tax.deductible|certif\w+|verified|won)\b/i);
});

test('S-13 what is non-binding is never worded as a rule', () => {
  const nonBinding = policies.filter((policy) => policy.binding === 'no');
  assert.ok(nonBinding.length > 10);
  for (const policy of nonBinding)
    assert.doesNotMatch(
      policy.summary.en,
      /\b(?:must|bars?|barred|prohibits?|forbids?|may not|requires?|shall)\b/i,
      policy.id,
    );
});

test('S-13 an adopted non-binding policy says so in its summary or was never a limit', () => {
  for (const policy of policies)
    if (policy.binding === 'no' && policy.status === 'adopted')
      assert.match(policy.summary.en, /non-binding/i, policy.id);
});

test('a summary is two to four plain sentences of at most 500 characters', () => {
  for (const policy of policies) {
    assert.ok(policy.summary.en.length <= 500, policy.id);
    const sentences = [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(policy.summary.en)];
    assert.ok(sentences.length >= 2 && sentences.length <= 4, `${policy.id}: ${sentences.length}`);
  }
});

test('a rejected or pending proposal has no day of adoption', () => {
  const open = policies.filter((policy) => policy.status !== 'adopted');
  assert.deepEqual(open.map((policy) => policy.town.slug).sort(), [
    'groton',
    'hull',
    'quincy',
    'westhampton',
  ]);
  for (const policy of open) assert.ok(policy.decided && !policy.adopted, policy.id);
});

test('Orleans is listed by others and the town denies it', () => {
  const policy = theTown('orleans').policies[0]!;
  assert.equal(policy.direction, 'neutral');
  assert.match(policy.disputed!.en, /^Some lists.*town has no such policy\.$/);
  assert.ok(Object.values(policy.facets).every((value) => value === 'not-stated'));
});

test('Lowell shows both sides: no routine questions, and help for ICE when formally asked', () => {
  const policy = theTown('lowell').policies[0]!;
  assert.equal(policy.direction, 'mixed');
  assert.match(policy.summary.en, /do not routinely ask/);
  assert.match(policy.exceptions[0]!.text.en, /ICE.*when formally asked/);
});

test('both Gordon decisions of 2014 are undone by a later event, and the case says that it is superseded', () => {
  const gordon = theCase('gordon-v-johnson');
  assert.equal(gordon.status.value, 'superseded');
  assert.match(gordon.status.note.en, /[Nn]o longer in force since/);
  const of2014 = gordon.events.filter(
    (event) => event.date.startsWith('2014') && ['order', 'ruling'].includes(event.kind),
  );
  assert.equal(of2014.length, 2);
  for (const event of of2014) {
    const undoing = gordon.events.findIndex((later) => later.id === event.undoneBy!.event);
    assert.ok(undoing > gordon.events.indexOf(event), event.id);
    assert.match(event.summary.en, /no longer in force since/, event.id);
  }
});

test('no event of January 2015 is a decision of a court', () => {
  const january = cases.flatMap((item) => item.events).filter((event) => event.date.startsWith('2015-01'));
  assert.equal(january.length, 1);
  for (const event of january) assert.equal(event.kind, 'step', event.id);
});

test('nine events are undone by a later one, each in whole or in part', () => {
  const undone = cases.flatMap((item) => item.events).filter((event) => event.undoneBy);
  assert.equal(undone.length, 9);
  assert.equal(undone.filter((event) => event.undoneBy!.extent === 'part').length, 2);
});

test('the Calderon settlement runs until January 16, 2027, and is looked at again that day', () => {
  const { status } = theCase('calderon-jimenez');
  assert.deepEqual([status.value, status.until, status.reviewAfter], ['settled', '2027-01-16', '2027-01-16']);
});

test('Lunn says what it does not do', () => {
  const lunn = theCase('lunn-v-commonwealth');
  assert.match(lunn.status.note.en, /It says nothing of ICE's own power to arrest\./);
  assert.match(lunn.summary.en, /court officers/);
  assert.match(publisher.baseline[0]!.text.en, /It says nothing of ICE's own power to arrest\./);
});

test('every case has a status with a date after which it is looked at again', () => {
  for (const { id, status } of cases) assert.ok(status.reviewAfter > status.asOf, id);
  for (const policy of policies) assert.ok(policy.reviewAfter! > policy.asOf, policy.id);
});

test('people appear by name in captions only', () => {
  for (const item of cases)
    for (const text of texts([item.summary, item.publisherRole, item.status, item.events]))
      assert.doesNotMatch(text, /\bM(?:r|s|rs)\.\s|Öztürk|Calderon|Guerrero|Devitri|Castañeda/, item.id);
});

test('S-05 no address is plain http and none carries a phone number', () => {
  assert.ok(files.size > 60);
  for (const [name, yaml] of files) {
    assert.doesNotMatch(yaml, /http:/, name);
    const words = yaml.replaceAll(/https:\S+/g, '');
    assert.doesNotMatch(words, /tel:|\(\d{3}\)\s*\d{3}|\b\d{3}[-. ]\d{3}[-. ]\d{4}\b|\+1\d{10}/, name);
  }
  assert.deepEqual(publisher.phones, []);
});

test('D-04 the only gift is a sample: it names its entity and says that nothing is charged', () => {
  const gifts = actions.filter((action) => action.kind === 'donate');
  assert.deepEqual(
    gifts.map((action) => [action.id, action.entity, action.destination.platform]),
    [['donate-sample', 'sample-foundation', 'record-page']],
  );
  for (const { line } of entities) assert.match(line.en, /^Sample .* Nothing is charged\.$/);
});

test('the Governor’s order is said to cover state agencies and not cities and towns', () => {
  assert.match(publisher.baseline[1]!.text.en, /state agencies only, not cities and towns/);
});
