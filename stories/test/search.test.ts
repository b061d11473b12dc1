/** Looks for guides in the search of the built Storybook, as a reader does. */
import { expect } from 'chai';
import { BUILT } from './open-entry.js';

/** What a reader looks for, and the page that must be among what is found. */
const SEARCHES: readonly (readonly [words: string, id: string])[] = [
  ['install', 'guides-on-your-site-install--docs'],
  ['react', 'guides-for-developers-react-and-next--docs'],
  ['testing', 'guides-for-developers-testing-a-page-with-fixtures--docs'],
  ['accessibility', 'guides-accessibility-accessibility-what-the-tests-found--docs'],
  ['csp', 'guides-on-your-site-content-security-policy-csp--docs'],
  ['WordPress', 'guides-on-your-site-hosts-wordpress-as-an-author--docs'],
  ['theming', 'guides-on-your-site-theming-colors-and-parts--docs'],
  ['donate', 'elements-action-button--amounts'],
  ['drupal', 'guides-on-your-site-hosts-drupal--docs'],
  ['types', 'guides-for-developers-types--docs'],
  ['privacy', 'guides-on-your-site-what-readers-get-browsers-and-privacy--docs'],
  ['next', 'guides-for-developers-react-and-next--docs'],
  ['fixtures', 'guides-for-developers-testing-a-page-with-fixtures--docs'],
];

/** Waits, for as long as the test may take. */
async function found<T>(look: () => T | null | undefined): Promise<T> {
  for (;;) {
    const result = look();
    if (result) return result;
    await new Promise((resolve) => {
      setTimeout(resolve, 20);
    });
  }
}

/** React listens to the property's own setter. */
function type(input: HTMLInputElement, text: string): void {
  const view = input.ownerDocument.defaultView ?? window;
  const { set } = Object.getOwnPropertyDescriptor(view.HTMLInputElement.prototype, 'value') ?? {};
  set?.call(input, text);
  input.dispatchEvent(new view.Event('input', { bubbles: true }));
}

describe('The search of Storybook', () => {
  let frame: HTMLIFrameElement;

  before(async () => {
    frame = document.createElement('iframe');
    frame.title = 'Storybook';
    frame.width = '1200';
    frame.height = '900';
    frame.src = new URL('index.html', BUILT).href;
    document.body.append(frame);
    await found(() => frame.contentDocument?.querySelector('#storybook-explorer-searchfield'));
  });

  after(() => {
    frame.remove();
  });

  for (const [words, id] of SEARCHES)
    it(`W-08 finds the page for "${words}"`, async () => {
      const page = frame.contentDocument;
      const input = await found(() =>
        page?.querySelector<HTMLInputElement>('#storybook-explorer-searchfield'),
      );
      input.focus();
      type(input, words);
      // The sidebar has the same identifiers, outside of the list of results.
      await found(() =>
        page?.querySelector(`[role='option'] [data-id='${id}'], [role='option'][data-id='${id}']`),
      );
      expect(input.value).to.equal(words);
    });
});
