// Runs the browser tests of a package, in those engines of BROWSERS that are installed.
//
//     node ../tooling/browser-test.ts [option of wtr …]
//
// Without any engine the tests count as not run. Only a browser could count them, so each file counts as one test.
import { globSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { startTestRunner, type TestRunnerConfig } from '@web/test-runner';
import { BROWSER_RESULTS } from './junit-reporter.ts';
import { clearResults, type TestCase, toXml, writeResults } from './junit.ts';
import { missingPrograms, namesOf, wantedBrowsers } from './programs.ts';
import { skipReason } from './skip-reason.ts';

async function testFiles(): Promise<string[]> {
  const file = pathToFileURL(path.resolve('web-test-runner.config.mjs')).href;
  const { default: config } = (await import(file)) as { default: TestRunnerConfig };
  return globSync(config.files ?? []).sort();
}

clearResults(BROWSER_RESULTS);
const wanted = wantedBrowsers();
const missing = missingPrograms(wanted);
if (missing.length < wanted.length) {
  await startTestRunner();
} else {
  const reason = skipReason(namesOf(missing));
  const files = await testFiles();
  const cases = files.map((name): TestCase => ({
    suites: [],
    name,
    outcome: { is: 'skipped', reason, isWholeFile: true },
  }));
  writeResults(BROWSER_RESULTS, toXml(cases));
  console.log(`${files.length} files of tests were not run: ${reason}`);
  // A configuration that matches no file must not pass.
  if (files.length === 0) process.exitCode = 1;
}
