/**
 * Content security policies that each form of a snippet works under. The tests try them in browsers, and the guide shows the very
 * lines that passed.
 */

const KIT = 'https://www.example.org';
const TYPES = "require-trusted-types-for 'script'; trusted-types lit-html";

/**
 * @typedef {object} Policy
 * @property {'element' | 'placeholder' | 'frame' | 'oembed' | 'pre-rendered'} form
 * @property {string} title what the page has
 * @property {string} policy with `https://www.example.org` for the host of the release folder
 * @property {boolean} [hasScript] whether the page loads the kit's script; default true
 */

/** @type {readonly Policy[]} */
export const POLICIES = [
  ...['element', 'placeholder'].flatMap((form) => [
    {
      form,
      title: 'The script named by its host',
      policy: `default-src 'none'; script-src ${KIT}; connect-src ${KIT}; style-src 'none'; ${TYPES}`,
    },
    {
      form,
      title: 'The script named by its hash, the one in its `integrity`',
      policy: `default-src 'none'; script-src '{{integrity}}'; connect-src ${KIT}; style-src 'none'; ${TYPES}`,
    },
    {
      form,
      title: "The script named by the page's nonce",
      policy: `default-src 'none'; script-src 'nonce-{{nonce}}' 'strict-dynamic'; connect-src ${KIT}; style-src 'none'; ${TYPES}`,
    },
  ]),
  {
    form: 'pre-rendered',
    title: 'With the hash that `rights-kit snippet` prints, for its look before the script runs',
    policy: `default-src 'none'; script-src ${KIT}; connect-src ${KIT}; style-src '{{style}}'; ${TYPES}`,
  },
  {
    form: 'frame',
    title: 'With `frame.js`, which sets the height',
    policy: `default-src 'none'; frame-src ${KIT}; script-src ${KIT}; style-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'`,
  },
  {
    form: 'frame',
    title: 'Without a script, at a fixed height',
    policy: `default-src 'none'; frame-src ${KIT}`,
    hasScript: false,
  },
];

/**
 * A policy for one page.
 *
 * @param {string} policy
 * @param {Record<string, string>} values `host`, `integrity`, `nonce`, `style`
 */
export function fillPolicy(policy, { host, ...values }) {
  return policy
    .replaceAll(KIT, host ?? KIT)
    .replace(/\{\{(\w+)\}\}/g, (whole, name) => values[name] ?? whole);
}

const NAMES = {
  element: 'Element',
  placeholder: 'Placeholder',
  'pre-rendered': 'Pre-rendered',
  frame: 'Frame',
  oembed: 'oEmbed',
};

/** The part of the guide that shows the policies. */
export function policiesAsMarkdown() {
  const forms = [...new Set(POLICIES.map(({ form }) => form))];
  return forms
    .map((form) => {
      const each = POLICIES.filter((policy) => policy.form === form).map(
        ({ title, policy }) =>
          `${title}:\n\n\`\`\`\nContent-Security-Policy: ${fillPolicy(policy, { integrity: 'sha384-…', nonce: '…', style: 'sha256-…' })}\n\`\`\``,
      );
      return `### ${NAMES[form]}\n\n${each.join('\n\n')}`;
    })
    .join('\n\n');
}
