/** Reads a folder of YAML records and reports errors by file, line and field. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { LineCounter, parseDocument, type Document } from 'yaml';
import {
  destinationOf,
  forbiddenWords,
  type Action,
  type Case,
  type PolicyRecord,
  type PublisherRecord,
  type TownRecord,
} from '@rights-kit/content';
import {
  checkActionRecord,
  checkCaseRecord,
  checkPolicyRecord,
  checkPublisherRecord,
  checkTownRecords,
  type Checked,
  type FieldPath,
} from '@rights-kit/content/schema';
import type { Problem } from './problem.ts';

export interface Records {
  readonly publisher: PublisherRecord;
  readonly towns: readonly TownRecord[];
  readonly policies: readonly PolicyRecord[];
  readonly cases: readonly Case[];
  readonly actions: readonly Action[];
}

export interface ReadRecords {
  /** `undefined` if there is any problem. */
  readonly records?: Records;
  readonly problems: readonly Problem[];
  /** Problems that do not prevent a release. */
  readonly warnings: readonly Problem[];
}

type Report = (problem: Problem) => void;

/** A parsed file that can report a problem at the line of a field. */
interface RecordFile<T> {
  readonly value: T;
  readonly problem: (field: FieldPath, expected: string) => Problem;
  readonly reject: (field: FieldPath, expected: string) => void;
}

/** The line of a field, or of its nearest existing ancestor. */
function lineOf(document: Document, lines: LineCounter, field: FieldPath): number {
  for (let length = field.length; length >= 0; length--) {
    const node = document.getIn(field.slice(0, length), true);
    if (typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range))
      return lines.linePos(Number(node.range[0])).line;
  }
  return 1;
}

function readFile<T>(
  folder: string,
  file: string,
  check: (raw: unknown) => Checked<T>,
  report: Report,
): RecordFile<T> | undefined {
  let yaml: string;
  try {
    yaml = readFileSync(path.join(folder, file), 'utf8');
  } catch {
    report({ file, line: 1, field: '', expected: 'expected this file to exist and be readable' });
    return undefined;
  }
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines });
  for (const error of document.errors)
    report({
      file,
      line: lines.linePos(error.pos[0]).line,
      field: '',
      expected: error.message.split('\n')[0] ?? '',
    });
  if (document.errors.length > 0) return undefined;
  const problem: RecordFile<unknown>['problem'] = (field, expected) => ({
    file,
    line: lineOf(document, lines, field),
    field: field.join('.'),
    expected,
  });
  const reject: RecordFile<unknown>['reject'] = (field, expected) => {
    report(problem(field, expected));
  };
  let raw: unknown;
  try {
    raw = document.toJS();
  } catch (error) {
    // An alias without an anchor, or more aliases than the library allows.
    reject([], error instanceof Error ? error.message : String(error));
    return undefined;
  }
  const { value, mistakes } = check(raw);
  for (const { field, expected } of mistakes) reject(field, expected);
  return value === undefined ? undefined : { value, problem, reject };
}

/** Visits the English text of every localized field, except in `sources`, which quote titles. */
function eachText(value: unknown, field: FieldPath, visit: (text: string, field: FieldPath) => void): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of Object.entries(value)) {
    const place = [...field, Array.isArray(value) ? Number(key) : key];
    if (key === 'en' && typeof child === 'string') visit(child, place);
    else if (key !== 'sources') eachText(child, place, visit);
  }
}

function checkWords(
  file: RecordFile<unknown>,
  properNames: readonly string[],
  exempt: (field: string) => boolean,
): void {
  eachText(file.value, [], (text, field) => {
    if (exempt(field.join('.'))) return;
    for (const finding of forbiddenWords(text, properNames)) file.reject(field, `expected no ${finding}`);
  });
}

/** The base URL for resolving the destinations of actions. */
const FEED = 'https://release.invalid/feed/v1/';

