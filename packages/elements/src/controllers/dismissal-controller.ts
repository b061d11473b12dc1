import type { LitElement, ReactiveController } from 'lit';
import { RightsDismissEvent } from '../events/rights-dismiss-event.js';
import { RightsDismissedEvent } from '../events/rights-dismissed-event.js';
import { choice, type Choice } from '../internal/choice.js';
import { fire } from '../internal/fire.js';
import { setState } from '../internal/set-state.js';

/** How long a dismissal holds: for this element only, until the tab closes, or until the record changes. */
export const REMEMBER: Choice<Memory> = choice('remember', ['none', 'session', 'local']);
type Memory = 'none' | 'session' | 'local';

/** The key and the lifetime under which a dismissal is stored. */
export interface Dismissal {
  readonly memory: Memory;
  /** `''` where it cannot be remembered. */
  readonly id: string;
  /** `''` while it is not known yet. */
  readonly revision: string;
}

/** One entry for all banners of a site, `{"id": "revision"}`, and nothing about the reader. */
const KEY = 'rights-kit.dismissed';

// eslint-disable-next-line no-restricted-globals -- the one place that stores anything, and only where the page asks
const storeOf = (memory: Memory): Storage => (memory === 'local' ? localStorage : sessionStorage);

/** A store may be missing, forbidden, full or contain foreign data; then no dismissal is remembered. */
function readEntries(memory: Memory): Map<string, unknown> {
  try {
    const entries: unknown = JSON.parse(storeOf(memory).getItem(KEY) ?? '{}');
    return new Map(typeof entries === 'object' && entries !== null ? Object.entries(entries) : []);
  } catch {
    return new Map();
  }
}

function writeEntry(memory: Memory, id: string, revision: string): void {
  try {
    const entries = readEntries(memory).set(id, revision);
    storeOf(memory).setItem(KEY, JSON.stringify(Object.fromEntries(entries)));
  } catch {
    // The same applies to writing.
  }
}

/** Lets a reader dismiss an element, by its button or by Escape while the focus is inside, and remembers it where the page asks. */
export class DismissalController implements ReactiveController {
  readonly #host: LitElement;
  readonly #internals: ElementInternals;
  /** What a reader has dismissed, by its id. */
  #dismissed: string | undefined;
  /** Whether the focus was inside when that happened; its place goes away with the next update. */
  #hadFocus = false;
  readonly #read: () => Dismissal | undefined;
  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.defaultPrevented) this.dismiss();
  };

  /** @param read returns the dismissal that is possible now; `undefined` where the element is not dismissible */
  constructor(host: LitElement, internals: ElementInternals, read: () => Dismissal | undefined) {
    this.#host = host;
    this.#internals = internals;
    this.#read = read;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.addEventListener('keydown', this.#onKeyDown);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('keydown', this.#onKeyDown);
  }

  /**
   * Moves the focus to the note about the dismissal, since the element that had it is gone. The page does not scroll to the note: the place of
   * a sticky element in the page can be far from where it was seen.
   */
  hostUpdated(): void {
    const root = this.#host.renderRoot;
    setState(this.#internals, 'empty', !root.querySelector('section, slot, .preview'));
    if (this.#hadFocus) root.querySelector<HTMLElement>('[role=status]')?.focus({ preventScroll: true });
    this.#hadFocus = false;
  }

  /**
   * Whether a reader has dismissed it `now`, while the element is on the page, or `before`. While the revision is not known any stored one
   * counts, so that a dismissed banner does not flash.
   *
   * @param dismissal `undefined` where the element is not dismissible
   */
  toState(dismissal: Dismissal | undefined): 'none' | 'now' | 'before' {
    if (!dismissal) return 'none';
    if (dismissal.id === this.#dismissed) return 'now';
    if (dismissal.memory === 'none' || !dismissal.id) return 'none';
    const stored = readEntries(dismissal.memory).get(dismissal.id);
    return stored === undefined || (dismissal.revision && stored !== dismissal.revision) ? 'none' : 'before';
  }

  /** Fires `rights-dismiss`, and dismisses the element unless that is canceled. */
  dismiss(): void {
    const dismissal = this.#read();
    if (!dismissal || dismissal.id === this.#dismissed) return;
    if (!fire(this.#host, () => new RightsDismissEvent())) return;
    const { memory, id, revision } = dismissal;
    if (memory !== 'none' && id) writeEntry(memory, id, revision);
    this.#dismissed = id;
    this.#hadFocus = this.#host.matches(':focus-within');
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => fire(this.#host, () => new RightsDismissedEvent()));
  }
}
