/**
 * What the script files have in place of Lit's module of the same name, which also serves browsers without constructed style sheets. The
 * kit does not run in any of these.
 */

/** A style sheet. It is parsed once, when the first element adopts it. */
export class CSSResult {
  readonly cssText: string;
  #sheet: CSSStyleSheet | undefined;

  constructor(cssText: string) {
    this.cssText = cssText;
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

export const css = (texts: readonly string[], ...values: readonly unknown[]): CSSResult =>
  new CSSResult(String.raw({ raw: texts }, ...values));

export const adoptStyles = (root: ShadowRoot, styles: readonly CSSResult[]): void => {
  root.adoptedStyleSheets = styles.map((style) => style.styleSheet);
};

export const getCompatibleStyle = (style: CSSResult): CSSResult => style;

// Lit exports these too; no script file uses them.
export const supportsAdoptingStyleSheets = true;
export const unsafeCSS = (text: string): CSSResult => new CSSResult(text);
