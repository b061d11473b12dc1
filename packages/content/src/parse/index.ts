/**
 * From unknown JSON to typed records: `parseTownFile`, `parseActionsFile`, `parseCaseFile`.
 *
 * A wrong item is dropped and named in `issues`; the good ones stay. A wrong required field of the file itself, another major
 * version, nesting beyond 12 levels, or policies of which none can be read give no value.
 */
export { parseActionsFile } from './action.js';
export { parseCaseFile } from './case.js';
export type { Parse, Parsed } from './file.js';
export type { Issue } from './reader.js';
export { parseTownFile } from './town.js';
