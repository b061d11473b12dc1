/**
 * The programs that some tests need in addition to Node: browser engines, and servers for a release. No test needs `wrk`, which only
 * `npm run bench -- --load` runs.
 *
 * An environment variable with a program's path takes precedence over the usual paths. If that file does not exist, the program counts as
 * missing.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { ENGINES, wantedEngines } from './browsers.ts';

/** Folders of servers on Debian and with Homebrew, which `PATH` may lack. */
const FOLDERS = [
  '/usr/bin',
  '/usr/sbin',
  '/usr/local/bin',
  '/usr/local/sbin',
  '/opt/homebrew/bin',
  '/opt/homebrew/sbin',
  '/opt/homebrew/opt/mariadb/bin',
  '/usr/local/opt/mariadb/bin',
];

/** The nginx module that serves Brotli-compressed copies. It is a separate package in Debian. */
const BROTLI_MODULES = [
  '/usr/lib/nginx/modules',
  '/usr/lib64/nginx/modules',
  '/usr/local/lib/nginx/modules',
  '/usr/local/libexec/nginx',
  '/opt/homebrew/lib/nginx/modules',
].map((folder) => path.join(folder, 'ngx_http_brotli_static_module.so'));

const WORDPRESS_FOLDERS = ['/usr/share/wordpress', '/usr/share/webapps/wordpress'];
const WORDPRESS_THEMES = ['twentytwentyone', 'twentytwentythree'];
const PHP_EXTENSIONS = ['mysqli', 'mbstring', 'xml'];

function firstExisting(files: readonly string[]): string | undefined {
  return files.find((file) => existsSync(file));
}

function findProgram(name: string, variable?: string): string | undefined {
  const named = variable === undefined ? undefined : process.env[variable];
  if (named) return firstExisting([named]);
  const onPath = (process.env['PATH'] ?? '').split(path.delimiter).filter((folder) => folder !== '');
  return firstExisting([...onPath, ...FOLDERS].map((folder) => path.join(folder, name)));
}

export interface Nginx {
  readonly program: string;
  readonly brotliModule: string;
}

export interface MariaDB {
  readonly server: string;
  readonly client: string;
  readonly install: string;
}

/** nginx and its Brotli module; `undefined` unless both are installed. */
export function findNginx(): Nginx | undefined {
  const program = findProgram('nginx', 'NGINX_PATH');
  const brotliModule = firstExisting(BROTLI_MODULES);
  return program && brotliModule ? { program, brotliModule } : undefined;
}

/** A PHP with the extensions that WordPress needs. */
export function findPhp(): string | undefined {
  const program = findProgram('php', 'PHP_PATH');
  if (!program) return undefined;
  const { stdout, status } = spawnSync(program, ['-m'], { encoding: 'utf8' });
  const loaded = status === 0 ? stdout.split(/\s+/) : [];
  return PHP_EXTENSIONS.every((name) => loaded.includes(name)) ? program : undefined;
}

export function findMariaDB(): MariaDB | undefined {
  const server = findProgram('mariadbd', 'MARIADB_PATH');
  const client = findProgram('mariadb');
  const install = findProgram('mariadb-install-db');
  return server && client && install ? { server, client, install } : undefined;
}

/** The folder of WordPress, if it has the themes that the tests use. */
export function findWordPress(): string | undefined {
  const named = process.env['WORDPRESS_PATH'];
  return (named ? [named] : WORDPRESS_FOLDERS).find((folder) =>
    WORDPRESS_THEMES.every((theme) => existsSync(path.join(folder, 'wp-content/themes', theme))),
  );
}

/** The program that sends requests for a measurement of load. */
export function findWrk(): string | undefined {
  return findProgram('wrk', 'WRK_PATH');
}

interface Program {
  /** The name in messages and in the reasons of skipped tests. */
  readonly name: string;
  readonly isMissing: () => boolean;
  /** Names of Debian packages. */
  readonly packages: readonly string[];
  /** The environment variable with the program's path. */
  readonly variable: string;
}

const engine = (found: {
  readonly missing: () => boolean;
  readonly packages: readonly string[];
}): Pick<Program, 'isMissing' | 'packages'> => ({
  isMissing: () => found.missing(),
  packages: found.packages,
});

export const PROGRAMS = {
  chromium: { name: 'Chromium', variable: 'CHROME_PATH', ...engine(ENGINES.chromium) },
  firefox: { name: 'Firefox', variable: 'FIREFOX_PATH', ...engine(ENGINES.firefox) },
  webkit: { name: 'WebKitGTK', variable: 'WEBKIT_MINIBROWSER', ...engine(ENGINES.webkit) },
  nginx: {
    name: 'nginx',
    variable: 'NGINX_PATH',
    isMissing: () => findNginx() === undefined,
    packages: ['nginx', 'libnginx-mod-http-brotli-static'],
  },
  php: {
    name: 'PHP',
    variable: 'PHP_PATH',
    isMissing: () => findPhp() === undefined,
    packages: ['php-cli', 'php-mysql', 'php-xml', 'php-mbstring'],
  },
  mariadb: {
    name: 'MariaDB',
    variable: 'MARIADB_PATH',
    isMissing: () => findMariaDB() === undefined,
    packages: ['mariadb-server'],
  },
  wordpress: {
    name: 'WordPress',
    variable: 'WORDPRESS_PATH',
    isMissing: () => findWordPress() === undefined,
    packages: ['wordpress', ...WORDPRESS_THEMES.map((theme) => `wordpress-theme-${theme}`)],
  },
  wrk: {
    name: 'wrk',
    variable: 'WRK_PATH',
    isMissing: () => findWrk() === undefined,
    packages: ['wrk'],
  },
} satisfies Record<string, Program>;

export type ProgramId = keyof typeof PROGRAMS;

const IDS = Object.keys(PROGRAMS) as ProgramId[]; // the keys of a constant, which TypeScript widens

/**
 * The engines named in `BROWSERS`, in the order of {@link PROGRAMS}.
 *
 * @throws on an unknown name
 */
export function wantedBrowsers(): ProgramId[] {
  const wanted: readonly string[] = wantedEngines();
  return IDS.filter((id) => wanted.includes(id));
}

export const SERVERS: readonly ProgramId[] = ['nginx', 'php', 'mariadb', 'wordpress'];

export function missingPrograms(ids: readonly ProgramId[]): ProgramId[] {
  return ids.filter((id) => PROGRAMS[id].isMissing());
}

/** The programs that are installed. Cached test results are valid only for the same programs. */
export function presentPrograms(): ProgramId[] {
  return IDS.filter((id) => !PROGRAMS[id].isMissing());
}

export const namesOf = (ids: readonly ProgramId[]): string[] => ids.map((id) => PROGRAMS[id].name);
