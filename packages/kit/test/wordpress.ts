/** A real WordPress, from Debian's package, with its own database for each run. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from '@rights-kit/tooling/free-port';
import { until } from '@rights-kit/tooling/browser';
import { findMariaDB, findPhp, findWordPress } from '@rights-kit/tooling/programs';

const configuration = (socket: string): string => `<?php
define('DB_NAME', 'site'); define('DB_USER', 'root'); define('DB_PASSWORD', ''); define('DB_HOST', 'localhost:${socket}');
define('DB_CHARSET', 'utf8mb4'); define('DB_COLLATE', '');
foreach (['AUTH_KEY','SECURE_AUTH_KEY','LOGGED_IN_KEY','NONCE_KEY','AUTH_SALT','SECURE_AUTH_SALT','LOGGED_IN_SALT','NONCE_SALT'] as $key) define($key, 'test');
define('AUTOMATIC_UPDATER_DISABLED', true); define('DISABLE_WP_CRON', true);
$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
`;

/** A plug-in that allows requests to 127.0.0.1, which WordPress refuses, and to no other host. It also adds an administrator's script tag. */
const forTests = (script: string): string => `<?php
add_filter('http_request_host_is_external', '__return_true');
add_filter('http_allowed_safe_ports', fn($ports, $host, $url) => [...$ports, parse_url($url, PHP_URL_PORT)], 10, 3);
add_filter('pre_http_request', fn($answer, $args, $url) => parse_url($url, PHP_URL_HOST) === '127.0.0.1' ? $answer : new WP_Error('closed', 'no other host'), 10, 3);
add_action('wp_head', function () { echo ${JSON.stringify(script).replaceAll('$', '\\$')}; });
`;

const install = (url: string, posts: readonly string[]): string => `<?php
define('WP_INSTALLING', true);
$_SERVER['HTTP_HOST'] = '${new URL(url).host}'; $_SERVER['REQUEST_URI'] = '/'; $_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';
require __DIR__ . '/wp-load.php'; require ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install('A partner', 'admin', 'admin@example.org', true, '', 'admin-password');
update_option('siteurl', '${url}'); update_option('home', '${url}');
$author = wp_insert_user(['user_login' => 'author', 'user_pass' => 'author', 'user_email' => 'author@example.org', 'role' => 'author']);
wp_set_current_user($author); kses_init();
$ids = [];
foreach (json_decode(base64_decode('${Buffer.from(JSON.stringify(posts)).toString('base64')}'), true) as $content)
  $ids[] = wp_insert_post(['post_title' => 'A post', 'post_status' => 'publish', 'post_author' => $author, 'post_content' => wp_slash($content)]);
echo json_encode(['ids' => $ids, 'stored' => array_map(fn($id) => get_post($id)->post_content, $ids), 'version' => $GLOBALS['wp_version']]);
`;

export interface WordPress {
  readonly version: string;
  /** The content of each post as WordPress has stored it. */
  readonly stored: readonly string[];
  readonly addressOf: (index: number) => string;
  readonly setTheme: (name: string) => void;
  readonly close: () => Promise<void>;
}

/** The output of {@link install}. */
interface Installed {
  readonly ids: readonly number[];
  readonly stored: readonly string[];
  readonly version: string;
}

/**
 * Starts a site with posts of an author, a role that may paste neither scripts nor frames.
 *
 * @param posts the content that the author pastes
 * @param script the markup that an administrator added to the head of every page
 */
export async function startWordPress(posts: readonly string[], script: string): Promise<WordPress> {
  const [php, mariadb, source] = [findPhp(), findMariaDB(), findWordPress()];
  if (!php || !mariadb || !source)
    throw new Error('The test must say that it needs PHP, MariaDB and WordPress.');
  const folder = mkdtempSync(path.join(tmpdir(), 'wordpress-'));
  const [site, data, socket] = [
    path.join(folder, 'site'),
    path.join(folder, 'data'),
    path.join(folder, 'db.sock'),
  ];
  const asRoot = process.getuid?.() === 0 ? ['--user=root'] : [];
  // The package has symbolic links to libraries of other packages.
  cpSync(source, site, {
    recursive: true,
    dereference: true,
    filter: (file) => !/wp-config\.php$|\.htaccess$/.test(file),
  });
  execFileSync(
    mariadb.install,
    [`--datadir=${data}`, '--auth-root-authentication-method=normal', '--skip-test-db', ...asRoot],
    { stdio: 'ignore' },
  );
  const database = spawn(
    mariadb.server,
    [
      `--datadir=${data}`,
      `--socket=${socket}`,
      '--skip-networking',
      `--pid-file=${folder}/db.pid`,
      ...asRoot,
    ],
    { stdio: 'ignore' },
  );
  const sql = (text: string): boolean =>
    spawnSync(mariadb.client, [`--socket=${socket}`, '-u', 'root', '-e', text]).status === 0;
  await until(() => sql('CREATE DATABASE IF NOT EXISTS site'));

  const url = `http://127.0.0.1:${await freePort()}`;
  mkdirSync(path.join(site, 'wp-content/mu-plugins'), { recursive: true });
  writeFileSync(path.join(site, 'wp-config.php'), configuration(socket));
  writeFileSync(path.join(site, 'wp-content/mu-plugins/tests.php'), forTests(script));
  writeFileSync(path.join(site, 'install.php'), install(url, posts));
  const { ids, stored, version } = JSON.parse(
    execFileSync(php, ['install.php'], { cwd: site, encoding: 'utf8' }),
  ) as Installed;
  // In its own process group, so that the workers of PHP's server can be stopped with it.
  const server = spawn(php, ['-S', new URL(url).host, '-t', site], {
    stdio: 'ignore',
    detached: true,
    env: { ...process.env, PHP_CLI_SERVER_WORKERS: '3' },
  });
  await until(() =>
    fetch(url).then(
      ({ ok }) => ok,
      () => false,
    ),
  );
  return {
    version,
    stored,
    addressOf: (index) => `${url}/?p=${ids[index]}`,
    setTheme: (name) => {
      if (
        !sql(
          `UPDATE site.wp_options SET option_value = '${name}' WHERE option_name IN ('template', 'stylesheet')`,
        )
      )
        throw new Error(`the theme could not be set to ${name}`);
    },
    close: async () => {
      process.kill(-server.pid!);
      database.kill();
      await new Promise((resolve) => database.once('close', resolve));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
