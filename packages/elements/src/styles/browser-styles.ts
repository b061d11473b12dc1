import { adoptStyles, isServer, type CSSResult, type LitElement } from 'lit';

/**
 * The style sheets of an element. On a server there are none: it renders slots alone, and a strict page would block the `style` element
 * that Lit SSR writes.
 */
export function browserStyles(styles: CSSResult[]): CSSResult[] {
  return (isServer as boolean) ? [] : styles;
}

/**
 * Adopts the style sheets of an element in its shadow root. A constructed sheet belongs to one document, and a root that moves to another one
 * loses those of the former, so that it gets sheets of the new document.
 */
export function adoptStylesOf(element: LitElement, root: ShadowRoot): ShadowRoot {
  const { elementStyles } = element.constructor as typeof LitElement;
  const hostConnected = (): void => {
    const view = root.ownerDocument.defaultView;
    // A document without a window, such as that of a parser, paints nothing.
    if (!view || root.adoptedStyleSheets.length > 0) return;
    if (view === window) adoptStyles(root, elementStyles);
    else
      root.adoptedStyleSheets = elementStyles.map((style) => {
        const sheet = new view.CSSStyleSheet();
        // eslint-disable-next-line @typescript-eslint/no-base-to-string -- the text of a `CSSResult`, the only kind that elements have
        sheet.replaceSync(String(style));
        return sheet;
      });
  };
  hostConnected();
  element.addController({ hostConnected });
  return root;
}
