/**
 * `npm run bench`: measures the kit beside floors and peers, and writes `docs/performance.md`.
 *
 *   --runs <n>        loads of each case; default 5
 *   --only <pattern>  only the cases whose id fits, and the page alone; writes nothing
 *   --report          measures nothing; writes the report again from what is on record
 *   --check           compares bytes, requests, nodes and layout shift with those on record; writes nothing
 */
import { readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { CHROMIUM_ARGS, chromiumPath } from '@rights-kit/tooling/browsers';
import puppeteer from 'puppeteer-core';
import { cases, RELEASE, RELEASE_FOLDER, texts } from './cases.ts';
import { hostPage, picture } from './host-page.ts';
import { measure } from './measure.ts';
import { chart, report } from './report.ts';
import { serveFiles, servePages } from './serve.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const RESULTS = path.join(import.meta.dirname, 'results.json');
/** What does not depend on how busy the machine is. */
const EXACT = ['bytes', 'requests', 'nodes', 'shift'];
/** Headers differ by a few bytes from run to run; so may the nodes of a browser's own parts. */
const TOLERANCE = 0.02;

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    only: { type: 'string' },
    report: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
  },
});

function writeReport(results) {
  writeFileSync(path.join(ROOT, 'docs/performance.md'), report(results));
  writeFileSync(path.join(ROOT, 'docs/performance.svg'), chart(results));
  console.log('Written: docs/performance.md');
}

if (values.report) {
  // Bytes need no browser.
  const core = RELEASE.files['rights-kit.js'].brotli;
  writeReport({ ...JSON.parse(readFileSync(RESULTS, 'utf8')), core });
  process.exit();
}

const median = (numbers) => {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)];
};

/** Whose least and most the report shows beside the median. */
const WITH_RANGE = ['visible'];

/** The median of each number that was measured, and where the report shows them, the least and the most. */
function summarize(loads) {
  const names = Object.keys(loads[0]).filter((name) => loads.every((load) => load[name] !== undefined));
  return Object.fromEntries(
    names.map((name) => {
      const numbers = loads.map((load) => load[name]);
      const round = (number) => Math.round(number * 1000) / 1000;
      const range = WITH_RANGE.includes(name) ? [Math.min(...numbers), Math.max(...numbers)] : [];
      return [name, [median(numbers), ...range].map(round)];
    }),
  );
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
  // What a peer asks of other hosts fails at once; its cost is not in the numbers.
  args: [...CHROMIUM_ARGS, '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
});

const loads = new Map(list.map(({ id }) => [id, []]));
try {
  // The first load of a browser is slower than any other.
  await measure(browser, `${pages.url}/host`, {});
  for (let run = 1; run <= Number(values.runs); run++)
    for (const each of list) {
      try {
        loads.get(each.id).push(await measure(browser, `${pages.url}/${each.id}`, each));
      } catch (error) {
        throw new Error(`${each.id}: ${error.message}`, { cause: error });
      }
      console.log(`run ${run} of ${values.runs}: ${each.title}`);
    }
} finally {
  await browser.close();
  cdn.close();
  pages.close();
}

const { devDependencies } = JSON.parse(readFileSync(path.join(import.meta.dirname, 'package.json'), 'utf8'));
const results = {
  date: new Date().toISOString().slice(0, 10),
  version: RELEASE.version,
  runs: Number(values.runs),
  machine: {
    processors: `${os.cpus().length} × ${os.cpus()[0]?.model ?? 'unknown'}`,
    node: process.version,
    browser: await browserVersion(),
  },
  peers: devDependencies,
  core: RELEASE.files['rights-kit.js'].brotli,
  cases: list.map(({ id, group, title }) => ({ id, group, title, ...summarize(loads.get(id)) })),
};

async function browserVersion() {
  const { execFileSync } = await import('node:child_process');
  return execFileSync(chromiumPath(), ['--version'], { encoding: 'utf8' }).trim().split(' built')[0];
}

if (values.check) {
  const recorded = JSON.parse(readFileSync(RESULTS, 'utf8'));
  let differences = 0;
  for (const now of results.cases) {
    const then = recorded.cases.find(({ id }) => id === now.id);
    for (const name of EXACT) {
      const [before, after] = [then?.[name]?.[0], now[name][0]];
      if (before !== undefined && Math.abs(after - before) <= Math.max(1, before) * TOLERANCE) continue;
      differences++;
      console.log(`${now.id}: ${name} is ${after}; on record: ${before ?? 'nothing'}`);
    }
  }
  if (differences > 0) process.exitCode = 1;
  else console.log('Bytes, requests, nodes and layout shift are as on record.');
} else if (values.only)
  console.table(
    results.cases.map(({ id, visible, bytes, nodes, inp }) => ({
      id,
      visible: visible?.[0],
      bytes: bytes[0],
      nodes: nodes[0],
      inp: inp?.[0],
    })),
  );
else {
  // What was measured first: a report that fails can be written again from it.
  writeFileSync(RESULTS, `${JSON.stringify(results, null, 1)}\n`);
  writeReport(results);
}
