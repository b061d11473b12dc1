import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  LOCALES,
  parseActionsFile,
  parseCaseFile,
  parseTownFile,
  type ActionsFile,
  type CaseFile,
  type Locale,
  type Parse,
  type TownFile,
} from '@rights-kit/content';
import { fill, toText, toTownTitle } from '@rights-kit/views';
import { buildFeed } from '../release/feed.ts';
import { messagesOf } from '../release/messages.ts';
import { allowFor, entriesFor, recordPage, scriptTag, untypedSnippet } from '../src/snippet.ts';
import { CallError, messageOf, readCall, toBase, type Verb } from './call.ts';
import { isWithdrawn, ownVersion } from './own-package.ts';
import { CLASSES, preRender, propertiesOf } from './pre-render.mjs';
import { readOrComplain } from './read.ts';

type Widget = keyof typeof CLASSES;
type Attributes = Readonly<Record<string, string | boolean | undefined>>;
type RecordFile = TownFile | CaseFile | ActionsFile;

const FORMS = ['element', 'placeholder', 'frame', 'oembed', 'pre-rendered'] as const;
type Form = (typeof FORMS)[number];

const WIDGETS = Object.keys(CLASSES).join(', ');

const USAGE = `usage: rights-kit snippet <widget> --<attribute> <value> … --base <address> [options]

Prints what a webmaster pastes.

widgets:   ${WIDGETS}
options:
  --base <address>  where the release folder is served
  --form <form>     ${FORMS.join(', ')}; default element
  --records <folder>  the publisher's records: what the snippet says, and what its action may open
  --feed <place>    without --records: folder or address of feed/v1/; default the one of the release
  --text <words>    of the link that readers without the script see; default the record's title
  --height <px>     of a frame on pages without frame.js
  --page <address>  where the snippet will stand, for its own relative addresses
  --no-script       without the script tag, which a page needs once
  --help            this text, or with a widget its attributes

  rights-kit snippet town-policy-card --town boston --base https://www.example.org/rights-kit/`;

/** A frame's height where nothing adjusts it. **Unit:** CSS pixels; two thirds of a phone's screen for a record that scrolls. */
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
  /** Where the facts come from: a folder or address of `feed/v1/`. */
  readonly feed: string;
  /** The publisher's records, where they are at hand. */
  readonly records: string | undefined;
  readonly text: string | undefined;
  readonly height: number;
  readonly page: string;
  readonly hasScript: boolean;
}

function isWidget(name: string): name is Widget {
  return Object.hasOwn(CLASSES, name);
}

/** The attributes of a widget as options of the command. */
function attributeOptions(widget: Widget): Record<string, { type: 'string' | 'boolean' }> {
  const options = new Map<string, { type: 'string' | 'boolean' }>([['lang', { type: 'string' }]]);
  for (const [property, { attribute, type }] of propertiesOf(widget))
    options.set(typeof attribute === 'string' ? attribute : String(property), {
      type: type === Boolean ? 'boolean' : 'string',
    });
  // The command's own `--feed` says where the snippet's facts come from.
  options.delete('feed');
  return Object.fromEntries(options);
}

/** The command's own options. */
const OPTIONS = {
  form: { type: 'string' },
  base: { type: 'string' },
  feed: { type: 'string' },
  records: { type: 'string' },
  text: { type: 'string' },
  height: { type: 'string' },
  page: { type: 'string' },
  'no-script': { type: 'boolean' },
} as const;

function readSnippetCall([name = '', ...args]: string[]): Call {
  if (!isWidget(name)) throw new CallError(`"${name}" is no widget: expected ${WIDGETS}`);
  const known = attributeOptions(name);
  const values = new Map(Object.entries(readCall({ args, options: { ...known, ...OPTIONS } }).values));
  const textOf = (option: string): string | undefined => {
    const value = values.get(option);
    return typeof value === 'string' ? value : undefined;
  };
  const form = FORMS.find((each) => each === (textOf('form') ?? 'element'));
  if (!form) throw new CallError(`--form ${String(textOf('form'))}: expected ${FORMS.join(', ')}`);
  const height = textOf('height') ?? String(HEIGHTS[name]);
  if (!/^[1-9]\d{1,3}$/.test(height))
    throw new CallError(`--height ${height}: expected CSS pixels, 10 to 9999`);
  const address = textOf('base');
  if (!address) throw new CallError('--base <address> is missing: where the release folder is served');
  const base = toBase(address);
  // In the order of the call.
  const attributes = [...values].flatMap(([attribute, value]) =>
    Object.hasOwn(known, attribute) && (typeof value === 'string' || typeof value === 'boolean')
      ? [[attribute, value] as const]
      : [],
  );
  return {
    widget: name,
    attributes: Object.fromEntries(attributes),
    form,
    base,
    feed: textOf('feed') ?? `${base}feed/v1/`,
    records: textOf('records'),
    text: textOf('text'),
    height: Number(height),
    page: textOf('page') ?? base,
    hasScript: !values.get('no-script'),
  };
}

