import { VERSION } from './version.js';

/** The key of the version that a registered class is from; the same for every copy on a page. */
const KEY = Symbol.for('rights-kit.version');

let hasWarned = false;

/**
 * Registers an element, or leaves the one that is already there.
 *
 * Without a registry it does not register; in Node, Lit provides one, which Lit SSR uses. The same version twice is silent; another version
 * or another vendor's element keeps its tag, with one warning. Never throws.
 */
export function define(tag: string, element: CustomElementConstructor): void {
  if (typeof customElements === 'undefined') return;
  try {
    const first = customElements.get(tag);
    if (!first) {
      Object.defineProperty(element, KEY, { value: VERSION });
      customElements.define(tag, element);
    } else if (Reflect.get(first, KEY) !== VERSION && !hasWarned) {
      hasWarned = true;
      const whose = String(Reflect.get(first, KEY) ?? 'another library');
      console.warn(
        `rights-kit ${VERSION}: <${tag}> already belongs to ${whose}, which stays in charge of it`,
      );
    }
  } catch (error) {
    console.warn(error);
  }
}
