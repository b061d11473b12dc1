import { isServer, type CSSResult } from 'lit';

/**
 * The style sheets of an element. On a server there are none: it renders slots alone, and a strict page would block the `style` element
 * that Lit SSR writes.
 */
export function browserStyles(styles: CSSResult[]): CSSResult[] {
  return (isServer as boolean) ? [] : styles;
}
