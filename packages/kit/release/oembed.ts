/**
 * oEmbed, by which an editor turns the address of a record page into a frame. WordPress supports it for authors who may paste neither
 * scripts nor frames. It requires absolute addresses, and markup of exactly one `<blockquote>` and one `<iframe>`.
 */
import type { Publisher } from '@rights-kit/content';
import { escapeHtml, snippet } from '../src/snippet.ts';
import type { RecordPage } from './build-pages.ts';

/** **Unit:** CSS pixels. WordPress adopts the height that the frame posts, between 200 and 1000. */
const WIDTH = 600;
const RECORD_HEIGHT = 900;
const BANNER_HEIGHT = 300;

interface Place {
  /** The address of the release folder, with a slash at its end. */
  readonly base: string;
  readonly publisher: Pick<Publisher, 'name'>;
}

function addressOf({ kind, id }: RecordPage, base: string): string {
  return `${base}r/${kind}/${id}/`;
}

function frameOf({ kind, id, title }: RecordPage, base: string): { html: string; height: number } {
  const frame = { form: 'frame', base, title, children: [] } as const;
  const record = { ...frame, height: RECORD_HEIGHT };
  switch (kind) {
    case 'towns':
      return {
        html: snippet({ ...record, widget: 'town-policy-card', attributes: { town: id } }),
        height: RECORD_HEIGHT,
      };
    case 'cases':
      return {
        html: snippet({ ...record, widget: 'case-timeline', attributes: { cases: id } }),
        height: RECORD_HEIGHT,
      };
    case 'actions':
      return {
        html: snippet({
          ...frame,
          height: BANNER_HEIGHT,
          widget: 'action-banner',
          attributes: { action: id },
        }),
        height: BANNER_HEIGHT,
      };
  }
}

/** The `<link>` from a page to its `oembed.json`. */
export function oembedLink(page: RecordPage, base: string): string {
  const address = escapeHtml(`${addressOf(page, base)}oembed.json`);
  return `<link rel="alternate" type="application/json+oembed" href="${address}" title="${escapeHtml(page.title)}">`;
}

/** Text of the `oembed.json` beside a page. */
export function oembedAnswer(page: RecordPage, { base, publisher }: Place): string {
  const { html, height } = frameOf(page, base);
  const link = `<a href="${escapeHtml(addressOf(page, base))}">${escapeHtml(page.title)}</a>`;
  const answer = {
    version: '1.0',
    type: 'rich',
    provider_name: publisher.name.en,
    provider_url: base,
    title: page.title,
    width: WIDTH,
    height,
    html: `<blockquote>${link}</blockquote>${html.replace('width="100%"', `width="${WIDTH}"`)}`,
  };
  return `${JSON.stringify(answer, null, 1)}\n`;
}
