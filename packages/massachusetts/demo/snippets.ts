/** The snippets of the demo pages. The README shows the same ones. */
import type { Action } from '@rights-kit/content';
import { fill, toTownTitle } from '@rights-kit/views';
import { en } from '@rights-kit/views/messages/en/release.js';
import { es } from '@rights-kit/views/messages/es/release.js';
import {
  allowFor,
  scriptTag,
  snippet,
  type Release,
  type SharedAttributes,
  type SnippetOptions,
  type SnippetPart,
  type WidgetAttributes,
} from 'rights-kit/snippet';
import type { Language, Words } from './words.ts';

const MESSAGES = { en, es };

/** The demo pages and the release have the same origin. */
const FEED = '/release/feed/v1/';

/** The options of a snippet, without its form. */
type Widget<W extends keyof WidgetAttributes> = Pick<SnippetOptions<W>, 'widget' | 'attributes' | 'children'>;

const link = (text: string, page: string): SnippetPart[] => [{ text, href: `/release/r/${page}/` }];

/** The publisher's data that the pages need: its actions, and the hosts that these may open. */
export interface Publisher {
  /** The actions of the feed. */
  readonly actions: readonly Action[];
  readonly hosts: readonly string[];
  /** The id of the action shown for towns without a policy. */
  readonly townAction: string;
}

/** The attribute `allow` for an action; absent where the action opens a page of the release. */
function allowing(id: string, { actions, hosts }: Publisher): { allow?: string } {
  const allow = allowFor(id, actions, hosts);
  return allow ? { allow } : {};
}

const town = (slug: string, name: string, lang: Language = 'en'): Widget<'town-policy-card'> => ({
  widget: 'town-policy-card',
  attributes: { town: slug, feed: FEED },
  children: link(toTownTitle(name, MESSAGES[lang]), `towns/${slug}`),
});

/** A town whose card has an action, since it has no policy on record. */
const townWithAction = (
  slug: string,
  name: string,
  publisher: Publisher,
  lang: Language = 'en',
): Widget<'town-policy-card'> => {
  const card = town(slug, name, lang);
  return { ...card, attributes: { ...card.attributes, ...allowing(publisher.townAction, publisher) } };
};

const timeline = (id: string, name: string, lang: Language): Widget<'case-timeline'> => ({
  widget: 'case-timeline',
  attributes: { cases: id, feed: FEED },
  children: link(fill(MESSAGES[lang].caseTitle, { name }), `cases/${id}`),
});

type ButtonAttributes = WidgetAttributes['action-button'] & SharedAttributes;

const button = (
  action: string,
  text: string,
  publisher: Publisher,
  attributes: ButtonAttributes = {},
): Widget<'action-button'> => ({
  widget: 'action-button',
  attributes: { action, ...attributes, feed: FEED, ...allowing(action, publisher) },
  children: link(text, action === 'donate-sample' ? 'sample-donation' : `actions/${action}`),
});

/**
 * A `<style>` that reserves the height of widgets, so that the layout does not shift when they load. It has no effect without scripting.
 *
 * @param heights minimum height by tag
 * @param more additional rules
 */
const room = (heights: Readonly<Record<string, string>>, more = ''): string => `<style>
      @media (scripting: enabled) {
        ${Object.entries(heights)
          .map(([tag, height]) => `${tag} { display: block; min-height: ${height} }`)
          .join('\n        ')}${more}
      }
    </style>`;

/** The height of the issue page's banner on a phone, and from viewport widths of 34rem, 48rem and 64rem on. */
const BANNER_HEIGHTS: Readonly<Record<Language, readonly string[]>> = {
  en: ['15.25rem', '12.5rem', '7.75rem', '7.75rem'],
  es: ['17.75rem', '14rem', '8.75rem', '8.75rem'],
};

/** Snippets by the name of their placeholder in a page. */
export type Snippets<Name extends string> = Readonly<Record<Name, string>>;

export function demoSnippets(
  release: Release,
  publisher: Publisher,
): Snippets<'room' | 'script' | 'boston' | 'lowell' | 'unrecorded' | 'placeholder' | 'donate'> {
  return {
    room: room({ 'rights-town-policy-card': '44rem', 'rights-action-button': '12rem' }),
    script: scriptTag('/release/', release),
    boston: snippet(town('boston', 'Boston')),
    lowell: snippet(town('lowell', 'Lowell')),
    unrecorded: snippet(townWithAction('worthington', 'Worthington', publisher)),
    placeholder: snippet({
      ...town('chelsea', 'Chelsea'),
      form: 'placeholder',
    }),
    donate: snippet(
      button('donate-sample', 'Donate', publisher, { amounts: '25 50 100', partner: 'PARTNER' }),
    ),
  };
}

type IssueSnippet =
  | 'room'
  | 'banner'
  | 'gordon'
  | 'lunn'
  | 'boston'
  | 'lowell'
  | 'unrecorded'
  | 'guide'
  | 'platform'
  | 'resources'
  | 'firewalls'
  | 'donate';

/**
 * The snippets of the issue page.
 *
 * @param words the texts in the language of the page
 * @param options.hasScript whether the page loads the script, and so has a use for the feed. Default: true
 */
export function issueSnippets(
  words: Words,
  publisher: Publisher,
  { hasScript = true }: { readonly hasScript?: boolean } = {},
): Snippets<IssueSnippet> {
  /** A button with the record's label, or the page's own where the record has none in the language of the page. */
  const own = (id: string, attributes?: ButtonAttributes): string => {
    const label = publisher.actions.find((action) => action.id === id)?.label[words.lang] ?? words.labels[id];
    if (label === undefined) throw new Error(`the demo has no label for ${id}`);
    return snippet(button(id, label, publisher, attributes));
  };
  const asLink = { appearance: 'link', disclosure: 'short' } as const;
  const [phone = '', ...wider] = BANNER_HEIGHTS[words.lang];
  return {
    room: room(
      {
        'rights-action-banner': phone,
        'rights-case-timeline': '44rem',
        'rights-town-policy-card': '44rem',
        'rights-action-button': '4rem',
      },
      wider
        .map(
          (height, index) => `
        @media (width >= ${[34, 48, 64][index]}rem) { rights-action-banner { min-height: ${height} } }`,
        )
        .join(''),
    ),
    banner: snippet({
      widget: 'action-banner',
      preload: hasScript,
      attributes: {
        action: 'protect-act',
        placement: 'sticky-top',
        dismissible: true,
        feed: FEED,
        ...allowing('protect-act', publisher),
      },
      children: [{ text: words.bannerBody, slot: 'body' }, ...link(words.bannerLink, 'actions/protect-act')],
    }),
    gordon: snippet(timeline('gordon-v-johnson', 'Gordon v. Johnson', words.lang)),
    lunn: snippet(timeline('lunn-v-commonwealth', 'Lunn v. Commonwealth', words.lang)),
    boston: snippet(town('boston', 'Boston', words.lang)),
    lowell: snippet(town('lowell', 'Lowell', words.lang)),
    unrecorded: snippet(townWithAction('worthington', 'Worthington', publisher, words.lang)),
    guide: own('ag-kyr-2025'),
    platform: own('luce-platform', asLink),
    resources: own('local-policy-resources', asLink),
    firewalls: own('aclum-firewalls', asLink),
    donate: own('donate-sample', { amounts: '25 50 100' }),
  };
}

/** A button that opens the page about a bill. */
export const billSnippet = (id: string, text: string, publisher: Publisher): string =>
  snippet(button(id, text, publisher, { appearance: 'link', disclosure: 'short' }));
