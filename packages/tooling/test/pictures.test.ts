import assert from 'node:assert/strict';
import { describe, it as itInNode } from 'node:test';
import { PNG } from 'pngjs';
import { toPalettePng } from '../palette-png.ts';
import { testsNeeding } from '../testing/needs.ts';
import { compare, reportPage, toBaseline } from '../testing/pictures.ts';
import { isSameMaking, madeWith, newStillPage, openForScreenshots } from '../testing/screenshots.ts';

const { it, before, after } = testsNeeding('chromium');

const NOW = Date.UTC(2026, 10, 22, 17);
/** A card as the elements draw it: hairlines of a light gray, text and a link. */
const CARD = `<!doctype html><body style="margin: 0"><div id="card" style="box-sizing: border-box; inline-size: 200px; padding: 16px;
  border: 1px solid #d9dde0; border-radius: 6px; font: 16px/1.5 sans-serif; color: #1d2126; background: #fff">
  <p id="text" style="margin: 0">A town’s <a href="#" style="color: #0f5c5c">ordinance</a></p></div>`;

/** Changes of a style that a reader could see. */
const VISIBLE = {
  'a hairline that is gone': ['card', 'border-block-end-color: transparent'],
  'a hairline of another gray': ['card', 'border-color: #9aa0a6'],
  'corners that are not round': ['card', 'border-radius: 0'],
  'a text that moved by a pixel': ['text', 'transform: translateX(1px)'],
  'a bolder text': ['text', 'font-weight: 700'],
  'another color of a text': ['text', 'color: #5a1d2a'],
  'a tinted ground': ['card', 'background: #e3f1f0'],
  'a card that is a pixel higher': ['card', 'padding-block-end: 17px'],
} as const;

describe('Comparison of pictures', () => {
  let browser: Awaited<ReturnType<typeof openForScreenshots>> | undefined;
  before(async () => {
    browser = await openForScreenshots();
  });
  after(() => browser?.close());

  async function picture(id?: string, style = ''): Promise<Buffer> {
    assert.ok(browser);
    const page = await newStillPage(browser, { width: 320, now: NOW });
    await page.setContent(CARD);
    if (id)
      await page.evaluate(
        (id, style) => {
          const element = document.getElementById(id);
          if (element) element.style.cssText += `;${style}`;
        },
        id,
        style,
      );
    const card = await page.$('#card');
    assert.ok(card);
    const shot = await card.screenshot();
    await page.close();
    return toBaseline(shot);
  }

  for (const [name, [id, style]] of Object.entries(VISIBLE))
    it(`M-01 finds ${name}`, async () => {
      const [baseline, now] = [await picture(), await picture(id, style)];
      assert.ok(compare(baseline, now));
    });

  it('M-01 finds nothing where a page was loaded again', async () => {
    assert.deepEqual(await picture(), await picture());
  });

  it('M-01 opens a page at a time that is given, with colors that are forced', async () => {
    assert.ok(browser);
    const page = await newStillPage(browser, { width: 320, now: NOW, forcedColors: true });
    await page.goto('about:blank');
    const seen = await page.evaluate(() => ({
      day: new Date().toISOString().slice(0, 10),
      other: new Date(2020, 1, 3).getDate(),
      now: Date.now(),
      isForced: matchMedia('(forced-colors: active)').matches,
      isStill: matchMedia('(prefers-reduced-motion: reduce)').matches,
    }));
    await page.close();
    assert.ok(seen.now >= NOW);
    assert.deepEqual(
      { ...seen, now: 0 },
      { day: '2026-11-22', other: 3, now: 0, isForced: true, isStill: true },
    );
  });

  it('M-01 names the browser and the fonts that pictures were made with', async () => {
    assert.ok(browser);
    const { browser: version, fonts } = await madeWith(browser);
    assert.match(version, /\/\d+\.\d+\.\d+\.\d+$/);
    assert.ok(Object.values(fonts).every((font) => font !== ''));
  });

  itInNode('M-01 tells another version of the browser, another system and another font apart', () => {
    const made = { browser: 'Chrome/156.0.1.2', system: 'linux x64', fonts: { serif: 'Noto Serif' } };
    assert.ok(isSameMaking(made, structuredClone(made)));
    for (const other of [
      { browser: 'Chrome/156.0.1.3' },
      { system: 'darwin arm64' },
      { fonts: { serif: 'Liberation Serif' } },
    ])
      assert.ok(!isSameMaking(made, { ...made, ...other }));
  });

  /** A black shape with a slanted edge, whose smoothed pixels have this gray. */
  function slanted(gray: number): Buffer {
    const size = 40;
    const image = new PNG({ width: size, height: size });
    for (let y = 0; y < size; y++)
      for (let x = 0; x < size; x++)
        image.data.set(
          [...Array.from({ length: 3 }, () => (x < y ? 0 : x === y ? gray : 255)), 255],
          (y * size + x) * 4,
        );
    return toPalettePng(image);
  }

  itInNode('M-01 does not count pixels that only smooth an edge', () => {
    assert.equal(compare(slanted(110), slanted(150)), undefined);
  });

  itInNode('M-01 keeps the colors of a picture within a palette, however many it has', () => {
    const image = new PNG({ width: 256, height: 256 });
    for (let pixel = 0; pixel < 256 * 256; pixel++)
      image.data.set([pixel & 255, pixel >> 8, (pixel * 7) & 255, 255], pixel * 4);
    const { data } = PNG.sync.read(toPalettePng(image));
    const farthest = image.data.reduce(
      (most, value, index) => Math.max(most, Math.abs(value - (data[index] ?? 0))),
      0,
    );
    assert.ok(farthest <= 26, `${farthest}`); // half a step of six levels
  });

  itInNode('M-01 shows each difference on a page, before and after', () => {
    const png = slanted(110);
    const finding = { name: 'a <b>', text: '2 pixels differ', before: png, after: png, marked: png };
    const page = reportPage([finding], 'Made with X');
    assert.equal(page.match(/data:image\/png;base64,/g)?.length, 3);
    assert.ok(
      page.includes('a &#60;b&#62;') && page.includes('2 pixels differ') && page.includes('Made with X'),
    );
    assert.ok(reportPage([], '').includes('No picture differs'));
  });
});
