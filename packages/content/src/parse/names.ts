import { version } from './common.js';
import { toParser, type Parser } from './file.js';
import { id, list, optional, record } from './reader.js';

/** The part of `towns.json` and `cases.json` that names the records. */
export interface NamesFile {
  readonly version: 1;
  readonly towns?: readonly { readonly slug: string }[];
  readonly cases?: readonly { readonly id: string }[];
}

/** For a widget that suggests a name. It reads no more names than any list has by default. */
export const parseNamesFile: Parser<NamesFile> = toParser(
  record<NamesFile>({
    version,
    towns: optional(list(record({ slug: id }))),
    cases: optional(list(record({ id }))),
  }),
);
