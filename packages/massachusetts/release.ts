/** The folders of this package, and the build of its release. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The path of the command `rights-kit`. */
export const COMMAND = fileURLToPath(import.meta.resolve('rights-kit/command'));

export interface Folders {
  /** The record files, in YAML. */
  readonly records: string;
  /** Finished pages, which the build copies to `r/`. */
  readonly pages: string;
  /** The output folder. */
  readonly release: string;
}

const own = (name: string): string => path.join(import.meta.dirname, name);

export const FOLDERS = {
  records: own('records'),
  pages: own('pages'),
  release: own('dist'),
  demo: own('dist-pages'),
  /** What changed lately in the records, in YAML. */
  changes: own('changes.yaml'),
};

/**
 * @param base the address at which the release will be served
 * @returns the exit code of the command
 */
export function buildRelease({ records, pages, release }: Folders, base: string): number {
  const args = ['build', records, '--pages', pages, '--out', release, '--base', base];
  const { status } = spawnSync(process.execPath, [COMMAND, ...args], { stdio: 'inherit' });
  return status ?? 1;
}
