/** Runs in a worker, which has an `Object.prototype` of its own: parses files in a realm where it is polluted. */
import { parentPort, workerData } from 'node:worker_threads';

export interface PollutedWork {
  /** Whether the prototype is polluted before or after the kit is loaded. */
  readonly when: 'before' | 'after';
  readonly keys: readonly string[];
  readonly files: Readonly<Record<'town' | 'actions' | 'case' | 'page', string>>;
}

const { when, keys, files } = workerData as PollutedWork;

function pollute(): void {
  for (const key of keys) Reflect.set(Object.prototype, key, { en: 'polluted' });
}

if (when === 'before') pollute();
const { parseActionsFile, parseCaseFile, parseCasePage, parseTownFile } =
  await import('../src/parse/index.js');
if (when === 'after') pollute();

const parsed = [
  parseTownFile(JSON.parse(files.town)),
  parseActionsFile(JSON.parse(files.actions)),
  parseCaseFile(JSON.parse(files.case)),
  parseCasePage(JSON.parse(files.page)),
];
const read = parsed.map(({ value, issues }) => ({ value, issues }));
// Undone, since `postMessage()` of Node has to work.
const isPolluted = keys.every((key) => Reflect.get({}, key) !== undefined);
for (const key of keys) Reflect.deleteProperty(Object.prototype, key);
parentPort?.postMessage(isPolluted ? JSON.stringify(read) : 'not polluted');
