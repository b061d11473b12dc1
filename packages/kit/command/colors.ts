/**
 * The colors of a partner in a snippet, and whether they are legible. A snippet carries them in a `style` attribute with plain hexadecimal
 * values: WordPress keeps that for every role and removes `<style>`, and `light-dark()` with it. Where a page forbids style attributes, the
 * widget has its usual colors and nothing else changes.
 */
import type { Widget } from './pre-render.ts';

/** A color as `#rrggbb`, in lower case. */
type Color = string;

/** What a partner chooses; `''` for the usual color. */
export interface Colors {
  /** Of buttons and links. */
  readonly accent: Color;
  /** Of text on the accent; `''` for the more legible one of black and white. */
  readonly onAccent: Color;
  /** The widget's own ground, if it has one. */
  readonly ground: Color;
}

export const NO_COLORS: Colors = { accent: '', onAccent: '', ground: '' };

export const COLOR_FIELDS = ['accent', 'onAccent', 'ground'] as const;

export type Scheme = '' | 'light' | 'dark';

interface Dressed extends Colors {
  readonly widget: Widget;
  /** `''` for that of the page. */
  readonly scheme: Scheme;
  /** The ground of the partner's page. */
  readonly page: Color;
}

/** The least contrast of text. **Source:** WCAG 2.2, 1.4.3. */
export const LEAST_CONTRAST = 4.5;

/** @returns the color as `#rrggbb`; `undefined` for what is no hexadecimal color */
export function toColor(text: string): Color | undefined {
  const [, digits = ''] = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/.exec(text.trim().toLowerCase()) ?? [];
  if (!digits) return undefined;
  return `#${digits.length === 3 ? digits.replaceAll(/./g, '$&$&') : digits}`;
}

/** Relative luminance. **Source:** WCAG 2.2. */
function luminanceOf(color: Color): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(color.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** From 1 to 21, of two colors as `#rrggbb`. */
export function contrastOf(one: Color, other: Color): number {
  const [dark = 0, light = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

export const WHITE = '#ffffff';
const BLACK = '#000000';

/** The more legible one of black and white. */
export const inkOn = (ground: Color): Color =>
  contrastOf(WHITE, ground) >= contrastOf(BLACK, ground) ? WHITE : BLACK;

/** The colors without those of a partner, as `packages/elements/src/styles/tokens.ts` of the elements has them. */
export const USUAL = {
  light: {
    accent: '#0f5c5c',
    onAccent: WHITE,
    surface: WHITE,
    soft: '#e6f0ee',
    text: '#1d2126',
    muted: '#555d66',
    warn: '#7a4b00',
  },
  dark: {
    accent: '#84cfc6',
    onAccent: '#08201f',
    surface: '#16191d',
    soft: '#1b2f2e',
    text: '#eceef0',
    muted: '#a9b1ba',
    warn: '#f0c987',
  },
} as const;

/** The property of the widget's own ground; `''` for one that stands on the page's. */
function groundProperty({ widget, scheme }: Pick<Dressed, 'widget' | 'scheme'>): '' | 'surface' | 'soft' {
  if (widget === 'town-policy-card') return 'surface';
  if (widget === 'action-banner') return 'soft';
  // With a scheme of its own a timeline has a ground of its own.
  return widget === 'case-timeline' && scheme ? 'surface' : '';
}

/** Whether it has links in the color of the accent, on its ground; else it has a button of that color. */
const hasLinks = (widget: Widget): boolean => widget === 'town-policy-card' || widget === 'case-timeline';

/** The colors that a partner can choose for a widget. */
export const fieldsOf = (dressed: Pick<Dressed, 'widget' | 'scheme'>): (keyof Colors)[] => [
  'accent',
  ...(hasLinks(dressed.widget) ? [] : ['onAccent' as const]),
  ...(groundProperty(dressed) ? ['ground' as const] : []),
];

/** The colors without those that the widget does not have. */
export function ownColors(dressed: Omit<Dressed, 'page'>): Colors {
  const fields = fieldsOf(dressed);
  const own = (field: keyof Colors): Color => (fields.includes(field) ? dressed[field] : '');
  return { accent: own('accent'), onAccent: own('onAccent'), ground: own('ground') };
}

/** Whether any color of the widget is chosen. */
export const hasColors = (dressed: Omit<Dressed, 'page'>): boolean =>
  Object.values(ownColors(dressed)).some(Boolean);

/**
 * The scheme that the snippet needs. The texts of a widget with a ground of its own follow the scheme and not the ground, so the colors of a
 * partner hold in one of the two.
 */
export const schemeFor = (dressed: Omit<Dressed, 'page'>): Scheme =>
  dressed.scheme || (hasColors(dressed) && groundProperty(dressed) ? 'light' : '');

/** A text and its ground, of which a partner has chosen one. */
export interface Pair {
  /** The field that it is said beside. */
  readonly field: keyof Colors;
  readonly contrast: number;
  /** Whether it is the page's own ground. */
  readonly isOnPage: boolean;
}

/** The pairs of text and ground that the colors make; for a field the least legible one alone. */
export function pairsOf(dressed: Dressed): Pair[] {
  const { widget, page } = dressed;
  const { accent, onAccent, ground } = ownColors(dressed);
  const property = groundProperty(dressed);
  const usual = USUAL[schemeFor(dressed) || 'light'];
  const behind = property ? ground || usual[property] : page || WHITE;
  const onGround = (field: keyof Colors, ...texts: readonly Color[]): Pair => ({
    field,
    contrast: Math.min(...texts.map((text) => contrastOf(text, behind))),
    isOnPage: property === '',
  });
  const chosen = accent || usual.accent;
  const text = onAccent || (accent ? inkOn(accent) : usual.onAccent);
  return [
    hasLinks(widget)
      ? onGround('accent', chosen)
      : { field: 'onAccent', contrast: contrastOf(text, chosen), isOnPage: false },
    ...(property ? [onGround('ground', usual.text, usual.muted)] : []),
  ];
}

/** Whether each text that the colors touch is legible. */
export const isLegible = (dressed: Dressed): boolean =>
  !hasColors(dressed) || pairsOf(dressed).every(({ contrast }) => contrast >= LEAST_CONTRAST);

/** The properties of the colors, in order; none where nothing is chosen. */
function colorProperties(dressed: Omit<Dressed, 'page'>): [name: string, value: Color][] {
  const { accent, ground, onAccent } = ownColors(dressed);
  // The text on an accent is set with it, so that it does not follow the scheme of a page.
  const text = onAccent || (accent && !hasLinks(dressed.widget) ? inkOn(accent) : '');
  const property = groundProperty(dressed);
  const all: [string, Color][] = [
    ['--rights-accent', accent],
    ['--rights-on-accent', text],
    [`--rights-${property}`, ground],
  ];
  return all.filter(([, value]) => value);
}

/** The properties of a widget's `style`. @param width the greatest one, `0` for that of its place; **unit:** CSS pixels */
export const styleProperties = (
  dressed: Omit<Dressed, 'page'>,
  width: number,
): [name: string, value: string][] => [
  ...colorProperties(dressed),
  ...(width ? [['max-width', `${width}px`] as [string, string]] : []),
];

/** The value of the `style` attribute; `''` where nothing is chosen. */
export const styleOf = (dressed: Omit<Dressed, 'page'>, width: number): string =>
  styleProperties(dressed, width)
    .map(([name, value]) => `${name}:${value}`)
    .join(';');
