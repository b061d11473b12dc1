/**
 * From unknown JSON to typed records: `parseTownFile`, `parseActionsFile`, `parseCaseFile`.
 *
 * A wrong item is dropped and named in `issues`; the good ones stay. A wrong required field of the file itself, another major
 * version, nesting beyond 12 levels, or policies of which none can be read give no value.
 */
import type { ActionsFile, CaseFile, TownFile } from '../records.js';
import { actionsFile } from './action.js';
import { caseFile } from './case.js';
import { isTooDeep, type Issue, type Reader } from './reader.js';
import { townFile } from './town.js';

export type { Issue };

export interface Parsed<T> {
  /** `undefined` when nothing could be made of the file. Always its own field, whatever a page did to `Object.prototype`. */
  readonly value: T | undefined;
  /** The paths of what was dropped or replaced. */
  readonly issues: readonly Issue[];
}

export type Parse<T> = (json: unknown) => Parsed<T>;

function toParse<T>(read: Reader<T>): Parse<T> {
  return (json) => {
    if (isTooDeep(json)) return { value: undefined, issues: ['depth'] };
    const issues: Issue[] = [];
    return { value: read(json, '', issues), issues };
  };
}

export const parseTownFile: Parse<TownFile> = toParse(townFile);
export const parseActionsFile: Parse<ActionsFile> = toParse(actionsFile);
export const parseCaseFile: Parse<CaseFile> = toParse(caseFile);
