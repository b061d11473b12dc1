/** `@rights-kit/tooling/valid-html`: the errors of complete pages. */
import { HtmlValidate } from 'html-validate';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    'doctype-style': ['error', { style: 'lowercase' }],
    // A title names the place or case, whose name has no limit.
    'long-title': 'off',
    // Prettier closes void elements in handwritten pages, which HTML permits.
    'void-style': 'off',
  },
});

/**
 * @param html a complete page
 * @returns one line for each error; empty for a valid page
 */
export async function htmlErrors(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId}: ${message}`),
  );
}
