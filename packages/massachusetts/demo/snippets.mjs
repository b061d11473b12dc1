/** What the demo pages embed; the README shows the same. */
import { scriptTag, snippet } from 'rights-kit/snippet';
import { WORDS } from './words.mjs';

const link = (text, page) => [{ text, href: `/release/r/${page}/` }];

const town = (slug, text) => ({
  widget: 'town-policy-card',
  attributes: { town: slug },
  children: link(text, `towns/${slug}`),
});

const timeline = (id, text) => ({
  widget: 'case-timeline',
  attributes: { cases: id },
  children: link(text, `cases/${id}`),
});

const button = (action, text, attributes = {}) => ({
  widget: 'action-button',
  attributes: { action, ...attributes },
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

/** @param {import('rights-kit/snippet').Release} release */
export function demoSnippets(release) {
  const words = WORDS.en;
  return {
    room: room({ 'rights-town-policy-card': '44rem', 'rights-action-button': '12rem' }),
    script: scriptTag('/release/', release),
    boston: snippet(town('boston', words.town_boston)),
    lowell: snippet(town('lowell', words.town_lowell)),
    unrecorded: snippet(town('worthington', words.town_worthington)),
    placeholder: snippet({
      ...town('chelsea', 'Chelsea: policy on working with federal immigration enforcement'),
      form: 'placeholder',
    }),
    donate: snippet(button('donate-sample', 'Donate', { amounts: '25 50 100', partner: 'PARTNER' })),
  };
}

/**
 * What the issue page embeds.
 *
 * @param {typeof WORDS.en} words in the language of the page
 */
export function issueSnippets(words) {
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
      attributes: { action: 'protect-act', placement: 'sticky-top', dismissible: true, loading: 'eager' },
      children: [{ text: words.bannerBody, slot: 'body' }, ...link(words.bannerLink, 'actions/protect-act')],
    }),
    gordon: snippet(timeline('gordon-v-johnson', words.case_gordon)),
    lunn: snippet(timeline('lunn-v-commonwealth', words.case_lunn)),
    boston: snippet(town('boston', words.town_boston)),
    lowell: snippet(town('lowell', words.town_lowell)),
    unrecorded: snippet(town('worthington', words.town_worthington)),
    guide: snippet(button('ag-kyr-2025', words.guide)),
    platform: snippet(button('luce-platform', words.platform, asLink)),
    resources: snippet(button('local-policy-resources', words.resources, asLink)),
    firewalls: snippet(button('aclum-firewalls', words.firewalls, asLink)),
    donate: snippet(button('donate-sample', words.give, { amounts: '25 50 100' })),
  };
}

/** A bill's link to what is written about it. */
export const billSnippet = (id, text) =>
  snippet(button(id, text, { appearance: 'link', disclosure: 'short' }));
