/** Forms of files that no record should have: each has one message, and keeps nothing else of the file from being read. */
import assert from 'node:assert/strict';
import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import {
  placedProblemsOf,
  problemsOf,
  RECORDS,
  recordsWith,
  TODAY,
  type Change,
} from '../test/sample-records.ts';
import { mendFiles } from './mend.ts';
import { formatProblem } from './problem.ts';
import { readRecords } from './read-records.ts';

const GIFT = 'actions/gift.yaml';
const POLICY = 'policies/birch-bylaw.yaml';
const TEXT = RECORDS[GIFT] ?? '';

const whole = (text: string): Change => [GIFT, TEXT, text];

describe('the form of a file', () => {
  it('K-19 has no directive, which would make other values of dates and of "no"', () => {
    for (const head of [
      '%YAML 1.1\n---\n',
      '%YAML 1.1\n',
      '%TAG ! tag:example.org,2026:\n---\n',
      '# Mine\n%SORT\n',
    ]) {
      const line = head.startsWith('#') ? 2 : 1;
      const found = problemsOf(whole(head + TEXT.replace('kind: donate', 'kind: give')));
      assert.equal(found.length, 2, found.join('\n'));
      const [directive = '', kind = ''] = found.toSorted();
      assert.match(
        directive,
        new RegExp(`^${GIFT}:${String(line)}: expected no line that begins with % before the record`),
      );
      assert.match(kind, /: kind: expected donate or/);
    }
    assert.deepEqual(problemsOf(whole(`%YAML 1.2\n---\n${TEXT}`)), []);
    // Behind the first field it is no directive.
    assert.match(problemsOf(whole(`${TEXT}%YAML 1.1\n`)).join('\n'), /expected/);
  });

  it('K-19 has one record, and a line that ends it is named as it is', () => {
    for (const [text, line, sign] of [
      [`${TEXT}---\n${TEXT}`, 18, '---'],
      [`${TEXT}...\n---\n${TEXT}`, 18, '...'],
      [TEXT.replace('title:', '...\ntitle:'), 3, '...'],
      [TEXT.replace('title:', '---\ntitle:'), 3, '---'],
    ] as const) {
      const found = problemsOf(whole(text));
      assert.equal(found.length, 1, found.join('\n'));
      assert.ok(
        found[0]?.startsWith(
          `${GIFT}:${String(line)}: expected one record in a file, but found a line of ${sign} within it`,
        ),
        found[0],
      );
    }
    for (const text of [`---\n${TEXT}`, `${TEXT}...\n`]) assert.deepEqual(problemsOf(whole(text)), []);
  });

  it('K-19 may not have the line ends of old Macs, and is read to its end nevertheless', () => {
    const folder = recordsWith(whole(TEXT.replace('kind: donate', 'kind: give').replaceAll('\n', '\r')));
    const { problems } = readRecords(folder, { today: TODAY });
    assert.deepEqual(
      problems.map(({ line, field, expected }) => [line, field, expected.slice(0, 30)]),
      [
        [1, '', 'expected lines that end as on '],
        [2, 'kind', 'expected donate or sign or ema'],
      ],
    );
    mendFiles(folder, problems);
    assert.deepEqual(
      readRecords(folder, { today: TODAY }).problems.map(({ field }) => field),
      ['kind'],
    );
  });

  it('K-19 is found at the word itself, in a text of many lines', () => {
    const policy = (to: string): Change => [POLICY, '    & to write down', to];
    assert.deepEqual(
      [
        policy('    & to stay safe. They are told to write down'),
        policy('    & to be\n    one of us and to write down'),
      ].map((change) => placedProblemsOf(change).map((problem) => problem.split(': ')[0])),
      [[`${POLICY}:13:15`], [`${POLICY}:14:12`]],
    );
    // Words that a line break parts.
    const parted = placedProblemsOf(
      [
        'publisher.yaml',
        'donate: gift',
        'words:\n  - { avoid: town hall, instead: city clerk }\ndonate: gift',
      ],
      policy('    & to ask the town\n    hall, and to write down'),
    );
    assert.deepEqual(
      parted.map((problem) => problem.split(': ')[0]),
      [`${POLICY}:13:18`],
    );
  });

  it('K-19 may be a link, unless it leads back to itself or to nothing', () => {
    const folder = recordsWith();
    for (const name of ['actions/gift.yaml', 'cases']) rmSync(path.join(folder, name), { recursive: true });
    symlinkSync('gift.yaml', path.join(folder, 'actions/gift.yaml'));
    symlinkSync('nowhere.yaml', path.join(folder, 'actions/other.yaml'));
    symlinkSync('cases', path.join(folder, 'cases'));
    assert.deepEqual(readRecords(folder, { today: TODAY }).problems.map(formatProblem).toSorted(), [
      'actions/gift.yaml:1: expected this file to exist and be readable, but it is a link that leads back to itself: put the file in its place',
      'actions/other.yaml:1: expected this file to exist and be readable, but it is a link to nowhere.yaml, which is not there',
      'cases:1: expected a folder that can be read, but it is a link that leads back to itself: put the file in its place',
    ]);
  });

  it('K-19 may have any number of mistakes', { timeout: 300_000 }, () => {
    const count = 40_000;
    const folder = recordsWith();
    const fields = Array.from({ length: count }, (_, index) => `field${String(index)}: ${String(index)}\n`);
    writeFileSync(path.join(folder, GIFT), TEXT + fields.join(''));
    assert.equal(readRecords(folder, { today: TODAY }).problems.length, count);
  });

  it('K-19 has a number in place of an id named as an id, and of a name as what it may be', () => {
    const messages = [
      ['towns.yaml', '- slug: alder', '- slug: 02139'],
      [POLICY, 'town: birch', 'town: 02139'],
      ['towns.yaml', '- Elmwood', '- 02139'],
    ].map(([file = '', from = '', to = '']) => problemsOf([file, from, to]).join('\n'));
    assert.match(messages[0] ?? '', /slug: expected an id in quotes, '02139'/);
    assert.match(messages[1] ?? '', /town: expected an id in quotes, '02139'/);
    assert.match(messages[2] ?? '', /aliases\.0: expected a ZIP code in quotes, '02139'/);
  });
});
