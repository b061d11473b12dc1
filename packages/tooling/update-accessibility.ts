/**
 * `npm run update:accessibility`: writes the accessibility results and the conformance report from what the last test run left in the
 * packages' `test-results/`. It has to be one of all engines: `BROWSERS=chromium,firefox,webkit npm test`.
 *
 *     node packages/tooling/update-accessibility.ts [--pages]
 *
 * With `--pages` the results stay, and the pages are written again, after a change of `criteria.json`.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import * as prettier from 'prettier';
import { ACCESSIBILITY_FOLDER, type Criteria, readCriteria } from './accessibility/criteria.ts';
import { conformancePage, resultsPage } from './accessibility/pages.ts';
import { type PackageRun, PACKAGES, type Results, toResults } from './accessibility/results.ts';
import { ENGINES } from './browsers.ts';
import { BROWSER_RESULTS } from './junit-reporter.ts';
import { readRunFacts, readXml, RESULTS_FOLDER } from './junit.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const RESULTS = path.join(ACCESSIBILITY_FOLDER, 'results.json');

/** @throws {Error} when a package has no results, or not of all engines */
function readRun(folder: string): PackageRun {
  const file = path.join(ROOT, folder, RESULTS_FOLDER, BROWSER_RESULTS);
  const xml = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  const run = xml === undefined ? undefined : readRunFacts(xml);
  const engines = Object.keys(run?.engines ?? {});
  if (xml === undefined || !run || engines.length < Object.keys(ENGINES).length)
    throw new Error(
      `${folder} has results of ${engines.join(', ') || 'no engine'}: BROWSERS=${Object.keys(ENGINES).join()} npm test`,
    );
  return { name: path.basename(folder), run, cases: readXml(xml) };
}

function readResults(criteria: Criteria): Results {
  // All published packages have the same version, which the elements name first.
  const [elements = ''] = PACKAGES;
  const { version } = JSON.parse(readFileSync(path.join(ROOT, elements, 'package.json'), 'utf8')) as {
    version: string;
  };
  return toResults(PACKAGES.map(readRun), criteria, `Rights Kit ${version}`);
}

const { values } = parseArgs({ options: { pages: { type: 'boolean', default: false } } });
const criteria = readCriteria();
const results = values.pages
  ? (JSON.parse(readFileSync(RESULTS, 'utf8')) as Results) // this script wrote it
  : readResults(criteria);
for (const [name, text] of [
  ['results.json', JSON.stringify(results)],
  ['results.md', resultsPage(results, criteria)],
  ['conformance.md', conformancePage(results, criteria)],
] as const) {
  const filepath = path.join(ACCESSIBILITY_FOLDER, name);
  const config = await prettier.resolveConfig(filepath);
  writeFileSync(filepath, await prettier.format(text, { ...config, filepath }));
  console.log(path.relative('.', filepath));
}
