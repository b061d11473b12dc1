import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Option } from '@commander-js/extra-typings';
import {
  parseActionsFile,
  parseCaseFile,
  parseFeedFile,
  parseTownFile,
  type Parser,
} from '@rights-kit/content';
import { buildFeed } from '../release/feed.ts';
import { entriesFor, feedFiles } from '../src/snippet.ts';
import { toOption } from './attributes.ts';
import { CallError, example, JSON_OPTION, messageOf, toBase, type Define } from './call.ts';
import { hasColors, isLegible, ownColors, toColor, type Colors } from './colors.ts';
import {
  actionOf,
  composeSnippet,
  FORMS,
  HEIGHTS,
  isElsewhere,
  isEmail,
  type Composed,
  type Form,
} from './compose-snippet.ts';
import { HOSTS, type Host } from '../get/options.ts';
import { isWithdrawn, ownVersion } from './own-package.ts';
import {
  attributesOf,
  preRender,
  WIDGETS,
  type Attributes,
  type RecordFile,
  type Widget,
} from './pre-render.ts';
import { readSound } from './read.ts';

interface Call {
  readonly widget: Widget;
  readonly attributes: Attributes;
  readonly form: Form;
  readonly base: string;
  /** The feed to read: a folder or URL of `feed/v1/`. */
  readonly feed: string;
  /** Folder of the publisher's records, if given. */
  readonly records: string | undefined;
  readonly text: string | undefined;
  readonly height: number;
  readonly page: string;
  readonly hasScript: boolean;
  readonly preload: boolean;
  readonly colors: Colors;
  readonly maxWidth: number;
  readonly pageColor: string;
  readonly isCurrent: boolean;
  readonly commentFor: Host | undefined;
}

/** The attributes of a widget as options of the command. */
function attributeOptions(widget: Widget): Option[] {
  const options = [toOption('lang', {})];
  for (const [name, declaration] of attributesOf(widget)) {
    // `--feed` is an option of the command itself.
    if (name !== 'feed') options.push(toOption(name, declaration));
  }
  return options;
}

/** The command's own options, in the order of the help. */
function ownOptions(widget: Widget): Option[] {
  return [
    new Option('--base <address>', 'where the release folder is served').makeOptionMandatory(),
    new Option('--form <form>', 'what the page allows, or an e-mail').choices(FORMS).default('element'),
    new Option(
      '--records <folder>',
      "the publisher's records: what the snippet says, and what its action may open",
    ),
    new Option(
      '--feed <place>',
      'without --records: folder or address of feed/v1/; else the one of the release',
    ),
    new Option('--text <words>', "of the link that readers without the script see; else the record's title"),
    new Option(
      '--preload',
      'for a widget near the top of the page: the browser requests its feed file before the script has run',
    ),
    new Option(
      '--accent <color>',
      'of buttons and links, such as #6b2f74; refused where a text would be illegible',
    ),
    new Option('--on-accent <color>', 'of text on the accent; else black or white'),
    new Option('--ground <color>', "of the widget's own ground"),
    new Option('--page-color <color>', "of your page's ground, for the contrast"),
    new Option('--max-width <px>', 'of the widget or the frame; else that of its place'),
    new Option('--current', 'always load the newest version of the script, without a hash'),
    new Option(
      '--comment [host]',
      'with a comment that leads back to the builder, for a snippet that stands there',
    )
      .choices(HOSTS)
      .preset('html'),
    new Option('--height <px>', 'of a frame on pages without frame.js').default(String(HEIGHTS[widget])),
    new Option('--page <address>', 'where the snippet will stand, for its own relative addresses'),
    new Option('--no-script', 'without the script tag, which a page needs once'),
    new Option(...JSON_OPTION),
  ];
}

const COLOR_OPTIONS = [
  ['accent', 'accent'],
  ['onAccent', 'on-accent'],
  ['ground', 'ground'],
] as const;

/** @throws {CallError} for what is no color, for colors of a form that has none, and for a text of too little contrast */
function toColors(
  widget: Widget,
  form: Form,
  textOf: (option: string) => string | undefined,
): { readonly colors: Colors; readonly pageColor: string } {
  const colorOf = (key: string, option = key): string => {
    const text = textOf(key);
    if (text === undefined) return '';
    const color = toColor(text);
    if (color === undefined) throw new CallError(`--${option} ${text}: expected a color such as #6b2f74`);
    return color;
  };
  const colors = {
    accent: colorOf('accent'),
    onAccent: colorOf('onAccent', 'on-accent'),
    ground: colorOf('ground'),
  };
  const pageColor = colorOf('pageColor', 'page-color');
  if (isElsewhere(form) && Object.values(colors).some(Boolean))
    throw new CallError(`--accent, --on-accent, --ground: the form ${form} has the publisher's colors`);
  const given = textOf('color-scheme');
  const scheme = given === 'light' || given === 'dark' ? given : '';
  const dressed = { ...colors, widget, scheme, page: pageColor } as const;
  const own = ownColors(dressed);
  for (const [field, option] of COLOR_OPTIONS)
    if (colors[field] && !own[field])
      throw new CallError(
        `--${option}: ${widget} has no such color${field === 'ground' && widget === 'case-timeline' ? ' without --color-scheme' : ''}`,
      );
  if (hasColors(dressed) && !isLegible(dressed))
    throw new CallError('--accent, --on-accent, --ground: a text would have a contrast below 4.5 : 1');
  return { colors, pageColor };
}

