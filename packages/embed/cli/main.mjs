/**
 * rights-embed <widget> --<attribute> <value> … [--form element|placeholder|frame|oembed|pre-rendered]
 *
 * Prints what a webmaster pastes. Exit code 1 when the record cannot be had or shown, 2 when the call is wrong.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { parseActionsFile, parseCaseFile, parseTownFile } from '@rights-kit/content';
import { recordPage, scriptTag, snippet } from '@rights-kit/content/snippet';
import { preRender, CLASSES, propertiesOf } from './pre-render.mjs';

const FORMS = ['element', 'placeholder', 'frame', 'oembed', 'pre-rendered'];

const USAGE = `usage: rights-embed <widget> --<attribute> <value> … [options]

widgets:   ${Object.keys(CLASSES).join(', ')}
options:
  --form <form>   ${FORMS.join(', ')}; default element
  --base <url>    where the release folder is served
  --feed <place>  folder or address of feed/v1/; default the one of the release
  --text <words>  of the link that readers without the script see; default the record's title
  --height <px>   of a frame on pages without frame.js
  --page <url>    where the snippet will stand, for its own relative addresses
  --no-script     without the script tag, which a page needs once
  --help          this text, or with a widget its attributes`;

/** A frame's height where nothing adjusts it. **Unit:** CSS pixels; two thirds of a phone's screen for a record that scrolls. */
const HEIGHTS = { 'action-banner': 240, 'case-timeline': 640, 'town-policy-card': 640, 'action-button': 200 };

class CallError extends Error {}

const root = path.join(import.meta.dirname, '..');
const { version, releaseBase } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));

/** The attributes of a widget as options of the command. */
function attributeOptions(widget) {
  const options = { lang: { type: 'string' } };
  for (const [property, { attribute, type }] of propertiesOf(widget))
    options[attribute || property] = { type: type === Boolean ? 'boolean' : 'string' };
  // The command's own `--feed` says where the snippet's facts come from.
  delete options.feed;
  return options;
}

