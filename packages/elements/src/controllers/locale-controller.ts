import type { Locale } from '@rights-kit/content';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { configuration } from '../configure.js';
import { isTranslated } from '../internal/pre-rendered.js';
import { closestAcrossRoots } from '../internal/closest.js';
import { toLocale } from '../internal/to-locale.js';
import { en } from '../messages/en.js';
import type { Language } from '../templates/text.view.js';

const ENGLISH: Language = { locale: 'en', messages: en };

/** Languages by locale, once they are there; English where a catalogue could not be had. */
const languages = new Map<Locale, Language>([['en', ENGLISH]]);
const pending = new Map<Locale, Promise<void>>();

/** Asks once a page for a catalogue. */
function load(locale: Locale): Promise<void> {
  const asked =
    pending.get(locale) ??
    Promise.resolve(configuration().loadMessages?.(locale)).then(
      (messages) => void languages.set(locale, messages ? { locale, messages } : ENGLISH),
      () => void languages.set(locale, ENGLISH),
    );
  pending.set(locale, asked);
  return asked;
}

interface Watch {
  readonly observer: MutationObserver;
  readonly controllers: Set<LocaleController>;
}

/** One observer for each document or shadow root that holds elements of ours. */
const watches = new Map<Node, Watch>();

function watch(root: Node, controller: LocaleController): void {
  const known = watches.get(root);
  if (known) {
    known.controllers.add(controller);
    return;
  }
  const controllers = new Set([controller]);
  const observer = new MutationObserver(() => {
    for (const each of controllers) each.read();
  });
  observer.observe(root, { attributes: true, attributeFilter: ['lang'], subtree: true });
  // A page translator says there that it is at work.
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['lang', 'class'] });
  watches.set(root, { observer, controllers });
}

function unwatch(root: Node, controller: LocaleController): void {
  const known = watches.get(root);
  if (!known?.controllers.delete(controller) || known.controllers.size > 0) return;
  known.observer.disconnect();
  watches.delete(root);
}

/** The roots that an element stands in, from the inmost out. */
function rootsOf(element: Element): Node[] {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? [root, ...rootsOf(root.host)] : [root];
}

/** The language of the page around an element, as the nearest `lang` says, and its catalogue. */
export class LocaleController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  #locale: Locale = 'en';
  #value: Language | undefined;
  #roots: readonly Node[] = [];
  #isTranslated = false;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  /** Nothing while the children are to be read instead: the first catalogue is on its way, or a page translator is at work. */
  get value(): Language | undefined {
    return isTranslated(this.#host) ? undefined : this.catalogue;
  }

  /** Nothing while the first catalogue is on its way; while a later one is, the language before, so that nothing is lost. */
  get catalogue(): Language | undefined {
    this.#value = languages.get(this.#locale) ?? this.#value;
    return this.#value;
  }

  hostConnected(): void {
    this.#roots = rootsOf(this.#host);
    for (const root of this.#roots) watch(root, this);
    this.read();
  }

  hostDisconnected(): void {
    for (const root of this.#roots) unwatch(root, this);
  }

  /** Looks at the page again. */
  read(): void {
    const locale = toLocale(closestAcrossRoots(this.#host, 'lang') ?? '');
    const wasTranslated = this.#isTranslated;
    this.#isTranslated = isTranslated(this.#host);
    if (wasTranslated !== this.#isTranslated) this.#host.requestUpdate();
    if (locale === this.#locale && languages.has(locale)) return;
    this.#locale = locale;
    if (languages.has(locale)) this.#host.requestUpdate();
    else
      void load(locale).then(() => {
        this.#host.requestUpdate();
      });
  }
}
