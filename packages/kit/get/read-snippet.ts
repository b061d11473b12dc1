/** Reads a snippet that somebody pastes, also one of another version or one that an editor has changed, and finds what is wrong with it. */
import { LOCALES } from '@rights-kit/content';
import { inkOn } from '../command/colors.ts';
import type { Widget } from '../command/pre-render.ts';
import { messagesOf } from '../release/messages.ts';
import type { Release } from '../src/snippet.ts';
import { decode, restoreMarkup, withoutComments, type Change } from './restore-markup.ts';
import { HOSTS, LANGUAGES, RECORD_ATTRIBUTE, WIDGETS, FORMS_OF, type Layout } from './options.ts';
import { colorsFrom, fromFragment, START, toHeight, toPageColor, toWidth, type State } from './state.ts';

/** What is wrong with a snippet, or worth knowing of it. */
export type Fault =
  | 'no-snippet'
  | 'mail'
  | 'cut-off'
  | Change
  | 'only-link'
  | 'several'
  | 'no-script'
  | 'no-module'
  | 'fixed-height'
  | 'no-hash'
  | 'changed-hash'
  | 'other-version'
  | 'moving-hash'
  | 'no-style'
  | 'other-release'
  | 'no-record'
  | 'no-link'
  | 'unknown-attribute';

export interface Finding {
  readonly fault: Fault;
  /** The version, the address or the name that it is about; `''` for none. */
  readonly about: string;
}

export interface ReadSnippet {
  /** `undefined` where no widget was found. */
  readonly state: State | undefined;
  readonly findings: readonly Finding[];
}

interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

/** The start tags of a markup. It need not be valid: an editor may have changed it. */
function tagsOf(markup: string): Tag[] {
  return [
    ...markup.matchAll(
      /<([a-z][\w-]*)((?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>]+))?)*)\s*\/?>/gi,
    ),
  ].map(([, name = '', rest = '']) => ({
    name: name.toLowerCase(),
    attributes: new Map(
      [...rest.matchAll(/([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+)))?/g)].map(
        ([, key = '', double, single, bare]) => {
          const value = decode(double ?? single ?? bare ?? '');
          // Browsers join the lines of an address.
          return [
            key.toLowerCase(),
            /^(?:src|(?:data-)?feed)$/i.test(key) ? value.replace(/[\t\r\n]/g, '') : value,
          ] as const;
        },
      ),
    ),
  }));
}

/** A widget in the markup, with its attributes without `data-`. */
interface Placed {
  readonly widget: Widget;
  readonly form: 'element' | 'placeholder' | 'frame' | 'oembed';
  readonly attributes: ReadonlyMap<string, string>;
  /** The address of the release that it names, if it does. */
  readonly base: string | undefined;
}

const widgetOf = (name: string | undefined): Widget | undefined => WIDGETS.find((widget) => widget === name);

const FOLDERS: Readonly<Record<string, Widget>> = {
  towns: 'town-policy-card',
  cases: 'case-timeline',
  actions: 'action-banner',
};

function placedBy({ name, attributes }: Tag): Placed[] {
  const feed = attributes.get('feed') ?? attributes.get('data-feed');
  const base = feed?.replace(/feed\/v1\/?$/, '');
  const element = widgetOf(/^rights-(.+)$/.exec(name)?.[1]);
  if (element) return [{ widget: element, form: 'element', attributes, base }];
  const placeholder = widgetOf(attributes.get('data-rights'));
  if (placeholder) {
    const own = [...attributes].flatMap(([key, value]) =>
      key === 'lang' || key === 'style'
        ? [[key, value] as const]
        : key.startsWith('data-') && key !== 'data-rights'
          ? [[key.slice('data-'.length), value] as const]
          : [],
    );
    return [{ widget: placeholder, form: 'placeholder', attributes: new Map(own), base }];
  }
  // WordPress adds a fragment of its own.
  const [, place, fragment] = /^(.*\/)embed(?:\.html)?#([^#]*)/.exec(attributes.get('src') ?? '') ?? [];
  if (!/^(?:amp-)?iframe$/.test(name) || place === undefined) return [];
  const parameters = new URLSearchParams(fragment);
  const framed = widgetOf(parameters.get('widget') ?? undefined);
  if (!framed) return [];
  const values = new Map([...parameters].filter(([key]) => key !== 'widget'));
  const height = attributes.get('height');
  if (height) values.set('height', height);
  const style = attributes.get('style');
  if (style) values.set('style', style);
  return [{ widget: framed, form: 'frame', attributes: values, base: place }];
}

