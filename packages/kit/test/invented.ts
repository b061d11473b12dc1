/** The release of the invented publisher, whose records are in `publisher/`. The script `test` builds it before the tests run. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { moduleTag, setUp as setUpWith } from '@rights-kit/tooling/browser';

const root = path.join(import.meta.dirname, '..');

/** Folder of the release. */
export const RELEASE = path.join(root, 'test-release');
if (!existsSync(RELEASE)) throw new Error('There is no release to test: run "npm test" in the package.');

/** Where it is built for. */
export const BASE = 'https://www.example.org/rights-kit/';

/** A file of the release, as text. */
export const built = (file: string): string => readFileSync(path.join(RELEASE, file), 'utf8');

export const { version: VERSION } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  version: string;
};

/** Where the site of a test serves the core file. */
export const CORE = `/release/${VERSION}/rights-kit.js`;

export const COMMAND = path.join(root, 'bin/rights-kit.js');

export const setUp = (): ReturnType<typeof setUpWith> => setUpWith(RELEASE);

/** What the pages of the tests let actions open, unless they say otherwise. */
export const ALLOW =
  'bills.example.org guides.example.org www.example.org actionnetwork.org/petitions/sample';

/** A page as a partner writes it: the core file, then the markup. */
export const documentOf = (body: string, { head = moduleTag(CORE), attributes = '' } = {}): string =>
  `<!doctype html><html lang="en" data-rights-allow="${ALLOW}"><head><meta charset="utf-8"><title>A partner</title>${head}</head><body ${attributes}>${body}</body></html>`;
