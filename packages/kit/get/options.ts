/** What a partner can choose, and which choices go together. */
import { LOCALES } from '@rights-kit/content';
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
  'wordpress-author': ['oembed', 'frame', 'placeholder'],
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
  readonly preload: boolean;
}

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
    preload: form === 'element',
  };
}

interface Chosen {
  readonly widget: Widget;
  readonly record: string;
  readonly lang: string;
  readonly layout: Layout;
  readonly level: string;
  readonly scheme: string;
}

/** The attributes of the snippet, in the order of its text. */
export function attributesOf({ widget, record, ...chosen }: Chosen, form: Form): Attributes {
  const fit = fitOf(widget, form);
  return {
    lang: (fit.lang && chosen.lang) || undefined,
    [RECORD_ATTRIBUTE[widget]]: record || undefined,
    layout: (fit.layout && chosen.layout) || undefined,
    'heading-level': (fit.level && chosen.level) || undefined,
    'color-scheme': (fit.scheme && chosen.scheme) || undefined,
  };
}

/** The height that a widget fills on a wide page, which the guide names too; `''` where none is kept. */
const KEPT_ROOM: Readonly<Record<Widget, string>> = {
  'town-policy-card': '44rem',
  'case-timeline': '',
  'action-banner': '',
  'action-button': '12rem',
};

/** The CSS that keeps room for a widget until it is filled; `''` where none is needed. */
export function roomCss(widget: Widget, form: Form): string {
  const { [widget]: height } = KEPT_ROOM;
  if (!height || (form !== 'element' && form !== 'placeholder')) return '';
  const selector = form === 'placeholder' ? `[data-rights='${widget}']` : `rights-${widget}`;
  return `@media (scripting: enabled) {
  ${selector} {
    display: block;
    margin-block: 1.5em;
    min-height: ${height};
  }
}`;
}
