/**
 * oEmbed, by which an editor turns the address of a record page into a frame. WordPress supports it for authors who may paste neither
 * scripts nor frames. It requires absolute addresses, and keeps exactly one `<blockquote>` and one `<iframe>` of the markup. Systems that
 * keep the markup whole also run `frame.js`, which gives the frame the height of its content.
 */
import { takes, type Publisher } from '@rights-kit/content';
import { escapeHtml, scriptTag, snippet, type Release } from '../src/snippet.ts';
import type { Records } from '../records/read-records.ts';
import type { RecordPage } from './build-pages.ts';

/** **Unit:** CSS pixels. WordPress adopts the height that the frame posts, between 200 and 1000. */
const WIDTH = 600;
const RECORD_HEIGHT = 900;
const BANNER_HEIGHT = 300;
/** Of a button with amounts, in a column of 320 pixels. */
const BUTTON_HEIGHT = 220;

/** An oEmbed address carries no options, so each button offers the same amounts. **Unit:** US dollars. */
const AMOUNTS = '25 50 100';

interface Place {
  /** The address of the release folder, with a slash at its end. */
  readonly base: string;
  readonly records: {
    readonly publisher: Pick<Publisher, 'name'>;
    readonly actions: readonly Pick<Records['actions'][number], 'id' | 'kind' | 'destination'>[];
  };
  /** The version whose `frame.js` is loaded; `undefined` where it was withdrawn. */
  readonly release: Release | undefined;
}

function addressOf({ kind, id }: RecordPage, base: string): string {
  return `${base}r/${kind}/${id}/`;
}

function frameOf(
  { kind, id, title }: RecordPage,
  { base, records }: Place,
): { readonly html: string; readonly height: number } {
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
    case 'actions': {
      const action = records.actions.find((each) => each.id === id);
      if (action?.kind !== 'donate')
        return {
          html: snippet({
            ...frame,
            height: BANNER_HEIGHT,
            widget: 'action-banner',
            attributes: { action: id },
          }),
          height: BANNER_HEIGHT,
        };
      const amounts = takes(action.destination.platform, 'amount') ? { amounts: AMOUNTS } : {};
      return {
        html: snippet({
          ...frame,
          height: BUTTON_HEIGHT,
          widget: 'action-button',
          attributes: { action: id, ...amounts },
        }),
        height: BUTTON_HEIGHT,
      };
    }
  }
}

/** The `<link>` from a page to its `oembed.json`. */
export function oembedLink(page: RecordPage, base: string): string {
  const address = escapeHtml(`${addressOf(page, base)}oembed.json`);
  return `<link rel="alternate" type="application/json+oembed" href="${address}" title="${escapeHtml(page.title)}">`;
}

/** Text of the `oembed.json` beside a page. */
export function oembedAnswer(page: RecordPage, place: Place): string {
  const { base, records, release } = place;
  const { html, height } = frameOf(page, place);
  const script = release ? scriptTag(base, release, 'frame.js') : '';
  const link = `<a href="${escapeHtml(addressOf(page, base))}">${escapeHtml(page.title)}</a>`;
  const answer = {
    version: '1.0',
    type: 'rich',
    provider_name: records.publisher.name.en,
    provider_url: base,
    title: page.title,
    width: WIDTH,
    height,
    html: `<blockquote>${link}</blockquote>${html.replace('width="100%"', `width="${WIDTH}"`)}${script}`,
  };
  return `${JSON.stringify(answer, null, 1)}\n`;
}
