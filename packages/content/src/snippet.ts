/**
 * What a webmaster pastes. Pure: given a release's `release.json`, the same options give the same text.
 *
 * A snippet is one line with inline children only: WordPress puts paragraphs around what holds blank lines and leaves the
 * element empty. Its children are a working link or sentence for readers without the script.
 */

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
    tone?: string;
    placement?: string;
    dismissible?: boolean;
    remember?: string;
    starts?: string;
    ends?: string;
    label?: string;
  };
  'case-timeline': { case?: string; order?: string; limit?: number; kinds?: string };
  'town-policy-card': { town: string };
  'action-button': {
    action?: string;
    href?: string;
    kind?: string;
    amounts?: string;
    monthly?: boolean;
    partner?: string;
    variant?: string;
    disclosure?: string;
    'new-tab'?: boolean;
  };
}

export interface SharedAttributes {
  feed?: string;
  'heading-level'?: string;
  loading?: string;
  scheme?: string;
  lang?: string;
}

/** A part of what stands inside a snippet: plain text, a link, or words for a slot. */
export type SnippetPart =
  | string
  | { readonly text: string; readonly href: string }
  | { readonly text: string; readonly slot: string };

export interface SnippetOptions<W extends keyof WidgetAttributes> {
  readonly widget: W;
  readonly attributes: WidgetAttributes[W] & SharedAttributes;
  /** What readers see without the script; at least one link or sentence. */
  readonly children: readonly SnippetPart[];
  /** `element`, or `placeholder`: a `<div data-rights>` for editors that strip unknown tags. Default `element`. */
  readonly form?: 'element' | 'placeholder';
}

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
    .map(
      ([name, value]) =>
        ` ${prefix}${name}${value === true && !prefix ? '' : `="${value === true ? '' : escapeHtml(String(value))}"`}`,
    )
    .join('');
}

function partText(part: SnippetPart): string {
  if (typeof part === 'string') return escapeHtml(part);
  const text = escapeHtml(part.text);
  return 'slot' in part
    ? `<span slot="${escapeHtml(part.slot)}">${text}</span>`
    : `<a href="${escapeHtml(part.href)}">${text}</a>`;
}

/** The markup of one widget, on one line. */
export function snippet<W extends keyof WidgetAttributes>(options: SnippetOptions<W>): string {
  const { widget, attributes, children, form = 'element' } = options;
  const inner = children.map(partText).join('');
  if (form === 'element')
    return `<rights-${widget}${attributeText(attributes, '')}>${inner}</rights-${widget}>`;
  return `<div data-rights="${widget}"${attributeText(attributes, 'data-')}>${inner}</div>`;
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
