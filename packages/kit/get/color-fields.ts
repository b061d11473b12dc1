/** The fields for a partner's colors: what is typed, the contrast that it makes, and what of it the snippet takes. */
import type { Locale } from '@rights-kit/content';
import { fill } from '@rights-kit/views';
import {
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

/** Takes what is typed if every text stays legible; else the snippet keeps the colors that it has. */
export function takeColors(state: State, drafts: Drafts): { readonly state: State; readonly drafts: Drafts } {
  const typed = typedInto(state, drafts);
  if (!isLegible(typed)) return { state, drafts };
  const open = Object.entries(drafts).filter(([, text]) => text.trim() !== '' && !toColor(text));
  return { state: typed, drafts: Object.fromEntries(open) };
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
  const pairs = pairsOf(typed);
  return fieldsOf(typed).map((field) => {
    const kept = isSound ? state[field] : '';
    const keeps = kept ? fill(words.keeps, { color: kept }) : words.keepsUsual;
    const { [field]: draft } = drafts;
    const own = pairs.filter((pair) => pair.field === field || OTHERS[pair.field] === field);
    const [least] = own.sort((one, other) => one.contrast - other.contrast);
    const isColor = draft === undefined || draft.trim() === '' || toColor(draft) !== undefined;
    const contrast = least?.contrast ?? 0;
    const isRefused = !isColor || contrast < LEAST_CONTRAST;
    const ratio = ratioText(contrast, locale);
    return {
      field,
      text: draft ?? state[field],
      swatch: typed[field] || usuals[field],
      words: !isColor
        ? `${words.notColor} ${keeps}`
        : isRefused
          ? `${fill(words.tooLittle, { ratio })} ${keeps}`
          : fill(least?.isOnPage ? words.onPage : words.enough, { ratio }),
      isRefused,
    };
  });
}
