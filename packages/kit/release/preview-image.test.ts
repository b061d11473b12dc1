import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { inflateSync } from 'node:zlib';
import { FONTS } from '../command/own-package.ts';
import { recordsOf } from '../test/sample-records.ts';
import { buildPages } from './build-pages.ts';
import { buildFeed } from './feed.ts';
import { PREVIEW_HEIGHT, PREVIEW_WIDTH, PreviewImages, type PreviewText } from './preview-image.ts';

const images = new PreviewImages(FONTS);
const textOf = (fields: Partial<PreviewText> = {}): PreviewText => ({
  name: 'Birch & Elm',
  publisher: 'Sample publisher',
  note: 'See the page for what holds, with dates and sources.',
  ...fields,
});

interface Decoded {
  readonly width: number;
  readonly height: number;
  /** Whether there is anything at a place. */
  readonly isDrawn: (x: number, y: number) => boolean;
}

/** Reads what `toPng` writes: four bits a pixel, no filter. */
function decode(png: Buffer): Decoded {
  assert.equal(png.subarray(1, 4).toString(), 'PNG');
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    chunks.set(png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  const header = chunks.get('IHDR') ?? Buffer.alloc(13);
  const width = header.readUInt32BE(0);
  const rows = inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0));
  return {
    width,
    height: header.readUInt32BE(4),
    isDrawn: (x, y) => {
      const pair = rows[y * (1 + width / 2) + 1 + (x >> 1)] ?? 0;
      return (x % 2 === 0 ? pair >> 4 : pair & 15) > 0;
    },
  };
}

/** The rows that have something drawn, as ranges with empty rows between them. */
function bands({ width, height, isDrawn }: Decoded): [from: number, to: number][] {
  const found: [number, number][] = [];
  for (let y = 0; y < height; y++) {
    const isInk = Array.from({ length: width }, (_, x) => x).some((x) => isDrawn(x, y));
    const last = found.at(-1);
    if (!isInk) continue;
    if (last?.[1] === y - 1) last[1] = y;
    else found.push([y, y]);
  }
  return found;
}

const LONG = 'Ask for a vote on the act that limits civil immigration arrests in places such as courthouses';

describe('the picture of a shared page', () => {
  for (const [kind, fields] of [
    ['a short name', {}],
    ['a name of one very long word', { name: 'Mill'.repeat(15) }],
    ['a sentence', { name: LONG }],
    ['more than fits', { name: `${LONG} `.repeat(9), publisher: LONG.repeat(3), note: LONG.repeat(3) }],
    ['one word that never ends', { name: 'W'.repeat(2000), publisher: 'W'.repeat(500) }],
    ['accents', { name: 'Ññ Éé Çç Ôô – “Peñón”', note: 'Vea en la página qué vale, con fechas y fuentes.' }],
  ] as const)
    it(`S-10 has its size, few bytes and nothing outside of its margins: ${kind}`, () => {
      const png = images.draw(textOf(fields));
      assert.ok(png.length <= 40_000, String(png.length));
      const picture = decode(png);
      assert.deepEqual([picture.width, picture.height], [PREVIEW_WIDTH, PREVIEW_HEIGHT]);
      for (let y = 0; y < PREVIEW_HEIGHT; y++)
        for (let x = 0; x < PREVIEW_WIDTH; x++)
          if (x < 76 || x >= PREVIEW_WIDTH - 76 || y < 76 || y >= PREVIEW_HEIGHT - 76)
            assert.ok(!picture.isDrawn(x, y), `${x}, ${y}`);
      // The rule, then the lines of the name, of the publisher and of the note.
      const drawn = bands(picture);
      assert.ok(drawn.length >= 4, JSON.stringify(drawn));
    });

  it('S-10 has the name, the publisher and the note apart from one another, however long they are', () => {
    const gaps = (fields: Partial<PreviewText>): number[] => {
      const found = bands(decode(images.draw(textOf(fields))));
      return found.slice(1).map(([from], index) => from - (found[index]?.[1] ?? 0));
    };
    for (const name of ['Elm', LONG, 'mmmm '.repeat(200)]) {
      const all = gaps({ name, publisher: 'xxx', note: 'xxx' });
      assert.ok((all.at(-2) ?? 0) >= 30, `${name.slice(0, 20)}: ${all.join(' ')}`);
    }
  });

  it('is the same for the same text, so that a release can be compared', () => {
    assert.deepEqual(images.draw(textOf()), new PreviewImages(FONTS).draw(textOf()));
    assert.notDeepEqual(images.draw(textOf()), images.draw(textOf({ name: 'Birch and Elm' })));
  });

  it('I-03 is not drawn where the font lacks a letter', () => {
    assert.ok(images.canDraw(textOf({ name: 'São Tomé' })));
    // Letters of Khmer, Arabic and Chinese.
    for (const name of ['\u1797', '\u0642', '\u7d10']) assert.ok(!images.canDraw(textOf({ name })), name);
  });

  it('S-10 has no status and no answer: its words are a name, a publisher and one sentence', () => {
    const records = recordsOf();
    const options = { now: Date.parse('2026-11-22'), base: 'https://example.org/', canDraw: () => true };
    for (const { kind, id, preview, html } of buildPages(records, buildFeed(records), options)) {
      const { name = '', ...rest } = preview ?? {};
      assert.deepEqual(rest, {
        publisher: 'Sample publisher',
        note: 'See the page for what holds, with dates and sources.',
      });
      assert.ok(
        html().includes(`<meta property="og:title" content="${name.replace('&', '&amp;')}">`),
        `${kind} ${id}`,
      );
      assert.match(html(), /<meta property="og:image:alt" content="[^"]+">/);
    }
  });

  it('has the license of its font in the package', () => {
    const license = path.join(FONTS, 'LICENSE_FONT');
    assert.ok(existsSync(license));
    assert.match(readFileSync(license, 'utf8'), /SIL Open Font License/i);
  });
});
