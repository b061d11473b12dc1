/**
 * `npm run build`: the release, as any publisher makes theirs, and the demo pages that use it.
 *
 * `RELEASE_BASE` says where the release will be served.
 */
import { buildDemoPages } from './demo/build-pages.ts';
import { buildRelease, FOLDERS } from './release.ts';

const EXAMPLE_BASE = 'https://www.example.org/rights-kit/';

process.exitCode = buildRelease(FOLDERS, process.env['RELEASE_BASE'] ?? EXAMPLE_BASE);
if (process.exitCode === 0) buildDemoPages(FOLDERS.demo, FOLDERS.release, FOLDERS.records);
