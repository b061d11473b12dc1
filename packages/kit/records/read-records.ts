/** Reads a folder of YAML records and reports errors by file, line and field. */
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import {
  destinationOf,
  forbiddenWords,
  isCivilDate,
  type ActionRecord,
  type CaseRecord,
  type CivilDate,
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
import {
  checkActionDates,
  checkCaseDates,
  checkPolicyDates,
  checkPublisherDates,
  type Calendar,
} from './check-dates.ts';
import { checkEvents } from './check-events.ts';
import { checkLeads } from './check-leads.ts';
import { checkReferences } from './check-references.ts';
import { checkShortTexts } from './check-short-texts.ts';
import { checkUpkeep } from './check-upkeep.ts';
import type { Problem } from './problem.ts';
import { toVisible } from './characters.ts';
import { readRecordFile, type RecordFile, type Reports } from './record-file.ts';

export interface Records {
  readonly publisher: PublisherRecord;
  readonly towns: readonly TownRecord[];
  readonly policies: readonly PolicyRecord[];
  readonly cases: readonly CaseRecord[];
  readonly actions: readonly ActionRecord[];
}

export interface ReadRecords {
  /** `undefined` if there is any problem. */
  readonly records?: Records;
  readonly problems: readonly Problem[];
  /** Problems that do not prevent a release. */
  readonly warnings: readonly Problem[];
  /** What an editor may want to know. */
  readonly notes: readonly Problem[];
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

interface Names {
  /** Names that may contain a forbidden word. */
  readonly properNames: readonly string[];
  /** The number of places in the records. */
  readonly places: number | undefined;
  /** The publisher's own words to avoid. */
  readonly words: PublisherRecord['words'];
}

function checkWords(
  file: RecordFile<unknown>,
  { properNames, places, words }: Names,
  exempt: (field: string) => boolean,
): void {
  eachText(file.value, [], (text, field) => {
    if (exempt(field.join('.'))) return;
    for (const finding of forbiddenWords(text, properNames, places, words))
      file.reject(
        field,
        `expected no ${finding} (a name belongs in properNames of publisher.yaml, and a quotation in “ ”)`,
        'forbidden-word',
      );
  });
}

/** The base URL for resolving the destinations of actions. */
const FEED = 'https://release.invalid/feed/v1/';

/** Every destination must match an entry of `hosts`, and every entry should be needed by an action, which only all of them can tell. */
function checkHosts(
  publisher: RecordFile<PublisherRecord>,
  actions: readonly RecordFile<ActionRecord>[],
  hasAll: boolean,
): void {
  const { hosts } = publisher.value;
  const opened = new Set<string>();
  for (const { value, reject } of actions) {
    const { refused } = destinationOf(value.destination, FEED, []);
    if (!refused) continue; // a page of the release itself
    const opening = hosts.filter((host) => destinationOf(value.destination, FEED, [host]).url);
    for (const host of opening) opened.add(host);
    if (opening.length === 0)
      reject(
        ['destination'],
        `expected "${refused}", or its host alone, among the hosts of publisher.yaml`,
        'host-not-listed',
      );
  }
  hosts.forEach((host, index) => {
    if (hasAll && !opened.has(host))
      publisher.warn(
        ['hosts', index],
        `"${host}" is needed by no action: does it still belong here?`,
        'host-not-needed',
      );
  });
}

/** Folders of records: one file for each. */
const KINDS = ['policies', 'cases', 'actions'] as const;

/** All that is read of a folder. */
export const PLACES: readonly string[] = [...KINDS, 'publisher.yaml', 'towns.yaml'];

/** What systems and editors leave in a folder, and what people put there for one another. */
const IGNORED =
  /^(?:\.|~\$|#.*#$|readme|license|icon\r?$|thumbs\.db$|desktop\.ini$)|(?:~|\.(?:bak|old|orig|rej|swp|tmp))$/i;

const isFolder = (place: string): boolean =>
  statSync(place, { throwIfNoEntry: false })?.isDirectory() === true;

/** Names of the files of a kind. A folder that is missing is empty. */
function namesIn(folder: string, kind: string, { problems }: Reports): string[] {
  const place = path.join(folder, kind);
  if (!statSync(place, { throwIfNoEntry: false })) return [];
  try {
    const names = readdirSync(place).filter(
      (name) => !IGNORED.test(name) && !isFolder(path.join(place, name)),
    );
    return names.sort();
  } catch {
    problems.push({
      file: kind,
      line: 1,
      field: '',
      expected: 'expected a folder that can be read',
      code: 'missing-file',
    });
    return [];
  }
}

/** The id of a record by its file's name; `undefined` for a name that no record has. */
function idOf(name: string): string | undefined {
  const [, id = ''] = /^(.+)\.yaml$/.exec(name) ?? [];
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id) ? id : undefined;
}

/** A folder or file at the top whose name is misspelled would be left out of a release without a word. */
function warnOfUnread(folder: string, { warnings }: Reports): void {
  const isYaml = (name: string): boolean => /\.ya?ml$/i.test(name) && !IGNORED.test(name);
  let names: string[] = [];
  try {
    names = readdirSync(folder).filter((name) => !PLACES.includes(name) && !IGNORED.test(name));
  } catch {
    // That the files in it are missing is reported anyway.
  }
  for (const name of names) {
    const place = path.join(folder, name);
    const holdsRecords = isFolder(place) ? readdirSync(place).some(isYaml) : isYaml(name);
    if (holdsRecords)
      warnings.push({
        file: name,
        line: 1,
        field: '',
        code: 'unread-file',
        expected: `it is not read: records are in publisher.yaml, towns.yaml, ${KINDS.map((kind) => `${kind}/`).join(', ')}`,
      });
  }
}

/** The current day in the publisher's time zone. */
export function todayOf(timeZone: string | undefined): CivilDate {
  // The Swedish locale formats dates as ISO 8601.
  const today = new Intl.DateTimeFormat('sv-SE', timeZone ? { timeZone } : {}).format(Date.now());
  if (!isCivilDate(today)) throw new Error(`this computer says that today is ${today}`);
  return today;
}

function checkNames(records: {
  readonly publisher: RecordFile<PublisherRecord> | undefined;
  readonly towns: RecordFile<readonly TownRecord[]> | undefined;
  readonly policies: readonly RecordFile<PolicyRecord>[];
  readonly cases: readonly RecordFile<CaseRecord>[];
  readonly actions: readonly RecordFile<ActionRecord>[];
}): void {
  const { publisher, towns, policies, cases, actions } = records;
  const places = towns?.value.length;
  // Instruments, cases and places keep their own names in all texts, even with a forbidden word in them.
  const shared = [
    ...(publisher?.value.properNames ?? []),
    ...(publisher ? [publisher.value.name.en, publisher.value.region] : []),
    ...(towns?.value.flatMap(({ name, aliases = [] }) => [name, ...aliases]) ?? []),
    ...policies.map((file) => file.value.name.en),
    ...cases.flatMap(({ value }) => [value.name, ...value.alsoKnownAs]),
  ];
  const words = publisher?.value.words;
  const namesFor = (...own: readonly string[]): Names => ({
    properNames: [...shared, ...own],
    places,
    words,
  });
  for (const file of policies) checkWords(file, namesFor(), (field) => field === 'name.en');
  for (const file of actions)
    checkWords(file, namesFor(file.value.title.en), (field) => field === 'title.en');
  for (const file of cases) checkWords(file, namesFor(), () => false);
  if (publisher)
    checkWords(publisher, namesFor(), (field) => /^(?:name|entities|properNames|words)\./.test(field));
}

export interface ReadOptions {
  /** The day that dates are compared with. Default: the current one in the publisher's time zone. */
  readonly today?: CivilDate | undefined;
  /** Whether to warn of reviews that are due and of sources without a date. Default: `false`, since they hold up no release. */
  readonly upkeep?: boolean;
}

/**
 * Reads and checks all records of a folder: `publisher.yaml`, `towns.yaml`, `policies/`, `cases/` and `actions/`.
 *
 * @returns the records, or problems if there is any; warnings in either case
 */
export function readRecords(folder: string, options: ReadOptions = {}): ReadRecords {
  const reports: Reports = { problems: [], warnings: [], notes: [] };
  const { problems, warnings, notes } = reports;

  const names = new Map(KINDS.map((kind) => [kind, namesIn(folder, kind, reports)]));
  const actionIds = (names.get('actions') ?? []).flatMap((name) => idOf(name) ?? []);
  const readAll = <T extends { readonly id: string }>(
    kind: (typeof KINDS)[number],
    check: (raw: unknown) => Checked<T>,
  ): RecordFile<T>[] =>
    (names.get(kind) ?? []).flatMap((name) => {
      const id = idOf(name);
      if (!id) {
        const expected =
          'expected a name of lower-case words joined by hyphens, and .yaml at its end; is it a copy, or no record?';
        problems.push({
          file: toVisible(`${kind}/${name}`),
          line: 1,
          field: '',
          expected,
          code: 'file-name',
        });
        return [];
      }
      const file = readRecordFile(folder, `${kind}/${name}`, check, reports);
      if (!file) return [];
      if (id !== file.value.id)
        file.reject(['id'], `expected the file's name, "${id}"`, { code: 'file-name', type: id });
      return [file];
    });

  const publisher = readRecordFile(folder, 'publisher.yaml', checkPublisherRecord, reports);
  const towns = readRecordFile(folder, 'towns.yaml', checkTownRecords, reports);
  const policies = readAll('policies', checkPolicyRecord);
  const cases = readAll('cases', checkCaseRecord);
  const actions = readAll('actions', checkActionRecord);
  warnOfUnread(folder, reports);

  checkReferences({ publisher, towns, policies, actions, actionIds });
  if (publisher) checkHosts(publisher, actions, actions.length === actionIds.length);
  checkEvents(cases);
  checkLeads(policies);

  const calendar: Calendar = { today: options.today ?? todayOf(publisher?.value.timeZone), publisher };
  if (publisher) checkPublisherDates(publisher, calendar);
  for (const file of policies) checkPolicyDates(file, calendar);
  for (const file of cases) checkCaseDates(file, calendar);
  for (const file of actions) checkActionDates(file, calendar);

  checkNames({ publisher, towns, policies, cases, actions });
  checkShortTexts({ publisher, policies, cases, actions }, calendar.today);
  if (options.upkeep) checkUpkeep({ publisher, policies, cases, actions }, calendar.today);

  if (problems.length > 0 || !publisher || !towns) return { problems, warnings, notes };
  return {
    problems,
    warnings,
    notes,
    records: {
      publisher: publisher.value,
      towns: towns.value,
      policies: policies.map((file) => file.value),
      cases: cases.map((file) => file.value),
      actions: actions.map((file) => file.value),
    },
  };
}
