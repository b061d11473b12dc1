/**
 * What a webmaster pastes. Pure: given a release's `release.json`, the same options give the same text.
 *
 * A snippet is one line with inline children only: WordPress puts paragraphs around what holds blank lines and leaves the
 * element empty. Its children are a working link or sentence for readers without the script.
 */

import { destinationOf } from '@rights-kit/content';

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

export interface WidgetAttributes {
  'action-banner': {
    action?: string;
    variant?: string;
    placement?: string;
    dismissible?: boolean;
    remember?: string;
    starts?: string;
    ends?: string;
    'time-zone'?: string;
    label?: string;
    allow?: string;
  };
  'case-timeline': { cases?: string; order?: string; limit?: number; kinds?: string };
  'town-policy-card': { town: string; allow?: string };
  'action-button': {
    action?: string;
    href?: string;
    kind?: string;
    amounts?: string;
    monthly?: boolean;
    partner?: string;
    appearance?: string;
    disclosure?: string;
    'new-tab'?: boolean;
    allow?: string;
  };
}

export interface SharedAttributes {
  feed?: string;
  'heading-level'?: string;
  loading?: string;
  'color-scheme'?: string;
  lang?: string;
}

/** A part of what stands inside a snippet: plain text, a link, or words for a slot. */
export type SnippetPart =
  | string
  | { readonly text: string; readonly href: string }
  | { readonly text: string; readonly slot: string };

interface Widget<W extends keyof WidgetAttributes> {
  readonly widget: W;
  readonly attributes: WidgetAttributes[W] & SharedAttributes;
  /** What readers see without the script; at least one link or sentence. */
  readonly children: readonly SnippetPart[];
}

/** A widget whose attributes were given as text, as on a command line. */
interface UntypedWidget {
  readonly widget: keyof WidgetAttributes;
  /** Values by the attribute's name. */
  readonly attributes: Readonly<Record<string, string | boolean | undefined>>;
  readonly children: readonly SnippetPart[];
}

/** In the page itself. */
interface InPage {
  /** `element`, or `placeholder`: a `<div data-rights>` for editors that strip unknown tags. Default `element`. */
  readonly form?: 'element' | 'placeholder';
}

/** In a frame, for hosts that allow no script; the children stand in a paragraph after it. */
interface InFrame {
  readonly form: 'frame';
  /** Address of the folder that holds the version folders, with a slash at its end. */
  readonly base: string;
  /** What the frame is called. */
  readonly title: string;
  /** **Unit:** CSS pixels. It stays where the page does not load `frame.js`. */
  readonly height: number;
}

/** The address of the record's page alone: editors that read oEmbed (WordPress) make a frame of it. */
interface AsAddress {
  readonly form: 'oembed';
  /** Address of the folder that holds the version folders, with a slash at its end. */
  readonly base: string;
}

/** With the record in the page's HTML, so that it is there with the page's first paint. */
interface PreRendered {
  readonly form: 'pre-rendered';
  /** Finished markup of the shadow root, with its styles. */
  readonly shadow: string;
  /** Finished markup of the same words for page translators and old browsers; it stands before the children. */
  readonly text: string;
}

type Form = InPage | InFrame | AsAddress | PreRendered;

export type SnippetOptions<W extends keyof WidgetAttributes> = Widget<W> & Form;

export type UntypedSnippetOptions = UntypedWidget & Form;

type FrameAttributes = {
  readonly [W in keyof WidgetAttributes]: readonly (keyof WidgetAttributes[W] | keyof SharedAttributes)[];
};

const LOOK = ['heading-level', 'color-scheme', 'lang'] as const;

/**
 * What the address of a frame may say. It is on the publisher's host, and anybody can write one: so it names records and their look,
 * never words, links or a feed.
 */
export const FRAME_ATTRIBUTES: FrameAttributes = {
  'action-banner': ['action', 'variant', 'dismissible', ...LOOK],
  'case-timeline': ['cases', 'order', 'limit', 'kinds', ...LOOK],
  'town-policy-card': ['town', ...LOOK],
  'action-button': ['action', 'amounts', 'monthly', 'partner', 'appearance', 'disclosure', ...LOOK],
};

/** A frame's freedoms: to run its script and to open links; not to reach the page around it. */
const SANDBOX = 'allow-scripts allow-popups allow-popups-to-escape-sandbox allow-forms';