/** The address of a record page, which is all of a text. */
function placedByAddress(text: string): Placed[] {
  const [, base, folder = '', id = '', lang = ''] =
    /^(https?:\/\/\S+\/)r\/(towns|cases|actions)\/([a-z0-9-]+)(?:\/([a-z-]*)\S*)?$/i.exec(text.trim()) ?? [];
  const { [folder]: widget } = FOLDERS;
  if (!widget) return [];
  const attributes = new Map([
    [RECORD_ATTRIBUTE[widget], id],
    ['lang', LANGUAGES.find((each) => each.toLowerCase() === lang) ?? ''],
  ]);
  return [{ widget, form: 'oembed', attributes, base }];
}

/** The address of a record page on a line of its own, also in a block or a shortcode of WordPress. */
const placedByLine = (markup: string): Placed[] =>
  markup
    .replace(/<[^<>]*>|\[\/?embed\b[^\]]*\]/g, '\n')
    .split('\n')
    .flatMap(placedByAddress);

/** The attributes that a snippet of the builder can have, and those that it adds. */
const KNOWN = [
  'lang',
  'layout',
  'heading-level',
  'color-scheme',
  'feed',
  'allow',
  'time-zone',
  'loading',
  'height',
  'style',
];

/** The colors and the width in a `style` attribute. */
function styledBy(style: string): Pick<State, 'accent' | 'onAccent' | 'ground' | 'width'> {
  const values = new Map(
    style.split(';').map((declaration): [string, string] => {
      const [name = '', value = ''] = declaration.split(':');
      return [name.trim(), value];
    }),
  );
  const of = (...names: readonly string[]): string =>
    names.map((name) => values.get(`--rights-${name}`) ?? '').find(Boolean) ?? '';
  const { accent, onAccent, ground } = colorsFrom((field) =>
    field === 'ground' ? of('surface', 'soft') : of(field === 'accent' ? 'accent' : 'on-accent'),
  );
  // What a snippet has without being asked is no choice.
  const width = toWidth((values.get('max-width') ?? '').trim().replace(/px$/, ''));
  return { accent, onAccent: accent && onAccent === inkOn(accent) ? '' : onAccent, ground, width };
}

/** The state for a widget in a markup. */
export function toState({ widget, form, attributes }: Placed): State {
  const host = HOSTS.find((each) => FORMS_OF[each][0] === form) ?? START.host;
  const of = <T extends string>(name: string, values: readonly T[]): T | '' =>
    values.find((value) => value === attributes.get(name)) ?? '';
  const [record = ''] = (attributes.get(RECORD_ATTRIBUTE[widget]) ?? '').trim().split(/\s+/);
  return {
    ...START,
    widget,
    record,
    host,
    form: form === FORMS_OF[host][0] ? '' : form,
    lang: of('lang', LANGUAGES),
    layout: of<Exclude<Layout, ''>>('layout', ['short', 'full']),
    level: of('heading-level', ['2', '3', '4', '5', '6']),
    scheme: of('color-scheme', ['light', 'dark']),
    height: toHeight(attributes.get('height') ?? ''),
    preload: form === 'element' && attributes.get('loading') === 'eager',
    ...styledBy(attributes.get('style') ?? ''),
  };
}

interface Expected {
  /** The address of this release, with a slash at its end. */
  readonly base: string;
  readonly release: Release;
  /** Whether a record of this name is in the list of the widget. */
  readonly has: (widget: Widget, record: string) => boolean;
}

/** The script tag of a snippet: what is wrong with it, and whether it loads the newest version. */
function checkScript(
  tags: readonly Tag[],
  { form, attributes }: Placed,
  { release }: Expected,
): { readonly isCurrent: boolean; readonly findings: Finding[] } {
  const answer = (fault?: Fault, about = '', isCurrent = false): ReturnType<typeof checkScript> => ({
    isCurrent,
    findings: fault ? [{ fault, about }] : [],
  });
  if (form === 'oembed') return answer();
  const scripts = tags.flatMap(({ name, attributes }) => {
    const [, version, file] = /\/(\d+\.\d+\.\d+|v\d+)\/([\w-]+\.js)$/.exec(attributes.get('src') ?? '') ?? [];
    return name === 'script' && version && file
      ? [{ version, file, integrity: attributes.get('integrity'), type: attributes.get('type') }]
      : [];
  });
  const [script] = scripts;
  if (!script)
    return form === 'frame' ? answer('fixed-height', attributes.get('height')) : answer('no-script');
  const { version, file, integrity, type } = script;
  // That of a frame runs as any script does.
  if (type?.toLowerCase() !== 'module' && form !== 'frame')
    return answer('no-module', file, version.startsWith('v'));
  if (version.startsWith('v'))
    return integrity ? answer('moving-hash', file, true) : answer(undefined, '', true);
  if (version !== release.version) return answer('other-version', version);
  if (!integrity) return answer('no-hash', file);
  return integrity === release.files[file]?.integrity ? answer() : answer('changed-hash', file);
}

