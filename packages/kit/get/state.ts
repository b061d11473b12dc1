/**
 * The builder, `get/` in a release: a page on which a partner's webmaster chooses a record and copies the snippet for it. This folder
 * holds all that runs on that page, and nothing else does: what it shows is in `builder.template.ts` and `builder.styles.ts`, its texts are in
 * `messages/`, and everything else but `builder-element.ts` knows no DOM. The page around it is `release/get-page.ts`.
 *
 * This file has the state of the builder, which is one plain object, and its form in the fragment of the address. No server is ever sent a
 * fragment, so that none is told what a partner tries.
 */
import type { Form } from '../command/compose-snippet.ts';
import type { Widget } from '../command/pre-render.ts';
import { FORMS_OF, HEIGHT_RANGE, HOSTS, LANGUAGES, WIDGETS, type Host, type Layout } from './options.ts';

export interface State {
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
  /** Whether the widget stands near the top of the page. */
  readonly preload: boolean;
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
  preload: false,
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
    if (value !== Reflect.get(start, name)) parameters.set(name, String(value));
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

/** The state in a fragment, which anybody may have written: a value that is none becomes that of `start`. */
export function fromFragment(fragment: string, start: State = START): State {
  const parameters = new URLSearchParams(fragment.replace(/^#/, ''));
  const host = oneOf(HOSTS, parameters.get('host'), start.host);
  const record = parameters.get('record') ?? start.record;
  const preload = parameters.get('preload');
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
    preload: preload === null ? start.preload : preload === 'true',
  };
}
