/**
 * Snippets for webmasters to paste. Pure: the same release and options give the same text.
 *
 * A snippet is one line. Markdown and WordPress wrap a line that begins with an unknown tag in a paragraph, which ends where a block
 * element begins, so that all further children would land outside of the element. A snippet with block elements therefore begins with a
 * `<div data-rights>`, which they leave alone. The children are the fallback content: a working link or sentence for readers without the
 * script.
 */

import { destinationOf } from '@rights-kit/content';
import type { SharedAttributes, WidgetAttributes } from './widget-attributes.js';

export type { SharedAttributes, WidgetAttributes } from './widget-attributes.js';

/** `<version>/release.json` */
export interface Release {
  readonly version: string;
  /** ISO 8601 civil date. */
  readonly date: string;
  readonly files: { readonly [file: string]: ReleaseFile };
}

export interface ReleaseFile {
  /** `sha384-…`, for the `integrity` attribute. */
  readonly integrity: string;
  readonly bytes: number;
  readonly brotli: number;
}

/**
 * A part of a snippet's children: plain text, a link, text for a slot, the page's own list of events, or a comment for whoever looks after
 * the page.
 */
export type SnippetPart =
  | string
  | { readonly comment: string }
  | { readonly text: string; readonly href: string; readonly slot?: string }
  | { readonly text: string; readonly slot: string; readonly level?: HeadingLevel }
  | { readonly events: readonly SnippetEvent[] };

/** The level of a heading: a block element, as a list of events is. */
type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

/** An event of a timeline without `cases`. */
export interface SnippetEvent {
  /** ISO 8601: a day, a month or a year. */
  readonly date: string;
  /** The date as the page writes it. Default: as in `date`. */
  readonly shown?: string;
  readonly text: string;
}

interface Widget<W extends keyof WidgetAttributes> {
  readonly widget: W;
  readonly attributes: WidgetAttributes[W] & SharedAttributes;
  /** The fallback content: at least one link or sentence. */
  readonly children: readonly SnippetPart[];
}

/** A widget with unchecked attributes, as from a command line. */
interface UntypedWidget {
  readonly widget: keyof WidgetAttributes;
  /** By attribute name. */
  readonly attributes: Readonly<Record<string, string | boolean | undefined>>;
  readonly children: readonly SnippetPart[];
}

/** An element in the page itself; with block elements inside it is written as a placeholder. */
interface InPage {
  /**
   * Whether the snippet begins with {@link preloadLinks}, so that a browser requests the feed before the script has run; the widget then
   * loads eagerly. It needs the attribute `feed`, and no block elements inside. Default: false.
   */
  readonly preload?: boolean;
}

interface AsElement extends InPage {
  readonly form?: 'element';
}

/** A `<div data-rights>` for editors that strip unknown tags, and with them a preload. */
interface AsPlaceholder {
  readonly form: 'placeholder';
}

/** A frame, for hosts that allow no scripts. The children follow in a paragraph. */
interface InFrame {
  readonly form: 'frame';
  /** URL of the release folder, with a trailing slash. */
  readonly base: string;
  /** The accessible name of the frame. */
  readonly title: string;
  /** **Unit:** CSS pixels. `frame.js` adjusts it where the page loads that script. */
  readonly height: number;
}

/** Only the URL of the record page: editors with oEmbed, such as WordPress, turn it into a frame. */
interface AsUrl {
  readonly form: 'oembed';
  /** URL of the release folder, with a trailing slash. */
  readonly base: string;
}

/** An element with the record in the page's HTML, visible at the first paint. */
interface PreRendered extends InPage {
  readonly form: 'pre-rendered';
  /** Markup of the shadow root, with its styles. */
  readonly shadow: string;
  /** Markup of the same text for page translators and old browsers, placed before the children. */
  readonly text: string;
}

type Form = AsElement | AsPlaceholder | InFrame | AsUrl | PreRendered;

