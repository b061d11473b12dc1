/**
 * Imitates forced colors, which a page cannot turn on: it reads the rules that the widgets have for them, and adds what the browser would
 * do to all others. The pictures of the tests are made with real ones.
 */

/** What a browser forces, as far as these widgets have it. */
const FORCED = `
  :host, *, *::before, *::after {
    color: CanvasText !important;
    background: transparent !important;
    border-color: CanvasText !important;
    box-shadow: none !important;
  }
  a, a * { color: LinkText !important; }
  button, button * { color: ButtonText !important; background: ButtonFace !important; }
`;

const isForced = (rule: CSSRule): rule is CSSMediaRule =>
  rule instanceof CSSMediaRule && rule.conditionText === '(forced-colors: active)';

/** Important declarations, since those in a layer win over important ones of the layers after it. */
const toImportant = ({ selectorText, style }: CSSStyleRule): string =>
  `${selectorText} { ${Array.from(style, (name) => `${name}: ${style.getPropertyValue(name)} !important`).join('; ')} }`;

function ownRules(root: ShadowRoot): string {
  return root.adoptedStyleSheets
    .flatMap((sheet) => [...sheet.cssRules].filter(isForced))
    .flatMap((rule) => [...rule.cssRules].filter((each) => each instanceof CSSStyleRule))
    .map(toImportant)
    .join('\n');
}

/** Colors a widget as in forced colors. Its shadow root must have been rendered. */
export function forceColors(root: ShadowRoot): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`@layer own, forced; @layer own { ${ownRules(root)} } @layer forced { ${FORCED} }`);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
