/** Reads a folder of YAML records and reports errors by file, line and field. */
import { lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
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
import { checkEvents, withEventIds } from './check-events.ts';
import { checkLeads } from './check-leads.ts';
import { checkReferences } from './check-references.ts';
import { checkRepeats } from './check-repeats.ts';
import { checkShortTexts } from './check-short-texts.ts';
import { checkUpkeep } from './check-upkeep.ts';
import { valueIn } from './value-in.ts';
import type { Problem } from './problem.ts';
import { toVisible } from './characters.ts';
import { linkInWords, readRecordFile, type RecordFile, type Reports } from './record-file.ts';
import { isUnfinished } from './unfinished.ts';

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
  // Also of a text that is wrong in another way: its words stay when that is mended.
  eachText(file.raw, [], (text, field) => {
    if (exempt(field.join('.')) || isUnfinished(text)) return;
    for (const finding of forbiddenWords(text, properNames, places, words))
      file.reject(
        field,
        `expected no ${finding} (a name belongs in properNames of publisher.yaml, and a quotation in “ ”)`,
        { code: 'forbidden-word', words: /^"([^"]*)"/.exec(finding)?.[1] ?? '' },
      );
  });
}

/** The base URL for resolving the destinations of actions. */
const FEED = 'https://release.invalid/feed/v1/';

/** The entry that an action needs among the hosts, and the entries that allow it. */
function openingOf(
  { value: { destination = {} }, isSound }: RecordFile<ActionRecord>,
  hosts: readonly string[],
): { readonly needed: string; readonly opening: readonly string[] } | undefined {
  const { platform, page, host } = destination;
  if (platform === undefined || !isSound(['destination', 'host'])) return undefined;
  // Where the page is wrong, any entry of its host may allow it.
  if (page === undefined)
    return platform === 'site' && host !== undefined
      ? { needed: host, opening: hosts.filter((entry) => entry.split('/')[0] === host) }
      : undefined;
  const leading = { platform, page, ...(host !== undefined && { host }) };
  const { refused } = destinationOf(leading, FEED, []);
  if (!refused) return undefined; // a page of the release itself
  return {
    needed: refused,
    opening: hosts.filter((entry) => destinationOf(leading, FEED, [entry]).url),
  };
}

