/**
 * Before the tests: makes sure that the engines named in `BROWSERS`, nginx and WordPress are installed. On Debian and its kin, as
 * root, it installs what is missing; elsewhere it says what to install.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { ENGINES, wantedEngines } from './browsers.ts';

const needs = (/** @type {readonly string[]} */ ...files) => ({
  missing: () => !files.every((file) => existsSync(file)),
});

/** What the release is served by, and embedded in, while it is tested. */
const SERVERS = {
  nginx: {
    ...needs('/usr/sbin/nginx', '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so'),
    packages: ['nginx', 'libnginx-mod-http-brotli-static'],
  },
  wordpress: {
    ...needs(
      '/usr/share/wordpress/wp-content/themes/twentytwentyone',
      '/usr/share/wordpress/wp-content/themes/twentytwentythree',
      '/usr/bin/php',
      '/usr/sbin/mariadbd',
    ),
    packages: [
      'wordpress',
      'wordpress-theme-twentytwentyone',
      'wordpress-theme-twentytwentythree',
      'php-cli',
      'php-mysql',
      'php-xml',
      'php-mbstring',
      'mariadb-server',
    ],
  },
};

/** @type {Readonly<Record<string, {missing: () => boolean, packages: readonly string[]}>>} */
const NEEDED = { ...ENGINES, ...SERVERS };

/** @param {readonly string[]} names */
function missing(names) {
  return names.filter((name) => NEEDED[name]?.missing());
}

/** @param {readonly string[]} names */
function packagesOf(names) {
  return names.flatMap((name) => NEEDED[name]?.packages ?? []);
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

/**
 * Debian starts a server as soon as it is installed, for all the network; the tests start their own.
 *
 * @template T
 * @param {() => T} act
 * @returns {T}
 */
function withoutServices(act) {
  const policy = '/usr/sbin/policy-rc.d';
  if (existsSync(policy)) return act();
  writeFileSync(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    return act();
  } finally {
    rmSync(policy);
  }
}

/** @param {readonly string[]} packages */
function install(packages) {
  console.log(`Installing ${packages.join(', ')} …`);
  const args = ['install', '-y', '--no-install-recommends', ...packages];
  // The lists of a fresh container are empty, those of an old one stale.
  return aptGet(['update']) && withoutServices(() => aptGet(args));
}

/** @returns {string | undefined} what is wrong, in one line */
function ensure() {
  const absent = missing([...wantedEngines(), ...Object.keys(SERVERS)]);
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