/** @param values of options by name, in the order of the command line */
function toCall(widget: Widget, values: ReadonlyMap<string, unknown>): Call {
  const textOf = (option: string): string | undefined => {
    const value = values.get(option);
    return typeof value === 'string' ? value : undefined;
  };
  const form = FORMS.find((each) => each === textOf('form')) ?? 'element';
  const height = textOf('height') ?? '';
  if (!/^[1-9]\d{1,3}$/.test(height))
    throw new CallError(`--height ${height}: expected CSS pixels, 10 to 9999`);
  const maxWidth = textOf('maxWidth');
  if (maxWidth !== undefined && !/^[1-9]\d{1,3}$/.test(maxWidth))
    throw new CallError(`--max-width ${maxWidth}: expected CSS pixels, 10 to 9999`);
  const base = toBase(textOf('base') ?? '');
  const known = attributeOptions(widget).map((option) => option.name());
  const attributes = [...values].flatMap(([attribute, value]) =>
    known.includes(attribute) && (typeof value === 'string' || typeof value === 'boolean')
      ? [[attribute, value] as const]
      : [],
  );
  const preload = values.get('preload') === true;
  if (preload && form !== 'element' && form !== 'pre-rendered')
    throw new CallError(`--preload: expected the form element or pre-rendered, not ${form}`);
  if (preload && textOf('loading') === 'lazy')
    throw new CallError('--preload: the widget loads at once, so --loading lazy is wrong');
  return {
    widget,
    attributes: Object.fromEntries([...attributes, ...(preload ? [['loading', 'eager'] as const] : [])]),
    form,
    base,
    feed: textOf('feed') ?? `${base}feed/v1/`,
    records: textOf('records'),
    text: textOf('text'),
    height: Number(height),
    page: textOf('page') ?? base,
    hasScript: values.get('script') !== false,
    preload,
    ...toColors(widget, form, textOf),
    maxWidth: Number(maxWidth ?? 0),
    isCurrent: values.get('current') === true,
    commentFor: HOSTS.find((each) => each === values.get('comment')),
  };
}

interface FeedFile {
  /** Below `feed/v1/`. */
  readonly name: string;
  readonly parse: Parser<RecordFile>;
}

const PARSERS: Readonly<Record<Widget, Parser<RecordFile>>> = {
  'action-banner': parseActionsFile,
  'case-timeline': parseCaseFile,
  'town-policy-card': parseTownFile,
  'action-button': parseActionsFile,
};

/** The feed files that the attributes name. */
const filesOf = (widget: Widget, attributes: Attributes): FeedFile[] =>
  feedFiles(widget, attributes).map((name) => ({ name, parse: PARSERS[widget] }));

/** The source of a snippet's records. */
interface Source {
  /** Reads a file below `feed/v1/`. */
  readonly readText: (name: string) => Promise<string> | string;
  /** The allowed destinations of actions, which no feed publishes; `undefined` without records. */
  readonly hosts: readonly string[] | undefined;
}

function toSource({ records: folder, feed }: Call): Source {
  if (folder === undefined) return { readText: (name) => readText(feed, name), hosts: undefined };
  const { records } = readSound(folder);
  const files = buildFeed(records);
  return {
    readText(name) {
      const text = files.get(name);
      if (text === undefined)
        throw new Error(`${folder}: there is no record for ${name}; is the name spelled as there?`);
      return text;
    },
    hosts: records.publisher.hosts,
  };
}

const SPELLING = 'is the name spelled as in the feed?';

