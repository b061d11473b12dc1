/** What the demo pages embed; the README shows the same. */
import { fill, toTownTitle } from '@rights-kit/views';
import { en } from '@rights-kit/views/messages/en/release.js';
import { es } from '@rights-kit/views/messages/es/release.js';
import { allowFor, scriptTag, snippet } from 'rights-kit/snippet';

const MESSAGES = { en, es };

/** The demo pages lie beside the release. */
const FEED = '/release/feed/v1/';

const link = (text, page) => [{ text, href: `/release/r/${page}/` }];

/**
 * Whose facts the pages show, and what their actions may open.
 *
 * @typedef {object} Publisher
 * @property {readonly import('@rights-kit/content').Action[]} actions of the feed
 * @property {readonly string[]} hosts
 * @property {string} townAction id of the action of a town without a policy
 */

/**
 * What `allow` says for an action; absent where it opens a page of the release.
 *
 * @param {string} id
 * @param {Publisher} publisher
 */
const allowing = (id, { actions, hosts }) => ({ allow: allowFor(id, actions, hosts) || undefined });

const town = (slug, name, lang = 'en') => ({
  widget: 'town-policy-card',
  attributes: { town: slug, feed: FEED },
  children: link(toTownTitle(name, MESSAGES[lang]), `towns/${slug}`),
});

/** A town whose card offers an action, since it has no policy on record. */
const townWithAction = (slug, name, publisher, lang = 'en') => {
  const card = town(slug, name, lang);
  return { ...card, attributes: { ...card.attributes, ...allowing(publisher.townAction, publisher) } };
};

const timeline = (id, name, lang) => ({
  widget: 'case-timeline',
  attributes: { cases: id, feed: FEED },
  children: link(fill(MESSAGES[lang].caseTitle, { name }), `cases/${id}`),
});

const button = (action, text, publisher, attributes = {}) => ({
  widget: 'action-button',
  attributes: { action, ...attributes, feed: FEED, ...allowing(action, publisher) },
  children: link(text, action === 'donate-sample' ? 'sample-donation' : `actions/${action}`),
});

/**
 * Keeps room for what is to come, so that nothing moves when it arrives; not where no script will fill it.
 *
 * @param {Record<string, string>} heights by tag
 * @param {string} [more] further rules
 */
const room = (heights, more = '') => `<style>
      @media (scripting: enabled) {
        ${Object.entries(heights)
          .map(([tag, height]) => `${tag} { display: block; min-height: ${height} }`)
          .join('\n        ')}${more}
      }
    </style>`;

/** The banner of the issue page is as high as its words need: on a phone, from 34, from 48 and from 64rem on. */
const BANNER_HEIGHTS = {
  en: ['16.5rem', '13.5rem', '7.75rem', '7.75rem'],
  es: ['20.25rem', '16.5rem', '10.75rem', '9.25rem'],
};

/**
 * @param {import('rights-kit/snippet').Release} release
 * @param {Publisher} publisher
 */
export function demoSnippets(release, publisher) {
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

/**
 * What the issue page embeds.
 *
 * @param {typeof import('./words.ts').WORDS.en} words in the language of the page
 * @param {Publisher} publisher
 */
export function issueSnippets(words, publisher) {
  /** A button's words are the record's, or the page's own where the record has none in its language. */
  const own = (id, attributes) => {
    const label = publisher.actions.find((action) => action.id === id)?.label[words.lang] ?? words.labels[id];
    return snippet(button(id, label, publisher, attributes));
  };
  const asLink = { appearance: 'link', disclosure: 'short' };
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
      attributes: {
        action: 'protect-act',
        placement: 'sticky-top',
        dismissible: true,
        loading: 'eager',
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

/**
 * A bill's link to what is written about it.
 *
 * @param {string} id
 * @param {string} text
 * @param {Publisher} publisher
 */
export const billSnippet = (id, text, publisher) =>
  snippet(button(id, text, publisher, { appearance: 'link', disclosure: 'short' }));
