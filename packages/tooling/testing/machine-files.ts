/** `@rights-kit/tooling/machine-files`: whether what the files for programs name exists, and whether each fact in them has what it needs. */
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';

interface Named {
  readonly name: string;
}

/** The part of an element's manifest that is read here. */
interface Declared {
  readonly tagName?: string;
  readonly attributes?: readonly Named[];
  readonly slots?: readonly Named[];
  readonly events?: readonly Named[];
  readonly cssParts?: readonly Named[];
  readonly cssStates?: readonly Named[];
  readonly cssProperties?: readonly Named[];
}

/** The part of `embeds.json` that is read here. */
interface Embeds {
  readonly version: string;
  readonly scriptTag: string;
  readonly files: Readonly<Record<string, { readonly integrity: string; readonly bytes: number }>>;
  readonly elements: readonly {
    readonly tag: string;
    readonly script: string;
    readonly attributes: readonly Named[];
    readonly slots: readonly Named[];
    readonly events: readonly Named[];
    readonly parts: readonly Named[];
    readonly states: readonly Named[];
    readonly customProperties: readonly Named[];
    readonly examples: readonly string[];
  }[];
}

export const MACHINE_FILES = ['embeds.json', 'llms.txt', 'llms-full.txt'] as const;

export type MachineTexts = Readonly<Record<(typeof MACHINE_FILES)[number], string>>;

/** A fact: a link to its record, its status, its text, the date of its newest source, and what it is not. */
const FACT =
  /^- \[.+\]\(\S+\): Status: \S[^.]+.* (?:As of|Newest source:|Review overdue since) (?:[A-Z]\w+ )?(?:\d{1,2}, )?(?:19|20)\d\d\b.* Not legal advice\.$/;

/** What is not about an element: texts shorter than this, such as names of places, stand on other lines too. **Unit:** UTF-16 code units. */
const WHOLE_SENTENCE = 40;

/** Attributes of every element of HTML. */
const GLOBAL = ['lang', 'slot'];

