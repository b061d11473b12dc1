import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Option } from '@commander-js/extra-typings';
import {
  LOCALES,
  parseActionsFile,
  parseCaseFile,
  parseFeedFile,
  parseTownFile,
  type Locale,
  type Parser,
} from '@rights-kit/content';
import { fill, toText, toTownTitle } from '@rights-kit/views';
import { buildFeed } from '../release/feed.ts';
import { messagesOf } from '../release/messages.ts';
import {
  allowFor,
  entriesFor,
  feedFiles,
  preloadLinks,
  recordPage,
  scriptTag,
  untypedSnippet,
} from '../src/snippet.ts';
import { toOption } from './attributes.ts';
import { CallError, example, JSON_OPTION, messageOf, toBase, type Define } from './call.ts';
import { toEmail } from './email.ts';
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

const FORMS = ['element', 'placeholder', 'frame', 'oembed', 'pre-rendered', 'email', 'email-text'] as const;
type Form = (typeof FORMS)[number];

/** The height of a frame without `frame.js`. **Unit:** CSS pixels; two thirds of a phone's screen for a record that scrolls. */
const HEIGHTS: Readonly<Record<Widget, number>> = {
  'action-banner': 240,
  'case-timeline': 640,
  'town-policy-card': 640,
  'action-button': 200,
};

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
    new Option('--height <px>', 'of a frame on pages without frame.js').default(String(HEIGHTS[widget])),
    new Option('--page <address>', 'where the snippet will stand, for its own relative addresses'),
    new Option('--no-script', 'without the script tag, which a page needs once'),
    new Option(...JSON_OPTION),
  ];
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

/** The value of `allow` for the widget's action, from the publisher's hosts; `undefined` where it needs none. */
function allowOf(
  { widget, attributes }: Call,
  files: readonly RecordFile[],
  hosts: readonly string[] | undefined,
): string | undefined {
  const [file] = files;
  const actions =
    file && 'actions' in file ? file.actions : file && 'town' in file && file.action ? [file.action] : [];
  const id = widget === 'town-policy-card' ? actions[0]?.id : attributes['action'];
  if (typeof id !== 'string') return undefined;
  if (hosts) return allowFor(id, actions, hosts) || undefined;
  const needed = entriesFor(id, actions).join(' ');
  if (needed)
    throw new CallError(
      `--allow is missing: no feed says where an action may lead. Write --allow "${needed}" if this one may, or name the publisher's --records`,
    );
  return undefined;
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

/** The language of a snippet; English if records have no texts in the given one. */
function localeOf({ lang }: Attributes): Locale {
  return LOCALES.find((locale) => locale === lang) ?? 'en';
}

/** The title of the record: the text of the link inside the snippet. */
function titleOf(widget: Widget, record: RecordFile | undefined, attributes: Attributes): string | undefined {
  const locale = localeOf(attributes);
  if (!record) return undefined;
  if ('town' in record) return toTownTitle(record.town.name, messagesOf(locale));
  if ('case' in record) return record.case.name;
  const action = record.actions.find(({ id }) => id === attributes['action']);
  return action && toText(widget === 'action-button' ? action.label : action.title, locale).text;
}

const isEmail = (form: Form): form is 'email' | 'email-text' => form === 'email' || form === 'email-text';

/** In these forms no widget is on the partner's page: it is on the publisher's own, which sets feed, time zone and allow list, or there is none. */
const isElsewhere = (form: Form): boolean => form === 'frame' || form === 'oembed' || isEmail(form);

/** Adds the attributes that a page must set besides the widget's own: the feed, the time zone of its days, and the allow list. */
function withContext(call: Call, files: readonly RecordFile[], { hosts }: Source): Attributes {
  const { attributes, base, widget } = call;
  const hasDays = widget === 'action-banner' && (attributes['starts'] ?? attributes['ends']) !== undefined;
  return {
    ...attributes,
    feed: `${base}feed/v1/`,
    'time-zone': attributes['time-zone'] ?? (hasDays ? files[0]?.publisher.timeZone : undefined),
    allow: attributes['allow'] ?? allowOf(call, files, hosts),
  };
}

interface Markup {
  readonly snippet: string;
  /** Hash of its style, for a content security policy. */
  readonly styleHash?: string;
  /** Of an e-mail: the same words as plain text. */
  readonly text?: string;
}

/** The languages of the feed. */
async function readLocales({ readText }: Source): Promise<readonly string[]> {
  return parseFeedFile(JSON.parse(await readText('feed.json'))).value?.locales ?? [];
}

async function markupOf(call: Call): Promise<Markup> {
  const { widget, form, base, feed, text, height, page, hasScript } = call;
  const source = toSource(call);
  const records = await readRecords(filesOf(widget, call.attributes), source);
  const attributes = isElsewhere(form) ? call.attributes : withContext(call, records, source);
  const title = text ?? titleOf(widget, records[0], attributes);
  const href = recordPage(widget, attributes);
  if (!title || !href)
    throw new CallError(`${widget} needs the name of a record of ${feed}: --town, --cases or --action`);
  if (isWithdrawn()) throw new Error('this version was withdrawn; install a newer one');
  const { release } = ownVersion();
  // The link beside a frame is for readers whose browser shows no frame.
  const isBeside = form === 'frame' && !text;
  const words = isBeside ? fill(messagesOf(localeOf(attributes)).openTitled, { title }) : title;
  if (isEmail(form)) {
    const context = { records, base, locales: await readLocales(source), linkText: text, now: Date.now() };
    const email = toEmail(widget, attributes, context);
    return form === 'email' ? { snippet: email.html, text: email.text } : { snippet: email.text };
  }
  const options = { widget, attributes, children: [{ text: words, href: base + href }] };
  const script = (file?: string): string[] => (hasScript ? [scriptTag(base, release, file)] : []);
  const before = (): string[] => [...(call.preload ? [preloadLinks(widget, attributes)] : []), ...script()];
  switch (form) {
    case 'frame': {
      const frame = untypedSnippet({ ...options, form, base, title, height });
      return { snippet: [...script('frame.js'), frame].join('\n') };
    }
    case 'oembed':
      return { snippet: untypedSnippet({ ...options, form, base }) };
    case 'pre-rendered': {
      const context = { records, feed: `${base}feed/v1/`, page };
      const { shadow, text: plain, styleHash } = preRender(widget, attributes, context);
      const element = untypedSnippet({ ...options, form, shadow, text: plain });
      return { snippet: [...before(), element].join('\n'), styleHash };
    }
    default:
      return { snippet: [...before(), untypedSnippet({ ...options, form })].join('\n') };
  }
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
