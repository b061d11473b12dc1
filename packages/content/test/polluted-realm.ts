/** Runs in a worker, whose `Object.prototype` is its own: what the parser makes of files on a page that polluted it. */
import { parentPort, workerData } from 'node:worker_threads';

export interface PollutedWork {
  /** Whether the page did its harm before the kit was loaded, or after. */
  readonly when: 'before' | 'after';
  readonly keys: readonly string[];
  readonly files: Readonly<Record<'town' | 'actions' | 'case', string>>;
}

const { when, keys, files } = workerData as PollutedWork;

function pollute(): void {
  for (const key of keys) Reflect.set(Object.prototype, key, { en: 'polluted' });
}

if (when === 'before') pollute();
const { parseActionsFile, parseCaseFile, parseTownFile } = await import('../src/parse/index.js');
if (when === 'after') pollute();

const parsed = [
  parseTownFile(JSON.parse(files.town)),
  parseActionsFile(JSON.parse(files.actions)),
  parseCaseFile(JSON.parse(files.case)),
];
const read = parsed.map(({ value, issues }) => ({ value, issues }));
// Undone again, since Node itself is to send the answer.
const isPolluted = keys.every((key) => Reflect.get({}, key) !== undefined);
for (const key of keys) Reflect.deleteProperty(Object.prototype, key);
parentPort?.postMessage(isPolluted ? JSON.stringify(read) : 'not polluted');