const BUILDER_ADDRESS = /\/get\/(?:[\w-]+\/)?(?:index\.html)?#([^\s<>"']*)/;

/** The state in the address of the builder, which the comment of a snippet has. */
function addressed(text: string): State | undefined {
  const [, fragment] = BUILDER_ADDRESS.exec(text) ?? [];
  const state = fragment === undefined ? undefined : fromFragment(fragment);
  return state?.record ? state : undefined;
}

/** Whether a snippet begins or ends in the midst of it: in a tag, or between two of them. */
function isCutOff(markup: string, [placed]: readonly Placed[]): boolean {
  if (/<(?:rights-|script\b|iframe\b|div\s+data-rights|\/)[^<>]*$/i.test(markup)) return true;
  const count = (tag: RegExp): number => markup.match(tag)?.length ?? 0;
  for (const [open, close] of [
    [/<rights-[\w-]+/gi, /<\/rights-[\w-]+\s*>/gi],
    [/<iframe\b/gi, /<\/iframe\s*>/gi],
    [/<script\b/gi, /<\/script\s*>/gi],
  ] as const)
    if (count(open) !== count(close)) return true;
  if (placed) return placed.form === 'placeholder' && count(/<div\b/gi) > count(/<\/div\s*>/gi);
  // The first line alone.
  return /<script\b[^<>]*\/(?:rights-kit|frame)\.js"/i.test(markup);
}

/** Whether a text is that of a mail, which says on which day it was made. */
const isMail = (text: string): boolean =>
  LOCALES.some((locale) => {
    const [before = '', after = ''] = messagesOf(locale).madeOn.split('{date}');
    const at = text.indexOf(before);
    return at >= 0 && text.indexOf(after, at) > at;
  });

/** Whether a text has anything of a widget beside the address of the builder. */
const hasRest = (markup: string): boolean => {
  const rest = markup.replace(BUILDER_ADDRESS, '');
  return WIDGETS.some((widget) => rest.includes(widget));
};

/** @param pasted anything: the text of a clipboard */
export function readSnippet(pasted: string, expected: Expected): ReadSnippet {
  const findings: Finding[] = [];
  const add = (fault: Fault, about = ''): void => {
    findings.push({ fault, about });
  };
  const restored = restoreMarkup(pasted);
  for (const change of restored.changes) add(change);
  const markup = withoutComments(restored.markup);
  const comment = addressed(restored.markup);
  const tags = tagsOf(markup);
  const placed = tags.flatMap(placedBy);
  if (placed.length === 0 && isMail(markup))
    return { state: undefined, findings: [{ fault: 'mail', about: '' }] };
  const [first = placedByLine(markup)[0]] = placed;
  if (!first) {
    const [link] = tags.flatMap(({ name, attributes }) =>
      name === 'a' ? placedByAddress(attributes.get('href') ?? '') : [],
    );
    if (isCutOff(markup, placed)) add('cut-off');
    else if (link) add('only-link');
    else if (!comment) add('no-snippet');
    // The address of the builder alone is no snippet that an editor has changed.
    else if (findings.length === 0 && hasRest(restored.markup)) add('rewritten');
    return { state: comment ?? (link && { ...toState(link), host: START.host, form: '' }), findings };
  }
  if (isCutOff(markup, placed)) add('cut-off');
  if (placed.length > 1) add('several', String(placed.length));
  const script = checkScript(tags, first, expected);
  findings.push(...script.findings);
  if (first.base !== undefined && first.base !== expected.base) add('other-release', first.base);
  const opened = toState(first);
  // The markup shows the form alone; the comment of the builder names the host.
  const host = comment && FORMS_OF[comment.host].includes(first.form) ? comment.host : opened.host;
  const state = {
    ...opened,
    host,
    form: first.form === FORMS_OF[host][0] ? ('' as const) : first.form,
    isCurrent: script.isCurrent && first.form !== 'frame',
    page: toPageColor(comment?.page ?? ''),
  };
  if ((comment?.accent || comment?.width) && !first.attributes.has('style')) add('no-style');
  if (!state.record || !expected.has(state.widget, state.record)) add('no-record', state.record);
  if (first.form !== 'oembed' && !tags.some(({ name }) => name === 'a')) add('no-link');
  for (const name of first.attributes.keys())
    if (!KNOWN.includes(name) && name !== RECORD_ATTRIBUTE[first.widget]) add('unknown-attribute', name);
  return { state, findings };
}
