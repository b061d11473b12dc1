/** What the builder's page gives it, and the files of the feed that it reads. */
import {
  FeedClient,
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
  /** What each case is about, by its id, where that is more than its name. No list of the feed has it. */
  readonly subjects: Readonly<Record<string, string>>;
  /** The hash of the preview's own script. */
  readonly stage: string;
}

/** The lists, with what the page says beside them. */
export interface Feed extends Lists {
  readonly locales: readonly string[];
}

/** The frame in an oEmbed answer. */
const parseFrame: Parser<string> = (json) => {
  const [value] = /<iframe .*<\/iframe>/s.exec(String(Reflect.get(Object(json), 'html'))) ?? [];
  return { value, issues: [] };
};

/** Reads files of the release as a widget does. */
export class FeedReader {
  readonly #base: string;
  readonly #client = new FeedClient();
  /** The files that this page has requested, as they were sent. **Unit:** bytes. */
  readonly #sizes = new Map<string, number>();

  /**
   * @param base the address of the release, with a slash at its end
   * @param onSize runs when the browser has measured a file, which may be after it was read
   */
  constructor(base: string, onSize: () => void) {
    this.#base = base;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        if (entry instanceof PerformanceResourceTiming && entry.encodedBodySize)
          this.#sizes.set(entry.name, entry.encodedBodySize);
      onSize();
    }).observe({ type: 'resource', buffered: true });
  }

  /** @param file below the release folder; @returns `undefined` where the browser has not measured it */
  sizeOf(file: string): number | undefined {
    return this.#sizes.get(this.#base + file);
  }

  /** @throws {FeedError} when a file is missing, or not one of the feed */
  async readFeed(): Promise<Omit<Feed, 'subjects'>> {
    const [feed, towns, cases, actions] = await Promise.all([
      this.#read('feed.json', parseFeedFile),
      this.#read('towns.json', parseTownsFile),
      this.#read('cases.json', parseCasesFile),
      this.#read('actions.json', parseActionsFile),
    ]);
    return { locales: feed.locales, towns, cases, actions };
  }

  /**
   * The files that a widget shows, which it requests itself as soon as it is shown.
   *
   * @throws {FeedError} when a file is missing, or not one of the feed
   */
  readRecords(widget: Widget, attributes: Attributes): Promise<RecordFile[]> {
    return Promise.all(
      feedFiles(widget, attributes).map((name): Promise<RecordFile> => {
        if (widget === 'town-policy-card') return this.#read(name, parseTownFile);
        return widget === 'case-timeline'
          ? this.#read(name, parseCaseFile)
          : this.#read(name, parseActionsFile);
      }),
    );
  }

  /**
   * The frame that an editor makes of the address of a record page.
   *
   * @param page its path below the release folder
   * @throws {FeedError} when the page has no oEmbed answer
   */
  async readFrame(page: string): Promise<string> {
    const frame = await this.#client.request(`${this.#base}${page}oembed.json`, parseFrame).result;
    // The answer has the address that the release was made for, which need not be the one it is read from.
    return frame.replace(/src="[^"]*\/(?=embed\.html)/, () => `src="${escapeHtml(this.#base)}`);
  }

  #read<T>(name: string, parse: Parser<T>): Promise<T> {
    return this.#client.request(`${this.#base}feed/v1/${name}`, parse).result;
  }
}