function readCall(args) {
  const [widget] = args;
  if (!widget || widget === '--help') return { help: USAGE };
  if (!Object.hasOwn(CLASSES, widget))
    throw new CallError(`"${widget}" is no widget: expected ${Object.keys(CLASSES).join(', ')}`);
  const attributes = attributeOptions(widget);
  const own = {
    form: { type: 'string', default: 'element' },
    base: { type: 'string', default: releaseBase },
    feed: { type: 'string' },
    text: { type: 'string' },
    height: { type: 'string', default: String(HEIGHTS[widget]) },
    page: { type: 'string' },
    'no-script': { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  };
  const parsed = (() => {
    try {
      return parseArgs({ args: args.slice(1), options: { ...attributes, ...own } }).values;
    } catch (error) {
      throw new CallError(error.message, { cause: error });
    }
  })();
  const { form, base, feed, text, height, page, help, 'no-script': noScript, ...wishes } = parsed;
  if (help)
    return {
      help: `${USAGE}\n\n${widget}: ${Object.keys(attributes)
        .map((name) => `--${name}`)
        .join(' ')}`,
    };
  if (!FORMS.includes(form)) throw new CallError(`--form ${form}: expected ${FORMS.join(', ')}`);
  if (!/^[1-9]\d{1,3}$/.test(height))
    throw new CallError(`--height ${height}: expected CSS pixels, 10 to 9999`);
  if (!/^https?:\/\/[^?#]+$/.test(base) || !URL.canParse(base))
    throw new CallError(`--base ${base}: expected an address such as ${releaseBase}`);
  return {
    widget,
    wishes,
    form,
    base: base.replace(/\/*$/, '/'),
    feed,
    text,
    height: Number(height),
    page,
    noScript,
  };
}

/** Which files of the feed the attributes name, and how each is read. */
function filesOf(widget, { town, cases, action }) {
  if (widget === 'town-policy-card') return town ? [[`towns/${town}.json`, parseTownFile]] : [];
  if (widget === 'case-timeline')
    return (cases ?? '')
      .split(/\s+/)
      .filter(Boolean)
      .map((id) => [`cases/${id}.json`, parseCaseFile]);
  return action ? [['actions.json', parseActionsFile]] : [];
}

async function readText(place, file) {
  if (!/^https?:/.test(place)) {
    const target = path.join(place, file);
    if (!existsSync(target))
      throw new Error(`${target}: there is no such file; is the name spelled as in the feed?`);
    return readFileSync(target, 'utf8');
  }
  const url = new URL(file, place.replace(/\/*$/, '/'));
  const response = await fetch(url, { redirect: 'error' }).catch((error) => {
    throw new Error(
      `${url} cannot be had (${error.cause?.message || error.message}); --feed names another folder or address`,
      { cause: error },
    );
  });
  if (!response.ok)
    throw new Error(`${response.url} answers ${response.status}; is the name spelled as in the feed?`);
  return response.text();
}

async function readRecords(files, place) {
  const records = [];
  for (const [file, parse] of files) {
    const { value, issues } = parse(JSON.parse(await readText(place, file)));
    if (!value) throw new Error(`${file}: ${issues.join(', ') || 'not a file of this feed'}`);
    records.push(value);
  }
  return records;
}

/** What the record is called: the words of the link inside the snippet. */
function titleOf(widget, [record], { action, lang = 'en' }) {
  const inLanguage = (words) => words[lang] ?? words.en;
  if (record && 'town' in record)
    return `${record.town.name}: policy on working with federal immigration enforcement`;
  if (record && 'case' in record) return record.case.name;
  const found = record?.actions.find(({ id }) => id === action);
  return found && inLanguage(widget === 'action-button' ? found.label : found.title);
}

async function run(args) {
  const { help, widget, wishes, form, base, feed, text, height, page, noScript } = readCall(args);
  if (help) return help;
  const built = path.join(root, 'dist/feed/v1');
  const place = feed ?? (existsSync(built) ? built : `${base}feed/v1/`);
  const files = filesOf(widget, wishes);
  const records = await readRecords(files, place);
  const title = text ?? titleOf(widget, records, wishes);
  const href = recordPage(widget, wishes);
  if (!title || !href)
    throw new CallError(`${widget} needs the name of a record of ${place}: --town, --cases or --action`);

  // Beside a frame that shows the record the link is for those whose browser shows no frame.
  const words = form === 'frame' && !text && !wishes.lang ? `Open “${title}” as a page of its own` : title;
  const options = { widget, attributes: wishes, children: [{ text: words, href: base + href }] };
  const manifest = path.join(root, 'dist', version, 'release.json');
  if (!existsSync(manifest)) throw new Error(`version ${version} was withdrawn; install a newer one`);
  const release = JSON.parse(readFileSync(manifest, 'utf8'));
  const script = (file) => (noScript ? [] : [scriptTag(base, release, file)]);
  switch (form) {
    case 'frame':
      return [
        ...script('frame.js'),
        snippet({ ...options, form, folder: `${base}${version}/`, title, height }),
      ].join('\n');
    case 'oembed':
      return snippet({ ...options, form, base });
    case 'pre-rendered': {
      const preRendered = await preRender(widget, wishes, {
        records,
        feed: `${base}feed/v1/`,
        page: page ?? base,
      });
      const [, css = ''] = /<style>(.*?)<\/style>/.exec(preRendered.shadow) ?? [];
      const hash = createHash('sha256').update(css).digest('base64');
      console.error(`For a page with a content security policy: style-src 'sha256-${hash}'`);
      return [...script(), snippet({ ...options, form, ...preRendered })].join('\n');
    }
    default:
      return [...script(), snippet({ ...options, form })].join('\n');
  }
}

try {
  console.log(await run(process.argv.slice(2)));
} catch (error) {
  console.error(`rights-embed: ${error.message}`);
  if (error instanceof CallError) console.error('See rights-embed --help.');
  process.exitCode = error instanceof CallError ? 2 : 1;
}
