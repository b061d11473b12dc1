/** The fields for a partner's colors: what is typed, the contrast that it makes, and what of it the snippet takes. */
import type { Locale } from '@rights-kit/content';
import { fill } from '@rights-kit/views';
import {
  COLOR_FIELDS,
  fieldsOf,
  inkOn,
  isLegible,
  LEAST_CONTRAST,
  pairsOf,
  schemeFor,
  toColor,
  USUAL,
  type Colors,
} from '../command/colors.ts';
import type { GetMessages } from './messages/en.ts';
import type { State } from './state.ts';

/** What is typed in a field and not taken: no color, or one in which a text would be illegible. */
export type Drafts = Readonly<Partial<Record<keyof Colors, string>>>;

export interface ColorField {
  readonly field: keyof Colors;
  /** What is in the field; `''` for the usual color. */
  readonly text: string;
  /** The color that the field shows, as `#rrggbb`. */
  readonly swatch: string;
  /** The contrast, and what the snippet has if that is too little. */
  readonly words: string;
  readonly isRefused: boolean;
}

/** The colors with what is typed, where that is a color. */
function typedInto(state: State, drafts: Drafts): State {
  const of = (field: keyof Colors): string => {
    const { [field]: draft } = drafts;
    if (draft === undefined) return state[field];
    return draft.trim() === '' ? '' : (toColor(draft) ?? state[field]);
  };
  return { ...state, accent: of('accent'), onAccent: of('onAccent'), ground: of('ground') };
}

/** Whether a field can hold it: a color, or nothing for the usual one. */
const isColor = (text: string): boolean => text.trim() === '' || toColor(text) !== undefined;

/** Takes what is typed as far as every text stays legible; for the rest the snippet keeps the colors that it has. */
export function takeColors(state: State, drafts: Drafts): { readonly state: State; readonly drafts: Drafts } {
  const typed = typedInto(state, drafts);
  if (isLegible(typed)) {
    const open = Object.entries(drafts).filter(([, text]) => !isColor(text));
    return { state: typed, drafts: Object.fromEntries(open) };
  }
  let taken = state;
  let left = drafts;
  // A color that is refused does not hold up the others.
  for (const field of COLOR_FIELDS) {
    const { [field]: text, ...others } = left;
    if (text === undefined || !isColor(text)) continue;
    const next = typedInto(taken, { [field]: text });
    if (isLegible(next)) [taken, left] = [next, others];
  }
  return { state: taken, drafts: left };
}

/** Rounded down, so that no number is shown as enough that is not. */
const ratioText = (contrast: number, locale: Locale): string =>
  new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(
    Math.floor(contrast * 10) / 10,
  );

/** The other color of each pair. */
const OTHERS: Readonly<Record<keyof Colors, keyof Colors | undefined>> = {
  accent: 'ground',
  onAccent: 'accent',
  ground: undefined,
};

export function colorFields(
  state: State,
  drafts: Drafts,
  { colors: words }: GetMessages,
  locale: Locale,
): ColorField[] {
  const typed = typedInto(state, drafts);
  const isSound = isLegible(state);
  const usual = USUAL[schemeFor(typed) || 'light'];
  const usuals: Colors = {
    accent: usual.accent,
    onAccent: typed.accent ? inkOn(typed.accent) : usual.onAccent,
    ground: state.widget === 'action-banner' ? usual.soft : usual.surface,
  };
  return fieldsOf(typed).map((field) => {
    const kept = isSound ? state[field] : '';
    const keeps = kept ? fill(words.keeps, { color: kept }) : words.keepsUsual;
    const { [field]: draft } = drafts;
    // What another field has and is not taken does not count for this one.
    const own = pairsOf(draft === undefined ? state : typedInto(state, { [field]: draft })).filter(
      (pair) => pair.field === field || OTHERS[pair.field] === field,
    );
    const [least] = own.sort((one, other) => one.contrast - other.contrast);
    const isWritten = draft === undefined || isColor(draft);
    const contrast = least?.contrast ?? 0;
    const isLow = contrast < LEAST_CONTRAST;
    // Of a pair in an address, the field that is its text or its ground has the fault.
    const isRefused = !isWritten || (isLow && (draft !== undefined || least?.field === field));
    const ratio = ratioText(contrast, locale);
    return {
      field,
      text: draft ?? state[field],
      swatch: typed[field] || usuals[field],
      words: !isWritten
        ? `${words.notColor} ${keeps}`
        : isRefused
          ? `${fill(words.tooLittle, { ratio })} ${keeps}`
          : isLow
            ? ''
            : fill(least?.isOnPage ? words.onPage : words.enough, { ratio }),
      isRefused,
    };
  });
}
