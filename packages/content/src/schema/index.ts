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
import { toMistakes, unknownFields } from './findings.js';
import type { Mistake } from './mistake.js';
import { policyRecord, statewideFile, townFile, townRecords, townsFile } from './town.js';

export type { FieldPath, Mistake, MistakeCode } from './mistake.js';

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
  const found = [
    ...(result.issues ?? []).flatMap((issue) => toMistakes(issue)),
    ...unknownFields(schema, raw),
  ];
  // A list in place of a record lacks each field of it, which is one mistake.
  const mistakes = new Map(
    found.map((mistake) => [`${mistake.field.join('.')} ${mistake.expected}`, mistake]),
  );
  return { value: result.success ? result.output : undefined, mistakes: [...mistakes.values()] };
}
