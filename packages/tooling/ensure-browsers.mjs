/**
 * Before the tests: makes sure that the engines named in `BROWSERS` are installed. On Debian and its kin, as root, it
 * installs what is missing; elsewhere it says what to install.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import process from 'node:process';
import { ENGINES, wantedEngines } from './browsers.mjs';

/** @param {readonly string[]} names */
function missing(names) {
  return names.filter((name) => ENGINES[name]?.missing());
}

/** @param {readonly string[]} names */
function packagesOf(names) {
  return names.flatMap((name) => ENGINES[name]?.packages ?? []);
}

/** @param {readonly string[]} args */
function aptGet(args) {
  // Another run may be installing at the same time: wait for its lock instead of failing.
  const { status } = spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=900', '-qq', ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return status === 0;
}

/** @param {readonly string[]} packages */
function install(packages) {
  console.log(`Installing ${packages.join(', ')} …`);
  const args = ['install', '-y', '--no-install-recommends', ...packages];
  // The lists of a fresh container are empty, those of an old one stale.
  return aptGet(['update']) && aptGet(args);
}

/** @returns {string | undefined} what is wrong, in one line */
function ensure() {
  const absent = missing(wantedEngines());
  if (absent.length === 0) return undefined;
  const canInstall = existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
  if (canInstall) install(packagesOf(absent));
  const still = missing(absent);
  if (still.length === 0) return undefined;
  return `The tests need ${still.join(' and ')}. Install ${packagesOf(still).join(' ')} (Debian's names), or set CHROME_PATH or FIREFOX_PATH.`;
}

try {
  const problem = ensure();
  if (problem) throw new Error(problem);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
