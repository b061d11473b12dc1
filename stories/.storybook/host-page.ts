/** The page that a story stands on, as the toolbar has it. */
import { html, render, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { ref } from 'lit/directives/ref.js';
import { WIDGETS } from '../src/widgets';
import { forceColors } from './forced-colors';
import { SKINS } from './skins';

/** The choices of the toolbar, each by its name there. */
export interface HostPage {
  readonly scheme: string;
  readonly direction: string;
  readonly language: string;
  /** **Unit:** percent of the browser's own size. */
  readonly text: string;
  readonly width: string;
  readonly skin: string;
  readonly network: string;
}

export const PLAIN: HostPage = {
  scheme: 'light',
  direction: 'ltr',
  language: 'en',
  text: '100',
  width: 'full',
  skin: 'plain',
  network: 'answers',
};

/** @param globals of Storybook, which also holds those of its addons */
export const readHostPage = (globals: Readonly<Record<string, unknown>>): HostPage => ({
  ...PLAIN,
  ...Object.fromEntries(
    Object.keys(PLAIN)
      .filter((name) => globals[name] !== undefined)
      // A number in the address is one here too.
      .map((name) => [name, String(globals[name])]),
  ),
});

/** A feed of which every request fails: no server can have this name. */
const DEAD_FEED = 'https://feed.invalid/v1/';

/** The markup of a story, from a document without scripts, in which no element starts. */
function markupOf(story: unknown): string {
  const inert = document.implementation.createHTMLDocument();
  render(story, inert.body, { creationScope: inert });
  return inert.body.innerHTML.replaceAll(/<!--.*?-->/gs, '');
}

/** As high as its document, which may not run scripts but can be measured. */
function fitHeight({ target }: Event): void {
  if (target instanceof HTMLIFrameElement && target.contentDocument)
    target.height = String(target.contentDocument.documentElement.scrollHeight);
}

const withoutScript = (story: unknown, { scheme, direction, language }: HostPage): TemplateResult =>
  html`<iframe
    class="no-script"
    title="The page without scripts"
    sandbox="allow-same-origin"
    @load=${fitHeight}
    srcdoc=${`<!doctype html><html lang="${language}" dir="${direction}"><meta name="color-scheme" content="${scheme === 'dark' ? 'dark' : 'light'}"><style>body{margin:0;font:1rem/1.5 system-ui,sans-serif}</style>${markupOf(story)}`}
  ></iframe>`;

const colored = new WeakSet<ShadowRoot>();

/** What the toolbar changes in the widgets of a story, once they are in its page. */
function change(page: Element, { scheme, network }: HostPage): void {
  if (network === 'fails')
    for (const widget of page.querySelectorAll(WIDGETS)) widget.setAttribute('feed', DEAD_FEED);
  if (scheme === 'forced')
    page.addEventListener('rights-ready', ({ target }) => {
      const root = target instanceof HTMLElement ? target.shadowRoot : null;
      if (!root || colored.has(root)) return;
      colored.add(root);
      forceColors(root);
    });
}

function styleDocument({ scheme, direction, language, text, skin }: HostPage): void {
  const { documentElement: root, head } = document;
  root.dir = direction;
  root.lang = language;
  root.style.colorScheme = scheme === 'dark' ? 'dark' : 'light';
  root.style.fontSize = text === '100' ? '' : `${text}%`;
  root.style.background = skin === 'plain' ? 'Canvas' : '';
  let style = head.querySelector<HTMLStyleElement>('style[data-skin]');
  if (!style) {
    style = document.createElement('style');
    style.dataset['skin'] = '';
    // Before the styles of Storybook, which lay out the story.
    head.prepend(style);
  }
  style.textContent = SKINS[skin]?.css ?? '';
}

/**
 * @param isAlone whether the story has its page to itself. A documentation page shows several stories, and keeps the reader's styles.
 */
export function hostPage(story: unknown, page: HostPage, isAlone: boolean): TemplateResult {
  if (isAlone) styleDocument(page);
  const { scheme, direction, language, width, skin, network } = page;
  const content = network === 'script-off' ? withoutScript(story, page) : story;
  // New elements for each page, as on a real one: they do not follow a network that comes and goes.
  return html`${keyed(
    `${scheme} ${network}`,
    html`<div
      class="story-page"
      data-scheme=${scheme}
      data-skin=${skin}
      dir=${direction}
      lang=${language}
      ${ref((element) => {
        // The story follows after the start tag.
        if (element)
          queueMicrotask(() => {
            change(element, page);
          });
      })}
    >
      <div class="story-width" data-width=${width}>${content}</div>
    </div>`,
  )}`;
}