const plain = (text: string): string =>
  text
    .replace(/\\([\\[\]`<])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();

/** The English texts of records, whole sentences alone. */
function textsOf(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, child]: [string, unknown]) =>
    key === 'en' && typeof child === 'string' && child.length > WHOLE_SENTENCE
      ? [plain(child)]
      : textsOf(child),
  );
}

/** What a file of the feed says of its publisher. */
const aboutOf = (record: unknown): unknown => ({
  about: (record as { readonly publisher?: { readonly about?: unknown } }).publisher?.about, // each file has a head
});

const namesOf = (rows: readonly Named[] = []): string[] => rows.map(({ name }) => name).sort();

/** The files as they are in a release folder. */
export const readMachineTexts = (folder: string): MachineTexts => {
  const read = (name: string): string => readFileSync(path.join(folder, name), 'utf8');
  return {
    'embeds.json': read('embeds.json'),
    'llms.txt': read('llms.txt'),
    'llms-full.txt': read('llms-full.txt'),
  };
};

export interface MachineFilesOptions {
  /** The release folder. */
  readonly folder: string;
  /** Its address, with a slash at its end; `''` where it was built without one. */
  readonly base: string;
  /** The declarations of `custom-elements.json`. */
  readonly declarations: readonly Declared[];
}

/** @returns one sentence for each name that does not exist, and for each fact that lacks something */
export function machineFileProblems(texts: MachineTexts, options: MachineFilesOptions): string[] {
  const { folder, base, declarations } = options;
  const problems: string[] = [];
  const expect = (holds: boolean, problem: string): void => {
    if (!holds) problems.push(problem);
  };
  const declared = new Map(
    declarations.flatMap((each) => (each.tagName ? [[each.tagName, each] as const] : [])),
  );
  const eventNames = new Set([...declared.values()].flatMap(({ events }) => namesOf(events)));
  const embeds = JSON.parse(texts['embeds.json']) as Embeds;

  const checkLink = (file: string, address: string): void => {
    const isOwn = base === '' ? !/^[a-z]+:/.test(address) : address.startsWith(base);
    if (!isOwn) return void problems.push(`${file} leads elsewhere: ${address}`);
    const place = path.join(folder, address.slice(base.length).replace(/[?#].*$/, ''));
    const target =
      address.endsWith('/') && !address.endsWith('feed/v1/') ? path.join(place, 'index.html') : place;
    expect(existsSync(target), `${file} names ${address}, which does not exist`);
  };
  const checkMarkup = (file: string, text: string): void => {
    for (const [, tag = '', attributes = ''] of text.matchAll(
      /<(rights-[\w-]+)((?:\s+[\w-]+(?:="[^"]*")?)*)\s*>/g,
    )) {
      const known = declared.get(tag);
      expect(known !== undefined, `${file} names <${tag}>, which does not exist`);
      for (const [, name = '', value = ''] of attributes.matchAll(/([\w-]+)(?:="([^"]*)")?/g)) {
        const exists = [...GLOBAL, ...namesOf(known?.attributes)].includes(name);
        expect(exists, `${file} gives <${tag}> the attribute ${name}, which does not exist`);
        if (name === 'feed') checkLink(file, value);
      }
    }
    for (const [, address = ''] of text.matchAll(/ (?:href|src)="([^"]*)"/g)) checkLink(file, address);
  };

  expect(
    embeds.elements
      .map(({ tag }) => tag)
      .sort()
      .join() === [...declared.keys()].sort().join(),
    'embeds.json has other elements than the manifest',
  );
  for (const element of embeds.elements) {
    const known = declared.get(element.tag);
    const script = path.join(folder, embeds.version, element.script);
    const code = existsSync(script) ? readFileSync(script, 'utf8') : '';
    expect(code !== '', `embeds.json names ${element.script}, which does not exist`);
    for (const [kind, stated, found] of [
      ['attributes', element.attributes, known?.attributes],
      ['slots', element.slots, known?.slots],
      ['events', element.events, known?.events],
      ['parts', element.parts, known?.cssParts],
      ['states', element.states, known?.cssStates],
      ['custom properties', element.customProperties, known?.cssProperties],
    ] as const) {
      expect(
        namesOf(stated).join() === namesOf(found).join(),
        `embeds.json gives <${element.tag}> other ${kind} than the manifest`,
      );
      if (kind === 'slots') continue; // their names are put together in the script
      for (const name of namesOf(stated))
        expect(code.includes(name), `${element.script} has nothing named ${name}, one of the ${kind}`);
    }
    expect(element.examples.length > 0, `embeds.json has no example of <${element.tag}>`);
    for (const example of element.examples) checkMarkup('embeds.json', example);
  }
  for (const [name, { bytes, integrity }] of Object.entries(embeds.files)) {
    const file = path.join(folder, embeds.version, name);
    const content = existsSync(file) ? readFileSync(file) : Buffer.alloc(0);
    const hash = `sha384-${createHash('sha384').update(content).digest('base64')}`;
    expect(content.length === bytes && hash === integrity, `embeds.json describes another ${name}`);
  }
  checkMarkup('embeds.json', embeds.scriptTag);

  const records = globSync('feed/v1/**/*.json', { cwd: folder }).map((file): unknown =>
    JSON.parse(readFileSync(path.join(folder, file), 'utf8')),
  );
  // Who compiled the records, and when, is no fact of law, and stands at the top.
  const about = new Set(records.flatMap((record) => textsOf(aboutOf(record))));
  const facts = [...new Set(records.flatMap(textsOf))].filter((text) => !about.has(text));
  for (const file of ['llms.txt', 'llms-full.txt'] as const) {
    checkMarkup(file, texts[file]);
    for (const [, address = ''] of texts[file].matchAll(/\]\((\S+?)\)/g)) checkLink(file, address);
    let tag = '';
    let list = '';
    for (const line of texts[file].split('\n')) {
      [, tag = line.startsWith('## ') ? '' : tag] = /^### `<([\w-]+)>`/.exec(line) ?? [];
      [, list = line.startsWith('#') ? '' : list] = /^(Attributes|Slots|Events|Parts):$/.exec(line) ?? [];
      const [, name = ''] = /^- `([^`]+)`:/.exec(line) ?? [];
      if (tag) expect(declared.has(tag), `${file} describes <${tag}>, which does not exist`);
      if (tag && list && name) {
        const { attributes, slots, events, cssParts } = declared.get(tag) ?? {};
        const rows = { Attributes: attributes, Slots: slots, Events: events, Parts: cssParts }[list];
        const exists = namesOf(rows).includes(name === 'default' && list === 'Slots' ? '' : name);
        expect(exists, `${file} gives <${tag}> ${name}, which is none of its ${list.toLowerCase()}`);
      }
      for (const [, event = ''] of line.matchAll(/`(rights-[\w-]+)`/g))
        expect(eventNames.has(event) || declared.has(event), `${file} names ${event}, which does not exist`);
      const words = plain(line);
      const isFact = line.includes(': Status: ') || facts.some((text) => words.includes(text));
      expect(
        !isFact || FACT.test(line),
        `${file} has a fact without its date, its status, its page or "Not legal advice.": ${line.slice(0, 120)}`,
      );
    }
  }
  const pages = globSync('r/{towns,cases,actions}/*/index.html', { cwd: folder }).map((file) =>
    path.dirname(file),
  );
  const isListed = (page: string): boolean => texts['llms-full.txt'].includes(`](${base}${page}/): Status: `);
  const hasRecord = (page: string): boolean => {
    const file = path.join(folder, 'feed/v1', `${page.slice('r/'.length)}.json`);
    if (!page.startsWith('r/towns/')) return true;
    const { policies = [] } = JSON.parse(readFileSync(file, 'utf8')) as { policies?: readonly unknown[] };
    return policies.length > 0;
  };
  // `es` is the Spanish index, not a record.
  for (const page of pages.filter((each) => !/\/[a-z]{2}(?:-\w+)?$/.test(each) && hasRecord(each)))
    expect(isListed(page), `llms-full.txt lacks ${page}`);
  return problems;
}
