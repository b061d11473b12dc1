/**
 * The builder, `get/` in a release: a page on which a partner's webmaster chooses a record and copies the snippet for it. This folder
 * holds all that runs on that page, and nothing else does: what it shows is in `templates/` and `builder.styles.ts`, its texts are in
 * `messages/`, and everything else but `builder-element.ts` knows no DOM. The page around it is `release/get-page.ts`. Only `stage.ts` runs
 * elsewhere: in the frame of the preview.
 *
 * This file has the state of the builder, which is one plain object, and its form in the fragment of the address. No server is ever sent a
 * fragment, so that none is told what a partner tries.
 */
import { COLOR_FIELDS, isLegible, NO_COLORS, toColor, WHITE, type Colors } from '../command/colors.ts';
import type { Form } from '../command/compose-snippet.ts';
import type { Widget } from '../command/pre-render.ts';
import {
  FORMS_OF,
  HEIGHT_RANGE,
  HOSTS,
  LANGUAGES,
  WIDGETS,
  WIDTH_RANGE,
  type Host,
  type Layout,
} from './options.ts';

export interface State extends Colors {
  readonly widget: Widget;
  /** The slug of a place or the id of a case or an action; `''` before one is chosen. */
  readonly record: string;
  readonly host: Host;
  /** `''` for the first form of the host. */
  readonly form: Form | '';
  /** `''` for the language of the partner's page. */
  readonly lang: string;
  readonly layout: Layout;
  /** `''` for the widget's own level. */
  readonly level: string;
  /** `''` for that of the partner's page. */
  readonly scheme: '' | 'light' | 'dark';
  /** Of a frame. `0` for the usual one. **Unit:** CSS pixels. */
  readonly height: number;
  /** The greatest width of the widget; `0` for that of its place. **Unit:** CSS pixels. */
  readonly width: number;
  /** Whether the widget stands near the top of the page. */
  readonly preload: boolean;
  /** Whether the page always loads the newest version of the script, without a hash. */
  readonly isCurrent: boolean;
  /** The ground of the partner's page, as `#rrggbb`; `''` for white. */
  readonly page: string;
}

export const START: State = {
  widget: 'town-policy-card',
  record: '',
  host: 'html',
  form: '',
  lang: '',
  layout: '',
  level: '',
  scheme: '',
  height: 0,
  width: 0,
  preload: false,
  isCurrent: false,
  page: '',
  ...NO_COLORS,
};

/** The form of the snippet: the chosen one where the host allows it. */
export function formOf({ host, form }: Pick<State, 'host' | 'form'>, hasOembed: boolean): Form {
  const allowed = formsOf(host, hasOembed);
  return allowed.find((each) => each === form) ?? allowed[0] ?? 'frame';
}

/** The forms for a host. Without a known address no page of the release can be embedded by oEmbed. */
export const formsOf = (host: Host, hasOembed: boolean): readonly Form[] =>
  FORMS_OF[host].filter((form) => hasOembed || form !== 'oembed');

/** The fragment for a state, without what it has from {@link START}; `''` for that itself. */
export function toFragment(state: State, start: State = START): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(state))
    if (value !== Reflect.get(start, name)) parameters.set(name, String(value).replace('#', ''));
  const text = parameters.toString();
  return text && `#${text}`;
}

const oneOf = <T extends string>(values: readonly T[], value: string | null, otherwise: T): T =>
  values.find((each) => each === value) ?? otherwise;

const LEVELS = ['', '2', '3', '4', '5', '6'] as const;

/** A height that the command accepts; `0` for any other. */
export function toHeight(text: string): number {
  const height = Number(text);
  const [least, most] = HEIGHT_RANGE;
  return Number.isInteger(height) && height >= least && height <= most ? height : 0;
}

/** A width that the command accepts; `0` for any other. */
export function toWidth(text: string): number {
  const width = Number(text);
  const [least, most] = WIDTH_RANGE;
  return Number.isInteger(width) && width >= least && width < most ? width : 0;
}

/** The state in a fragment, which anybody may have written: a value that is none becomes that of `start`. */
export function fromFragment(fragment: string, start: State = START): State {
  // WordPress writes the address in a snippet's comment with entities.
  const parameters = new URLSearchParams(fragment.replace(/^#/, '').replaceAll('&amp;', '&'));
  const host = oneOf(HOSTS, parameters.get('host'), start.host);
  const record = parameters.get('record') ?? start.record;
  const flag = (name: 'preload' | 'isCurrent'): boolean =>
    parameters.has(name) ? parameters.get(name) === 'true' : start[name];
  return {
    widget: oneOf(WIDGETS, parameters.get('widget'), start.widget),
    record: /^[a-z0-9-]*$/.test(record) ? record : start.record,
    host,
    form: oneOf([...FORMS_OF[host], ''] as const, parameters.get('form'), start.form),
    lang: oneOf(['', ...LANGUAGES], parameters.get('lang'), start.lang),
    layout: oneOf(['', 'short', 'full'] as const, parameters.get('layout'), start.layout),
    level: oneOf(LEVELS, parameters.get('level'), oneOf(LEVELS, start.level, '')),
    scheme: oneOf(['', 'light', 'dark'] as const, parameters.get('scheme'), start.scheme),
    height: toHeight(parameters.get('height') ?? '') || start.height,
    width: toWidth(parameters.get('width') ?? '') || start.width,
    preload: flag('preload'),
    isCurrent: flag('isCurrent'),
    page: toPageColor(parameters.get('page') ?? start.page),
    ...colorsFrom((field) => parameters.get(field) ?? start[field]),
  };
}

/** A ground of a page: `''` for white. */
export function toPageColor(text: string): string {
  const color = toColor(text) ?? '';
  return color === WHITE ? '' : color;
}

/** The colors among texts; `''` for one that is none. */
export function colorsFrom(textOf: (field: keyof Colors) => string): Colors {
  const [accent = '', onAccent = '', ground = ''] = COLOR_FIELDS.map((field) => toColor(textOf(field)) ?? '');
  return { accent, onAccent, ground };
}

/** The state without colors in which a text would be illegible, as another widget, ground or scheme can make them. */
export const legible = (state: State): State => (isLegible(state) ? state : { ...state, ...NO_COLORS });
