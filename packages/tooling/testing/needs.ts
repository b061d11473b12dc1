/** `@rights-kit/tooling/needs`: tests that need a program which a machine may not have. */
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
 * `it`, `before` and `after` for tests that need these programs.
 *
 * Without one of them each test is skipped by itself, so that the closing line counts tests, and no hook runs. `describe` needs no
 * such variant: a suite that is skipped as a whole would count as one test.
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