interface FeedFile {
  /** Below `feed/v1/`. */
  readonly name: string;
  readonly parse: Parse<RecordFile>;
}

/** Which files of the feed the attributes name. */
function filesOf(widget: Widget, { town, cases, action }: Attributes): FeedFile[] {
  switch (widget) {
    case 'town-policy-card':
      return town ? [{ name: `towns/${String(town)}.json`, parse: parseTownFile }] : [];
    case 'case-timeline':
      return String(cases ?? '')
        .split(/\s+/)
        .filter(Boolean)
        .map((id) => ({ name: `cases/${id}.json`, parse: parseCaseFile }));
    default:
      return action ? [{ name: 'actions.json', parse: parseActionsFile }] : [];
  }
}

/** What a snippet is made of. */
interface Source {
  /** A file below `feed/v1/`. */
  readonly readText: (name: string) => Promise<string> | string;
  /** What the publisher lets actions open; it stands in no file of a feed. */
  readonly hosts: readonly string[] | undefined;
}

function toSource({ records: folder, feed }: Call): Source {
  if (folder === undefined) return { readText: (name) => readText(feed, name), hosts: undefined };
  const records = readOrComplain(folder);
  if (!records) throw new Error(`${folder}: the records are wrong`);
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

/** What the widget's action may open, as the publisher's hosts say; `undefined` where it needs nothing. */
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

/** The language of a snippet; English for one that no record has texts in. */
function localeOf({ lang }: Attributes): Locale {
  return LOCALES.find((locale) => locale === lang) ?? 'en';
}

/** What the record is called: the words of the link inside the snippet. */
function titleOf(widget: Widget, record: RecordFile | undefined, attributes: Attributes): string | undefined {
  const locale = localeOf(attributes);
  if (!record) return undefined;
  if ('town' in record) return toTownTitle(record.town.name, messagesOf(locale));
  if ('case' in record) return record.case.name;
  const action = record.actions.find(({ id }) => id === attributes['action']);
  return action && toText(widget === 'action-button' ? action.label : action.title, locale).text;
}

/** A frame's page is the publisher's, and knows all this by itself. */
const isOfFrame = (form: Form): boolean => form === 'frame' || form === 'oembed';

/** The attributes with what a page has to say beside them: whose feed it is, in which zone its days are, and what an action may open. */
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

async function markupOf(call: Call): Promise<string> {
  const { widget, form, base, feed, text, height, page, hasScript } = call;
  const source = toSource(call);
  const records = await readRecords(filesOf(widget, call.attributes), source);
  const attributes = isOfFrame(form) ? call.attributes : withContext(call, records, source);
  const title = text ?? titleOf(widget, records[0], attributes);
  const href = recordPage(widget, attributes);
  if (!title || !href)
    throw new CallError(`${widget} needs the name of a record of ${feed}: --town, --cases or --action`);
  if (isWithdrawn()) throw new Error('this version was withdrawn; install a newer one');
  const { release } = ownVersion();
  // Beside a frame that shows the record the link is for those whose browser shows no frame.
  const isBeside = form === 'frame' && !text;
  const words = isBeside ? fill(messagesOf(localeOf(attributes)).openTitled, { title }) : title;
  const options = { widget, attributes, children: [{ text: words, href: base + href }] };
  const script = (file?: string): string[] => (hasScript ? [scriptTag(base, release, file)] : []);
  switch (form) {
    case 'frame':
      return [...script('frame.js'), untypedSnippet({ ...options, form, base, title, height })].join('\n');
    case 'oembed':
      return untypedSnippet({ ...options, form, base });
    case 'pre-rendered': {
      const context = { records, feed: `${base}feed/v1/`, page };
      const { shadow, text: plain, styleHash } = await preRender(widget, attributes, context);
      console.error(`For a page with a content security policy: style-src '${styleHash}'`);
      return [...script(), untypedSnippet({ ...options, form, shadow, text: plain })].join('\n');
    }
    default:
      return [...script(), untypedSnippet({ ...options, form })].join('\n');
  }
}

export const snippetVerb: Verb = {
  help([name = '']) {
    if (!isWidget(name)) return USAGE;
    const attributes = Object.keys(attributeOptions(name)).map((attribute) => `--${attribute}`);
    return `${USAGE}\n\n${name}: ${attributes.join(' ')}`;
  },

  async run(args) {
    console.log(await markupOf(readSnippetCall(args)));
    return 0;
  },
};
