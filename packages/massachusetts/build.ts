/**
 * `npm run build`: builds the release, by the same command as every publisher, and the demo pages that use it.
 *
 * `RELEASE_BASE` is the address at which the release will be served.
 */
import { buildDemoPages } from './demo/build-pages.ts';
import { buildRelease, FOLDERS } from './release.ts';

const EXAMPLE_BASE = 'https://www.example.org/rights-kit/';

process.exitCode = buildRelease(FOLDERS, process.env['RELEASE_BASE'] ?? EXAMPLE_BASE);
if (process.exitCode === 0) buildDemoPages(FOLDERS.demo, FOLDERS.release, FOLDERS.records, FOLDERS.changes);
