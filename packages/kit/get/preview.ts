/** The preview: the snippet itself, in a sandboxed frame. */
import { inkOn } from '../command/colors.ts';
import type { Widget } from '../command/pre-render.ts';
import { escapeHtml } from '../src/snippet.ts';

/** The sizes of a page's text that a partner can try. **Unit:** CSS pixels. */
export const TEXT_SIZES = [10, 16, 20] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

/** The narrowest place to try, and what stands for the whole width. **Unit:** CSS pixels. */
export const STAGE_WIDTHS = [280, 1200] as const;

/** What becomes of the feed: as it is, out of reach, or with an action that has ended or was won. */
export type FeedState = 'live' | 'failing' | 'ended' | 'won';

/** What the stage can try: only in the page itself is the feed within its reach, and only an action ends. */
export const feedsFor = (widget: Widget, isInPage: boolean): FeedState[] =>
  !isInPage
    ? ['live']
    : ['live', 'failing', ...(widget.startsWith('action-') ? (['ended', 'won'] as const) : [])];

/** The style of the page around the previewed snippet; its hash is in the policy of the builder's page, which the frame inherits. */
export const previewStyle = (size: TextSize): string =>
  `html{font-size:${size}px}body{margin:16px;font:1rem/1.5 system-ui,sans-serif}`;

/** The page around the snippet. */
export interface Stage {
  readonly size: TextSize;
  readonly dir: 'ltr' | 'rtl';
  readonly isDark: boolean;
  readonly isScripted: boolean;
  /** `0` for the whole width. **Unit:** CSS pixels. */
  readonly width: number;
  readonly feed: FeedState;
}

export const START_STAGE: Stage = {
  size: 16,
  dir: 'ltr',
  isDark: false,
  isScripted: true,
  width: 0,
  feed: 'live',
};

/** What the sandbox permits; scripts only where the stage runs them. */
export const sandboxOf = ({ isScripted }: Stage): string =>
  `${isScripted ? 'allow-scripts ' : ''}allow-popups allow-popups-to-escape-sandbox allow-forms`;

/** What the page around the snippet needs to know of it. */
export interface Previewed {
  readonly lang: string;
  /** The ground of the page, as `#rrggbb`; `''` for white. */
  readonly page: string;
  /** The script that changes answers of the feed. */
  readonly script: { readonly src: string; readonly integrity: string };
  /** What it needs to know: the action, and the words in place of those of a win. */
  readonly action: string;
  readonly words: string;
}

/** What is in the page before the snippet, so that its feed is not as it is. */
function feedMarkup(feed: FeedState, { script, action, words, lang }: Previewed): string {
  // The browser itself refuses the request, as it does where the publisher's server does not answer.
  if (feed === 'failing') return `<meta http-equiv="Content-Security-Policy" content="connect-src 'none'">`;
  if (feed === 'live') return '';
  const data = Object.entries({ action, feed, words, lang }).map(
    ([name, value]) => ` data-${name}="${escapeHtml(value)}"`,
  );
  return `<script src="${escapeHtml(script.src)}" integrity="${script.integrity}" crossorigin="anonymous"${data.join('')}></script>`;
}

/** The colors of a page on its ground. They are attributes, since the policy of the builder forbids styles with free values. */
const groundAttributes = (page: string): string => page && ` bgcolor="${page}" text="${inkOn(page)}"`;

/** @param snippet stands in the page as it is */
export function toPreview(snippet: string, { size, dir, isDark, feed }: Stage, previewed: Previewed): string {
  const { lang, page } = previewed;
  const scheme = isDark ? 'dark' : 'light';
  return `<!doctype html><html lang="${lang}" dir="${dir}"><head><meta charset="utf-8"><meta name="color-scheme" content="${scheme}"><title>.</title><style>${previewStyle(size)}</style>${feedMarkup(feed, previewed)}</head><body${groundAttributes(page)}>${snippet}</body></html>`;
}
