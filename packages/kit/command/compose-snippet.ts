/**
 * The whole text to paste for a record: what `rights-kit snippet` prints, and what the builder below `get/` copies. It reads nothing and
 * runs in browsers too, so that both are one function of the same files of the feed.
 */
import { LOCALES, type Action, type Locale } from '@rights-kit/content';
import { fill, toText, toTownTitle } from '@rights-kit/views';
import { messagesOf } from '../release/messages.ts';
import { FORMS_OF, type Host } from '../get/options.ts';
import { START, toFragment, toPageColor } from '../get/state.ts';
import { toState } from '../get/read-snippet.ts';
import {
  allowFor,
  currentScriptTag,
  escapeHtml,
  preloadLinks,
  recordPage,
  scriptTag,
  untypedSnippet,
  type Release,
} from '../src/snippet.ts';
import { isLegible, NO_COLORS, schemeFor, styleOf, type Colors, type Scheme } from './colors.ts';
import { toEmail } from './email.ts';
import type { Attributes, RecordFile, Widget } from './pre-render.ts';

export const FORMS = [
  'element',
  'placeholder',
  'frame',
  'oembed',
  'link',
  'pre-rendered',
  'email',
  'email-text',
] as const;
export type Form = (typeof FORMS)[number];

/**
 * The height of a frame without `frame.js`: what a banner or a button fills on a phone of 320 pixels, and two thirds of a phone's screen for a
 * record that scrolls. **Unit:** CSS pixels.
 */
export const HEIGHTS: Readonly<Record<Widget, number>> = {
  'action-banner': 460,
  'case-timeline': 640,
  'town-policy-card': 640,
  'action-button': 200,
};

export interface ToCompose {
  readonly widget: Widget;
  readonly attributes: Attributes;
  readonly form: Form;
  /** URL of the release folder, with a trailing slash. */
  readonly base: string;
  /** The version that the snippet loads. */
  readonly release: Release;
  /** The feed files that the attributes name. */
  readonly records: readonly RecordFile[];
  /** The allowed destinations of actions, which no feed publishes; `undefined` where they are unknown. */
  readonly hosts: readonly string[] | undefined;
  /** The languages of the feed, for an e-mail. */
  readonly locales: readonly string[];
  /** The words of the link inside, in place of the record's title. */
  readonly text?: string | undefined;
  /** Of a frame. **Unit:** CSS pixels. */
  readonly height: number;
  readonly hasScript: boolean;
  readonly preload: boolean;
  /** Of the partner; default: the usual ones. A form without a widget in the page has none. */
  readonly colors?: Colors;
  /** The greatest width of the widget; default: that of its place. **Unit:** CSS pixels. */
  readonly maxWidth?: number;
  /** The ground of the page, as `#rrggbb`; default: white. */
  readonly pageColor?: string;
  /** Whether the snippet loads the newest version of the script, without its hash. A frame's own script is pinned. */
  readonly isCurrent?: boolean;
  /** Where the snippet will stand, for a comment that leads back to the builder with all that is chosen; default: no comment. */
  readonly commentFor?: Host | undefined;
  /** **Unit:** milliseconds since the epoch. */
  readonly now: number;
}

export interface Composed {
  readonly snippet: string;
  /** Of an e-mail: the same words as plain text. */
  readonly text?: string;
}

/** Renders the record for the form `pre-rendered`. */
type PreRender = (attributes: Attributes) => { readonly shadow: string; readonly text: string };

/** The action that the widget offers, and all that may follow it. */
export function actionOf(
  widget: Widget,
  { action }: Attributes,
  [file]: readonly RecordFile[],
): { readonly id: string | undefined; readonly actions: readonly Action[] } {
  if (widget === 'town-policy-card') {
    const own = file && 'town' in file ? file.action : undefined;
    return { id: own?.id, actions: own ? [own] : [] };
  }
  const actions = file && 'actions' in file ? file.actions : [];
  return { id: typeof action === 'string' ? action : undefined, actions };
}

function allowOf({ widget, attributes, records, hosts }: ToCompose): string | undefined {
  const { id, actions } = actionOf(widget, attributes, records);
  return id === undefined || !hosts ? undefined : allowFor(id, actions, hosts) || undefined;
}

/** The language of a snippet; English if records have no texts in the given one. */
function localeOf({ lang }: Attributes): Locale {
  return LOCALES.find((locale) => locale === lang) ?? 'en';
}

/** The title of the record: the text of the link inside the snippet. */
function titleOf({ widget, attributes, records: [record] }: ToCompose): string | undefined {
  const locale = localeOf(attributes);
  if (!record) return undefined;
  if ('town' in record) return toTownTitle(record.town.name, messagesOf(locale));
  if ('case' in record) return record.case.name;
  const action = record.actions.find(({ id }) => id === attributes['action']);
  return action && toText(widget === 'action-button' ? action.label : action.title, locale).text;
}

export const isEmail = (form: Form): form is 'email' | 'email-text' =>
  form === 'email' || form === 'email-text';

