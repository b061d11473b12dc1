/** `@rights-kit/tooling/needs`: tests that need programs which may not be installed. */
import * as node from 'node:test';
import { missingPrograms, namesOf, type ProgramId } from '../programs.ts';
import { skipReason } from '../skip-reason.ts';

type Hook = (act: () => unknown) => void;
type TestBody = (t: node.TestContext) => void | Promise<void>;

interface Test {
  (title: string, body: TestBody): unknown;
  (title: string, options: node.TestOptions, body: TestBody): unknown;
}

interface Tests {
  readonly it: Test;
  readonly before: Hook;
  readonly after: Hook;
}

/**
 * Returns `it`, `before` and `after` for tests that need these programs.
 *
 * If one is missing, each test is skipped individually and no hook runs. There is no such `describe`, since a skipped suite would count as
 * a single test.
 */
export function testsNeeding(...programs: readonly ProgramId[]): Tests {
  const missing = missingPrograms(programs);
  if (missing.length === 0) return { it: node.it, before: node.before, after: node.after };
  const skip = skipReason(namesOf(missing));
  return {
    it: (title: string) => {
      void node.it(title, { skip });
    },
    before: () => undefined,
    after: () => undefined,
  };
}
