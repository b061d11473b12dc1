/** Nothing runs here: the compiler compares the schemas' types with the published ones, both ways. */
import type { InferOutput } from 'valibot';
import type { Action, ActionsFile, Case, CaseFile, Policy, Statement, TownFile } from '../records.js';
import type { action, actionsFile } from './action.js';
import type { caseFile, caseRecord } from './case.js';
import type { statement } from './common.js';
import type { policy, townFile } from './town.js';

type Mutable<T> = T extends string | number | boolean ? T : { -readonly [K in keyof T]: Mutable<T[K]> };
/** Optional fields of a schema may also be `undefined`; JSON knows no difference. */
type Exact<T> = T extends string | number | boolean ? T : { [K in keyof T]: Exact<Exclude<T[K], undefined>> };
type Plain<T> = Exact<Mutable<T>>;
type Equal<A, B> =
  (<T>() => T extends Plain<A> ? 1 : 2) extends <T>() => T extends Plain<B> ? 1 : 2 ? true : never;

export const equal: [
  Equal<InferOutput<typeof statement>, Statement>,
  Equal<InferOutput<typeof policy>, Policy>,
  Equal<InferOutput<typeof townFile>, TownFile>,
  Equal<InferOutput<typeof action>, Action>,
  Equal<InferOutput<typeof actionsFile>, ActionsFile>,
  Equal<InferOutput<typeof caseRecord>, Case>,
  Equal<InferOutput<typeof caseFile>, CaseFile>,
] = [true, true, true, true, true, true, true];
