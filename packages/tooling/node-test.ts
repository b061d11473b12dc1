// Runs the `node:test` files of a package and writes the results to `test-results/`, as JUnit XML.
//
//     node ../tooling/node-test.ts [glob …]
//
// Without globs: {src,test}/**/*.test.ts. In a package with browser tests (it has a web-test-runner.config.mjs) those in
// src/ run in the browser, and only those in test/ run here.
import './time-zone.ts';
import { existsSync, globSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { run } from 'node:test';
import { junit, spec, type TestEvent } from 'node:test/reporters';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { pathToFileURL } from 'node:url';
import { clearResults, toXml, withoutControls, writeResults } from './junit.ts';
import { checkedEvents } from './test-events.ts';

const RESULTS = 'node.xml';

function defaultGlob(): string {
  const folders = existsSync('web-test-runner.config.mjs') ? 'test' : '{src,test}';
  return `${folders}/**/*.test.ts`;
}

/** The recorded events as a stream, for a second reporter. */
async function* replay(events: readonly TestEvent[]): AsyncGenerator<TestEvent, void> {
  const source: AsyncIterable<TestEvent> = Readable.from(events);
  for await (const event of source) yield event;
}

async function junitOf(events: readonly TestEvent[]): Promise<string> {
  const xml = await text(junit(replay(events)));
  // Node's reporter escapes quotation marks twice.
  return withoutControls(xml).replaceAll('&amp;quot;', '&quot;');
}

/** @returns whether all passed */
async function runTests(files: readonly string[]): Promise<boolean> {
  const stream = run({
    files: [...files],
    concurrency: true,
    timeout: 20 * 60_000, // milliseconds; a hanging test fails by its name before CI stops the whole run
    execArgv: ['--import', pathToFileURL(path.join(import.meta.dirname, 'node-test-hooks.ts')).href],
  });
  const events: TestEvent[] = [];
  await pipeline(
    stream,
    async function* (source: AsyncIterable<TestEvent>) {
      for await (const event of checkedEvents(source, files)) {
        events.push(event);
        yield event;
      }
    },
    new spec(),
    process.stdout,
    { end: false }, // later output must still be printed
  );
  writeResults(RESULTS, await junitOf(events));
  return !events.some(({ type }) => type === 'test:fail');
}

const globs = process.argv.slice(2);
const patterns = globs.length > 0 ? globs : [defaultGlob()];
const files = globSync(patterns, { exclude: ['**/node_modules/**'] })
  .map((file) => path.resolve(file))
  .sort();

clearResults(RESULTS);
if (files.length === 0) {
  const reason = `no test matches ${patterns.join(' ')}`;
  console.error(reason);
  writeResults(RESULTS, toXml([{ suites: [], name: 'the tests', outcome: { is: 'failed', reason } }]));
  process.exitCode = 1;
} else if (!(await runTests(files))) process.exitCode = 1;
