/** `rights-kit dev`, running for a test. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { until } from '@rights-kit/tooling/browser';

export interface RunningDev {
  /** The address, without a slash at its end. */
  readonly url: string;
  /** All that it has printed so far. */
  readonly printed: () => string;
  /** Ends it by a signal. Returns its exit code. */
  readonly stop: (signal?: NodeJS.Signals) => Promise<unknown>;
}

/**
 * @param command the file of the command
 * @param temporary the folder in which it may make its own
 */
export async function runDev(
  command: string,
  folder: string,
  {
    port = 0,
    temporary,
    args = [],
  }: { readonly port?: number; readonly temporary?: string; readonly args?: readonly string[] } = {},
): Promise<RunningDev> {
  const child = spawn(process.execPath, [command, 'dev', folder, '--port', String(port), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...(temporary && { TMPDIR: temporary }) },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  const ended = once(child, 'exit');
  // Later than its end: by then all that it printed has been read.
  let isClosed = false;
  child.once('close', () => {
    isClosed = true;
  });
  const url = await until(() => {
    if (isClosed) throw new Error(output);
    return /Widgets +(http:\/\/127\.0\.0\.1:\d+)\//.exec(output)?.[1];
  });
  return {
    url,
    printed: () => output,
    stop: async (signal = 'SIGTERM') => {
      child.kill(signal);
      const [code]: unknown[] = await ended;
      return code;
    },
  };
}
