/** Takes the pictures of the built Storybook. */
import path from 'node:path';
import { toBaseline } from '@rights-kit/tooling/pictures';
import { newStillPage, openForScreenshots } from '@rights-kit/tooling/screenshots';
import { startServer } from '@rights-kit/tooling/serve';
import { type Guarded, NOW } from './guarded.ts';

/** The baselines, and `browser.json`, which names what they were made with. */
export const FOLDER: string = path.join(import.meta.dirname, 'baselines');

/** The room around a story. */
const STORY = '.story-page';

interface Channel {
  /** The latest payload of an event. */
  last(type: string): unknown;
}

/** @returns how the story ended, or `undefined` while it has not */
function endOf(story: string): string | undefined {
  const { __STORYBOOK_ADDONS_CHANNEL__: channel } = globalThis as {
    readonly __STORYBOOK_ADDONS_CHANNEL__?: Channel; // set by Storybook
  };
  if (channel?.last('storyMissing')) return `there is no story ${story}`;
  if (channel?.last('storyThrewException') || channel?.last('storyErrored')) return `${story} threw`;
  return channel?.last('storyFinished') ? 'finished' : undefined;
}

type Browser = Awaited<ReturnType<typeof openForScreenshots>>;

export interface Studio {
  readonly browser: Browser;
  /** @returns the file that would be the baseline */
  take(guarded: Guarded): Promise<Buffer>;
  close(): Promise<void>;
}

/** Serves the built Storybook and opens a browser. */
export async function openStudio(): Promise<Studio> {
  const storybook = path.join(import.meta.dirname, '../storybook-static');
  const server = await startServer({ port: 0, folders: { pages: storybook } });
  const browser = await openForScreenshots();
  return {
    browser,
    async take({ story, width, appearance }) {
      const scheme = appearance === 'dark' ? 'dark' : 'light';
      const page = await newStillPage(browser, {
        width,
        now: NOW,
        colorScheme: scheme,
        forcedColors: appearance === 'forced-colors',
      });
      try {
        const query = new URLSearchParams({ id: story, viewMode: 'story', globals: `scheme:${scheme}` });
        await page.goto(`${server.url}/iframe.html?${query.toString()}`);
        const end = await page.waitForFunction(endOf, {}, story);
        const text = await end.jsonValue();
        if (text !== 'finished') throw new Error(text);
        await page.evaluate(() => document.fonts.ready.then(() => undefined));
        const shown = await page.$(STORY);
        if (!shown) throw new Error(`${story} has no ${STORY}`);
        return toBaseline(await shown.screenshot());
      } finally {
        await page.close();
      }
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}
