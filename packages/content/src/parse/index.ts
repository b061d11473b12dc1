/**
 * From unknown JSON to typed records: `parseTownFile`, `parseActionsFile`, `parseCaseFile`.
 *
 * A wrong item is dropped and named in `issues`; the good ones stay. A wrong required field of the file itself, another major
 * version, or nesting beyond 12 levels gives no value.
 */
import type { ActionsFile, CaseFile, TownFile } from '../records.js';
import { actionsFile } from './action.js';
import { caseFile } from './case.js';
import { isTooDeep, type Issue, type Reader } from './reader.js';
import { townFile } from './town.js';

export type { Issue };

export interface Parsed<T> {
  /** Missing when nothing could be made of the file. */
  readonly value?: T;
  /** The paths of what was dropped or replaced. */
  readonly issues: readonly Issue[];
}

export type Parse<T> = (json: unknown) => Parsed<T>;

function toParse<T>(read: Reader<T>): Parse<T> {
  return (json) => {
    if (isTooDeep(json)) return { issues: ['depth'] };
    const issues: Issue[] = [];
    const value = read(json, '', issues);
    return value === undefined ? { issues } : { value, issues };
  };
}

export const parseTownFile: Parse<TownFile> = toParse(townFile);
export const parseActionsFile: Parse<ActionsFile> = toParse(actionsFile);
export const parseCaseFile: Parse<CaseFile> = toParse(caseFile);
