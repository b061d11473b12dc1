/** Types only: the compiler checks that the schemas' types and the published ones are identical. */
import type { InferOutput } from 'valibot';
import type {
  Action,
  ActionRecord,
  ActionsFile,
  Case,
  CaseFile,
  CasePage,
  CaseRecord,
  CasesFile,
  FeedFile,
  Policy,
  PolicyRecord,
  PublisherRecord,
  Statement,
  StatewideFile,
  TownFile,
  TownRecord,
  TownsFile,
} from '../records.js';
import type { action, actionRecord, actionsFile } from './action.js';
import type { caseFile, casePage, caseRecord, casesFile, caseYaml } from './case.js';
import type { statement } from './common.js';
import type { feedFile, publisherRecord } from './publisher.js';
import type { policy, policyRecord, statewideFile, townFile, townRecords, townsFile } from './town.js';

type Mutable<T> = T extends string | number | boolean ? T : { -readonly [K in keyof T]: Mutable<T[K]> };
type Equal<A, B> =
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- two such functions are assignable only for identical types
  (<T>() => T extends Mutable<A> ? 1 : 2) extends <T>() => T extends Mutable<B> ? 1 : 2 ? true : never;

export const equal: [
  Equal<InferOutput<typeof statement>, Statement>,
  Equal<InferOutput<typeof policy>, Policy>,
  Equal<InferOutput<typeof townFile>, TownFile>,
  Equal<InferOutput<typeof statewideFile>, StatewideFile>,
  Equal<InferOutput<typeof townsFile>, TownsFile>,
  Equal<InferOutput<typeof action>, Action>,
  Equal<InferOutput<typeof actionRecord>, ActionRecord>,
  Equal<InferOutput<typeof actionsFile>, ActionsFile>,
  Equal<InferOutput<typeof caseRecord>, Case>,
  Equal<InferOutput<typeof caseYaml>, CaseRecord>,
  Equal<InferOutput<typeof caseFile>, CaseFile>,
  Equal<InferOutput<typeof casePage>, CasePage>,
  Equal<InferOutput<typeof casesFile>, CasesFile>,
  Equal<InferOutput<typeof feedFile>, FeedFile>,
  Equal<InferOutput<typeof publisherRecord>, PublisherRecord>,
  Equal<InferOutput<typeof policyRecord>, PolicyRecord>,
  Equal<InferOutput<typeof townRecords>, readonly TownRecord[]>,
] = [true, true, true, true, true, true, true, true, true, true, true, true, true, true, true, true, true];