const ESCAPES: { readonly [character: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Text for HTML content and for attributes in double quotes; white space becomes one space, so a snippet stays one line. */
export function escapeHtml(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[&<>"]/g, (character) => ESCAPES[character] ?? '');
}

function attributeText(attributes: object, prefix: string): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== false)
    .map(([name, value]) => {
      // Any tag has a language; what stands inside inherits it.
      const full = name === 'lang' ? name : prefix + name;
      return value === true && !prefix
        ? ` ${full}`
        : ` ${full}="${value === true ? '' : escapeHtml(String(value))}"`;
    })
    .join('');
}

function partText(part: SnippetPart): string {
  if (typeof part === 'string') return escapeHtml(part);
  const text = escapeHtml(part.text);
  return 'slot' in part
    ? `<span slot="${escapeHtml(part.slot)}">${text}</span>`
    : `<a href="${escapeHtml(part.href)}">${text}</a>`;
}

/**
 * The plain page of the record that a widget shows, below `r/`; of a timeline with several cases the first one's.
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

/** Where an action of a feed leads, and the one that follows it. */
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

/** No action leads out of its release by the address of this one. */
const ANY_FEED = 'https://release.invalid/feed/v1/';

/**
 * What an action, and those that follow it when it has ended, need a page to allow: one entry for each place; none for a page of the
 * release.
 *
 * @param id of the action
 * @param actions all that may follow one another
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
 * What a widget's `allow` lists for its action: of the publisher's hosts the narrowest that each place needs.
 *
 * @param hosts of the publisher
 * @throws RangeError when an action needs what is not among the hosts
 */
export function allowFor(id: string, actions: readonly ActionPlace[], hosts: readonly string[]): string {
  const needed = entriesFor(id, actions).map((entry) => {
    const opening = hosts.filter((host) => host === entry || host === entry.replace(/[/?].*/, ''));
    const [narrowest] = opening.sort((one, other) => other.length - one.length);
    if (!narrowest) throw new RangeError(`"${entry}" is not among the publisher's hosts`);
    return narrowest;
  });
  return [...new Set(needed)].join(' ');
}

/** The address of a frame: what it shows stands behind the `#`, which no server is told. */
function frameAddress(base: string, widget: keyof WidgetAttributes, attributes: object): string {
  const wishes = new Map<string, unknown>(Object.entries(attributes));
  const allowed: readonly string[] = FRAME_ATTRIBUTES[widget].map(String);
  const query = allowed
    .filter((name) => wishes.has(name) && wishes.get(name) !== undefined && wishes.get(name) !== false)
    .map(
      (name) => `&${name}=${encodeURIComponent(wishes.get(name) === true ? '' : String(wishes.get(name)))}`,
    );
  return `${base}embed.html#widget=${widget}${query.join('')}`;
}

/**
 * What a webmaster pastes for one widget, on one line.
 *
 * @throws RangeError when the `oembed` form is asked for a widget that shows no record
 */
export function snippet<W extends keyof WidgetAttributes>(options: SnippetOptions<W>): string {
  return snippetOf(options, options);
}

/** The same for attributes that the compiler does not know: whoever asks has checked their names. */
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
  const element = (content: string): string =>
    `<rights-${widget}${attributeText(attributes, '')}>${content}</rights-${widget}>`;
  switch (form.form) {
    case 'placeholder':
      return `<div data-rights="${widget}"${attributeText(attributes, 'data-')}>${inner}</div>`;
    case 'frame': {
      const src = escapeHtml(frameAddress(form.base, widget, attributes));
      const look = `width="100%" height="${form.height}" frameborder="0" loading="lazy"`;
      return `<iframe src="${src}" title="${escapeHtml(form.title)}" ${look} sandbox="${SANDBOX}"></iframe>${inner && `<p>${inner}</p>`}`;
    }
    case 'oembed': {
      const page = recordPage(widget, { ...attributes });
      if (!page) throw new RangeError(`${widget} shows no record, so it has no page`);
      return `${form.base}${page}`;
    }
    case 'pre-rendered':
      return element(
        `<template shadowrootmode="open">${form.shadow}</template><div data-rights-text>${form.text}</div>${inner}`,
      );
    default:
      return element(inner);
  }
}

/**
 * The script tag of a release, once a page. It is pinned: a file with other bytes is refused by the browser.
 *
 * @param base address of the folder that holds the version folders, with a slash at its end
 * @param file a file of the release; default all elements
 * @throws RangeError when the release has no such file
 */
export function scriptTag(base: string, release: Release, file = 'rights-kit.js'): string {
  const entry = Object.hasOwn(release.files, file) ? release.files[file] : undefined;
  if (!entry) throw new RangeError(`release ${release.version} has no file "${file}"`);
  const src = `${base}${release.version}/${file}`;
  return `<script type="module" src="${escapeHtml(src)}" integrity="${entry.integrity}" crossorigin="anonymous"></script>`;
}
