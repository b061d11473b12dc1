import { eventAnchor, parseCasePage, withPage, type CaseFile, type EventKind } from '@rights-kit/content';
import { EVENTS_PER_STEP, loadedEvents, type EventView, type KeptViews } from '@rights-kit/views';
import type { LitElement } from 'lit';
import type { RightsErrorCode } from '../events/rights-error-event.js';
import { warnOnce } from '../internal/warn-once.js';
import { toErrorCode, type FeedController } from './feed-controller.js';

/** Whether more events of a case are being loaded and added, or failed to load. */
export type PagesState = 'loading' | 'failed';

/** Waits until a frame is painted, so that input is answered between two steps. */
const nextFrame = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });

/**
 * Shows more events of a case, in steps that are short tasks also on an old phone, and loads further pages of the feed where they are
 * needed, one after the other: the list never has a gap. Nothing is loaded unless a reader asks for it, by a press or by an address.
 */
export class PagesController {
  /** The number of events to show at least, by the id of the case; `''` is the page's own list. */
  readonly counts: Map<string, number> = new Map();
  /** By the id of the case. */
  readonly states: Map<string, PagesState> = new Map();
  /** The error of the last page that failed to load. */
  error: RightsErrorCode | undefined;

  readonly #host: LitElement;
  readonly #feed: FeedController<CaseFile>;
  readonly #kinds: () => readonly EventKind[];
  /** The fragment whose event is shown, or is being searched. */
  #anchor = '';
  #kept: KeptViews = new Map<object, EventView>();
  #keptFor = '';

  constructor(host: LitElement, feed: FeedController<CaseFile>, kinds: () => readonly EventKind[]) {
    this.#host = host;
    this.#feed = feed;
    this.#kinds = kinds;
  }

  /** The views of events that were made in a language, for the kinds that the page shows now. */
  keptIn(locale: string): KeptViews {
    const key = [locale, ...this.#kinds()].join();
    if (key !== this.#keptFor) [this.#keptFor, this.#kept] = [key, new Map<object, EventView>()];
    return this.#kept;
  }

  /** Whether events are still being added. */
  get isBusy(): boolean {
    return [...this.states.values()].includes('loading');
  }

  /** Shows the event that a fragment names: a limit may hide it, or a page that is not loaded hold it. */
  find(anchor: string): void {
    if (anchor === this.#anchor) return;
    for (const { case: record } of this.#feed.values) {
      const start = eventAnchor(record.id, '');
      if (!anchor.startsWith(start) || anchor === start) continue;
      this.#anchor = anchor;
      void this.show(record.id, 0, anchor.slice(start.length));
    }
  }

  /**
   * Shows a number of events, or as many as it takes to show one.
   *
   * @param count 0 for those that are shown at first
   * @param name the id of that event
   */
  async show(id: string, count: number, name?: string): Promise<void> {
    const { counts, states } = this;
    if (states.get(id) === 'loading') return;
    states.set(id, 'loading');
    this.error = undefined;
    if (!count && !name) {
      counts.delete(id);
      this.#anchor = '';
    }
    let shown = counts.get(id) ?? 0;
    try {
      if (name) await Promise.resolve(); // an update ends with the search, and may not ask for another
      // Removed from the page, the element needs no more.
      while (this.#host.isConnected) {
        this.#host.requestUpdate();
        const file = this.#feed.values.find((each) => each.case.id === id);
        const events = file && loadedEvents(file, this.#kinds());
        const loaded = events?.length ?? count;
        const index = file?.pages?.index ?? [];
        let wanted = count;
        if (events && name) {
          const place = events.findIndex((event) => event.id === name);
          wanted = place >= 0 ? loaded - place : index.some((ids) => ids.includes(name)) ? Infinity : 0;
        }
        if (shown < Math.min(loaded, wanted)) {
          shown = Math.min(shown - (shown % EVENTS_PER_STEP) + EVENTS_PER_STEP, loaded);
          counts.set(id, shown);
          await nextFrame();
        } else if (index.length > 0 && loaded < wanted) {
          const page = await this.#feed.request(`cases/${id}.${index.length + 1}.json`, parseCasePage).result;
          this.#feed.values = this.#feed.values.map((each) => (each === file ? withPage(each, page) : each));
        } else break;
      }
      states.delete(id);
    } catch (error) {
      states.set(id, 'failed');
      this.error = toErrorCode(error);
      warnOnce(
        this.#host,
        `shows a part of ${id}; check the feed, its CORS header and connect-src: ${String(error)}`,
      );
    }
    this.#host.requestUpdate();
  }
}
