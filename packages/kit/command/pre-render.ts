/**
 * Renders an element with its record on the server, as the browser would, and sets the same words as plain markup.
 *
 * The markup needs no hydration: the first update in the browser replaces it as a whole.
 */
import { render } from '@lit-labs/ssr';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import {
  ActionBannerElement,
  ActionButtonElement,
  CaseTimelineElement,
  configure,
  TownPolicyCardElement,
} from '@rights-kit/elements';
import { es } from '@rights-kit/elements/messages/es.js';
import { inlineHashOf } from '../release/integrity.ts';
import { toPlainMarkup, toShadowMarkup } from './markup.ts';

const CATALOGUES = { es };

/** The element's class by widget. */
export const CLASSES = {
  'action-banner': ActionBannerElement,
  'case-timeline': CaseTimelineElement,
  'town-policy-card': TownPolicyCardElement,
  'action-button': ActionButtonElement,
};

/**
 * A widget's properties by name.
 *
 * @param {keyof typeof CLASSES} widget
 * @returns {ReadonlyMap<PropertyKey, {attribute?: boolean | string, type?: unknown}>}
 */
export function propertiesOf(widget) {
  const { [widget]: Element } = CLASSES;
  // Lit completes a class when it is asked for this, as a browser does.
  return Element.observedAttributes.length > 0 ? Element.elementProperties : new Map();
}

/** An element that stands on no page: its records are given, and it finds only the language and itself around it. */
const offPage = (Element, tag, { records, feed, page, lang }) =>
  class extends Element {
    localName = tag;
    baseURI = page;

    /** In a warning its tag is named already. */
    [Symbol.for('nodejs.util.inspect.custom')]() {
      return '';
    }

    addController(controller) {
      super.addController(controller);
      // Called by the fields of the class above, before those of this one are there.
      if ('values' in controller && 'base' in controller)
        Object.assign(controller, { values: records, base: feed });
      if ('catalogue' in controller) controller.read();
    }

    closest(selector) {
      return selector === '[lang]' ? { getAttribute: () => lang } : null;
    }

    getRootNode() {
      return this;
    }

    querySelector() {
      return null;
    }

    toTemplate() {
      return this.render();
    }
  };

/** The renderer lets slots stand only inside an element; here the template comes without one. */
const insideElement = () => ({ customElementHostStack: [{}] });

/** What the elements ask of a page. */
function standIn() {
  globalThis.ShadowRoot ??= class {};
  globalThis.document ??= {
    readyState: 'complete',
    documentElement: { className: '' },
  };
}

/**
 * @param {keyof typeof CLASSES} widget
 * @param {Readonly<Record<string, string | boolean | undefined>>} attributes
 * @param {object} context
 * @param {readonly unknown[]} context.records parsed feed files that the attributes name
 * @param {string} context.feed base address of the feed they came from
 * @param {string} context.page where the snippet will stand
 * @returns {Promise<{shadow: string, text: string, styleHash: string}>} `styleHash`: what a policy calls the style in `shadow`
 * @throws {Error} when the element would show no record
 */
export async function preRender(widget, attributes, { records, feed, page }) {
  standIn();
  const lang = String(attributes['lang'] ?? 'en');
  configure({ loadMessages: (locale) => Promise.resolve(CATALOGUES[locale]) });
  const Element = offPage(CLASSES[widget], `rights-${widget}`, { records, feed, page, lang });
  const element = new Element();
  for (const [name, value] of Object.entries(attributes))
    element.setAttribute(name, value === true ? '' : String(value));
  for (const [property, { attribute, type }] of propertiesOf(widget)) {
    const value = attributes[attribute || property];
    if (value !== undefined) element[property] = type === Boolean ? Boolean(value) : value;
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

const toOneLine = (css) =>
  css
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .trim();