export type SnippetOptions<W extends keyof WidgetAttributes> = Widget<W> & Form;

export type UntypedSnippetOptions = UntypedWidget & Form;

type FrameAttributes = {
  readonly [W in keyof WidgetAttributes]: readonly (keyof WidgetAttributes[W] | keyof SharedAttributes)[];
};

const PRESENTATION = ['heading-level', 'color-scheme', 'lang'] as const;

/**
 * The attributes allowed in a frame's URL. Anybody can write such a URL on the publisher's host, so it can name records and presentation
 * attributes, never text, links or a feed.
 */
export const FRAME_ATTRIBUTES: FrameAttributes = {
  'action-banner': ['action', 'variant', 'dismissible', ...PRESENTATION],
  'case-timeline': ['cases', 'order', 'limit', 'kinds', ...PRESENTATION],
  'town-policy-card': ['town', ...PRESENTATION],
  'action-button': ['action', 'amounts', 'monthly', 'partner', 'appearance', 'disclosure', ...PRESENTATION],
};

/** Allows a frame to run its script and to open links, not to reach the page around it. */
const SANDBOX = 'allow-scripts allow-popups allow-popups-to-escape-sandbox allow-forms';

const ESCAPES: { readonly [character: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Escapes text for HTML content and for attributes in double quotes. White space becomes one space, so that a snippet stays one line. */
export function escapeHtml(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[&<>"]/g, (character) => ESCAPES[character] ?? '');
}

function attributeText(attributes: object, prefix: string): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== false)
    .map(([name, value]) => {
      // Global attributes, which the children inherit: no `data-` prefix.
      const full = name === 'lang' || name === 'style' ? name : prefix + name;
      return value === true && !prefix
        ? ` ${full}`
        : ` ${full}="${value === true ? '' : escapeHtml(String(value))}"`;
    })
    .join('');
}

/** A text, such as an address, that does not end a comment; Markdown allows no two hyphens in one. */
const commentText = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[<>]|-(?=-)/g, (character) => (character === '-' ? '%2D' : encodeURIComponent(character)));

function eventText({ date, shown = date, text }: SnippetEvent): string {
  return `<li><time datetime="${escapeHtml(date)}">${escapeHtml(shown)}</time>: ${escapeHtml(text)}</li>`;
}

function partText(part: SnippetPart): string {
  if (typeof part === 'string') return escapeHtml(part);
  // Inside the widget: beside it, WordPress would put an empty paragraph around a comment.
  if ('comment' in part) return `<!-- ${commentText(part.comment)} -->`;
  if ('events' in part) return `<ol>${part.events.map(eventText).join('')}</ol>`;
  const text = escapeHtml(part.text);
  const slot = part.slot ? ` slot="${escapeHtml(part.slot)}"` : '';
  if ('href' in part) return `<a${slot} href="${escapeHtml(part.href)}">${text}</a>`;
  const tag = part.level ? `h${part.level}` : 'span';
  return `<${tag}${slot}>${text}</${tag}>`;
}

const isBlock = (part: SnippetPart): boolean =>
  typeof part !== 'string' && ('events' in part || 'level' in part);

/**
 * The path of the record page of a widget's record, below `r/`; for a timeline with several cases, of the first.
 *
 * @returns `undefined` for a widget that shows no record
 */
export function recordPage(
  widget: string,
  attributes: { readonly [name: string]: unknown },
): string | undefined {
  const { town, cases, action } = attributes;
  const [folder, id] =
    widget === 'town-policy-card'
      ? ['towns', town]
      : widget === 'case-timeline'
        ? ['cases', cases]
        : ['actions', action];
  const [first] = typeof id === 'string' ? id.trim().split(/\s+/) : [];
  return first && /^[a-z0-9-]+$/.test(first) ? `r/${folder}/${first}/` : undefined;
}

