/**
 * `npm run update:accessibility`: writes the accessibility results and the conformance report from what the last test run left in the
 * packages' `test-results/`. `BROWSERS=chromium,firefox,webkit npm test` runs all engines.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as prettier from 'prettier';
import { ACCESSIBILITY_FOLDER, readCriteria } from './accessibility/criteria.ts';
import { conformancePage, resultsPage } from './accessibility/pages.ts';
import { type PackageRun, PACKAGES, toResults } from './accessibility/results.ts';
import { BROWSER_RESULTS } from './junit-reporter.ts';
import { readRunFacts, readXml, RESULTS_FOLDER } from './junit.ts';

const ROOT = path.join(import.meta.dirname, '../..');

const runs = PACKAGES.flatMap((folder): PackageRun[] => {
  const file = path.join(ROOT, folder, RESULTS_FOLDER, BROWSER_RESULTS);
  if (!existsSync(file)) return [];
  const xml = readFileSync(file, 'utf8');
  const run = readRunFacts(xml);
  return run ? [{ name: path.basename(folder), run, cases: readXml(xml) }] : [];
});
// All published packages have the same version, which the elements name first.
const [elements = ''] = PACKAGES;
const { version } = JSON.parse(readFileSync(path.join(ROOT, elements, 'package.json'), 'utf8')) as {
  version: string;
};
const criteria = readCriteria();
const results = toResults(runs, criteria, `Rights Kit ${version}`);
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
