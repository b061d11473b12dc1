import type { StatewideFile } from '../records.js';
import { publisherName, statements, version } from './common.js';
import { toParser, type Parser } from './file.js';
import { record } from './reader.js';

export const parseStatewideFile: Parser<StatewideFile> = toParser(
  record<StatewideFile>({ version, publisher: publisherName, baseline: statements, notices: statements }),
);