async function readText(place: string, name: string): Promise<string> {
  if (!/^https?:/.test(place)) {
    const file = path.join(place, name);
    if (!existsSync(file)) throw new Error(`${file}: there is no such file; ${SPELLING}`);
    return readFileSync(file, 'utf8');
  }
  const url = new URL(name, place.replace(/\/*$/, '/'));
  const response = await fetch(url, { redirect: 'error' }).catch((error: unknown) => {
    const reason = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    throw new Error(
      `${url.href} cannot be read (${messageOf(reason)}); --feed names another folder or address`,
      {
        cause: error,
      },
    );
  });
  if (!response.ok) throw new Error(`${response.url} answers ${response.status}; ${SPELLING}`);
  return response.text();
}

async function readRecords(files: readonly FeedFile[], { readText }: Source): Promise<RecordFile[]> {
  const records: RecordFile[] = [];
  for (const { name, parse } of files) {
    const { value, issues } = parse(JSON.parse(await readText(name)));
    if (!value) throw new Error(`${name}: ${issues.join(', ') || 'not a file of this feed'}`);
    records.push(value);
  }
  return records;
}

interface Markup extends Composed {
  /** Hash of its style, for a content security policy. */
  readonly styleHash?: string;
}

/** The languages of the feed. */
async function readLocales({ readText }: Source): Promise<readonly string[]> {
  return parseFeedFile(JSON.parse(await readText('feed.json'))).value?.locales ?? [];
}

/** @throws {CallError} where only the publisher's records say where the action may lead */
function checkAllow(
  { widget, attributes, form }: Call,
  records: readonly RecordFile[],
  { hosts }: Source,
): void {
  if (hosts || isElsewhere(form) || attributes['allow'] !== undefined) return;
  const { id, actions } = actionOf(widget, attributes, records);
  const needed = id === undefined ? '' : entriesFor(id, actions).join(' ');
  if (needed)
    throw new CallError(
      `--allow is missing: no feed says where an action may lead. Write --allow "${needed}" if this one may, or name the publisher's --records`,
    );
}

async function markupOf(call: Call): Promise<Markup> {
  const { widget, form, base, feed, page } = call;
  const source = toSource(call);
  const records = await readRecords(filesOf(widget, call.attributes), source);
  checkAllow(call, records, source);
  if (isWithdrawn()) throw new Error('this version was withdrawn; install a newer one');
  const options = {
    ...call,
    records,
    hosts: source.hosts,
    release: ownVersion().release,
    locales: isEmail(form) || form === 'link' ? await readLocales(source) : [],
    now: Date.now(),
  };
  let styleHash: string | undefined;
  const composed = composeSnippet(options, (attributes) => {
    const made = preRender(widget, attributes, { records, feed: `${base}feed/v1/`, page });
    ({ styleHash } = made);
    return made;
  });
  if (!composed)
    throw new CallError(`${widget} needs the name of a record of ${feed}: --town, --cases or --action`);
  return { ...composed, ...(styleHash && { styleHash }) };
}

/** The attribute that names the record in each widget's example. */
const EXAMPLES: Readonly<Record<Widget, string>> = {
  'action-banner': '--action donate-sample',
  'case-timeline': '--cases lunn-v-commonwealth',
  'town-policy-card': '--town boston',
  'action-button': '--action donate-sample',
};

const exampleOf = (widget: Widget): string =>
  `rights-kit snippet ${widget} ${EXAMPLES[widget]} --records records --base https://www.example.org/rights-kit/`;

export const defineSnippet: Define = (command, finish) => {
  command
    .usage('<widget> --base <address> [options]')
    .helpCommand(false)
    .commandsGroup('Widgets:')
    .addHelpText('after', '\nrights-kit snippet <widget> --help lists the attributes of a widget.')
    .addHelpText('after', example(exampleOf('town-policy-card')))
    // Accepts any arguments, so that the error names the unknown widget rather than an unknown option.
    .argument('[widget]')
    .allowUnknownOption()
    .allowExcessArguments()
    .action((word = '') => {
      const name = word.startsWith('-') ? '' : word;
      throw new CallError(`"${name}" is no widget: expected ${WIDGETS.join(', ')}`);
    });
  for (const widget of WIDGETS) {
    const verb = command.command(widget).usage('--base <address> [options]');
    verb.optionsGroup('Attributes:');
    const attributes = attributeOptions(widget);
    for (const option of attributes) verb.addOption(option);
    verb.optionsGroup('Options:');
    for (const option of ownOptions(widget)) verb.addOption(option);
    verb.addHelpText('after', example(exampleOf(widget))).action(async () => {
      const names = new Map(attributes.map((option) => [option.attributeName(), option.name()]));
      // Attributes stay in the order of the command line.
      const values = Object.entries<unknown>(verb.opts()).map(
        ([key, value]) => [names.get(key) ?? key, value] as const,
      );
      const call = toCall(widget, new Map(values));
      const { snippet, styleHash, text } = await markupOf(call);
      finish({
        json: {
          ok: true,
          widget,
          form: call.form,
          snippet,
          ...(styleHash && { styleHash }),
          ...(text && { text }),
        },
        out: [snippet],
        err: styleHash ? [`For a page with a content security policy: style-src '${styleHash}'`] : [],
      });
    });
  }
};
