/** `docs/accessibility/results.json`: for each element and criterion what the tests of a run found, by engine. */
import type { RunFacts, TestCase } from '../junit.ts';
import { idsIn } from '../requirements.ts';
import { type Criteria, isTested, type Level } from './criteria.ts';

/** The elements, and the word that names each in titles of tests. */
const ELEMENTS: Readonly<Record<string, RegExp>> = {
  'rights-action-banner': /\bbanners?\b/i,
  'rights-case-timeline': /\btimelines?\b/i,
  'rights-town-policy-card': /\bcards?\b/i,
  'rights-action-button': /\bbuttons?\b/i,
};

/** The name of an engine where the launcher has another. */
const ENGINES: Readonly<Record<string, string>> = { Chrome: 'Chromium' };

export interface EngineResult {
  /** `not run`: there are such tests, and none of them ran in this engine. */
  readonly result: 'passed' | 'failed' | 'not run';
  readonly passed: number;
  /** The titles of failed tests. */
  readonly failed: readonly string[];
}

export interface Result {
  readonly criterion: string;
  readonly name: string;
  readonly level: Level;
  /** The engines in which tests of each requirement ran. */
  readonly requirements: Readonly<Record<string, readonly string[]>>;
  readonly engines: Readonly<Record<string, EngineResult>>;
  readonly exceptions: readonly string[];
}

export interface Results {
  /** The day of the run, an ISO 8601 civil date in UTC. */
  readonly date: string;
  readonly product: string;
  /** The version of each engine. */
  readonly engines: Readonly<Record<string, string>>;
  readonly elements: Readonly<Record<string, readonly Result[]>>;
}

/** The packages whose browser tests show elements. Those of views run in a browser too, and see none. */
export const PACKAGES = ['packages/elements', 'stories'];

/** The results of browser tests of a package. */
export interface PackageRun {
  /** `elements`, `stories`. */
  readonly name: string;
  readonly run: RunFacts;
  readonly cases: readonly TestCase[];
}

/** What one test says of an element. */
interface Finding {
  readonly elements: readonly string[];
  readonly engine: string;
  readonly ids: readonly string[];
  readonly title: string;
  readonly outcome: TestCase['outcome'];
}

const engineOf = (name = ''): string => ENGINES[name] ?? name;

/**
 * The elements that a test is about: the one whose folder or file it is in, else those that its title names. A test that names none looks
 * at all of them, except in a Storybook, which has pages of its own.
 */
function elementsOf({ suites, name, file = '' }: TestCase, isStorybook: boolean): string[] {
  const all = Object.keys(ELEMENTS);
  const byFile = all.filter((tag) => file.includes(tag.replace('rights-', '')));
  if (byFile.length > 0) return byFile;
  const title = [...suites.slice(1), name].join(' ');
  const named = all.filter((tag) => ELEMENTS[tag]?.test(title));
  return named.length > 0 || isStorybook ? named : all;
}

function findingsOf({ name, cases }: PackageRun): Finding[] {
  return cases.flatMap((test) => {
    const ids = idsIn(test.name);
    const [launcher, ...suites] = test.suites;
    if (ids.length === 0) return [];
    return {
      elements: elementsOf(test, name === 'stories'),
      engine: engineOf(launcher),
      ids,
      title: [...suites, test.name].join(' › '),
      outcome: test.outcome,
    };
  });
}

function toEngineResult(findings: readonly Finding[]): EngineResult {
  const passed = findings.filter(({ outcome }) => outcome.is === 'passed').length;
  const failed = findings.filter(({ outcome }) => outcome.is === 'failed').map(({ title }) => title);
  return { result: failed.length > 0 ? 'failed' : passed > 0 ? 'passed' : 'not run', passed, failed };
}

/**
 * @param product name and version
 * @throws {RangeError} without a run
 */
export function toResults(
  runs: readonly PackageRun[],
  { criteria, exceptions }: Criteria,
  product: string,
): Results {
  const dates = runs.map(({ run }) => run.timestamp.slice(0, 10)).sort();
  // The oldest day: no result is newer than it says.
  const [date] = dates;
  if (date === undefined) throw new RangeError('there are no results of browser tests');
  const engines = Object.fromEntries(
    runs.flatMap(({ run }) =>
      Object.entries(run.engines).map(([name, version]) => [engineOf(name), version]),
    ),
  );
  const findings = runs.flatMap(findingsOf);
  const resultsOf = (tag: string): Result[] =>
    criteria.filter(isTested).flatMap(({ criterion, name, level, requirements = [], words = [] }) => {
      const isAbout = (title: string): boolean =>
        words.length === 0 || words.some((word) => new RegExp(`\\b${word}\\b`, 'i').test(title));
      const own = findings.filter(
        ({ elements, ids, title }) =>
          elements.includes(tag) && ids.some((id) => requirements.includes(id)) && isAbout(title),
      );
      if (own.length === 0) return [];
      const of = (engine: string): Finding[] => own.filter((each) => each.engine === engine);
      const hasRun = (engine: string, id: string): boolean =>
        of(engine).some(({ ids, outcome }) => ids.includes(id) && outcome.is !== 'skipped');
      const names = Object.keys(engines);
      const found = requirements.filter((id) => own.some(({ ids }) => ids.includes(id)));
      return {
        criterion,
        name,
        level,
        requirements: Object.fromEntries(
          found.map((id) => [id, names.filter((engine) => hasRun(engine, id))]),
        ),
        engines: Object.fromEntries(names.map((engine) => [engine, toEngineResult(of(engine))])),
        exceptions: exceptions
          .filter(
            ({ requirement, criteria: only }) =>
              found.includes(requirement) && (only === undefined || only.includes(criterion)),
          )
          .map(({ text }) => text),
      };
    });
  return {
    date,
    product,
    engines,
    elements: Object.fromEntries(Object.keys(ELEMENTS).map((tag) => [tag, resultsOf(tag)])),
  };
}
