/**
 * Before the tests: looks for the programs that they need, and installs what is missing where it may.
 *
 * On Debian and its kin, as root: locally the engines in `BROWSERS` and nothing else, in CI the servers too.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { isCI } from './ci.ts';
import { missingPrograms, namesOf, type ProgramId, PROGRAMS, SERVERS, wantedBrowsers } from './programs.ts';

const packagesOf = (ids: readonly ProgramId[]): string[] => ids.flatMap((id) => PROGRAMS[id].packages);

function aptGet(args: readonly string[]): boolean {
  // Another run may be installing at the same time: wait for its lock instead of failing.
  const { status } = spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=900', '-qq', ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return status === 0;
}

/** Debian starts a server as soon as it is installed, for all the network; the tests start their own. */
function withoutServices(act: () => void): void {
  const policy = '/usr/sbin/policy-rc.d';
  if (existsSync(policy)) return act();
  writeFileSync(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    act();
  } finally {
    rmSync(policy);
  }
}

function install(packages: readonly string[]): void {
  console.log(`Installing ${packages.join(', ')} …`);
  // The lists of a fresh container are empty, those of an old one stale.
  if (!aptGet(['update'])) return;
  withoutServices(() => {
    aptGet(['install', '-y', '--no-install-recommends', ...packages]);
  });
}

/** Tests in Node open their pages in Chromium, whichever engines `BROWSERS` names. */
const neededWith = (browsers: readonly ProgramId[]): ProgramId[] => [
  ...new Set([...browsers, 'chromium' as const, ...SERVERS]),
];

/**
 * Of the missing programs, those that this run may install.
 *
 * @param browsers the engines in `BROWSERS`
 */
export function installable(
  missing: readonly ProgramId[],
  browsers: readonly ProgramId[],
  isInCI: boolean,
): ProgramId[] {
  return missing.filter((id) => isInCI || browsers.includes(id));
}

/** What to do about programs that stay missing, in one line. */
export function advice(missing: readonly ProgramId[]): string {
  const names = namesOf(missing).join(', ');
  const variables = missing.map((id) => PROGRAMS[id].variable).join(', ');
  return `Not found: ${names}. Tests that need them are not run. Install ${packagesOf(missing).join(' ')} (Debian's names), or set ${variables}.`;
}

/**
 * Installs and reports.
 *
 * @throws where `BROWSERS` names what is not an engine
 */
export function ensureTools(): void {
  const browsers = wantedBrowsers();
  const needed = neededWith(browsers);
  const toInstall = installable(missingPrograms(needed), browsers, isCI());
  const canInstall = existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
  if (canInstall && toInstall.length > 0) install(packagesOf(toInstall));
  const missing = missingPrograms(needed);
  if (missing.length > 0) console.log(advice(missing));
}
