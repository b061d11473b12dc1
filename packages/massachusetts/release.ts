/** The folders of this package, and how its release is made. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The program file of the command `rights-kit`. */
export const COMMAND = fileURLToPath(import.meta.resolve('rights-kit/command'));

export interface Folders {
  /** YAML files. */
  readonly records: string;
  /** Finished pages, which are served below `r/`. */
  readonly pages: string;
  /** Where the release goes. */
  readonly release: string;
}

const own = (name: string): string => path.join(import.meta.dirname, name);

export const FOLDERS = {
  records: own('records'),
  pages: own('pages'),
  release: own('dist'),
  demo: own('dist-pages'),
};

/**
 * @param base where the release will be served
 * @returns the exit code of the command
 */
export function buildRelease({ records, pages, release }: Folders, base: string): number {
  const args = ['build', records, '--pages', pages, '--out', release, '--base', base];
  const { status } = spawnSync(process.execPath, [COMMAND, ...args], { stdio: 'inherit' });
  return status ?? 1;
}