/** The feed files that a widget requests for its attributes, below the base address of the feed. */
export function feedFiles(
  widget: keyof WidgetAttributes,
  attributes: { readonly [name: string]: unknown },
): string[] {
  const namesOf = (attribute: string): string[] => {
    const { [attribute]: value } = attributes;
    return typeof value === 'string' ? value.split(/\s+/).filter(Boolean) : [];
  };
  const files =
    widget === 'town-policy-card'
      ? namesOf('town').map((name) => `towns/${name}.json`)
      : widget === 'case-timeline'
        ? namesOf('cases').map((name) => `cases/${name}.json`)
        : namesOf('action').map(() => 'actions.json');
  return [...new Set(files)];
}

/**
 * A `<link>` for each feed file of a widget, which a browser requests as soon as it has read it. Mode, credentials and referrer are those
 * of the script's own request, which would otherwise be a second one.
 *
 * @throws RangeError without the attribute `feed`
 */
export function preloadLinks(
  widget: keyof WidgetAttributes,
  attributes: { readonly [name: string]: unknown },
): string {
  const { feed } = attributes;
  if (typeof feed !== 'string' || !feed) throw new RangeError('a preload needs the attribute "feed"');
  return feedFiles(widget, attributes)
    .map((file) => escapeHtml(feed.replace(/\/*$/, '/') + file))
    .map((href) => `<link rel="preload" as="fetch" crossorigin referrerpolicy="no-referrer" href="${href}">`)
    .join('');
}

/** An action's destination and successor. */
export interface ActionPlace {
  readonly id: string;
  readonly destination: {
    readonly platform: 'actblue' | 'action-network' | 'givebutter' | 'site' | 'record-page';
    readonly page: string;
    readonly host?: string;
  };
  /** Id of the action that follows when this one has ended. */
  readonly successor?: string;
}

/** A base URL that no entry of an allow list can match. */
const ANY_FEED = 'https://release.invalid/feed/v1/';

/**
 * The allow-list entries that an action and its successors require: one for each destination outside the release.
 *
 * @param id of the action
 * @param actions the action and all its possible successors
 */
export function entriesFor(id: string, actions: readonly ActionPlace[]): string[] {
  const entries = new Map<string, string>();
  for (let next: string | undefined = id; next !== undefined && !entries.has(next);) {
    const action = actions.find((each) => each.id === next);
    entries.set(next, action ? (destinationOf(action.destination, ANY_FEED, []).refused ?? '') : '');
    next = action?.successor;
  }
  return [...new Set(entries.values())].filter(Boolean);
}

/**
 * The value of a widget's `allow` for its action: for each destination, the narrowest matching entry of the publisher's hosts.
 *
 * @param hosts of the publisher
 * @throws RangeError when a destination is not among the hosts
 */
export function allowFor(id: string, actions: readonly ActionPlace[], hosts: readonly string[]): string {
  const needed = entriesFor(id, actions).map((entry) => {
    const matching = hosts.filter((host) => host === entry || host === entry.replace(/[/?].*/, ''));
    const [narrowest] = matching.sort((one, other) => other.length - one.length);
    if (!narrowest) throw new RangeError(`"${entry}" is not among the publisher's hosts`);
    return narrowest;
  });
  return [...new Set(needed)].join(' ');
}

/** The URL of a frame. Its options are in the fragment, which browsers never send to a server. */
function frameUrl(base: string, widget: keyof WidgetAttributes, attributes: object): string {
  const values = new Map<string, unknown>(Object.entries(attributes));
  const allowed: readonly string[] = FRAME_ATTRIBUTES[widget].map(String);
  const query = allowed
    .filter((name) => values.has(name) && values.get(name) !== undefined && values.get(name) !== false)
    .map(
      (name) => `&${name}=${encodeURIComponent(values.get(name) === true ? '' : String(values.get(name)))}`,
    );
  return `${base}embed.html#widget=${widget}${query.join('')}`;
}

/**
 * The snippet of one widget, on one line.
 *
 * @throws RangeError for the `oembed` form of a widget that shows no record, and for a preload without the attribute `feed` or with block elements
 */
export function snippet<W extends keyof WidgetAttributes>(options: SnippetOptions<W>): string {
  return snippetOf(options, options);
}

/** The same for attributes that are not known at compile time; the caller must have checked their names. */
export function untypedSnippet(options: UntypedSnippetOptions): string {
  return snippetOf(options, options);
}

function snippetOf(
  {
    widget,
    attributes,
    children,
  }: {
    readonly widget: keyof WidgetAttributes;
    readonly attributes: object;
    readonly children: readonly SnippetPart[];
  },
  form: Form,
): string {
  const inner = children.map(partText).join('');
  const placeholder = (content: string): string =>
    `<div data-rights="${widget}"${attributeText(attributes, 'data-')}>${content}</div>`;
  const element = (content: string, given: object = attributes): string =>
    `<rights-${widget}${attributeText(given, '')}>${content}</rights-${widget}>`;
  const isPreloaded = 'preload' in form && form.preload;
  const links = isPreloaded ? preloadLinks(widget, { ...attributes }) : '';
  const given = isPreloaded ? { ...attributes, loading: 'eager' } : attributes;
  switch (form.form) {
    case 'placeholder':
      break;
    case 'frame': {
      const src = escapeHtml(frameUrl(form.base, widget, attributes));
      const { style }: { readonly style?: unknown } = attributes;
      const size = `width="100%" height="${form.height}" frameborder="0" loading="lazy"`;
      return `<iframe src="${src}" title="${escapeHtml(form.title)}" ${size} sandbox="${SANDBOX}"${attributeText({ style }, '')}></iframe>${inner && `<p>${inner}</p>`}`;
    }
    case 'oembed': {
      const page = recordPage(widget, { ...attributes });
      if (!page) throw new RangeError(`${widget} shows no record, so it has no page`);
      return `${form.base}${page}`;
    }
    case 'pre-rendered': {
      const content = `<template shadowrootmode="open">${form.shadow}</template><div data-rights-text>${form.text}</div>${inner}`;
      // A sticky banner would stick within the placeholder alone.
      const isSticky = 'placement' in attributes && String(attributes.placement).startsWith('sticky');
      // The script leaves a placeholder alone that has its element already.
      return links + (isSticky ? element(content, given) : placeholder(element(content, given)));
    }
    default:
      if (!children.some(isBlock)) return links + element(inner, given);
  }
  if (links)
    throw new RangeError('a placeholder has no preload, nor has a widget with block elements inside');
  return placeholder(inner);
}

/** The file with all elements. */
const ALL_ELEMENTS = 'rights-kit.js';

/**
 * The script tag that always loads the newest version, needed once per page. Nothing holds a browser to the bytes of a file that changes: no
 * hash may stand beside this address.
 *
 * @param base URL of the release folder, with a trailing slash
 * @param file a script file of the release; default: all elements
 */
export const currentScriptTag = (base: string, file = ALL_ELEMENTS): string =>
  `<script type="module" src="${escapeHtml(`${base}v1/${file}`)}" crossorigin="anonymous"></script>`;

/**
 * The script tag of a release, needed once per page. It is pinned by its hash: the browser refuses a file with other bytes.
 *
 * @param base URL of the release folder, with a trailing slash
 * @param file a script file of the release; default: all elements
 * @throws RangeError when the release has no such file
 */
export function scriptTag(base: string, release: Release, file = ALL_ELEMENTS): string {
  const entry = Object.hasOwn(release.files, file) ? release.files[file] : undefined;
  if (!entry) throw new RangeError(`release ${release.version} has no file "${file}"`);
  const src = `${base}${release.version}/${file}`;
  return `<script type="module" src="${escapeHtml(src)}" integrity="${entry.integrity}" crossorigin="anonymous"></script>`;
}
