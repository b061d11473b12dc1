/**
 * `npm run try:frameworks [-- next astro]`: installs each framework of `frameworks.ts` in a temporary folder, with the packed packages of
 * this repository and the code that the guides for developers show, and opens in Chromium what it builds. It needs npm's registry, so it
 * is no test.
 */
import assert from 'node:assert/strict';
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { newPage, openBrowser, until } from '@rights-kit/tooling/browser';
import { CHROMIUM_ARGS, chromiumPath } from '@rights-kit/tooling/browsers';
import { freePort } from '@rights-kit/tooling/free-port';
import { startServer } from '@rights-kit/tooling/serve';
import { type Framework, FRAMEWORKS, type Way } from './frameworks.ts';
import { BASE, cardReady, changeTown, heading, prepareSample, press } from './sample-page.ts';

const PACKAGES = path.join(import.meta.dirname, '../../..');
const SAMPLES = path.join(import.meta.dirname, 'samples');
const scratch = mkdtempSync(path.join(tmpdir(), 'rights-kit-frameworks-'));
const running = new Set<ChildProcess>();

/** Ends a program with all that it has started. */
function stop(child: ChildProcess): void {
  running.delete(child);
  try {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  } catch {
    // All of them have ended.
  }
}

process.on('exit', () => {
  for (const child of running) stop(child);
  rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

/** Starts a program of a project, in a process group of its own. @returns the process, its exit code, and what it has printed so far */
function start(folder: string, [program = '', ...args]: readonly string[]) {
  const child = spawn(program, args, {
    cwd: folder,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      PATH: [path.join(folder, 'node_modules/.bin'), process.env['PATH']].join(path.delimiter),
      CHROME_PATH: chromiumPath(),
      CHROME_ARGS: CHROMIUM_ARGS.join(' '),
      NO_COLOR: '1',
      ASTRO_TELEMETRY_DISABLED: '1',
      NEXT_TELEMETRY_DISABLED: '1',
    },
  });
  running.add(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  return { child, ended: once(child, 'close'), printed: () => output };
}

/** @returns what the program printed @throws when it fails */
async function run(folder: string, command: readonly string[]): Promise<string> {
  const { child, ended, printed } = start(folder, command);
  await ended;
  stop(child);
  assert.equal(child.exitCode, 0, `${command.join(' ')}\n${printed()}`);
  return printed();
}

/** Packs the published packages. @returns the tarball of each, as a dependency */
function pack(): Record<string, string> {
  const names = {
    '@rights-kit/content': 'content',
    '@rights-kit/views': 'views',
    '@rights-kit/elements': 'elements',
    'rights-kit': 'kit',
  };
  const packed = (folder: string): string =>
    execFileSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', scratch], {
      cwd: path.join(PACKAGES, folder),
      encoding: 'utf8',
    }).trim();
  return Object.fromEntries(
    Object.entries(names).map(([name, folder]) => [name, `file:${path.join(scratch, packed(folder))}`]),
  );
}

/** Lays out and installs the project of a framework. @returns its folder */
async function install(framework: Framework, packages: Readonly<Record<string, string>>): Promise<string> {
  const { sample, files = {}, changes = {}, dependencies } = framework;
  const folder = path.join(scratch, sample);
  cpSync(path.join(SAMPLES, sample), folder, { recursive: true });
  for (const [file, edits] of Object.entries(changes)) {
    let text = readFileSync(path.join(folder, file), 'utf8');
    for (const [from, to] of edits) {
      assert.ok(text.includes(from), `${file} has no ${from}`);
      text = text.replace(from, to);
    }
    writeFileSync(path.join(folder, file), text);
  }
  const manifest = { private: true, type: 'module', dependencies: { ...packages, ...dependencies } };
  for (const [file, text] of Object.entries({ ...files, 'package.json': JSON.stringify(manifest) }))
    writeFileSync(path.join(folder, file), text);
  await run(folder, ['npm', 'install', '--ignore-scripts', '--no-audit', '--no-fund']);
  return folder;
}

const browser = await openBrowser();

/** Opens the page of a served sample. @returns what was checked */
async function checkPage(
  url: string,
  { inMarkup, hasTowns }: Framework,
  { mayWarn }: Way,
): Promise<string[]> {
  const checked = [];
  if (inMarkup) {
    const markup = (await (await fetch(url)).text()).replace(/>\s+</g, '><');
    for (const tag of [
      `<rights-town-policy-card town="orchard-sample" heading-level="2"><a href="${BASE}r/towns/orchard-sample/">The policy of this town</a>`,
      `<rights-action-button action="bill-open-sample" heading-level="2"><a href="${BASE}r/actions/bill-open-sample/">Read about the bill</a>`,
    ])
      assert.ok(markup.includes(tag), `The markup has no ${tag}\n${markup}`);
    checked.push("tags and links in the server's markup");
  }
  const { page, errors, context } = await newPage(browser);
  const complaints = await prepareSample(page);
  await page.goto(url);
  await cardReady(page);
  assert.equal(await heading(page), 'Orchard (sample)');
  checked.push('a record');
  if (hasTowns) {
    await changeTown(page);
    checked.push('another town');
  }
  await press(page);
  assert.deepEqual(
    [...errors, ...complaints].filter((line) => !mayWarn?.test(line)),
    [],
  );
  await context.close();
  return [...checked, 'a press', 'a console without complaints'];
}

/** Builds a sample, and opens its page if it has one. @returns what was checked */
async function tryWay(framework: Framework, way: Way, folder: string): Promise<string[]> {
  const { build, prints, serve } = way;
  const output = build ? await run(folder, build) : '';
  if (prints) assert.match(output, prints);
  if (!serve) return ['its tests'];
  if (typeof serve === 'string') {
    const server = await startServer({ port: 0, folders: { pages: path.join(folder, serve) } });
    return await checkPage(server.url, framework, way).finally(() => server.close());
  }
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const { child, ended, printed } = start(folder, serve(port));
  try {
    await until(async () => {
      assert.equal(child.exitCode, null, printed());
      return fetch(url).then(
        ({ ok }) => ok,
        () => false,
      );
    });
    return await checkPage(url, framework, way);
  } catch (error) {
    throw new Error(printed(), { cause: error });
  } finally {
    stop(child);
    await ended;
  }
}

const all = FRAMEWORKS.map(({ name }) => name.toLowerCase());
const wanted = process.argv.length > 2 ? process.argv.slice(2) : all;
if (!wanted.every((name) => all.includes(name))) {
  console.error(`The frameworks are ${all.join(', ')}`);
  process.exit(1);
}
const packages = pack();
for (const framework of FRAMEWORKS.filter(({ name }) => wanted.includes(name.toLowerCase()))) {
  let folder;
  for (const way of framework.ways) {
    const title = `${framework.name} ${framework.version}, ${way.name}`;
    try {
      folder ??= await install(framework, packages);
      const checked = await tryWay(framework, way, folder);
      console.log(`passed: ${title}: ${checked.join(', ')}`);
    } catch (error) {
      console.log(`FAILED: ${title}`);
      console.error(error);
      process.exitCode = 1;
    }
  }
}
await browser.close();
