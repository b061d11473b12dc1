/**
 * Builds the records into `dist/feed/v1/` and `dist/r/`, then adds the pages that are not made from a record.
 *
 * The command writes nothing when a record is wrong, so neither does this.
 */
import { spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const command = fileURLToPath(
  new URL('bin/rights-content.js', import.meta.resolve('@rights-kit/content/package.json')),
);

/**
 * @param {string} records the folder of YAML files
 * @param {string} pages the folder of finished pages, copied below `r/`
 * @param {string} out
 * @returns the exit code: 0, or that of the command
 */
export function build(records, pages, out) {
  const { status } = spawnSync(process.execPath, [command, 'build', records, '--out', out], {
    stdio: 'inherit',
  });
  if (status !== 0) return status ?? 1;
  cpSync(pages, path.join(out, 'r'), { recursive: true });
  return 0;
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const [records, pages, out] = ['records', 'pages', 'dist'].map((name) =>
    path.join(import.meta.dirname, name),
  );
  process.exitCode = build(records, pages, out);
}
