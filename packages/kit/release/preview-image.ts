/**
 * The picture of a record page in a shared link. Sites keep it after a correction, so it has no status and no answer: what the page is
 * about, whose it is, and that the page says what holds.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse, type Font } from 'opentype.js/dist/opentype.mjs';
import { Coverage, type Line } from './coverage.ts';
import { toPng, type Color } from './png.ts';

export const PREVIEW_FILE = 'preview.png';
/** **Unit:** pixels. The size that Open Graph readers show whole. */
export const PREVIEW_WIDTH = 1200;
export const PREVIEW_HEIGHT = 630;

/** The fonts, as files of their package. */
export const FONT_FILES = {
  regular: '400Regular/PublicSans_400Regular.ttf',
  bold: '600SemiBold/PublicSans_600SemiBold.ttf',
} as const;

export interface PreviewText {
  readonly name: string;
  readonly publisher: string;
  readonly note: string;
}

/** **Unit:** pixels. */
const MARGIN = 80;
const BOX_WIDTH = PREVIEW_WIDTH - 2 * MARGIN;
const RULE = { width: 96, height: 6 };
const TITLE_TOP = 124;
/** Between the name and the lines at the bottom. */
const GAP = 40;
/** **Unit:** the size of the type. */
const LINE_HEIGHT = 1.15;

const GROUND: Color = '#ffffff';
const INK: Color = '#1d2126';
const ACCENT: Color = '#0f5c5c';
/** The shades from the ground to the ink; the accent is the color after them. */
const SHADES = 15;
/** The strength of the ink in a note, with a contrast of 6.7 on the ground. */
const MUTED = 0.75;

function shade(step: number): Color {
  const channel = (color: Color, at: number): number => Number.parseInt(color.slice(at, at + 2), 16);
  const mixed = [1, 3, 5].map((at) =>
    Math.round(channel(GROUND, at) + ((channel(INK, at) - channel(GROUND, at)) * step) / (SHADES - 1)),
  );
  return `#${Buffer.from(mixed).toString('hex')}`;
}

const PALETTE: readonly Color[] = [...Array.from({ length: SHADES }, (_, step) => shade(step)), ACCENT];

/** A block of text. Its sizes are tried from the first on, until all of it fits. */
interface Block {
  readonly text: string;
  readonly font: Font;
  readonly sizes: readonly number[];
  /** The height that all of its lines together may have. */
  readonly room: number;
  /** From 0, the ground, to 1. */
  readonly ink: number;
}

interface Setting {
  readonly lines: readonly string[];
  readonly size: number;
}

/** Breaks a text into lines of at most a width; `undefined` where a word is wider. */
function breakLines(text: string, width: number, measure: (text: string) => number): string[] | undefined {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1);
    const joined = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && measure(joined) <= width) lines[lines.length - 1] = joined;
    else if (measure(word) <= width) lines.push(word);
    else return undefined;
  }
  return lines;
}

/** The same number of lines, as narrow as they can be, so that no word stands alone. */
function balance(lines: readonly string[], measure: (text: string) => number): readonly string[] {
  let best = lines;
  for (let width = BOX_WIDTH; width > BOX_WIDTH / lines.length; width -= 20) {
    const narrower = breakLines(lines.join(' '), width, measure);
    if (narrower?.length !== lines.length) break;
    best = narrower;
  }
  return best;
}

/** A text cut to one size and number of lines, wherever that is; an ellipsis shows it. */
function cut(text: string, maxLines: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const character of text) {
    if (measure(`${line}${character}…`) <= BOX_WIDTH) line += character;
    else if (lines.length < maxLines - 1) {
      lines.push(line.trim());
      line = character;
    } else return [...lines, `${line.trim()}…`];
  }
  return [...lines, line];
}

function setBlock({ text, font, sizes, room }: Block): Setting {
  const measureAt =
    (size: number) =>
    (words: string): number =>
      font.getAdvanceWidth(words, size);
  const linesAt = (size: number): number => Math.floor(room / (size * LINE_HEIGHT));
  for (const size of sizes) {
    const lines = breakLines(text, BOX_WIDTH, measureAt(size));
    if (lines && lines.length <= linesAt(size)) return { lines: balance(lines, measureAt(size)), size };
  }
  const size = sizes.at(-1) ?? 1;
  return { lines: cut(text, linesAt(size), measureAt(size)), size };
}

