/**
 * Takes the place of `@lit/reactive-element/css-tag.js` in the script files. Lit's also serves browsers without constructable style sheets,
 * in which no element of the kit runs, and style sheets with expressions, which the kit has none of.
 */
export class CSSResult {
  readonly cssText: string;
  #sheet: CSSStyleSheet | undefined;

  constructor(text: string) {
    this.cssText = text;
  }

  get styleSheet(): CSSStyleSheet {
    if (!this.#sheet) {
      this.#sheet = new CSSStyleSheet();
      this.#sheet.replaceSync(this.cssText);
    }
    return this.#sheet;
  }

  toString(): string {
    return this.cssText;
  }
}

export const supportsAdoptingStyleSheets = true;
export const css = ([text = '']: TemplateStringsArray): CSSResult => new CSSResult(text);
export const unsafeCSS = (text: unknown): CSSResult => new CSSResult(String(text));
export const getCompatibleStyle = (style: CSSResult): CSSResult => style;
export function adoptStyles(root: ShadowRoot, styles: readonly CSSResult[]): void {
  root.adoptedStyleSheets = styles.map(({ styleSheet }) => styleSheet);
}