/** Every destination must match an entry of `hosts`, and every entry should be needed by an action. */
function checkHosts(
  publisher: RecordFile<PublisherRecord>,
  actions: readonly RecordFile<Action>[],
  warnings: Problem[],
): void {
  const { hosts } = publisher.value;
  const opened = new Set<string>();
  for (const { value, reject } of actions) {
    const { refused } = destinationOf(value.destination, FEED, []);
    if (!refused) continue; // a page of the release itself
    const opening = hosts.filter((host) => destinationOf(value.destination, FEED, [host]).url);
    for (const host of opening) opened.add(host);
    if (opening.length === 0)
      reject(['destination'], `expected "${refused}", or its host alone, among the hosts of publisher.yaml`);
  }
  hosts.forEach((host, index) => {
    if (!opened.has(host))
      warnings.push(
        publisher.problem(['hosts', index], `"${host}" is needed by no action: does it still belong here?`),
      );
  });
}

/**
 * Reads and checks all records of a folder: `publisher.yaml`, `towns.yaml`, `policies/`, `cases/` and `actions/`.
 *
 * @returns the records, or problems if there is any; warnings in either case
 */
export function readRecords(folder: string): ReadRecords {
  const problems: Problem[] = [];
  const warnings: Problem[] = [];
  const report: Report = (problem) => problems.push(problem);

  const readAll = <T extends { readonly id: string }>(
    kind: string,
    check: (raw: unknown) => Checked<T>,
  ): RecordFile<T>[] => {
    let names: string[] = [];
    try {
      names = readdirSync(path.join(folder, kind)).sort();
    } catch {
      report({ file: kind, line: 1, field: '', expected: 'expected a folder of YAML files' });
    }
    return names.flatMap((name) => {
      const file = readFile(folder, `${kind}/${name}`, check, report);
      if (!file) return [];
      if (name !== `${file.value.id}.yaml`)
        file.reject(['id'], `expected the file's name, "${name.replace(/\.yaml$/, '')}"`);
      return [file];
    });
  };

  const publisher = readFile(folder, 'publisher.yaml', checkPublisherRecord, report);
  const towns = readFile(folder, 'towns.yaml', checkTownRecords, report);
  const policies = readAll('policies', checkPolicyRecord);
  const cases = readAll('cases', checkCaseRecord);
  const actions = readAll('actions', checkActionRecord);

  const slugs = new Set<string>();
  towns?.value.forEach(({ slug }, index) => {
    if (slugs.has(slug)) towns.reject([index, 'slug'], 'expected each town once');
    slugs.add(slug);
  });
  for (const file of policies)
    if (towns && !slugs.has(file.value.town))
      file.reject(['town'], 'expected the slug of a town in towns.yaml');
  const actionIds = new Set(actions.map((file) => file.value.id));
  const entities = new Set(publisher?.value.entities.map((entity) => entity.id));
  for (const field of ['townAction', 'donate'] as const) {
    const id = publisher?.value[field];
    if (id && !actionIds.has(id)) publisher.reject([field], 'expected the id of an action in actions/');
  }
  for (const file of actions) {
    const { kind, entity, successor } = file.value;
    if (kind === 'donate' && !entity) file.reject(['entity'], 'expected an entity: who receives the money');
    if (entity && publisher && !entities.has(entity))
      file.reject(['entity'], 'expected the id of an entity in publisher.yaml');
    if (successor && !actionIds.has(successor))
      file.reject(['successor'], 'expected the id of an action in actions/');
  }

  if (publisher) checkHosts(publisher, actions, warnings);

  for (const file of [...policies, ...cases])
    for (const [locale, { status, date }] of Object.entries(file.value.translations ?? {}))
      if ((status === 'reviewed') !== Boolean(date))
        file.reject(['translations', locale, 'date'], 'expected a date for a review, and only for one');

  // A policy or bill keeps its own name in the texts of its record, even with a forbidden word in it.
  const names = publisher?.value.properNames ?? [];
  for (const file of policies)
    checkWords(file, [...names, file.value.name.en], (field) => field === 'name.en');
  for (const file of actions)
    checkWords(file, [...names, file.value.title.en], (field) => field === 'title.en');
  for (const file of cases) checkWords(file, names, () => false);
  if (publisher) checkWords(publisher, names, (field) => /^(?:entities|properNames)\./.test(field));

  if (problems.length > 0 || !publisher || !towns) return { problems, warnings };
  return {
    problems,
    warnings,
    records: {
      publisher: publisher.value,
      towns: towns.value,
      policies: policies.map((file) => file.value),
      cases: cases.map((file) => file.value),
      actions: actions.map((file) => file.value),
    },
  };
}
