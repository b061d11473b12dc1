/** `@rights-kit/tooling/pictures`: compares pictures of pages with committed baselines, and shows the differences on a page. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { type Image, toPalettePng } from '../palette-png.ts';

/**
 * The distance of two colors from which they count as different, of which 1 is black against white. A hairline of a light gray on white is
 * at 0.1.
 */
const THRESHOLD = 0.05;

/** A picture whose size or pixels are not those of its baseline. */
export interface Difference {
  /** For people: `40 pixels differ`. */
  readonly text: string;
  /** A PNG on which the different pixels are red; `undefined` where the sizes differ. */
  readonly marked?: Uint8Array;
}

/** The file of a baseline: a PNG in at most 256 colors. */
export function toBaseline(screenshot: Uint8Array): Buffer {
  return toPalettePng(PNG.sync.read(Buffer.from(screenshot)));
}

/**
 * Compares a picture with its baseline; both are files of {@link toBaseline}. Pixels that only smooth an edge are not compared.
 *
 * @returns `undefined` where they are alike
 */
export function compare(baseline: Uint8Array, picture: Uint8Array): Difference | undefined {
  const [before, after]: [Image, Image] = [
    PNG.sync.read(Buffer.from(baseline)),
    PNG.sync.read(Buffer.from(picture)),
  ];
  const { width, height } = before;
  if (width !== after.width || height !== after.height)
    return { text: `is ${after.width} by ${after.height} pixels, and was ${width} by ${height}` };
  const marked = new PNG({ width, height });
  const count = pixelmatch(before.data, after.data, marked.data, width, height, { threshold: THRESHOLD });
  if (count === 0) return undefined;
  return { text: `${count} of ${width * height} pixels differ`, marked: toPalettePng(marked) };
}

/** A row of the report. */
export interface Finding {
  /** The name of the baseline, without `.png`. */
  readonly name: string;
  readonly text: string;
  readonly before?: Uint8Array;
  readonly after?: Uint8Array;
  readonly marked?: Uint8Array;
}

const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

function figure(caption: string, png: Uint8Array | undefined): string {
  if (!png) return '';
  const src = `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
  return `<figure><figcaption>${caption}</figcaption><img alt="" src="${src}"></figure>`;
}

/** A page that shows each difference: the baseline, the picture of now, and what differs in red. */
export function reportPage(findings: readonly Finding[], note: string): string {
  const sections = findings.map(
    ({ name, text, before, after, marked }) =>
      `<section><h2>${escape(name)}</h2><p>${escape(text)}</p><div>${figure('Before', before)}${figure('Now', after)}${figure('What differs', marked)}</div></section>`,
  );
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Pictures that differ</title>
<style>
body { margin: 2rem; font: 1rem/1.5 system-ui, sans-serif; color: #1d2126; background: #f0f1f2 }
div { display: flex; flex-wrap: wrap; gap: 1rem; align-items: start }
figure { margin: 0 } figcaption { font-size: .875rem } img { max-inline-size: 100%; border: 1px solid #7d858e }
</style>
<h1>${findings.length === 0 ? 'No picture differs' : `Pictures that differ: ${findings.length}`}</h1>
<p>${escape(note)}</p>
${sections.join('\n')}
</html>
`;
}

/** Writes {@link reportPage} as `index.html`. */
export function writeReport(folder: string, findings: readonly Finding[], note: string): string {
  const file = path.join(folder, 'index.html');
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, reportPage(findings, note));
  return file;
}
