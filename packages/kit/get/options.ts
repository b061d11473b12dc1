/** What a partner can choose, and which choices go together. */
import { LOCALES } from '@rights-kit/content';
import { schemeFor, styleProperties, type Colors, type Scheme } from '../command/colors.ts';
import type { Form } from '../command/compose-snippet.ts';
import type { Attributes, Widget } from '../command/pre-render.ts';

export const WIDGETS: readonly Widget[] = [
  'town-policy-card',
  'case-timeline',
  'action-banner',
  'action-button',
];

/** Where the snippet will stand. */
export const HOSTS = [
  'html',
  'wordpress-author',
  'wordpress-administrator',
  'site-builder',
  'drupal',
  'newsletter',
  'framework',
] as const;
export type Host = (typeof HOSTS)[number];

/** The forms for each host; the first is the one that asks least of the partner. */
export const FORMS_OF: Readonly<Record<Host, readonly Form[]>> = {
  html: ['element', 'placeholder', 'frame'],
  'wordpress-author': ['oembed', 'link', 'placeholder', 'frame'],
  'wordpress-administrator': ['placeholder', 'element', 'frame', 'oembed'],
  'site-builder': ['frame', 'element', 'placeholder'],
  drupal: ['placeholder', 'frame'],
  newsletter: ['email', 'email-text'],
  framework: ['element', 'frame'],
};

export type Layout = '' | 'short' | 'full';

/** The languages of the snippet: those that have a catalogue. */
export const LANGUAGES: readonly string[] = LOCALES;

/** The heights of a frame that the command accepts. **Unit:** CSS pixels. */
export const HEIGHT_RANGE = [10, 9999] as const;

/** The greatest widths of a widget that the command accepts; the last is that of its place. **Unit:** CSS pixels. */
export const WIDTH_RANGE = [280, 1200] as const;

/** The attribute that names the record of a widget. */
export const RECORD_ATTRIBUTE: Readonly<Record<Widget, 'town' | 'cases' | 'action'>> = {
  'town-policy-card': 'town',
  'case-timeline': 'cases',
  'action-banner': 'action',
  'action-button': 'action',
};

/** What a partner can set for a form of a widget. */
export interface Fit {
  readonly lang: boolean;
  readonly layout: boolean;
  readonly level: boolean;
  readonly scheme: boolean;
  readonly height: boolean;
  readonly width: boolean;
  readonly preload: boolean;
  readonly colors: boolean;
  /** Whether the script may be the newest one. */
  readonly version: boolean;
}

/** Where markup keeps no `style` attribute, or where it is no text: there colors and width belong into the style sheet. */
const WITHOUT_STYLE: readonly Host[] = ['drupal', 'framework'];

/** Whether the snippet itself has colors and width. */
export const hasStyle = (host: Host): boolean => !WITHOUT_STYLE.includes(host);

/** JSX has no comments of HTML. */
export const hasComment = (host: Host): boolean => host !== 'framework';

export function fitOf(widget: Widget, form: Form): Fit {
  const isInPage = form === 'element' || form === 'placeholder' || form === 'pre-rendered';
  const isWidget = isInPage || form === 'frame';
  return {
    // oEmbed passes no language to a frame.
    lang: form !== 'oembed',
    // The address of a frame has no layout.
    layout: isInPage && (widget === 'town-policy-card' || widget === 'case-timeline'),
    level: isWidget && widget !== 'action-button',
    scheme: isWidget,
    height: form === 'frame',
    width: isWidget,
    preload: form === 'element',
    colors: isInPage,
    version: isInPage,
  };
}

interface Chosen extends Colors {
  /** **Unit:** CSS pixels. */
  readonly width: number;
  readonly widget: Widget;
  readonly record: string;
  readonly lang: string;
  readonly layout: Layout;
  readonly level: string;
  readonly scheme: Scheme;
}

/** The attributes of the snippet, in the order of its text. */
export function attributesOf(state: Chosen, form: Form): Attributes {
  const { widget, record, ...chosen } = state;
  const fit = fitOf(widget, form);
  const scheme = fit.colors ? schemeFor(state) : chosen.scheme;
  return {
    lang: (fit.lang && chosen.lang) || undefined,
    [RECORD_ATTRIBUTE[widget]]: record || undefined,
    layout: (fit.layout && chosen.layout) || undefined,
    'heading-level': (fit.level && chosen.level) || undefined,
    'color-scheme': (fit.scheme && scheme) || undefined,
  };
}

/** The height that a widget fills on a wide page, which the guide names too; `''` where none is kept. */
const KEPT_ROOM: Readonly<Record<Widget, string>> = {
  'town-policy-card': '44rem',
  'case-timeline': '',
  'action-banner': '',
  'action-button': '12rem',
};

/** What finds the widget in a style sheet; `''` where the page has none. */
function selectorOf(widget: Widget, form: Form): string {
  if (form === 'placeholder') return `[data-rights='${widget}']`;
  return form === 'element' ? `rights-${widget}` : '';
}

/** The CSS with the colors and the width of a widget; `''` where none are chosen. */
export function styleCss(state: Chosen, form: Form): string {
  const selector = selectorOf(state.widget, form);
  const lines = styleProperties(state, state.width).map(([name, value]) => `  ${name}: ${value};\n`);
  return selector && lines.length > 0 ? `${selector} {\n${lines.join('')}}` : '';
}

/** The CSS that keeps room for a widget until it is filled; `''` where none is needed. */
export function roomCss(widget: Widget, form: Form): string {
  const { [widget]: height } = KEPT_ROOM;
  const selector = selectorOf(widget, form);
  if (!height || !selector) return '';
  return `@media (scripting: enabled) {
  ${selector} {
    display: block;
    margin-block: 1.5em;
    min-height: ${height};
  }
}`;
}
