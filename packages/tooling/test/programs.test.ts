import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { after, afterEach, describe, it } from 'node:test';
import { advice, installable } from '../ensure-tools.ts';
import {
  findMariaDB,
  findPhp,
  findWordPress,
  missingPrograms,
  presentPrograms,
  PROGRAMS,
  SERVERS,
  wantedBrowsers,
} from '../programs.ts';
import { missingIn, skipReason } from '../skip-reason.ts';

const NOWHERE = path.join(import.meta.dirname, 'nowhere');
const VARIABLES = ['BROWSERS', 'PATH', ...Object.values(PROGRAMS).map(({ variable }) => variable)];
const before = new Map(VARIABLES.map((name) => [name, process.env[name]]));
const folder = mkdtempSync(path.join(tmpdir(), 'programs-'));

afterEach(() => {
  for (const [name, value] of before)
    if (value === undefined) Reflect.deleteProperty(process.env, name);
    else process.env[name] = value;
});
after(() => {
  rmSync(folder, { recursive: true });
});

function program(name: string, script: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
  return file;
}

describe('programs that tests need', () => {
  it('are missing when their variables name nothing', () => {
    for (const { variable } of Object.values(PROGRAMS)) process.env[variable] = NOWHERE;
    assert.deepEqual(presentPrograms(), []);
    assert.deepEqual(missingPrograms(['nginx', 'php', 'mariadb', 'wordpress']), SERVERS);
  });

  it('are found on the path, also where no package manager of Debian installs', () => {
    process.env['PATH'] = folder;
    delete process.env['MARIADB_PATH']; // who runs the test may have set it
    for (const name of ['mariadbd', 'mariadb', 'mariadb-install-db']) program(name, '');
    assert.deepEqual(findMariaDB(), {
      server: path.join(folder, 'mariadbd'),
      client: path.join(folder, 'mariadb'),
      install: path.join(folder, 'mariadb-install-db'),
    });
  });

  it('are a PHP only with the extensions that WordPress needs', () => {
    process.env['PHP_PATH'] = program('php', 'printf "[PHP Modules]\\nmbstring\\nmysqli\\nxml\\n"');
    assert.equal(findPhp(), path.join(folder, 'php'));
    process.env['PHP_PATH'] = program('php', 'printf "[PHP Modules]\\nmbstring\\nxml\\n"');
    assert.equal(findPhp(), undefined);
    process.env['PHP_PATH'] = program('php', 'exit 1');
    assert.equal(findPhp(), undefined);
  });

  it('are a WordPress only with the themes that are tried', () => {
    process.env['WORDPRESS_PATH'] = folder;
    mkdirSync(path.join(folder, 'wp-content/themes/twentytwentyone'), { recursive: true });
    assert.equal(findWordPress(), undefined);
    mkdirSync(path.join(folder, 'wp-content/themes/twentytwentythree'), { recursive: true });
    assert.equal(findWordPress(), folder);
  });

  it('are the engines in BROWSERS', () => {
    process.env['BROWSERS'] = 'webkit,chromium';
    assert.deepEqual(wantedBrowsers(), ['chromium', 'webkit']);
  });
});

describe('missing programs', () => {
  it('are installed in CI; elsewhere the engines in BROWSERS may be, a server never', () => {
    const missing = ['chromium', 'firefox', ...SERVERS] as const;
    assert.deepEqual(installable(missing, ['firefox'], false), ['firefox']);
    assert.deepEqual(installable(missing, ['firefox'], true), missing);
  });

  it('are named in one line, with what to do', () => {
    const line = advice(['chromium', 'nginx']);
    assert.doesNotMatch(line, /\n/);
    for (const word of [
      'Chromium, nginx',
      ' chromium ',
      'libnginx-mod-http-brotli-static',
      'CHROME_PATH, NGINX_PATH',
    ])
      assert.ok(line.includes(word), word);
  });

  it('are the only reason for which a test may be skipped', () => {
    assert.deepEqual(missingIn(skipReason(['PHP', 'MariaDB'])), ['PHP', 'MariaDB']);
    for (const reason of ['', 'true', 'flaky', 'needs']) assert.equal(missingIn(reason), undefined, reason);
  });
});
