/** What a snippet asks of the network and of a page's content security policy. */
import type { Attributes, Widget } from '../command/pre-render.ts';
import { isEmail, type Form } from '../command/compose-snippet.ts';
import { feedFiles, type Release } from '../src/snippet.ts';

/** A file that the snippet's page, or the frame in it, requests. */
export interface RequestedFile {
  /** Below the release folder. */
  readonly name: string;
  /** As it is sent, compressed where that is known; `undefined` where it is not. **Unit:** bytes. */
  readonly bytes: number | undefined;
}

interface Asked {
  readonly widget: Widget;
  readonly attributes: Attributes;
  readonly form: Form;
  readonly release: Release;
  /** Whether the page loads the newest version. */
  readonly isCurrent: boolean;
  /** The size of a file below the release folder, if it was measured. **Unit:** bytes. */
  readonly sizeOf: (file: string) => number | undefined;
}

/** The files that a snippet requests, in order. An e-mail requests none, nor does a link. */
export function requestedFiles({
  widget,
  attributes,
  form,
  release,
  isCurrent,
  sizeOf,
}: Asked): RequestedFile[] {
  if (isEmail(form) || form === 'link') return [];
  const { version, files } = release;
  const isFrame = form === 'frame' || form === 'oembed';
  const script = (file: string, folder = isCurrent && !isFrame ? 'v1' : version): RequestedFile => ({
    name: `${folder}/${file}`,
    bytes: files[file]?.brotli,
  });
  const { lang } = attributes;
  const catalogue = `locales/${String(lang)}.json`;
  return [
    ...(form === 'frame' ? [script('frame.js', version)] : []),
    ...(isFrame ? [{ name: 'embed.html', bytes: sizeOf('embed.html') }] : []),
    script('rights-kit.js'),
    ...(isFrame ? [script('embed.js')] : []),
    ...(Object.hasOwn(files, catalogue) ? [script(catalogue)] : []),
    ...feedFiles(widget, attributes).map((file) => {
      const name = `feed/v1/${file}`;
      return { name, bytes: sizeOf(name) };
    }),
  ];
}

/** The sum of what is known. **Unit:** bytes. */
export const sumOf = (files: readonly RequestedFile[]): number =>
  files.reduce((sum, { bytes = 0 }) => sum + bytes, 0);

/**
 * The directives that a page with a content security policy must add, one a line; `''` where it needs none.
 *
 * @param styleHash of the `style` attribute in the snippet; `''` where it has none
 */
export function policyOf(form: Form, base: string, styleHash = ''): string {
  const { origin } = new URL(base);
  switch (form) {
    case 'element':
    case 'placeholder':
    case 'pre-rendered':
      return `script-src ${origin};\nconnect-src ${origin};\ntrusted-types lit-html${styleHash && `;\nstyle-src-attr 'unsafe-hashes' '${styleHash}'`}`;
    case 'frame':
      return `script-src ${origin};\nframe-src ${origin}`;
    case 'oembed':
      return `frame-src ${origin}`;
    default:
      return '';
  }
}

/** The hash of a text for a policy. @returns `''` where the browser computes no hash, as on an address without TLS */
export async function sha256(text: string): Promise<string> {
  const { subtle } = crypto as Partial<Crypto>; // missing without TLS
  if (!subtle) return '';
  const digest = await subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}
