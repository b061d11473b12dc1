/**
 * Serves the built release and the demo pages, and with `--storybook <folder>` a built Storybook. `PORT` overrides the default port.
 */
import { parseArgs } from 'node:util';
import { startServer } from '@rights-kit/tooling/serve';
import { releaseHeaders } from 'rights-kit/headers';
import { FOLDERS } from './release.ts';

interface Options {
  /** 0 for any free port. */
  readonly port: number;
  readonly storybook?: string | undefined;
}

export function serve({ port, storybook }: Options): ReturnType<typeof startServer> {
  const { release, demo: pages } = FOLDERS;
  const folders = { release, pages, ...(storybook && { storybook }) };
  return startServer({ port, folders, headers: releaseHeaders(release) });
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { storybook: { type: 'string' } } });
  const wanted = Number(process.env['PORT'] ?? 4173);
  const server = await serve({ port: wanted, storybook: values.storybook });
  const { url, port } = server;
  if (port !== wanted) console.log(`Port ${wanted} is taken; using ${port}.`);
  const lines = [
    `Issue page     ${url}/`,
    `Partner page   ${url}/partner.html`,
    ...(values.storybook ? [`Storybook      ${url}/storybook/`] : []),
    `Get the code   ${url}/release/get/`,
    `Release        ${url}/release/v1/release.json`,
  ];
  console.log(`\n${lines.map((line) => `  ${line}`).join('\n')}\n\n  Stop with Ctrl+C.`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.close());
}
