/** Corrects the events of `node:test` where its JUnit reporter would lose a failure, and enforces the repository's rules for tests. */
import path from 'node:path';
import type { EventData } from 'node:test';
import type { TestEvent } from 'node:test/reporters';
import { missingIn } from './skip-reason.ts';

type Ended = EventData.TestPass | EventData.TestFail;

/** The reason why a passed test must count as failed; `undefined` for a valid test. */
function objection({ skip, todo }: EventData.TestPass, holdsNoTest: boolean): string | undefined {
  if (todo !== undefined) return 'is still to be written';
  if (skip !== undefined)
    return missingIn(String(skip)) ? undefined : 'is skipped, though no program is missing';
  return holdsNoTest ? 'has no test' : undefined;
}

function asFailure(data: EventData.TestPass, reason: string): TestEvent {
  const { skip: _skip, todo: _todo, details, ...rest } = data;
  const cause = new Error(reason);
  cause.stack = reason; // a stack trace of this file would be misleading
  const error = Object.assign(new Error(reason), { cause, failureType: 'testCodeFailure', stack: reason });
  return { type: 'test:fail', data: { ...rest, details: { ...details, error } } };
}

const startOf = (data: Ended): TestEvent => ({ type: 'test:start', data });

/** The events of an additional subtest, for a failure outside of the subtests, such as that of a hook. */
function outsideOf(data: EventData.TestFail): TestEvent[] {
  const subtest = { ...data, name: 'outside of its tests', nesting: data.nesting + 1 };
  return [startOf(subtest), { type: 'test:fail', data: subtest }];
}

/** The field `failureType`, which is documented but missing in the types. */
function failureTypeOf(error: Error): unknown {
  return 'failureType' in error ? error.failureType : undefined;
}

/**
 * Yields the events with these changes:
 *
 * - A file or a suite without a test fails, and so does a test that is skipped for another reason than a missing program.
 * - A suite that fails outside of its subtests gets an additional failed subtest, since suites cannot fail in JUnit.
 * - An end without a start, as of a file whose hook fails, gets a start.
 * - A hook's failure has the message of the hook's error, and a file is named by its path relative to the working directory.
 *
 * @param files the absolute paths of the test files
 */
export async function* checkedEvents(
  source: AsyncIterable<TestEvent>,
  files: readonly string[],
): AsyncGenerator<TestEvent, void> {
  /** The current test on each level of nesting, and whether it has subtests. */
  const open: { name: string; hasSubtests: boolean }[] = [];
  const start = ({ name, nesting }: Ended | EventData.TestStart): void => {
    open[nesting] = { name, hasSubtests: false };
    const parent = open[nesting - 1];
    if (parent) parent.hasSubtests = true;
  };

  for await (const event of source) {
    if (event.type !== 'test:start' && event.type !== 'test:pass' && event.type !== 'test:fail') {
      yield event;
      continue;
    }
    // Node reports a file without tests, or one that fails to load, as a test with the name of the file.
    const isFile = event.data.nesting === 0 && files.includes(path.resolve(event.data.name));
    if (isFile) event.data.name = path.relative('.', event.data.name);
    const { name, nesting } = event.data;
    if (event.type === 'test:start') {
      start(event.data);
      yield event;
      continue;
    }
    if (open[nesting]?.name !== name) {
      start(event.data);
      yield startOf(event.data);
    }
    const hasSubtests = open[nesting]?.hasSubtests ?? false;
    open.length = nesting; // a later test may have the same name
    if (event.type === 'test:pass') {
      const reason = objection(event.data, isFile || (event.data.details.type === 'suite' && !hasSubtests));
      yield reason === undefined ? event : asFailure(event.data, reason);
    } else {
      const { error } = event.data.details;
      const type = failureTypeOf(error);
      if (type === 'hookFailed' && error.cause instanceof Error) error.message = error.cause.message;
      if (hasSubtests && type !== 'subtestsFailed') yield* outsideOf(event.data);
      yield event;
    }
  }
}
