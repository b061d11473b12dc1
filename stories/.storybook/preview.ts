import './preview.css';
import '@rights-kit/elements/all.js';
import manifest from '@rights-kit/elements/custom-elements.json' with { type: 'json' };
import { configure } from '@rights-kit/elements';
import { es } from '@rights-kit/elements/messages/es.js';
import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import { argTypesOf } from '../src/arg-types';
import { sampleArabic } from '../src/sample-arabic';
import { theme } from './theme';

setCustomElementsManifest(manifest);

/** `ar` is in no toolbar: only the stories that run from right to left are in it. */
const CATALOGUES = new Map(Object.entries({ es, ar: sampleArabic }));

// A relative URL, so that Storybook can be served from any folder.
configure({
  feed: new URL('feed/v1/', document.baseURI).href,
  allow: 'malegislature.gov www.aclum.org www.mass.gov www.miracoalition.org www.mma.org',
  loadMessages: (locale) => {
    const messages = CATALOGUES.get(locale);
    return messages && Promise.resolve(messages);
  },
});

/** What stories pass besides attributes. */
const UNLISTED = ['children', 'onReady', 'onError', 'onAct'];

const preview: Preview = {
  argTypes: Object.fromEntries(UNLISTED.map((name) => [name, { table: { disable: true } }])),
  parameters: {
    layout: 'fullscreen',
    a11y: {
      test: 'error',
      options: {
        runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
        rules: { 'target-size': { enabled: true } },
      },
    },
    backgrounds: { disable: true },
    controls: { expanded: true, sort: 'none' },
    docs: { theme, codePanel: true, extractArgTypes: argTypesOf },
    options: {
      storySort: {
        order: [
          'Welcome',
          'Elements',
          ['Action banner', 'Case timeline', 'Town policy card', 'Action button'],
        ],
      },
    },
  },
  globalTypes: {
    scheme: {
      description: 'Color scheme of the page',
      toolbar: {
        title: 'Scheme',
        icon: 'mirror',
        items: [
          { value: 'light', title: 'Light page' },
          { value: 'dark', title: 'Dark page' },
        ],
        dynamicTitle: true,
      },
    },
    direction: {
      description: 'Direction of the page',
      toolbar: {
        title: 'Direction',
        icon: 'transfer',
        items: [
          { value: 'ltr', title: 'Left to right' },
          { value: 'rtl', title: 'Right to left' },
        ],
        dynamicTitle: true,
      },
    },
    language: {
      description: 'Language of the page',
      toolbar: {
        title: 'Language',
        icon: 'globe',
        items: [
          { value: 'en', title: 'English' },
          { value: 'es', title: 'Español' },
        ],
        dynamicTitle: true,
      },
    },
    width: {
      description: 'Room for the element',
      toolbar: {
        title: 'Width',
        icon: 'expand',
        items: [
          { value: 'full', title: 'Full width' },
          { value: '240', title: '240 px' },
          { value: '320', title: '320 px' },
          { value: '600', title: '600 px' },
          { value: '1200', title: '1,200 px' },
        ],
        dynamicTitle: true,
      },
    },
  },
  initialGlobals: { scheme: 'light', direction: 'ltr', language: 'en', width: 'full' },
  decorators: [
    (story, { globals, viewMode }) => {
      const scheme = String(globals['scheme']);
      const direction = globals['direction'] === 'rtl' ? 'rtl' : 'ltr';
      const language = String(globals['language']);
      // A docs page shows several stories: each has its own color scheme, and the page keeps the reader's.
      if (viewMode === 'story') {
        const page = document.documentElement;
        page.dir = direction;
        page.lang = language;
        page.style.colorScheme = scheme;
        page.style.background = scheme === 'dark' ? '#101215' : '#fff';
      }
      return html`<div class="story-page" data-scheme=${scheme} dir=${direction} lang=${language}>
        <div class="story-width" data-width=${String(globals['width'])}>${story()}</div>
      </div>`;
    },
  ],
};

export default preview;
