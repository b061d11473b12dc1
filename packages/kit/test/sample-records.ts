/** A small folder of records, for tests that change one detail of it. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after } from 'node:test';
import { day } from '@rights-kit/content/testing.js';
import { formatProblem, type Problem } from '../records/problem.ts';
import { readRecords, type Records } from '../records/read-records.ts';

const FACETS = `facets:
  asks-status: limited
  honors-detainers: not-stated
  ice-access: not-stated
  notifies-release: not-stated
  agreement-287g: not-stated
  town-resources: not-stated
  information-sharing: not-stated
  equal-services: not-stated
`;
export const SOURCES = `sources:
  - title: Minutes
    publisher: Town clerk
    url: https://example.org/minutes
    date: 2019-05
    kind: official
`;

/** The texts of valid record files, by file name. */
export const RECORDS: Readonly<Record<string, string>> = {
  'publisher.yaml': `id: sample
name:
  en: Sample publisher
region: Sample State
timeZone: Pacific/Honolulu
about:
  en: Sample data; not checked by a lawyer.
compiled: 2026-11-22
entities:
  - id: fund
    line:
      en: Gifts to the sample fund are tax-deductible.
baseline:
  - id: a-ruling
    text:
      en: A court ruled.
    asOf: 2026-11-22
    sources:
      - title: Ruling
        publisher: Court
        kind: primary
notices: []
reviewer: { role: sample reviewer, date: 2026-11-22 }
phones:
  - id: office
    label:
      en: Office
    number: '+16175550100'
    hours:
      en: Weekdays
townAction: ask-the-town
donate: gift
hosts:
  - example.org
  - secure.actblue.com
`,
  'towns.yaml': `- slug: alder
  name: Alder
  county: Suffolk
  kind: town
- slug: birch
  name: Birch & Elm
  county: Suffolk
  kind: city
  aliases:
    - Elmwood
`,
  'policies/birch-bylaw.yaml': `id: birch-bylaw
town: birch
name:
  en: Sanctuary Bylaw
instrument: bylaw
status: adopted
binding: 'yes'
adopted: 2019-05-06
direction: limits-collaboration
summary:
  en: >-
    Officers are told not to ask about status
    & to write down "why" they did <b>if</b> they did.
exceptions:
  - text:
      en: The chief may make exceptions.
    sources: [1]
history:
  - date: 2018-01
    text:
      en: The town began to talk about it.
${FACETS}asOf: 2026-11-22
${SOURCES}`,
  'cases/a-v-b.yaml': `id: a-v-b
name: A v. B
alsoKnownAs: []
courts: [U.S. District Court]
dockets: ['1:18-cv-1']
citations: []
summary:
  en: A case.
publisherRole:
  en: Counsel.
topics: [detention]
status:
  value: superseded
  note:
    en: Overruled.
  asOf: 2026-11-22
  reviewAfter: 2027-05-22
events:
  - id: first
    date: 2014-05-21
    kind: ruling
    title:
      en: A ruling
    summary:
      en: The court ruled.
    sources:
      - title: Docket
        publisher: Court
        kind: primary
`,
  'actions/ask-the-town.yaml': `id: ask-the-town
kind: contact
title:
  en: Ask what the policy is
label:
  en: Ask
destination:
  platform: site
  host: example.org
  page: contact
asOf: 2026-11-22
${SOURCES}`,
  'actions/gift.yaml': `id: gift
kind: donate
title:
  en: Give
label:
  en: Give
destination:
  platform: actblue
  page: donate/sample
entity: fund
asOf: 2026-11-22
${SOURCES}`,
};

/** A replacement of one text in a file. */
export type Change = readonly [file: string, from: string, to: string];

/** A temporary folder for the files that tests write. */
export const temporary = mkdtempSync(path.join(tmpdir(), 'rights-kit-'));
after(() => {
  rmSync(temporary, { recursive: true, force: true });
});
let folders = 0;

/** A new folder with changed sample records. A file whose whole text is replaced by `''` is empty. */
export function recordsWith(...changes: readonly Change[]): string {
  const folder = path.join(temporary, String(folders++));
  const files = new Map(Object.entries(RECORDS));
  for (const [file, from, to] of changes) {
    const text = files.get(file) ?? '';
    assert.ok(text.includes(from), `${file} has no ${from}`);
    files.set(
      file,
      text.replace(from, () => to),
    );
  }
  for (const [file, text] of files) {
    const place = path.join(folder, file);
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, text);
  }
  return folder;
}

/** The day that tests check records on. */
export const TODAY = day('2026-11-26');

/** `gift.yaml:4: …`: a problem without its column, for tests that change a line as a whole. */
const byLine = (problem: Problem): string => formatProblem(problem).replace(/^(.*?:\d+):\d+: /, '$1: ');

/** The problems of changed sample records, with columns. */
export function placedProblemsOf(...changes: readonly Change[]): string[] {
  return readRecords(recordsWith(...changes), { today: TODAY }).problems.map(formatProblem);
}

/** The same, without columns. */
export function problemsOf(...changes: readonly Change[]): string[] {
  return readRecords(recordsWith(...changes), { today: TODAY }).problems.map(byLine);
}

export function warningsOf(...changes: readonly Change[]): string[] {
  return readRecords(recordsWith(...changes), { today: TODAY }).warnings.map(byLine);
}

export function recordsOf(...changes: readonly Change[]): Records {
  const { records, problems } = readRecords(recordsWith(...changes), { today: TODAY });
  assert.ok(records, problems.map(formatProblem).join('\n'));
  return records;
}

/** The number of the first line that contains a text, in a changed file. */
export function lineOf([file, from, to]: Change, text: string): number {
  const changed = (RECORDS[file] ?? '').replace(from, () => to);
  const index = changed.split('\n').findIndex((line) => line.includes(text));
  assert.ok(index >= 0, `${file} has no ${text}`);
  return index + 1;
}
