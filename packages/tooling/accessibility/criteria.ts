/** `docs/accessibility/criteria.json`, written by hand: the criteria of WCAG 2.2 A and AA, and the requirements whose tests bear on them. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

export type Level = 'A' | 'AA';

export interface Criterion {
  /** Its number in WCAG 2.2. */
  readonly criterion: string;
  readonly name: string;
  readonly level: Level;
  /** Ids of `docs/requirements.md`. Empty where no test bears on it; missing where it does not apply. */
  readonly requirements?: readonly string[];
  /** Of their tests only those count whose title has one of these words: a requirement may be about more than the criterion. */
  readonly words?: readonly string[];
  /** The tags that it concerns; without it, all. */
  readonly only?: readonly string[];
  /** Why it does not apply. */
  readonly notApplicable?: string;
  readonly remark?: string;
}

/** What the tests of a requirement leave out, or permit. */
interface Exception {
  readonly requirement: string;
  /** Where it concerns these alone. */
  readonly criteria?: readonly string[];
  readonly text: string;
}

export interface Criteria {
  readonly exceptions: readonly Exception[];
  readonly criteria: readonly Criterion[];
}

export const ACCESSIBILITY_FOLDER: string = path.join(import.meta.dirname, '../../../docs/accessibility');

export const readCriteria = (): Criteria =>
  JSON.parse(readFileSync(path.join(ACCESSIBILITY_FOLDER, 'criteria.json'), 'utf8')) as Criteria; // a test reads each field

export const isTested = ({ requirements = [] }: Criterion): boolean => requirements.length > 0;
