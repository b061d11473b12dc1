/** Serves the built release and the demo pages, for tests and pictures. */
import { startServer } from '@rights-kit/tooling/serve';
import { releaseHeaders } from 'rights-kit/headers';
import { FOLDERS } from './release.ts';

export function serve(): ReturnType<typeof startServer> {
  const { release, demo: pages } = FOLDERS;
  return startServer({ port: 0, folders: { release, pages }, headers: releaseHeaders(release) });
}
