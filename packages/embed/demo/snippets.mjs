/** What the demo pages embed; the README shows the same. */
import { scriptTag, snippet } from '@rights-kit/content/snippet';

const town = (slug, name) => ({
  widget: 'town-policy-card',
  attributes: { town: slug },
  children: [
    {
      text: `${name}: policy on working with federal immigration enforcement`,
      href: `/release/r/towns/${slug}/`,
    },
  ],
});

const donate = {
  widget: 'action-button',
  attributes: { action: 'donate-sample', amounts: '25 50 100', partner: 'PARTNER' },
  children: [{ text: 'Donate', href: '/release/r/sample-donation/' }],
};

/** Keeps room for what is to come, so that nothing moves when it arrives; not where no script will fill it. */
const room = `<style>
      @media (scripting: enabled) {
        rights-town-policy-card {
          display: block;
          min-height: 44rem;
        }
        rights-action-button {
          display: block;
          min-height: 12rem;
        }
      }
    </style>`;

/** @param {import('@rights-kit/content/snippet').Release} release */
export function demoSnippets(release) {
  return {
    room,
    script: scriptTag('/release/', release),
    boston: snippet(town('boston', 'Boston')),
    lowell: snippet(town('lowell', 'Lowell')),
    unrecorded: snippet(town('worthington', 'Worthington')),
    placeholder: snippet({ ...town('chelsea', 'Chelsea'), form: 'placeholder' }),
    donate: snippet(donate),
  };
}
