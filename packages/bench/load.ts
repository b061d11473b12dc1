/**
 * `npm run bench -- --load`: what nginx with the release's own configuration serves on this machine, measured by wrk. Linux only, since
 * the memory of the workers is read from `/proc`.
 */
import { execFile, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { startNginx } from '@rights-kit/tooling/nginx';
import { findNginx, findWrk, PROGRAMS } from '@rights-kit/tooling/programs';
import { RELEASE, RELEASE_FOLDER } from './cases.ts';
import type { LoadResults, LoadRun, LoadTarget } from './load-results.ts';

/** **Unit:** seconds */
const SECONDS = 30;
/** **Unit:** seconds */
const WARM_UP = 3;
const CONNECTIONS = [1, 200];
const SUMMARY = path.join(import.meta.dirname, 'wrk-summary.lua');
const ENCODING = 'br';

type Target = Pick<LoadTarget, 'id' | 'title' | 'path' | 'brotli'>;

function bytesOf(file: string): number {
  return statSync(path.join(RELEASE_FOLDER, file)).size;
}

/** The script, and the feed file and record page of the town with most to say. */
function targets(): { readonly towns: number; readonly files: readonly Target[] } {
  const names = readdirSync(path.join(RELEASE_FOLDER, 'feed/v1/towns')).filter((name) =>
    name.endsWith('.json.br'),
  );
  const [largest = ''] = names.toSorted(
    (a, b) => bytesOf(`feed/v1/towns/${b}`) - bytesOf(`feed/v1/towns/${a}`),
  );
  const slug = largest.replace('.json.br', '');
  const script = 'rights-kit.js';
  return {
    towns: names.length,
    files: [
      {
        id: 'script',
        title: 'The script',
        path: `${RELEASE.version}/${script}`,
        brotli: RELEASE.files[script]?.brotli ?? 0,
      },
      {
        id: 'feed',
        title: 'The largest feed file of a town',
        path: `feed/v1/towns/${slug}.json`,
        brotli: bytesOf(`feed/v1/towns/${largest}`),
      },
      {
        id: 'page',
        title: 'Its record page',
        path: `r/towns/${slug}/`,
        brotli: bytesOf(`r/towns/${slug}/index.html.br`),
      },
    ],
  };
}

/**
 * How long a shared cache may keep a file.
 *
 * @throws where the response is not the compressed file
 */
async function maxAgeOf(url: string): Promise<number> {
  const { status, headers } = await fetch(url, { headers: { 'Accept-Encoding': ENCODING } });
  const encoding = headers.get('content-encoding');
  if (status !== 200 || encoding !== ENCODING)
    throw new Error(`${url}: status ${status}, sent as ${encoding ?? 'it is'}`);
  return Number(/max-age=(\d+)/.exec(headers.get('cache-control') ?? '')?.[1] ?? 0);
}

const run = promisify(execFile);

async function send(wrk: string, url: string, connections: number, seconds: number): Promise<LoadRun> {
  const args = ['--threads', '1', '--connections', String(connections), '--duration', `${seconds}s`];
  const { stdout } = await run(
    wrk,
    [...args, '--header', `Accept-Encoding: ${ENCODING}`, '--script', SUMMARY, url],
    { timeout: (seconds + 60) * 1000 },
  );
  const total = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as {
    readonly [
      name in 'microseconds' | 'requests' | 'bytes' | 'p50' | 'p99' | 'statusErrors' | 'socketErrors'
    ]: number;
  }; // the line that wrk-summary.lua writes
  return {
    connections,
    requestsPerSecond: Math.round(total.requests / (total.microseconds / 1e6)),
    p50: total.p50 / 1000,
    p99: total.p99 / 1000,
    responseBytes: Math.round(total.bytes / total.requests),
    statusErrors: total.statusErrors,
    socketErrors: total.socketErrors,
  };
}

/** The largest resident set that each worker of an nginx has had. **Unit:** bytes. */
function workerMemory(master: number): number[] {
  const workers = readFileSync(`/proc/${master}/task/${master}/children`, 'utf8').trim().split(' ');
  return workers.map((id) => {
    const [, kilobytes = ''] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${id}/status`, 'utf8')) ?? [];
    return Number(kilobytes) * 1024;
  });
}

function versionOf(program: string): string {
  const { stdout, stderr } = spawnSync(program, ['-v'], { encoding: 'utf8' });
  return /\d+(?:\.\d+)+/.exec(stdout + stderr)?.[0] ?? 'unknown';
}

const loadAverage = (): number => Math.round((os.loadavg()[0] ?? 0) * 10) / 10;

/** @throws where nginx or wrk is not installed */
export async function measureLoad(): Promise<LoadResults> {
  const nginx = findNginx();
  const wrk = findWrk();
  if (!nginx || !wrk) {
    const packages = [...PROGRAMS.nginx.packages, ...PROGRAMS.wrk.packages];
    throw new Error(`A measurement of load needs ${packages.join(', ')} (Debian's names).`);
  }
  const { towns, files } = targets();
  const before = loadAverage();
  const server = await startNginx(RELEASE_FOLDER);
  try {
    const measured: LoadTarget[] = [];
    for (const target of files) {
      const url = `${server.url}/${target.path}`;
      const maxAge = await maxAgeOf(url);
      const runs: LoadRun[] = [];
      for (const connections of CONNECTIONS) {
        await send(wrk, url, connections, WARM_UP);
        runs.push(await send(wrk, url, connections, SECONDS));
        console.log(
          `${target.title}: ${runs.at(-1)?.requestsPerSecond} requests a second, ${connections} at once`,
        );
      }
      measured.push({ ...target, maxAge, runs });
    }
    const memory = workerMemory(server.pid ?? 0);
    return {
      date: new Date().toISOString().slice(0, 10),
      version: RELEASE.version,
      machine: {
        processors: `${os.cpus().length} × ${os.cpus()[0]?.model ?? 'unknown'}`,
        loadAverage: { before, after: loadAverage() },
        nginx: versionOf(nginx.program),
        wrk: versionOf(wrk),
      },
      seconds: SECONDS,
      warmUp: WARM_UP,
      workers: {
        count: memory.length,
        largest: Math.max(...memory),
        sum: memory.reduce((sum, bytes) => sum + bytes, 0),
      },
      towns,
      targets: measured,
    };
  } finally {
    await server.close();
  }
}
