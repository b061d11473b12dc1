import { mkdtempSync, realpathSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Option } from '@commander-js/extra-typings';
import { watch } from 'chokidar';
import { LiveBuild, type LiveState } from '../publisher-folder/live-build.ts';
import { OWN_PATHS, startLocalServer, widgetsPath, type Site } from '../publisher-folder/local-server.ts';
import { PLACES } from '../records/read-records.ts';
import { CallError, example, type Define } from './call.ts';
import { inWords } from './read.ts';

const PORT = 4173;

/** Editors save a file in several steps, and a version control system changes many files at once. **Unit:** milliseconds. */
const QUIET_TIME = 50;

const isFolder = (place: string): boolean =>
  statSync(place, { throwIfNoEntry: false })?.isDirectory() === true;

/**
 * The folder of `--serve /storybook/=folder`, added to those before.
 *
 * @throws {CallError} when it is no path and folder, or the path is taken
 */
function addSite(text: string, before: readonly Site[] = []): readonly Site[] {
  const [, place = '', folder = ''] = /^(\/(?:[\w.~-]+\/)*)=(.+)$/.exec(text) ?? [];
  if (!place)
    throw new CallError(`--serve ${text}: expected a path and a folder, such as /=site or /storybook/=built`);
  if (OWN_PATHS.some((own) => place.startsWith(own)) || before.some((site) => site.path === place))
    throw new CallError(`--serve ${text}: ${place} is taken; choose another path`);
  if (!isFolder(folder)) throw new CallError(`--serve ${text}: there is no such folder`);
  return [...before, { path: place, folder }];
}

export const defineDev: Define = (command, finish) => {
  command
    .description(
      `Shows all records as widgets on a page of this computer, and again at each save. While a record is wrong, the page says what is
wrong, in front of what was built last. It also serves the release, to try snippets on other pages.

With --serve, pages of your own stand beside it: --serve /=site has them at /, and the widgets move to /records/. What these pages load from
/release/ is of the records as they were saved last.`,
    )
    .argument('[records]', 'folder of records', '.')
    .addOption(
      new Option('--port <port>', 'or the next free one; 0 for any').env('PORT').default(String(PORT)),
    )
    .option('--pages <folder>', 'finished pages, served below /release/r/, as by build')
    .option('--serve <path=folder>', 'serves a built folder of yours too; may be repeated', addSite)
    .addHelpText('after', example('rights-kit dev records', 'rights-kit dev records --serve /=site'))
    .action(async (folder, { port, pages, serve: sites = [] }) => {
      if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
        throw new CallError(`--port ${port}: expected a number up to 65535`);
      if (!isFolder(folder)) throw new Error(`${folder}: there is no such folder`);
      if (pages !== undefined && !isFolder(pages))
        throw new CallError(`--pages ${pages}: there is no such folder`);
      await serve({ folder, pages, sites }, Number(port));
      finish({ json: { ok: true } });
    });
};

/** Prints problems where they are others than before: an editor may save in two steps, and each is a change. */
class Reporter {
  /** `undefined` before the first report. */
  #printed: string | undefined;

  report({ build, errors }: LiveState): void {
    const hasErrors = errors.length > 0;
    const lines = (hasErrors ? errors : (build?.warnings ?? [])).join('\n');
    // Warnings that were there before would bury the addresses.
    const isCounted = this.#printed === undefined && !hasErrors && lines !== '';
    if (!isCounted && lines !== '' && lines !== this.#printed) console.error(lines);
    this.#printed = lines;
    const total = isCounted && build ? `; ${build.total}, which the page and rights-kit check show` : '';
    if (!hasErrors && build) console.log(`built: ${inWords(build.counts)}${total}`);
  }
}

/** What is served. */
interface Served {
  /** The folder of records. */
  readonly folder: string;
  /** Finished pages of the release. */
  readonly pages: string | undefined;
  readonly sites: readonly Site[];
}

/** Watches what a release is made of, and nothing else: a folder of records may hold a release and what npm installed. */
function watchRecords({ folder, pages }: Served, onChange: () => void): ReturnType<typeof watch> {
  const root = realpathSync(folder);
  const own = pages === undefined ? [] : [realpathSync(pages)];
  let timer: NodeJS.Timeout | undefined;
  return watch([root, ...own], {
    ignoreInitial: true,
    ignored: (file) => {
      if (own.some((page) => file === page || file.startsWith(page + path.sep))) return false;
      const [first = ''] = path.relative(root, file).split(path.sep);
      return first !== '' && !PLACES.includes(first);
    },
  }).on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(onChange, QUIET_TIME);
  });
}

/** The addresses that a person may open, one a line. */
function addressLines(url: string, { folder, sites }: Served): string[] {
  return [
    ...sites.map((site): [string, string] => ['Your pages', url + site.path]),
    ['Widgets', url + widgetsPath(sites)],
    ['Record pages', `${url}/release/r/`],
    ['Get the code', `${url}/release/get/`],
    ['For a snippet', `--records ${folder} --base ${url}/release/`],
  ].map(([name = '', address = '']) => `  ${name.padEnd(15)}${address}`);
}

/** Runs until the process is asked to end. */
async function serve(served: Served, wanted: number): Promise<void> {
  const stopped = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.once(signal, () => {
        resolve();
      });
  });
  const scratch = mkdtempSync(path.join(tmpdir(), 'rights-kit-dev-'));
  try {
    const reporter = new Reporter();
    const live = new LiveBuild(served.folder, scratch, served.pages);
    const server = await startLocalServer(wanted, () => live.state, served.sites);
    const watcher = watchRecords(served, () => {
      reporter.report(live.run());
      server.tell(live.state);
    });
    try {
      await new Promise<void>((resolve) => {
        watcher.once('ready', resolve);
      });
      reporter.report(live.run());
      if (wanted !== 0 && server.port !== wanted)
        console.log(`Port ${String(wanted)} is taken; this is ${String(server.port)}.`);
      console.log(`\n${addressLines(server.url, served).join('\n')}\n\n  Stop with Ctrl+C.`);
      server.tell(live.state);
      await stopped;
    } finally {
      await watcher.close();
      await server.close();
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
