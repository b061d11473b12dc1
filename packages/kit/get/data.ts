/** What the builder's page gives it, and the files of the feed that it reads. */
import {
  parseActionsFile,
  parseCaseFile,
  parseCasesFile,
  parseFeedFile,
  parseTownFile,
  parseTownsFile,
  type Locale,
  type Parser,
} from '@rights-kit/content';
import type { Attributes, RecordFile, Widget } from '../command/pre-render.ts';
import { escapeHtml, feedFiles, type Release } from '../src/snippet.ts';
import type { Lists } from './search.ts';

/** The data of the page, which no feed has. */
export interface PageData {
  readonly locale: Locale;
  /** The path from the page to the release folder. The address of a release need not be known when it is made. */
  readonly root: string;
  /** The version that snippets load. */
  readonly release: Release;
  /** The hosts that the publisher's actions may open. */
  readonly hosts: readonly string[];
  /** Whether the record pages name an oEmbed answer. */
  readonly hasOembed: boolean;
  readonly publisher: string;
}

/** The files that are read once. */
export interface Feed extends Lists {
  readonly locales: readonly string[];
}

/** A text and its size as it was sent. **Unit:** bytes. */
interface Read<T> {
  readonly value: T;
  readonly size: number;
}

/** Reads files of the release, each once. A failure is not kept, so that the next call tries again. */
export class FeedReader {
  readonly #base: string;
  readonly #known = new Map<string, Promise<Read<unknown>>>();

  /** @param base the address of the release, with a slash at its end */
  constructor(base: string) {
    this.#base = base;
  }

  /** @throws {Error} when a file is missing, or not one of the feed */
  async readFeed(): Promise<Feed> {
    const [feed, towns, cases, actions] = await Promise.all([
      this.#read('feed.json', parseFeedFile),
      this.#read('towns.json', parseTownsFile),
      this.#read('cases.json', parseCasesFile),
      this.#read('actions.json', parseActionsFile),
    ]);
    return {
      locales: feed.value.locales,
      towns: towns.value,
      cases: cases.value,
      actions: actions.value,
    };
  }

  /**
   * The files that a widget shows, which it requests itself as soon as it is shown.
   *
   * @throws {Error} when a file is missing, or not one of the feed
   */
  async readRecords(
    widget: Widget,
    attributes: Attributes,
  ): Promise<{ readonly records: RecordFile[]; readonly sizes: ReadonlyMap<string, number> }> {
    const names = feedFiles(widget, attributes);
    const read = await Promise.all(
      names.map((name) => {
        if (widget === 'town-policy-card') return this.#read(name, parseTownFile);
        return widget === 'case-timeline'
          ? this.#read(name, parseCaseFile)
          : this.#read(name, parseActionsFile);
      }),
    );
    return {
      records: read.map(({ value }): RecordFile => value),
      sizes: new Map(read.map(({ size }, index) => [`feed/v1/${names[index] ?? ''}`, size])),
    };
  }

  /**
   * The frame that an editor makes of the address of a record page.
   *
   * @param page its path below the release folder
   * @throws {Error} when the page has no oEmbed answer
   */
  async readFrame(page: string): Promise<string> {
    const { text } = await this.#ask(`${page}oembed.json`);
    const answer: unknown = JSON.parse(text);
    const markup: unknown = Reflect.get(Object(answer), 'html');
    const [frame] = /<iframe .*<\/iframe>/s.exec(String(markup)) ?? [];
    if (!frame) throw new Error(`${page}: no frame`);
    // The answer has the address that the release was made for, which need not be the one it is read from.
    return frame.replace(/src="[^"]*\/(?=embed\.html)/, () => `src="${escapeHtml(this.#base)}`);
  }

  #read<T>(name: string, parse: Parser<T>): Promise<Read<T>> {
    const known = this.#known.get(name) as Promise<Read<T>> | undefined; // each name has one parser
    if (known) return known;
    const reading = this.#fetch(name, parse);
    this.#known.set(name, reading);
    reading.catch(() => this.#known.delete(name));
    return reading;
  }

  async #fetch<T>(name: string, parse: Parser<T>): Promise<Read<T>> {
    const { text, size } = await this.#ask(`feed/v1/${name}`);
    const { value } = parse(JSON.parse(text));
    if (value === undefined) throw new Error(`${name}: not a file of this feed`);
    return { value, size };
  }

  /** @param name below the release folder */
  async #ask(name: string): Promise<{ readonly text: string; readonly size: number }> {
    const url = this.#base + name;
    const response = await fetch(url, {
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
    });
    if (!response.ok) throw new Error(`${name}: ${String(response.status)}`);
    const text = await response.text();
    // The size as it was sent is known where the browser has measured it.
    const entry = performance.getEntriesByName(url).at(-1);
    const sent = entry && 'encodedBodySize' in entry ? Number(entry.encodedBodySize) : 0;
    return { text, size: sent || new TextEncoder().encode(text).length };
  }
}
