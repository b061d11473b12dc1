import { statSync } from 'node:fs';
import path from 'node:path';
import { CallError } from '../command/call.ts';

const isThere = (place: string): boolean => statSync(place, { throwIfNoEntry: false }) !== undefined;

/**
 * The folder of records: the one that was named, else the current one, else `records` in it.
 *
 * @throws {CallError} when there is none
 */
export function recordsFolder(named: string | undefined): string {
  if (named !== undefined) {
    if (named && statSync(named, { throwIfNoEntry: false })?.isDirectory()) return named;
    throw new CallError(`${named || '""'}: there is no such folder`);
  }
  const found = ['.', 'records'].find((folder) => isThere(path.join(folder, 'publisher.yaml')));
  if (found === undefined)
    throw new CallError('there is no publisher.yaml here or in records/: name the folder of records');
  return found;
}
