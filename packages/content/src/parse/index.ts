/**
 * Parsers from unknown JSON to typed records, one for each kind of feed file.
 *
 * An invalid item of a list is dropped and its path added to `issues`; the valid ones stay. An invalid required field of the file
 * itself, another major version, nesting beyond 12 levels, or a list of policies with no valid one give `undefined`.
 */
export { parseActionsFile } from './action.js';
export { parseCaseFile, parseCasePage } from './case.js';
export type { Parsed, Parser } from './file.js';
export { parseCasesFile, parseFeedFile, parseTownsFile } from './list-files.js';
export { parseNamesFile, type NamesFile } from './names.js';
export type { Issue } from './reader.js';
export { parseStatewideFile } from './statewide.js';
export { parseTownFile } from './town.js';
