import { mkdtempSync, realpathSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { watch } from 'chokidar';
import { LiveBuild, type LiveState } from '../publisher-folder/live-build.ts';
import { startLocalServer } from '../publisher-folder/local-server.ts';
import { PLACES } from '../records/read-records.ts';
import { CallError, example, type Define } from './call.ts';
import { inWords } from './read.ts';

const PORT = 4173;

/** Editors save a file in several steps, and a version control system changes many files at once. **Unit:** milliseconds. */
const QUIET_TIME = 50;

export const defineDev: Define = (command, finish) => {
  command
    .description(
      `Shows all records as widgets on a page of this computer, and again at each save. While a record is wrong, the page says what is
wrong, in front of what was built last. It also serves the release, to try snippets on other pages.`,
    )
    .argument('[records]', 'folder of records', '.')
    .option('--port <port>', 'or the next free one; 0 for any', String(PORT))
    .addHelpText('after', example('rights-kit dev records'))
    .action(async (folder, { port }) => {
      if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
        throw new CallError(`--port ${port}: expected a number up to 65535`);
      if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
        throw new Error(`${folder}: there is no such folder`);
      await serve(folder, Number(port));
      finish({ json: { ok: true } });
    });
};

function report({ build, errors }: LiveState): void {
  for (const line of errors) console.error(line);
  if (errors.length > 0 || !build) return;
  for (const line of build.warnings) console.error(line);
  console.log(`built: ${inWords(build.counts)}`);
}

/** Watches what records are read from, and nothing else: a folder may hold a release and what npm installed. */
function watchRecords(folder: string, onChange: () => void): ReturnType<typeof watch> {
  const root = realpathSync(folder);
  let timer: NodeJS.Timeout | undefined;
  return watch(root, {
    ignoreInitial: true,
    ignored: (file) => {
      const [first = ''] = path.relative(root, file).split(path.sep);
      return first !== '' && !PLACES.includes(first);
    },
  }).on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(onChange, QUIET_TIME);
  });
}

/** Runs until the process is asked to end. */
async function serve(folder: string, wanted: number): Promise<void> {
  const stopped = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.once(signal, () => {
        resolve();
      });
  });
  const scratch = mkdtempSync(path.join(tmpdir(), 'rights-kit-dev-'));
  try {
    const live = new LiveBuild(folder, scratch);
    const server = await startLocalServer(wanted, () => live.state);
    const watcher = watchRecords(folder, () => {
      report(live.run());
      server.tell(live.state);
    });
    try {
      await new Promise<void>((resolve) => {
        watcher.once('ready', resolve);
      });
      report(live.run());
      if (wanted !== 0 && server.port !== wanted)
        console.log(`Port ${String(wanted)} is taken; this is ${String(server.port)}.`);
      console.log(`
  Widgets        ${server.url}/
  Record pages   ${server.url}/release/r/
  Get the code   ${server.url}/release/get/
  For a snippet  --records ${folder} --base ${server.url}/release/

  Stop with Ctrl+C.`);
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
