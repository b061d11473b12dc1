/**
 * `@rights-kit/content/schema`: validates the records that editors write, and selects the fields that a feed publishes. For tools that
 * build a feed: it bundles Valibot, which no reader's browser should load.
 */
import * as v from 'valibot';
import type {
  ActionRecord,
  ActionsFile,
  CaseFile,
  CasePage,
  CaseRecord,
  CasesFile,
  FeedFile,
  PolicyRecord,
  PublisherRecord,
  StatewideFile,
  TownFile,
  TownRecord,
  TownsFile,
} from '../records.js';
import { actionRecord, actionsFile } from './action.js';
import { caseFile, casePage, casesFile, caseYaml } from './case.js';
import { feedFile, publisherRecord } from './publisher.js';
import { policyRecord, statewideFile, townFile, townRecords, townsFile } from './town.js';

/** The path from a record to one of its fields: `['sources', 0, 'url']`. */
export type FieldPath = readonly (string | number)[];

/** One error in a record. */
export interface Mistake {
  readonly field: FieldPath;
  /** What was expected, as a message for an editor: "expected …". */
  readonly expected: string;
}

/** The typed record, or `undefined` if it is invalid. An unknown field is a mistake but does not invalidate the record. */
export interface Checked<T> {
  readonly value: T | undefined;
  readonly mistakes: readonly Mistake[];
}

/** `records/publisher.yaml` */
export function checkPublisherRecord(raw: unknown): Checked<PublisherRecord> {
  return check(publisherRecord, raw);
}

/** `records/towns.yaml` */
export function checkTownRecords(raw: unknown): Checked<readonly TownRecord[]> {
  return check(townRecords, raw);
}

/** `records/policies/<id>.yaml` */
export function checkPolicyRecord(raw: unknown): Checked<PolicyRecord> {
  return check(policyRecord, raw);
}

/** `records/cases/<id>.yaml`, with an id for each event: its own, else its date. Two events of one date may have the same. */
export function checkCaseRecord(raw: unknown): Checked<CaseRecord> {
  return check(caseYaml, raw);
}

/** `records/actions/<id>.yaml` */
export function checkActionRecord(raw: unknown): Checked<ActionRecord> {
  return check(actionRecord, raw);
}

/**
 * The value of `towns/<slug>.json` with only the fields of the schema.
 *
 * @throws {Error} when the value does not match the schema
 */
export function toTownFile(value: TownFile): TownFile {
  return v.parse(townFile, value);
}

/** The same for `towns.json`. */
export function toTownsFile(value: TownsFile): TownsFile {
  return v.parse(townsFile, value);
}

/** The same for `statewide.json`. */
export function toStatewideFile(value: StatewideFile): StatewideFile {
  return v.parse(statewideFile, value);
}

/** The same for `actions.json`. */
export function toActionsFile(value: ActionsFile): ActionsFile {
  return v.parse(actionsFile, value);
}

/** The same for `cases/<id>.json`. */
export function toCaseFile(value: CaseFile): CaseFile {
  return v.parse(caseFile, value);
}

/** The same for `cases/<id>.2.json` and so on. */
export function toCasePage(value: CasePage): CasePage {
  return v.parse(casePage, value);
}

/** The same for `cases.json`. */
export function toCasesFile(value: CasesFile): CasesFile {
  return v.parse(casesFile, value);
}

/** The same for `feed.json`. */
export function toFeedFile(value: FeedFile): FeedFile {
  return v.parse(feedFile, value);
}

function check<S extends v.GenericSchema>(schema: S, raw: unknown): Checked<v.InferOutput<S>> {
  const result = v.safeParse(schema, raw);
  if (!result.success) return { value: undefined, mistakes: result.issues.map(toMistake) };
  const mistakes = unknownFields(raw, result.output, []).map((field) => ({
    field,
    expected: 'expected no such field; is it misspelled?',
  }));
  return { value: result.output, mistakes };
}

function toMistake(issue: v.BaseIssue<unknown>): Mistake {
  const field = (issue.path ?? []).map((item) =>
    typeof item.key === 'number' ? item.key : String(item.key),
  );
  const { type, message, expected, input } = issue;
  const isTakenForNumber = typeof input === 'number' && expected !== 'number' && !type.endsWith('_length');
  const received = `${issue.received}${isTakenForNumber ? ', which YAML takes for a number: put it in quotes' : ''}`;
  if (type === 'object' && received === 'undefined')
    return { field, expected: 'expected this field, but it is missing' };
  // Messages of the schemas are written for editors; Valibot's default messages begin with "Invalid".
  if (message.startsWith('Invalid ')) {
    const length = type.endsWith('_length') ? 'a length ' : '';
    return { field, expected: `expected ${length}${expected ?? ''} but found ${received}` };
  }
  // The message of a check across fields begins with the name of the field to report.
  const [, about, rest] = /^(\w+): (.*)$/.exec(message) ?? [];
  return about && rest
    ? { field: [...field, about], expected: `expected ${rest}` }
    : { field, expected: `expected ${message} but found ${received}` };
}

/** Paths of the fields that the schema removed because it does not know them. */
function unknownFields(raw: unknown, known: unknown, field: FieldPath): FieldPath[] {
  if (typeof raw !== 'object' || raw === null || typeof known !== 'object' || known === null) return [];
  return Object.entries(raw).flatMap(([key, value]) => {
    const place = [...field, Array.isArray(raw) ? Number(key) : key];
    return Object.hasOwn(known, key) ? unknownFields(value, Reflect.get(known, key), place) : [place];
  });
}
