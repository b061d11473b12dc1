/**
 * Renders an element with its record on the server, as the browser would, and sets the same words as plain markup.
 *
 * The markup needs no hydration: the first update in the browser replaces it as a whole.
 */
import { inspect } from 'node:util';
import { render, type RenderInfo } from '@lit-labs/ssr';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import {
  ActionBannerElement,
  ActionButtonElement,
  CaseTimelineElement,
  configure,
  TownPolicyCardElement,
} from '@rights-kit/elements';
import { es } from '@rights-kit/elements/messages/es.js';
import type { Locale } from '@rights-kit/content';
import type { Messages } from '@rights-kit/views';
import { inlineHashOf } from '../release/integrity.ts';
import { toPlainMarkup, toShadowMarkup } from './markup.ts';

const CATALOGUES: Readonly<Partial<Record<Locale, Messages>>> = { es };

/** The element's class by widget. */
export const CLASSES = {
  'action-banner': ActionBannerElement,
  'case-timeline': CaseTimelineElement,
  'town-policy-card': TownPolicyCardElement,
  'action-button': ActionButtonElement,
};

type Widget = keyof typeof CLASSES;

interface Property {
  readonly attribute?: boolean | string;
  readonly type?: unknown;
}

interface Controller {
  readonly catalogue?: unknown;
  readonly read?: () => void;
}

/** What is used of an element here; without the types of a browser its own class cannot be described. */
interface ElementInstance {
  addController(controller: Controller): void;
  setAttribute(name: string, value: string): void;
  render(): unknown;
}

interface ElementClass {
  new (): ElementInstance;
  readonly observedAttributes: readonly string[];
  readonly elementProperties: ReadonlyMap<PropertyKey, Property>;
  readonly elementStyles: readonly { readonly cssText: string }[];
}

const classOf = (widget: Widget): ElementClass => CLASSES[widget] as unknown as ElementClass;

/** A widget's properties by name. */
export function propertiesOf(widget: Widget): ReadonlyMap<PropertyKey, Property> {
  const Element = classOf(widget);
  // Lit completes a class when it is asked for this, as a browser does.
  return Element.observedAttributes.length > 0 ? Element.elementProperties : new Map();
}

interface Context {
  /** Parsed feed files that the attributes name. */
  readonly records: readonly unknown[];
  /** Base address of the feed they came from. */
  readonly feed: string;
  /** Where the snippet will stand. */
  readonly page: string;
}

interface Surroundings extends Context {
  readonly lang: string;
}

/** An element that stands on no page: its records are given, and it finds only the language and itself around it. */
const offPage = (Element: ElementClass, tag: string, { records, feed, page, lang }: Surroundings) =>
  class extends Element {
    localName = tag;
    baseURI = page;

    /** In a warning its tag is named already. */
    [inspect.custom](): string {
      return '';
    }

    override addController(controller: Controller): void {
      super.addController(controller);
      // Called by the fields of the class above, before those of this one are there.
      if ('values' in controller && 'base' in controller)
        Object.assign(controller, { values: records, base: feed });
      if ('catalogue' in controller) controller.read?.();
    }

    closest(selector: string): object | null {
      return selector === '[lang]' ? { getAttribute: () => lang } : null;
    }

    getRootNode(): this {
      return this;
    }

    querySelector(): null {
      return null;
    }

    toTemplate(): unknown {
      return this.render();
    }
  };

/** The renderer lets slots stand only inside an element; here the template comes without one. */
const insideElement = (): Partial<RenderInfo> => ({
  // For slots the renderer only counts the hosts.
  customElementHostStack: [{}] as RenderInfo['customElementHostStack'],
});

/** What the elements ask of a page. */
function standIn(): void {
  class ShadowRoot {
    readonly mode = 'open';
  }
  const document = { readyState: 'complete', documentElement: { className: '' } };
  for (const [name, value] of Object.entries({ ShadowRoot, document }))
    if (!(name in globalThis)) Reflect.set(globalThis, name, value);
}

export interface PreRendered {
  readonly shadow: string;
  readonly text: string;
  /** What a policy calls the style in `shadow`. */
  readonly styleHash: string;
}

/** @throws {Error} when the element would show no record */
export async function preRender(
  widget: Widget,
  attributes: Readonly<Record<string, string | boolean | undefined>>,
  { records, feed, page }: Context,
): Promise<PreRendered> {
  standIn();
  const lang = String(attributes['lang'] ?? 'en');
  configure({
    loadMessages: (locale) => {
      const { [locale]: messages } = CATALOGUES;
      return messages && Promise.resolve(messages);
    },
  });
  const Element = offPage(classOf(widget), `rights-${widget}`, { records, feed, page, lang });
  const element = new Element();
  for (const [name, value] of Object.entries(attributes))
    element.setAttribute(name, value === true ? '' : String(value));
  for (const [property, { attribute, type }] of propertiesOf(widget)) {
    const value = attributes[String(attribute || property)];
    if (value !== undefined) Reflect.set(element, property, type === Boolean ? Boolean(value) : value);
  }
  // The catalogue of a language other than English comes with the next turn.
  await new Promise((resolve) => setTimeout(resolve));
  const markup = collectResultSync(render(element.toTemplate(), insideElement()));
  const css = toOneLine(Element.elementStyles.map(({ cssText }) => cssText).join(''));
  const text = toPlainMarkup(markup);
  if (!text)
    throw new Error(`${widget} shows no record: it is over, or its link leads to a host that is not allowed`);
  return { shadow: `<style>${css}</style>${toShadowMarkup(markup)}`, text, styleHash: inlineHashOf(css) };
}

const toOneLine = (css: string): string =>
  css
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .trim();
