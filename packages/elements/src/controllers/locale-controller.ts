import type { Locale } from '@rights-kit/content';
import type { CommonMessages, Language, Messages } from '@rights-kit/views';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { configuration } from '../configuration.js';
import { OFF, yieldsToPage } from '../internal/page-marks.js';
import { closestAcrossRoots } from '../internal/closest.js';
import { toLocale } from '../internal/to-locale.js';

/** An object that must read the page's language again when it may have changed. */
interface Reader {
  read(): void;
}

const readers = new Set<Reader>();
let observer: MutationObserver | undefined; // a server has none

function readAll(): void {
  for (const reader of readers) reader.read();
}

/** Catalogues by locale; `undefined` where there is none and English, which each widget brings, takes its place. */
const catalogues = new Map<Locale, Messages | 'loading' | undefined>([['en', undefined]]);

/** Each catalogue is requested once a page. */
async function load(locale: Locale): Promise<void> {
  catalogues.set(locale, 'loading');
  let messages: Messages | undefined;
  try {
    messages = await configuration().loadMessages?.(locale);
  } catch {
    // English takes its place.
  }
  catalogues.set(locale, messages);
  readAll();
}

/** Observes the nodes around an element. One observer serves all elements: to observe a node again changes nothing. */
function watch(nodes: readonly Node[]): void {
  observer ??= new MutationObserver(readAll);
  for (const node of nodes) observer.observe(node, { attributeFilter: ['lang', OFF], subtree: true });
  // A page translator marks the root element with a class.
  observer.observe(document.documentElement, { attributeFilter: ['class'] });
}

/** The shadow roots and the document around an element, innermost first. */
function rootsOf(element: Element): Node[] {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? [root, ...rootsOf(root.host)] : [root];
}

/**
 * The language of the page around an element, by the nearest `lang`, and its catalogue.
 *
 * @typeParam M the part of a catalogue that the element uses
 */
export class LocaleController<M extends CommonMessages> implements ReactiveController, Reader {
  /** `undefined` while the first catalogue loads. While a later one loads, it stays the previous one, so that the content stays visible. */
  catalogue: Language<M | Messages> | undefined;

  readonly #host: ReactiveControllerHost & Element;
  readonly #english: Language<M>;
  #wanted: Locale | undefined;
  /** The language that the catalogue was loaded for: it is English where there is none for it. */
  #loaded: Locale | undefined;
  #hasYielded = false;

  /** @param english the element's English catalogue, which is built into its file */
  constructor(host: ReactiveControllerHost & Element, english: M) {
    this.#host = host;
    this.#english = { locale: 'en', messages: english };
    host.addController(this);
  }

  /** The catalogue; also `undefined` while the children are shown instead, such as while a page translator translates them. */
  get value(): Language<M | Messages> | undefined {
    return yieldsToPage(this.#host) ? undefined : this.catalogue;
  }

  /** The language that is shown, or that is awaited while none is: what a decision was made in. */
  get subject(): string {
    return this.#loaded ?? this.#wanted ?? '';
  }

  hostConnected(): void {
    this.read();
    readers.add(this);
    watch(rootsOf(this.#host));
  }

  hostDisconnected(): void {
    readers.delete(this);
    if (readers.size === 0) observer?.disconnect();
  }

  /** Reads the nearest `lang` and the marks of the page, and loads another catalogue if the language changed. */
  read(): void {
    const locale = toLocale(closestAcrossRoots(this.#host, 'lang') ?? '');
    const hadYielded = this.#hasYielded;
    this.#hasYielded = yieldsToPage(this.#host);
    if (hadYielded !== this.#hasYielded) this.#host.requestUpdate();
    this.#wanted = locale;
    if (!catalogues.has(locale)) void load(locale);
    const messages = catalogues.get(locale);
    if (locale === this.#loaded || messages === 'loading') return;
    this.catalogue = messages ? { locale, messages } : this.#english;
    this.#loaded = locale;
    this.#host.requestUpdate();
  }
}
