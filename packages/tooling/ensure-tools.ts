/**
 * Before the tests: finds the programs that they need, and installs missing ones where that is allowed.
 *
 * It installs as root on Debian and its derivatives only: locally just the engines in `BROWSERS`, in CI the servers too.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { isCI } from './ci.ts';
import { missingPrograms, namesOf, type ProgramId, PROGRAMS, SERVERS, wantedBrowsers } from './programs.ts';

const packagesOf = (ids: readonly ProgramId[]): string[] => ids.flatMap((id) => PROGRAMS[id].packages);

function aptGet(args: readonly string[]): boolean {
  // Another run may be installing at the same time. With the timeout apt waits for its lock instead of failing.
  const { status } = spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=900', '-qq', ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return status === 0;
}

/** Prevents Debian from starting installed servers, which would listen on all interfaces. The tests start their own. */
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
  // Package lists are empty in a new container, and stale in an old one.
  if (!aptGet(['update'])) return;
  withoutServices(() => {
    aptGet(['install', '-y', '--no-install-recommends', ...packages]);
  });
}

/** The programs needed for a run. Tests in Node use Chromium, whichever engines `BROWSERS` names. */
const neededWith = (browsers: readonly ProgramId[]): ProgramId[] => [
  ...new Set([...browsers, 'chromium' as const, ...SERVERS]),
];

/**
 * The missing programs that this run may install.
 *
 * @param browsers the engines named in `BROWSERS`
 */
export function installable(
  missing: readonly ProgramId[],
  browsers: readonly ProgramId[],
  isInCI: boolean,
): ProgramId[] {
  return missing.filter((id) => isInCI || browsers.includes(id));
}

/** One line of advice on programs that are still missing. */
export function advice(missing: readonly ProgramId[]): string {
  const names = namesOf(missing).join(', ');
  const variables = missing.map((id) => PROGRAMS[id].variable).join(', ');
  return `Not found: ${names}. Tests that need them are not run. Install ${packagesOf(missing).join(' ')} (Debian's names), or set ${variables}.`;
}

/**
 * Installs missing programs, and reports those that it cannot install.
 *
 * @throws on an unknown name in `BROWSERS`
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
