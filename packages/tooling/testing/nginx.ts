/** `@rights-kit/tooling/nginx`: a real nginx that serves a release folder with the folder's own configuration. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from '../free-port.ts';
import { findNginx } from '../programs.ts';
import { until } from './browser.ts';

const DEBIAN_MODULE = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

export interface Nginx {
  readonly url: string;
  /** The id of the master process, whose children are the workers. */
  readonly pid: number | undefined;
  /** The lines of the access log. */
  readonly log: () => string[];
  readonly close: () => Promise<void>;
}

/**
 * Starts nginx with the folder's own `nginx.conf`. Only the port, the paths of files that nginx writes and the path of the Brotli module
 * are replaced. It tries again where another program has taken the port meanwhile.
 */
export async function startNginx(folder: string): Promise<Nginx> {
  const nginx = findNginx();
  if (!nginx) throw new Error('nginx was not found: the test must say that it needs it.');
  const own = mkdtempSync(path.join(tmpdir(), 'nginx-'));
  const port = await freePort();
  const configuration = readFileSync(path.join(folder, 'nginx.conf'), 'utf8')
    .replace('127.0.0.1:8080', `127.0.0.1:${port}`)
    .replace(DEBIAN_MODULE, nginx.brotliModule)
    .replaceAll('/tmp/rights-kit-nginx', path.join(own, 'nginx'));
  const file = path.join(own, 'nginx.conf');
  writeFileSync(file, configuration);
  let errors = '';
  // The workers of an nginx that root starts run as another user, who cannot read the test's folder.
  const asRoot = process.getuid?.() === 0 ? ['-g', 'user root;'] : [];
  const child = spawn(nginx.program, ['-p', `${folder}/`, '-c', file, ...asRoot], {
    env: { TZ: 'UTC' },
  });
  child.stderr.on('data', (data: Buffer) => (errors += data.toString()));
  const url = `http://127.0.0.1:${port}`;
  const ended = new Promise((resolve) => child.once('close', resolve));
  await until(() => child.exitCode !== null || fetch(`${url}/releases.json`).then(Boolean, () => false));
  if (errors) {
    child.kill();
    await ended;
    rmSync(own, { recursive: true });
    if (errors.includes('Address already in use')) return startNginx(folder);
    throw new Error(errors);
  }
  return {
    url,
    pid: child.pid,
    log: () => readFileSync(path.join(own, 'nginx-access.log'), 'utf8').split('\n').filter(Boolean),
    close: async () => {
      child.kill('SIGTERM');
      await ended;
      rmSync(own, { recursive: true });
    },
  };
}
