/** The release of the tests' invented publisher, whose records are in `publisher/`. `npm test` builds it before the tests. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { moduleTag, setUp as setUpWith } from '@rights-kit/tooling/browser';

const root = path.join(import.meta.dirname, '..');

/** The release folder. */
export const RELEASE = path.join(root, 'test-release');
if (!existsSync(RELEASE)) throw new Error('There is no release to test: run "npm test" in the package.');

/** The address that it is built for. */
export const BASE = 'https://www.example.org/rights-kit/';

/** The text of a file of the release. */
export const built = (file: string): string => readFileSync(path.join(RELEASE, file), 'utf8');

export const { version: VERSION } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  version: string;
};

/** The path of the core file on the site of a test. */
export const CORE = `/release/${VERSION}/rights-kit.js`;

export const COMMAND = path.join(root, 'bin/rights-kit.js');

export const setUp = (): ReturnType<typeof setUpWith> => setUpWith(RELEASE);

/** The default allow list of the tests' pages. */
export const ALLOW =
  'bills.example.org guides.example.org www.example.org actionnetwork.org/petitions/sample';

/** A page like a partner's: a script tag for the core file, then the markup. */
export const documentOf = (body: string, { head = moduleTag(CORE), attributes = '' } = {}): string =>
  `<!doctype html><html lang="en" data-rights-allow="${ALLOW}"><head><meta charset="utf-8"><title>A partner</title>${head}</head><body ${attributes}>${body}</body></html>`;
