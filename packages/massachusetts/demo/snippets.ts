/** The snippets of the demo pages. The README shows the same ones. */
import type { Action, CivilDate, Phone } from '@rights-kit/content';
import { fill, toTownTitle } from '@rights-kit/views';
import { en as timelineEn } from '@rights-kit/views/messages/en/case-timeline.js';
import { en as releaseEn } from '@rights-kit/views/messages/en/release.js';
import { es as timelineEs } from '@rights-kit/views/messages/es/case-timeline.js';
import { es as releaseEs } from '@rights-kit/views/messages/es/release.js';
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

/** The catalogues of the pages' language. */
export const MESSAGES = { en: { ...timelineEn, ...releaseEn }, es: { ...timelineEs, ...releaseEs } };

/** The demo pages and the release have the same origin. */
const FEED = '/release/feed/v1/';

/** The options of a snippet, without its form. */
type Widget<W extends keyof WidgetAttributes> = Pick<SnippetOptions<W>, 'widget' | 'attributes' | 'children'>;

/** The address of a record's page, or of another page in `r/`, in a language. */
export const pageAddress = (page: string, lang: Language): string =>
  `/release/r/${page}/${lang === 'en' ? '' : `${lang}/`}`;

const link = (text: string, page: string, lang: Language): SnippetPart[] => [
  { text, href: pageAddress(page, lang) },
];

/** The publisher's data that the pages need: its actions, and the hosts that these may open. */
export interface Publisher {
  /** The actions of the feed. */
  readonly actions: readonly Action[];
  readonly hosts: readonly string[];
  /** The id of the action shown for towns without a policy. */
  readonly townAction: string;
  /** The numbers that it answers. */
  readonly phones: readonly Phone[];
  /** Names that may contain a word that no text may contain. */
  readonly properNames: readonly string[];
  /** The day on which the records were compiled. */
  readonly compiled: CivilDate;
}

/** The attribute `allow` for an action; absent where the action opens a page of the release. */
function allowing(id: string, { actions, hosts }: Publisher): { allow?: string } {
  const allow = allowFor(id, actions, hosts);
  return allow ? { allow } : {};
}

const town = (slug: string, name: string, lang: Language = 'en'): Widget<'town-policy-card'> => ({
  widget: 'town-policy-card',
  attributes: { town: slug, feed: FEED },
  children: link(toTownTitle(name, MESSAGES[lang]), `towns/${slug}`, lang),
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

/** A card whose heading follows the title of the page, without a heading between them. */
const belowTitle = (card: Widget<'town-policy-card'>): Widget<'town-policy-card'> => ({
  ...card,
  attributes: { ...card.attributes, 'heading-level': '2' },
});

const timeline = (id: string, name: string, lang: Language): Widget<'case-timeline'> => ({
  widget: 'case-timeline',
  attributes: { cases: id, feed: FEED },
  children: link(fill(MESSAGES[lang].caseTitle, { name }), `cases/${id}`, lang),
});

type ButtonAttributes = WidgetAttributes['action-button'] & SharedAttributes;

const button = (
  action: string,
  text: string,
  publisher: Publisher,
  lang: Language = 'en',
  attributes: ButtonAttributes = {},
): Widget<'action-button'> => ({
  widget: 'action-button',
  attributes: { action, ...attributes, feed: FEED, ...allowing(action, publisher) },
  // The sample of a donation page is in English alone.
  children:
    action === 'donate-sample' ? link(text, 'sample-donation', 'en') : link(text, `actions/${action}`, lang),
});

/**
 * A `<style>` that reserves the height of widgets, so that the layout does not shift when they load. It has no effect without scripting.
 *
 * @param heights minimum height by selector
 * @param more additional rules
 */
const room = (heights: Readonly<Record<string, string>>, more = ''): string => `<style>
      @media (scripting: enabled) {
        ${Object.entries(heights)
          .map(([selector, height]) => `${selector} { display: block; min-height: ${height} }`)
          .join('\n        ')}${more}
      }
    </style>`;

/** The height of the issue page's banner from widths of the viewport on. **Unit:** rem. */
const BANNER_HEIGHTS: Readonly<Record<Language, Readonly<Record<number, number>>>> = {
  en: { 0: 11.55, 32: 7.75, 36: 6.35, 51: 6.2 },
  es: { 0: 15.65, 22: 14.4, 34: 13.5, 44: 7.85 },
};

/** Heights of cards: the one of a town without a record is low. */
const CARDS = { 'rights-town-policy-card': '44rem', '[town=worthington]': '29rem' };

/** Snippets by the name of their placeholder in a page. */
export type Snippets<Name extends string> = Readonly<Record<Name, string>>;

export function demoSnippets(
  release: Release,
  publisher: Publisher,
): Snippets<'room' | 'script' | 'boston' | 'lowell' | 'unrecorded' | 'placeholder' | 'donate'> {
  return {
    room: room(
      { ...CARDS, 'rights-action-button': '7.75rem' },
      `
        @media (width >= 66rem) { [town=worthington] { min-height: 34.5rem } }`,
    ),
    script: scriptTag('/release/', release),
    boston: snippet(belowTitle(town('boston', 'Boston'))),
    lowell: snippet(belowTitle(town('lowell', 'Lowell'))),
    unrecorded: snippet(belowTitle(townWithAction('worthington', 'Worthington', publisher))),
    placeholder: snippet({
      ...town('chelsea', 'Chelsea'),
      form: 'placeholder',
    }),
    donate: snippet(
      button('donate-sample', 'Donate', publisher, 'en', { amounts: '25 50 100', partner: 'SAMPLE-PAGE' }),
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
  | 'donate'
  | 'shareButton';

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
  const own = (id: string, attributes?: ButtonAttributes): string => {
    const label = publisher.actions.find((action) => action.id === id)?.label[words.lang];
    if (label === undefined) throw new Error(`${id} has no label in the language of the page, ${words.lang}`);
    return snippet(button(id, label, publisher, words.lang, attributes));
  };
  const asLink = { appearance: 'link', disclosure: 'short' } as const;
  return {
    room: room(
      {
        'rights-case-timeline': '44rem',
        ...CARDS,
        'rights-action-button': '3.75rem',
        // A hairline stands between items.
        'li + li > rights-action-button': '4.5rem',
        '[action=ag-kyr-2025]': words.unreviewed ? '6.15rem' : '4.6rem',
      },
      Object.entries(BANNER_HEIGHTS[words.lang])
        .map(
          ([width, height]) => `
        @media (width >= ${width}rem) { rights-action-banner { display: block; min-height: ${height}rem } }`,
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
      children: [
        { text: words.bannerBody, slot: 'body' },
        ...link(words.bannerLink, 'actions/protect-act', words.lang),
      ],
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
    shareButton: snippet({
      widget: 'action-button',
      attributes: { kind: 'share', appearance: 'outline' },
      children: [{ text: words.shareLink, href: words.lang === 'en' ? '/' : `/${words.lang}.html` }],
    }),
  };
}
