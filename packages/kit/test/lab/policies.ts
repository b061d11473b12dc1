/**
 * Content security policies under which each form of a snippet works. Tests try them in browsers, and the guide contains exactly these
 * lines.
 */

const KIT = 'https://www.example.org';
const TYPES = "require-trusted-types-for 'script'; trusted-types lit-html";

const FORMS = {
  element: 'Element',
  placeholder: 'Placeholder',
  'pre-rendered': 'Pre-rendered',
  frame: 'Frame',
  oembed: 'oEmbed',
};

export interface Policy {
  readonly form: keyof typeof FORMS;
  /** How the page loads the kit or is prepared for it, as a heading of the guide. */
  readonly title: string;
  /** The policy, with `https://www.example.org` as the host of the release folder. */
  readonly policy: string;
  /** Whether the page loads the kit's script. Default: true. */
  readonly hasScript?: boolean;
}

export const POLICIES: readonly Policy[] = [
  ...(['element', 'placeholder'] as const).flatMap((form) => [
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

/** The values of a page that replace placeholders in a policy. */
interface PolicyValues {
  readonly host?: string;
  readonly integrity?: string;
  readonly nonce?: string;
  readonly style?: string;
}

/** The policy of one page. */
export function fillPolicy(policy: string, { host = KIT, ...values }: PolicyValues): string {
  const texts = new Map<string, string>(Object.entries(values));
  return policy
    .replaceAll(KIT, host)
    .replace(/\{\{(\w+)\}\}/g, (whole, name: string) => texts.get(name) ?? whole);
}

/** The part of the guide that shows the policies. */
export function policiesAsMarkdown(): string {
  const forms = [...new Set(POLICIES.map(({ form }) => form))];
  return forms
    .map((form) => {
      const each = POLICIES.filter((policy) => policy.form === form).map(
        ({ title, policy }) =>
          `${title}:\n\n\`\`\`\nContent-Security-Policy: ${fillPolicy(policy, { integrity: 'sha384-…', nonce: '…', style: 'sha256-…' })}\n\`\`\``,
      );
      return `### ${FORMS[form]}\n\n${each.join('\n\n')}`;
    })
    .join('\n\n');
}