/** The outlines of one line of text, with its curves as eight lines each: at these sizes the difference is below a tenth of a pixel. */
function* outlines(font: Font, text: string, x: number, y: number, size: number): Generator<Line> {
  const CURVE = 8;
  let [startX, startY, atX, atY] = [0, 0, 0, 0];
  for (const command of font.getPath(text, x, y, size).commands) {
    switch (command.type) {
      case 'M':
        [startX, startY, atX, atY] = [command.x, command.y, command.x, command.y];
        break;
      case 'L':
        yield [atX, atY, command.x, command.y];
        [atX, atY] = [command.x, command.y];
        break;
      case 'Q':
      case 'C': {
        const [fromX, fromY] = [atX, atY];
        for (let step = 1; step <= CURVE; step++) {
          const t = step / CURVE;
          const u = 1 - t;
          const [toX, toY] =
            command.type === 'Q'
              ? [
                  u * u * fromX + 2 * u * t * command.x1 + t * t * command.x,
                  u * u * fromY + 2 * u * t * command.y1 + t * t * command.y,
                ]
              : [
                  u ** 3 * fromX +
                    3 * u * u * t * command.x1 +
                    3 * u * t * t * command.x2 +
                    t ** 3 * command.x,
                  u ** 3 * fromY +
                    3 * u * u * t * command.y1 +
                    3 * u * t * t * command.y2 +
                    t ** 3 * command.y,
                ];
          yield [atX, atY, toX, toY];
          [atX, atY] = [toX, toY];
        }
        break;
      }
      case 'Z':
        yield [atX, atY, startX, startY];
        [atX, atY] = [startX, startY];
        break;
    }
  }
}

/** A picture without its name. */
interface Ground {
  readonly pixels: Uint8Array;
  /** The top of the lines at the bottom. */
  readonly top: number;
}

const heightOf = ({ lines, size }: Setting): number => lines.length * size * LINE_HEIGHT;

/** Draws the pictures of one release. */
export class PreviewImages {
  readonly #regular: Font;
  readonly #bold: Font;
  readonly #grounds = new Map<string, Ground>();

  /** @param folder the fonts of this package */
  constructor(folder: string) {
    const read = (name: string): Font => {
      const { buffer, byteOffset, byteLength } = readFileSync(path.join(folder, path.basename(name)));
      return parse(buffer.slice(byteOffset, byteOffset + byteLength));
    };
    this.#regular = read(FONT_FILES.regular);
    this.#bold = read(FONT_FILES.bold);
  }

  /** Whether the font has every character of a text; a picture with boxes in place of letters would be worse than none. */
  canDraw(text: PreviewText): boolean {
    return Object.values(text).every((words: string) =>
      Array.from(words).every(
        (character) => /\s/.test(character) || this.#bold.charToGlyphIndex(character) > 0,
      ),
    );
  }

  /** @returns a PNG file */
  draw({ name, publisher, note }: PreviewText): Buffer {
    const { pixels: ground, top: footTop } = this.#ground(publisher, note);
    const pixels = ground.slice();
    const sizes = [104, 92, 80, 72, 64, 56, 48, 40];
    const title: Block = { text: name, font: this.#bold, sizes, room: footTop - GAP - TITLE_TOP, ink: 1 };
    this.#draw(pixels, title, setBlock(title), TITLE_TOP);
    return toPng({ width: PREVIEW_WIDTH, height: PREVIEW_HEIGHT, palette: PALETTE, pixels });
  }

  /** What the pictures of one publisher and language share: the rule above the name, and the lines at the bottom. */
  #ground(publisher: string, note: string): Ground {
    const key = `${publisher}\n${note}`;
    const drawn = this.#grounds.get(key);
    if (drawn) return drawn;
    const pixels = new Uint8Array(PREVIEW_WIDTH * PREVIEW_HEIGHT);
    for (let y = MARGIN; y < MARGIN + RULE.height; y++)
      pixels.fill(SHADES, y * PREVIEW_WIDTH + MARGIN, y * PREVIEW_WIDTH + MARGIN + RULE.width);
    const blocks: Block[] = [
      { text: note, font: this.#regular, sizes: [30, 26, 22], room: 72, ink: MUTED },
      { text: publisher, font: this.#bold, sizes: [34, 30, 26], room: 80, ink: 1 },
    ];
    let top = PREVIEW_HEIGHT - MARGIN;
    for (const block of blocks) {
      const setting = setBlock(block);
      top -= heightOf(setting) + 12;
      this.#draw(pixels, block, setting, top);
    }
    const ground = { pixels, top };
    this.#grounds.set(key, ground);
    return ground;
  }

  #draw(pixels: Uint8Array, { font, ink }: Block, { lines, size }: Setting, top: number): void {
    const height = Math.ceil(size * LINE_HEIGHT * 1.3);
    lines.forEach((line, index) => {
      const y = Math.round(top + index * size * LINE_HEIGHT);
      const coverage = new Coverage(PREVIEW_WIDTH, height);
      // The first letter itself stands at the margin, not the room before it.
      const bearing = ((font.charToGlyph(line).leftSideBearing ?? 0) / font.unitsPerEm) * size;
      for (const outline of outlines(font, line, MARGIN - bearing, size, size)) coverage.add(outline);
      coverage.forEach((x, row, covered) => {
        const at = (y + row) * PREVIEW_WIDTH + x;
        pixels[at] = Math.max(pixels[at] ?? 0, Math.round(covered * ink * (SHADES - 1)));
      });
    });
  }
}