/** In these forms no widget is on the partner's page: it is on the publisher's own, which sets feed, time zone and allow list, or there is none. */
export const isElsewhere = (form: Form): boolean =>
  form === 'frame' || form === 'oembed' || form === 'link' || isEmail(form);

/** Adds the attributes that a page must set besides the widget's own: the feed, the time zone of its days, the allow list, and colors. */
function withContext(options: ToCompose): Attributes {
  const { attributes, base, widget, records, colors = NO_COLORS } = options;
  const hasDays = widget === 'action-banner' && (attributes['starts'] ?? attributes['ends']) !== undefined;
  const { 'color-scheme': given } = attributes;
  const scheme: Scheme = given === 'light' || given === 'dark' ? given : '';
  const dressed = { ...colors, widget, scheme };
  if (!isLegible({ ...dressed, page: options.pageColor ?? '' }))
    throw new RangeError('a text in these colors has a contrast below 4.5');
  return {
    ...attributes,
    'color-scheme': schemeFor(dressed) || undefined,
    feed: `${base}feed/v1/`,
    'time-zone': attributes['time-zone'] ?? (hasDays ? records[0]?.publisher.timeZone : undefined),
    allow: attributes['allow'] ?? allowOf(options),
    style: styleOf(dressed, options.maxWidth ?? 0) || undefined,
  };
}

/** A frame has a width of its own, as a widget in the page has. */
const withWidth = ({ form, attributes, maxWidth }: ToCompose): Attributes =>
  form === 'frame' && maxWidth ? { ...attributes, style: `max-width:${maxWidth}px` } : attributes;

/** The address at which the builder makes the same snippet. */
function builderAddress(options: ToCompose, attributes: Attributes, wanted: Host): string {
  const { widget, form, base, height, preload, isCurrent = false, pageColor = '' } = options;
  const given = Object.entries(attributes).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  );
  const own = form === 'frame' || form === 'placeholder' ? form : 'element';
  const opened = toState({
    widget,
    form: own,
    attributes: new Map([
      ...given,
      ...(form === 'frame' && height !== HEIGHTS[widget] ? [['height', String(height)] as const] : []),
    ]),
    base,
  });
  const host = FORMS_OF[wanted].includes(own) ? wanted : START.host;
  const state = { ...opened, host, form: own === FORMS_OF[host][0] ? '' : own } as const;
  return `${base}get/${toFragment({ ...state, preload, isCurrent: isCurrent && form !== 'frame', page: toPageColor(pageColor) })}`;
}

/**
 * @param preRender required for the form `pre-rendered`
 * @returns `undefined` where the attributes name no record
 * @throws RangeError when the action leads to a host that is not the publisher's
 */
export function composeSnippet(options: ToCompose, preRender?: PreRender): Composed | undefined {
  const { widget, form, base, release, records, locales, text, height, hasScript, preload, now } = options;
  const attributes = isElsewhere(form) ? withWidth(options) : withContext(options);
  const title = text ?? titleOf(options);
  const href = recordPage(widget, attributes);
  if (!title || !href) return undefined;
  // The link beside a frame is for readers whose browser shows no frame.
  const isBeside = form === 'frame' && !text;
  const words = isBeside ? fill(messagesOf(localeOf(attributes)).openTitled, { title }) : title;
  if (isEmail(form)) {
    const email = toEmail(widget, attributes, { records, base, locales, linkText: text, now });
    return form === 'email' ? { snippet: email.html, text: email.text } : { snippet: email.text };
  }
  const { commentFor } = options;
  const comment = commentFor ? [{ comment: `Edit: ${builderAddress(options, attributes, commentFor)}` }] : [];
  const parts = { widget, attributes, children: [{ text: words, href: base + href }, ...comment] };
  const script = (file?: string): string[] => {
    if (!hasScript) return [];
    return [options.isCurrent && !file ? currentScriptTag(base) : scriptTag(base, release, file)];
  };
  const before = (): string[] => [...(preload ? [preloadLinks(widget, attributes)] : []), ...script()];
  switch (form) {
    case 'frame': {
      const frame = untypedSnippet({ ...parts, form, base, title, height });
      return { snippet: [...script('frame.js'), frame].join('\n') };
    }
    case 'oembed':
      return { snippet: untypedSnippet({ ...parts, form, base }) };
    case 'link': {
      const locale = localeOf(attributes);
      const page = base + href + (locale !== 'en' && locales.includes(locale) ? `${locale}/` : '');
      return { snippet: `<p><a href="${escapeHtml(page)}">${escapeHtml(words)}</a></p>` };
    }
    case 'pre-rendered': {
      const rendered = preRender?.(attributes);
      if (!rendered) throw new RangeError('only the command can render a record in advance');
      return { snippet: [...before(), untypedSnippet({ ...parts, form, ...rendered })].join('\n') };
    }
    default:
      return { snippet: [...before(), untypedSnippet({ ...parts, form })].join('\n') };
  }
}
