/** The last feed of a publisher who hands over or stops, or takes everything off for a time: widgets show the page's own words. */
import { createHash } from 'node:crypto';
import type { FeedFiles } from './feed.ts';

export interface Closing {
  /** Shown below the page's own words and on each record page, in English; empty for none. */
  readonly line: string;
  /**
   * The `https:` address of who goes on. It follows the line as text: a feed opens nothing that a page does not allow. On record pages it
   * is a link.
   */
  readonly successor?: string | undefined;
}

/** Of `feed.json`: the hash by which a reader of all files tells what has changed. */
const revisionOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);

/** The line with the address, as widgets show it. */
export function closingText({ line, successor }: Closing): string {
  return [line, successor].filter(Boolean).join(' ');
}

function headOf(text: string): object {
  // The text is a file that `buildFeed()` has just written.
  const { version, publisher } = JSON.parse(text) as { version: number; publisher: object };
  return { version, publisher };
}

/**
 * Leaves of each file what a widget needs to show the last line. A script that does not know `closed` refuses such a file, and shows the
 * page's own words too. `feed.json` stays, for those who read it as data.
 */
export function closeFeed(feed: FeedFiles, closing: Closing): FeedFiles {
  const closed = closingText(closing);
  const files: FeedFiles = new Map(
    [...feed].map(([name, text]) => [name, JSON.stringify({ ...headOf(text), closed })]),
  );
  const whole = JSON.parse(feed.get('feed.json') ?? '{}') as object; // likewise
  files.delete('feed.json');
  const revisions = Object.fromEntries([...files].map(([name, text]) => [name, revisionOf(text)]));
  return files.set('feed.json', JSON.stringify({ ...whole, closed, revisions }));
}