/** Every destination must match an entry of `hosts`, and every entry should be needed by an action. */
function checkHosts(
  publisher: RecordFile<PublisherRecord>,
  actions: readonly RecordFile<ActionRecord>[],
  hasAll: boolean,
): void {
  const { hosts } = publisher.value;
  if (!hosts) return;
  const entries = hosts.flatMap((host) => host ?? []);
  const doubtful = hosts.flatMap((host, index) =>
    host === undefined || host.endsWith('/') ? [valueIn(publisher.raw, ['hosts', index])] : [],
  );
  const opened = new Set<string>();
  for (const file of actions) {
    const { needed, opening } = openingOf(file, entries) ?? { opening: [] };
    for (const host of opening) opened.add(host);
    if (needed === undefined || opening.length > 0) continue;
    const [host = ''] = needed.split('/');
    // A wrong entry may be the one that is needed.
    if (doubtful.some((entry) => typeof entry !== 'string' || entry.toLowerCase().includes(host))) continue;
    file.reject(
      ['destination'],
      `expected "${needed}", or its host alone, among the hosts of publisher.yaml`,
      'host-not-listed',
    );
  }
  hosts.forEach((host, index) => {
    if (host?.endsWith('/'))
      publisher.reject(['hosts', index], `expected "${host.slice(0, -1)}", without the / at its end`, {
        code: 'wrong-form',
        type: host.slice(0, -1),
      });
    else if (host !== undefined && hasAll && !opened.has(host))
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

/** A link that leads back to itself is none: that it cannot be read is said where it is read. */
function isFolder(place: string): boolean {
  try {
    return statSync(place, { throwIfNoEntry: false })?.isDirectory() === true;
  } catch {
    return false;
  }
}

/** Names of the files of a kind. A folder that is missing is empty. */
function namesIn(folder: string, kind: string, { problems }: Reports): string[] {
  const place = path.join(folder, kind);
  if (!lstatSync(place, { throwIfNoEntry: false })) return [];
  try {
    const names = readdirSync(place).filter(
      (name) => !IGNORED.test(name) && !isFolder(path.join(place, name)),
    );
    return names.sort();
  } catch (error) {
    problems.push({
      file: kind,
      line: 1,
      field: '',
      expected: `expected a folder that can be read${linkInWords(place, error)}`,
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

/** Fields at the start of a line that only one kind of record has. */
const OWN_FIELDS: Readonly<Record<(typeof KINDS)[number], RegExp>> = {
  policies: /^(?:instrument|facets):/m,
  cases: /^(?:courts|events):/m,
  actions: /^destination:/m,
};

/** The folder of the record that a file seems to hold; `undefined` where it may be of several, or is no record. */
function folderFor(place: string): (typeof KINDS)[number] | undefined {
  try {
    if (!statSync(place).isFile()) return undefined;
    const text = readFileSync(place, 'utf8').replaceAll('\r', '\n');
    const [kind, ...others] = KINDS.filter((each) => OWN_FIELDS[each].test(text));
    return others.length === 0 ? kind : undefined;
  } catch {
    // That it cannot be read is said where it is read.
    return undefined;
  }
}

const isYaml = (name: string): boolean => /\.ya?ml$/i.test(name) && !IGNORED.test(path.basename(name));

/** A folder or file that nobody reads would be left out of a release without a word. */
function reportUnread(folder: string, { problems, warnings }: Reports): void {
  const at = (file: string): Omit<Problem, 'expected'> => ({
    file: toVisible(file),
    line: 1,
    field: '',
    code: 'unread-file',
  });
  const namesAt = (place: string, recursive = false): string[] => {
    try {
      return readdirSync(place, { recursive, encoding: 'utf8' });
    } catch {
      // That the files in it are missing is reported anyway.
      return [];
    }
  };
  for (const name of namesAt(folder).filter((each) => !PLACES.includes(each) && !IGNORED.test(each))) {
    const place = path.join(folder, name);
    const files = isFolder(place) ? namesAt(place).map((file) => `${name}/${file}`) : [name];
    const inside = files.filter((file) => isYaml(file));
    if (inside.length === 0) continue;
    const records = inside.flatMap((file) => {
      const kind = folderFor(path.join(folder, file));
      return kind ? [{ file, kind }] : [];
    });
    for (const { file, kind } of records)
      problems.push({
        ...at(file),
        expected: `expected this record in ${kind}/, where it is read: move the file`,
      });
    if (records.length === 0)
      warnings.push({
        ...at(name),
        expected: `it is not read: records are in publisher.yaml, towns.yaml, ${KINDS.map((kind) => `${kind}/`).join(', ')}`,
      });
  }
  for (const kind of KINDS)
    for (const name of namesAt(path.join(folder, kind))) {
      if (IGNORED.test(name) || !isFolder(path.join(folder, kind, name))) continue;
      for (const file of namesAt(path.join(folder, kind, name), true)
        .filter((each) => isYaml(each))
        .sort())
        problems.push({
          ...at(`${kind}/${name}/${file.split(path.sep).join('/')}`),
          expected: `expected this record in ${kind}/ itself, since folders in it are not read: move the file, or delete it`,
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
  // Without it nobody can tell which words are part of a name.
  if (!publisher) return;
  const places = towns?.value.length;
  // A name that is wrong in another way may be meant in a text nevertheless.
  const namesAt = (file: RecordFile<unknown>, ...field: FieldPath): string[] =>
    [valueIn(file.raw, field)].flat().flatMap((name) => (typeof name === 'string' ? [name.trim()] : []));
  // Instruments, cases and places keep their own names in all texts, even with a forbidden word in them.
  const shared = [
    ...namesAt(publisher, 'properNames'),
    ...namesAt(publisher, 'name', 'en'),
    ...namesAt(publisher, 'region'),
    ...(towns?.value.flatMap((_, index) => [
      ...namesAt(towns, index, 'name'),
      ...namesAt(towns, index, 'aliases'),
    ]) ?? []),
    ...policies.flatMap((file) => namesAt(file, 'name', 'en')),
    ...cases.flatMap((file) => [...namesAt(file, 'name'), ...namesAt(file, 'alsoKnownAs')]),
  ];
  const words = publisher.value.words?.flatMap((word) => {
    const { avoid, instead } = word ?? {};
    return avoid !== undefined && instead !== undefined ? [{ avoid, instead }] : [];
  });
  const namesFor = (...own: readonly string[]): Names => ({
    properNames: [...shared, ...own],
    places,
    words,
  });
  for (const file of policies) checkWords(file, namesFor(), (field) => field === 'name.en');
  for (const file of actions)
    checkWords(file, namesFor(...namesAt(file, 'title', 'en')), (field) => field === 'title.en');
  for (const file of cases) checkWords(file, namesFor(), () => false);
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
  const readAll = <T extends PolicyRecord | CaseRecord | ActionRecord>(
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
      const meant = folderFor(path.join(folder, kind, name));
      if (meant && meant !== kind) {
        problems.push({
          file: `${kind}/${name}`,
          line: 1,
          field: '',
          expected: `expected a record of ${kind}/, but it has the fields of one in ${meant}/: move the file`,
          code: 'unread-file',
        });
        return [];
      }
      const file = readRecordFile(folder, `${kind}/${name}`, check, reports);
      if (!file) return [];
      if (file.value.id !== undefined && id !== file.value.id)
        file.reject(['id'], `expected the file's name, "${id}"`, { code: 'file-name', type: id });
      return [file];
    });

  const publisher = readRecordFile(folder, 'publisher.yaml', checkPublisherRecord, reports);
  const towns = readRecordFile(folder, 'towns.yaml', checkTownRecords, reports);
  const policies = readAll('policies', checkPolicyRecord);
  const cases = readAll('cases', checkCaseRecord).map(withEventIds);
  const actions = readAll('actions', checkActionRecord);
  reportUnread(folder, reports);

  checkReferences({ publisher, towns, policies, actions, actionIds });
  // Only all actions together can tell which hosts nobody needs.
  const hasAllActions =
    actions.length === actionIds.length && actions.every(({ isSound }) => isSound(['destination']));
  if (publisher) checkHosts(publisher, actions, hasAllActions);
  checkEvents(cases);
  for (const file of [publisher, towns, ...policies, ...cases, ...actions]) if (file) checkRepeats(file);
  checkLeads(policies, policies.length === names.get('policies')?.length);

  const calendar: Calendar = { today: options.today ?? todayOf(publisher?.value.timeZone), publisher };
  if (publisher) checkPublisherDates(publisher, calendar);
  for (const file of policies) checkPolicyDates(file, calendar);
  for (const file of cases) checkCaseDates(file, calendar);
  for (const file of actions) checkActionDates(file, calendar);

  checkNames({ publisher, towns, policies, cases, actions });
  checkShortTexts({ publisher, policies, cases, actions }, calendar.today);
  if (options.upkeep) checkUpkeep({ publisher, policies, cases, actions }, calendar.today);

  const recordOf = <T>({ record }: RecordFile<T>): readonly T[] => (record === undefined ? [] : [record]);
  if (problems.length > 0 || !publisher?.record || !towns?.record) return { problems, warnings, notes };
  return {
    problems,
    warnings,
    notes,
    records: {
      publisher: publisher.record,
      towns: towns.record,
      policies: policies.flatMap(recordOf),
      cases: cases.flatMap(recordOf),
      actions: actions.flatMap(recordOf),
    },
  };
}
