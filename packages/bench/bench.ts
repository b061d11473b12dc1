/**
 * `npm run bench`: measures the kit beside baselines and peers, and writes `docs/performance.md`.
 *
 *   --runs <n>        loads of each case; default 5
 *   --only <pattern>  only the cases whose id matches, and the page without a widget; writes no file
 *   --report          writes the report again from the recorded results, without measuring
 *   --check           compares bytes, requests, nodes and layout shift with the recorded results; writes no file
 *   --load            measures instead what nginx serves on this machine, and writes `docs/load.md`; with `--report` only the latter
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { CHROMIUM_ARGS, chromiumPath } from '@rights-kit/tooling/browsers';
import puppeteer from 'puppeteer-core';
import { cases, CORE_BYTES, RELEASE, RELEASE_FOLDER, texts } from './cases.ts';
import { hostPage, picture } from './host-page.ts';
import { loadReport } from './load-report.ts';
import type { LoadResults } from './load-results.ts';
import { measureLoad } from './load.ts';
import { measure } from './measure.ts';
import { chart, report } from './report.ts';
import { type Load, type Results, summarize } from './results.ts';
import { serveFiles, servePages } from './serve.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const RESULTS = path.join(import.meta.dirname, 'results.json');
const LOAD_RESULTS = path.join(import.meta.dirname, 'load-results.json');
/** The measures that do not depend on the load of the machine. */
const DETERMINISTIC = ['bytes', 'requests', 'nodes', 'shift'] as const;
/** The size of headers varies by a few bytes between runs, and so may the number of nodes in the browser's own shadow trees. */
const TOLERANCE = 0.02;

/** The results of an earlier run. */
const recorded = () => JSON.parse(readFileSync(RESULTS, 'utf8')) as Results;

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    only: { type: 'string' },
    report: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
    load: { type: 'boolean', default: false },
  },
});

if (values.load) {
  if (!values.report) writeFileSync(LOAD_RESULTS, `${JSON.stringify(await measureLoad(), null, 2)}\n`);
  const results = JSON.parse(readFileSync(LOAD_RESULTS, 'utf8')) as LoadResults;
  writeFileSync(path.join(ROOT, 'docs/load.md'), loadReport(results));
  console.log('Written: docs/load.md');
  process.exit();
}

function writeReport(results: Results): void {
  writeFileSync(path.join(ROOT, 'docs/performance.md'), report(results));
  writeFileSync(path.join(ROOT, 'docs/performance.svg'), chart(results));
  console.log('Written: docs/performance.md');
}

if (values.report) {
  // The sizes of files can be updated without a browser.
  writeReport({ ...recorded(), core: CORE_BYTES });
  process.exit();
}

const cdn = await serveFiles({
  folders: { release: RELEASE_FOLDER, node_modules: path.join(ROOT, 'node_modules') },
  texts: await texts(),
});
const list = cases(cdn.url).filter(({ id }) => id === 'host' || new RegExp(values.only ?? '').test(id));
const pages = await servePages((pathname) => {
  if (pathname === '/picture.svg') return picture();
  const found = list.find(({ id }) => pathname === `/${id}`);
  return found && hostPage(found.page);
});
const browser = await puppeteer.launch({
  executablePath: chromiumPath(),
  // A peer's requests to other hosts fail immediately; their cost is not measured.
  args: [...CHROMIUM_ARGS, '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
});

const measured = list.map((each) => ({ each, loads: [] as Load[] }));
try {
  // A warm-up: the first load in a browser is the slowest.
  await measure(browser, `${pages.url}/host`, {});
  for (let run = 1; run <= Number(values.runs); run++)
    for (const { each, loads } of measured) {
      try {
        loads.push(await measure(browser, `${pages.url}/${each.id}`, each));
      } catch (error) {
        throw new Error(`${each.id}: ${error instanceof Error ? error.message : String(error)}`, {
          cause: error,
        });
      }
      console.log(`run ${run} of ${values.runs}: ${each.title}`);
    }
} finally {
  await browser.close();
  cdn.close();
  pages.close();
}

const { devDependencies } = JSON.parse(
  readFileSync(path.join(import.meta.dirname, 'package.json'), 'utf8'),
) as { devDependencies: Record<string, string> };
const results: Results = {
  date: new Date().toISOString().slice(0, 10),
  version: RELEASE.version,
  runs: Number(values.runs),
  machine: {
    processors: `${os.cpus().length} × ${os.cpus()[0]?.model ?? 'unknown'}`,
    node: process.version,
    browser: browserVersion(),
  },
  peers: devDependencies,
  core: CORE_BYTES,
  cases: measured.map(({ each: { id, group, title }, loads }) => ({ id, group, title, ...summarize(loads) })),
};

function browserVersion(): string {
  const words = execFileSync(chromiumPath(), ['--version'], { encoding: 'utf8' }).trim();
  return words.replace(/ built.*/s, '');
}

if (values.check) {
  const earlier = recorded();
  let differences = 0;
  for (const now of results.cases) {
    const then = earlier.cases.find(({ id }) => id === now.id);
    for (const name of DETERMINISTIC) {
      const [before, after] = [then?.[name][0], now[name][0]];
      if (before !== undefined && Math.abs(after - before) <= Math.max(1, before) * TOLERANCE) continue;
      differences++;
      console.log(`${now.id}: ${name} is ${after}; on record: ${before ?? 'nothing'}`);
    }
  }
  if (differences > 0) process.exitCode = 1;
  else console.log('Bytes, requests, nodes and layout shift are as on record.');
} else if (values.only)
  console.table(
    results.cases.map(({ id, visible, bytes, requests, nodes, longest, longTasks, inp }) => ({
      id,
      visible: visible?.[0],
      bytes: bytes[0],
      requests: requests[0],
      nodes: nodes[0],
      longest: longest[0],
      longTasks: longTasks[0],
      inp: inp?.[0],
    })),
  );
else {
  // The results are written before the report, so that a failed report can be repeated with `--report`.
  writeFileSync(RESULTS, `${JSON.stringify(results, null, 1)}\n`);
  writeReport(results);
}
