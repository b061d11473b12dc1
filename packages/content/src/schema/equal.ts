/** Nothing runs here: the compiler compares the schemas' types with the published ones, both ways. */
import type { InferOutput } from 'valibot';
import type { Action, ActionsFile, Case, CaseFile, Policy, Statement, TownFile } from '../records.js';
import type { action, actionsFile } from './action.js';
import type { caseFile, caseRecord } from './case.js';
import type { statement } from './common.js';
import type { policy, townFile } from './town.js';

type Mutable<T> = T extends string | number | boolean ? T : { -readonly [K in keyof T]: Mutable<T[K]> };
type Equal<A, B> =
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- two such functions are assignable only for identical types
  (<T>() => T extends Mutable<A> ? 1 : 2) extends <T>() => T extends Mutable<B> ? 1 : 2 ? true : never;

export const equal: [
  Equal<InferOutput<typeof statement>, Statement>,
  Equal<InferOutput<typeof policy>, Policy>,
  Equal<InferOutput<typeof townFile>, TownFile>,
  Equal<InferOutput<typeof action>, Action>,
  Equal<InferOutput<typeof actionsFile>, ActionsFile>,
  Equal<InferOutput<typeof caseRecord>, Case>,
  Equal<InferOutput<typeof caseFile>, CaseFile>,
] = [true, true, true, true, true, true, true];
