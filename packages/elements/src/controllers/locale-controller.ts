import type { Locale } from '@rights-kit/content';
import type { CommonMessages, Language, Messages } from '@rights-kit/views';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { configuration } from '../configuration.js';
import { isTranslated } from '../internal/is-translated.js';
import { closestAcrossRoots } from '../internal/closest.js';
import { toLocale } from '../internal/to-locale.js';

/** Catalogues by locale, once they are loaded; `undefined` where there is none and English, which each widget brings, takes its place. */
const catalogues = new Map<Locale, Messages | undefined>([['en', undefined]]);
const pending = new Map<Locale, Promise<void>>();

/** Requests each catalogue once a page. */
function load(locale: Locale): Promise<void> {
  const request =
    pending.get(locale) ??
    new Promise<Messages | undefined>((resolve) => {
      resolve(configuration().loadMessages?.(locale)); // what it throws rejects
    }).then(
      (messages) => void catalogues.set(locale, messages),
      () => void catalogues.set(locale, undefined),
    );
  pending.set(locale, request);
  return request;
}

/** An object that must read the page's language again when it may have changed. */
interface Reader {
  read(): void;
}

interface Watch {
  readonly observer: MutationObserver;
  readonly controllers: Set<Reader>;
}

/** The observer of each document or shadow root that contains elements of the kit. */
const watches = new Map<Node, Watch>();

function watch(root: Node, controller: Reader): void {
  const known = watches.get(root);
  if (known) {
    known.controllers.add(controller);
    return;
  }
  const controllers = new Set<Reader>([controller]);
  const observer = new MutationObserver(() => {
    for (const each of controllers) each.read();
  });
  observer.observe(root, { attributes: true, attributeFilter: ['lang'], subtree: true });
  // A page translator marks the root element with a class.
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['lang', 'class'] });
  watches.set(root, { observer, controllers });
}

function unwatch(root: Node, controller: Reader): void {
  const known = watches.get(root);
  if (!known?.controllers.delete(controller) || known.controllers.size > 0) return;
  known.observer.disconnect();
  watches.delete(root);
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
  #roots: readonly Node[] = [];
  #isTranslated = false;

  /** @param english the element's English catalogue, which is built into its file */
  constructor(host: ReactiveControllerHost & Element, english: M) {
    this.#host = host;
    this.#english = { locale: 'en', messages: english };
    host.addController(this);
  }

  /** The catalogue; also `undefined` while a page translator translates the children, which are shown instead. */
  get value(): Language<M | Messages> | undefined {
    return isTranslated(this.#host) ? undefined : this.catalogue;
  }

  /** The language that is shown, or that is awaited while none is: what a decision was made in. */
  get subject(): string {
    return this.#loaded ?? this.#wanted ?? '';
  }

  hostConnected(): void {
    this.read();
    this.#roots = rootsOf(this.#host);
    for (const root of this.#roots) watch(root, this);
  }

  hostDisconnected(): void {
    for (const root of this.#roots) unwatch(root, this);
  }

  /** Reads the nearest `lang` and the mark of a page translator, and loads another catalogue if the language changed. */
  read(): void {
    const locale = toLocale(closestAcrossRoots(this.#host, 'lang') ?? '');
    const wasTranslated = this.#isTranslated;
    this.#isTranslated = isTranslated(this.#host);
    if (wasTranslated !== this.#isTranslated) this.#host.requestUpdate();
    if (locale === this.#wanted) return;
    this.#wanted = locale;
    if (catalogues.has(locale)) this.#take(locale);
    else
      void load(locale).then(() => {
        this.#take(locale);
      });
  }

  #take(locale: Locale): void {
    if (locale !== this.#wanted) return;
    const messages = catalogues.get(locale);
    this.catalogue = messages ? { locale, messages } : this.#english;
    this.#loaded = locale;
    this.#host.requestUpdate();
  }
}
