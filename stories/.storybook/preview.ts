import './preview.css';
import '@rights-kit/elements/all.js';
import manifest from '@rights-kit/elements/custom-elements.json' with { type: 'json' };
import { configure } from '@rights-kit/elements';
import { es } from '@rights-kit/elements/messages/es.js';
import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { argTypesOf } from '../src/arg-types';
import { sampleArabic } from '../src/sample-arabic';
import { hostPage, PLAIN, readHostPage } from './host-page';
import { pseudo, PSEUDO } from './pseudo-locale';
import { SKINS } from './skins';
import { theme } from './theme';

setCustomElementsManifest(manifest);

// Storybook's frame has no landmark of its own.
document.querySelector('#storybook-docs')?.setAttribute('role', 'main');

const CATALOGUES = new Map(Object.entries({ es, ar: sampleArabic, [PSEUDO]: pseudo }));

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

type Menu = NonNullable<Preview['globalTypes']>[string];
type Icon = NonNullable<NonNullable<Menu['toolbar']>['icon']>;

/** A menu of the toolbar. Its button shows what is chosen. */
const menu = (
  description: string,
  icon: Icon,
  items: readonly (readonly [value: string, title: string])[],
): Menu => ({
  description,
  toolbar: {
    title: description,
    icon,
    items: items.map(([value, title]) => ({ value, title })),
    dynamicTitle: true,
  },
});

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
    scheme: menu('Color scheme of the page', 'mirror', [
      ['light', 'Light page'],
      ['dark', 'Dark page'],
      ['forced', 'Forced colors (imitated)'],
    ]),
    direction: menu('Direction of the page', 'transfer', [
      ['ltr', 'Left to right'],
      ['rtl', 'Right to left (texts follow their own language)'],
    ]),
    language: menu('Language of the page', 'globe', [
      ['en', 'English'],
      ['es', 'Español'],
      [PSEUDO, 'Accented and longer (pseudo-locale)'],
      ['ar', 'Right to left (sample words)'],
    ]),
    text: menu('Size of text', 'zoom', [
      ['100', 'Text 100 %'],
      ['150', 'Text 150 %'],
      ['200', 'Text 200 %'],
    ]),
    width: menu('Room for the element', 'expand', [
      ['full', 'Full width'],
      ['240', '240 px'],
      ['320', '320 px'],
      ['600', '600 px'],
      ['1200', '1,200 px'],
    ]),
    skin: menu(
      'Styles of the page',
      'paintbrush',
      Object.entries(SKINS).map(([name, { title }]) => [name, title] as const),
    ),
    network: menu('What works', 'lightning', [
      ['answers', 'Feed answers'],
      ['fails', 'Feed fails'],
      ['script-off', 'Script off'],
    ]),
  },
  initialGlobals: { ...PLAIN },
  decorators: [
    (story, { globals, viewMode }) => hostPage(story(), readHostPage(globals), viewMode === 'story'),
  ],
};

export default preview;
