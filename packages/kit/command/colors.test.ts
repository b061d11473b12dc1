import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import {
  contrastOf,
  inkOn,
  isLegible,
  LEAST_CONTRAST,
  NO_COLORS,
  pairsOf,
  schemeFor,
  styleOf,
  toColor,
  USUAL,
} from './colors.ts';

const GUIDE = readFileSync(path.join(import.meta.dirname, '../../../docs/partners/theming.md'), 'utf8');
const CARD = { ...NO_COLORS, widget: 'town-policy-card', scheme: '', page: '' } as const;
const TIMELINE = { ...CARD, widget: 'case-timeline' } as const;
const BANNER = { ...CARD, widget: 'action-banner' } as const;
const BUTTON = { ...CARD, widget: 'action-button' } as const;

describe('the colors of a partner', () => {
  it('A-10 are read in each hexadecimal spelling, and nothing else is a color', () => {
    for (const text of ['#6b2f74', '6B2F74', ' #6b2f74 ']) assert.equal(toColor(text), '#6b2f74');
    assert.equal(toColor('#ABC'), '#aabbcc');
    for (const text of ['', 'red', '#12', '#12345', '#1234567', 'rgb(0,0,0)', '#fff;color:red', '#ggg'])
      assert.equal(toColor(text), undefined, text);
  });

  it('A-10 have the contrast of WCAG', () => {
    assert.equal(contrastOf('#000000', '#ffffff'), 21);
    assert.equal(contrastOf('#ffffff', '#ffffff'), 1);
    assert.ok(contrastOf('#777777', '#ffffff') < 4.5 && contrastOf('#767676', '#ffffff') > 4.5);
  });

  it('A-10 have the usual ones of the guide beside them', () => {
    const table = new Map(
      [...GUIDE.matchAll(/^\| `--rights-([a-z-]+)` +\|[^|]+\| `(#\w+)` *\| `(#\w+)` *\|$/gm)].map(
        ([, name = '', light = '', dark = '']) => [name, [toColor(light), toColor(dark)]],
      ),
    );
    for (const [name, color] of Object.entries(USUAL.light)) {
      const key = name === 'onAccent' ? 'on-accent' : name;
      assert.deepEqual(
        [color, Object.entries(USUAL.dark).find(([other]) => other === name)?.[1]],
        table.get(key),
        name,
      );
    }
  });

  it('A-10 leave every text legible, or are refused', () => {
    for (const [dressed, expected] of [
      [CARD, true],
      [{ ...CARD, accent: '#6b2f74' }, true],
      [{ ...CARD, accent: '#ffcc00' }, false],
      [{ ...CARD, accent: '#ffcc00', scheme: 'dark' }, true],
      [{ ...CARD, ground: '#888888' }, false],
      [{ ...CARD, ground: '#16191d' }, false],
      [{ ...CARD, ground: '#16191d', scheme: 'dark' }, true],
      [{ ...TIMELINE, accent: '#e2b6ea' }, false],
      [{ ...TIMELINE, accent: '#e2b6ea', page: '#16191d' }, true],
      [{ ...TIMELINE, accent: '#e2b6ea', page: '#16191d', scheme: 'light' }, false],
      [{ ...BUTTON, accent: '#ffcc00' }, true],
      [{ ...BUTTON, accent: '#ffcc00', onAccent: '#ffffff' }, false],
      [{ ...BUTTON, onAccent: '#0f5c5c' }, false],
      [{ ...BANNER, accent: '#ffcc00', onAccent: '#000000' }, true],
      [{ ...BANNER, ground: '#6b2f74' }, false],
      // A color that the widget does not have changes nothing.
      [{ ...BUTTON, ground: '#000000' }, true],
      [{ ...CARD, onAccent: '#0f5c5c' }, true],
    ] as const)
      assert.equal(isLegible(dressed), expected, JSON.stringify(dressed));
  });

  it('A-10 are never refused for the text that is chosen for an accent', () => {
    for (let level = 0; level < 256; level += 5) {
      const accent = `#${level.toString(16).padStart(2, '0').repeat(3)}`;
      assert.ok(contrastOf(inkOn(accent), accent) >= LEAST_CONTRAST, accent);
      assert.ok(isLegible({ ...BUTTON, accent }), accent);
    }
  });

  it('A-10 say beside which field a contrast belongs, and whether it is with the page', () => {
    const fieldsOf = (dressed: Parameters<typeof pairsOf>[0]): unknown =>
      pairsOf(dressed).map(({ field, isOnPage }) => [field, isOnPage]);
    assert.deepEqual(fieldsOf(CARD), [
      ['accent', false],
      ['ground', false],
    ]);
    assert.deepEqual(fieldsOf(TIMELINE), [['accent', true]]);
    assert.deepEqual(fieldsOf(BUTTON), [['onAccent', false]]);
  });

  it('A-10 hold in one scheme where the widget has a ground of its own', () => {
    assert.equal(schemeFor(CARD), '');
    assert.equal(schemeFor({ ...CARD, accent: '#6b2f74' }), 'light');
    assert.equal(schemeFor({ ...CARD, accent: '#e2b6ea', scheme: 'dark' }), 'dark');
    assert.equal(schemeFor({ ...TIMELINE, accent: '#6b2f74' }), '');
    assert.equal(schemeFor({ ...BUTTON, accent: '#6b2f74' }), '');
  });

  it('A-10 are plain values, which WordPress keeps in a style attribute', () => {
    assert.equal(styleOf(CARD, 0), '');
    assert.equal(
      styleOf({ ...CARD, accent: '#6b2f74', ground: '#fffdf8' }, 480),
      '--rights-accent:#6b2f74;--rights-surface:#fffdf8;max-width:480px',
    );
    assert.equal(
      styleOf({ ...BANNER, accent: '#ffcc00', ground: '#fffdf8' }, 0),
      '--rights-accent:#ffcc00;--rights-on-accent:#000000;--rights-soft:#fffdf8',
    );
  });
});
