/** The release and the demo pages, as `npm start` serves them, in a browser. */
import { newPage, openBrowser, type OpenedPage } from '@rights-kit/tooling/browser';
import { testsNeeding } from '@rights-kit/tooling/needs';
import { serve } from '../serve.ts';

interface Site {
  readonly it: ReturnType<typeof testsNeeding>['it'];
  /** @param viewport **Unit:** CSS pixels */
  readonly visit: (viewport?: { readonly width: number; readonly height: number }) => Promise<OpenedPage>;
  /** The whole address of a path. */
  readonly address: (path: string) => string;
}

/** One browser and one server for the tests of a file. */
export function setUp(): Site {
  const { it, before, after } = testsNeeding('chromium');
  const opening = async () => ({ browser: await openBrowser(), server: await serve() });
  let opened: Awaited<ReturnType<typeof opening>> | undefined;
  before(async () => {
    opened = await opening();
  });
  after(async () => {
    await opened?.browser.close();
    await opened?.server.close();
  });
  const site = (): NonNullable<typeof opened> => {
    if (!opened) throw new Error('no test has begun');
    return opened;
  };
  return {
    it,
    visit: (viewport) => newPage(site().browser, viewport),
    address: (path) => new URL(path, site().server.url).href,
  };
}
