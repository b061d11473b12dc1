import { inlineHashOf } from './integrity.ts';

/** The colors of the widgets, on the page's own ground; `@media screen`, so that paper is white whatever the screen is. */
const COLORS =
  ':root{color-scheme:light dark;--surface:#fff;--text:#1d2126;--muted:#555d66;--hairline:#d9dde0;--accent:#0f5c5c;--soft:#e6f0ee;--warn:#7a4b00;--warn-soft:#fdf3e1}' +
  '@media screen and (prefers-color-scheme:dark){:root{--surface:#16191d;--text:#eceef0;--muted:#a9b1ba;--hairline:#343a41;--accent:#84cfc6;--soft:#1b2f2e;--warn:#f0c987;--warn-soft:#2b2416}}';

const TYPE =
  'body{font:1.125em/1.5 Georgia,serif;max-width:36em;margin:0 auto;padding:0 1em;color:var(--text);background:var(--surface);overflow-wrap:break-word}' +
  'h1,h2,h3{line-height:1.2;text-wrap:balance}h1{font-size:1.75em;margin:0 0 .25em}h2{font-size:1.3125em;margin:2em 0 .25em}h3{font-size:1em;margin:1.5em 0 .25em}' +
  'p,ul,ol{margin:.5em 0}ul,ol{padding-inline-start:1.25em}.meta,.sources,code,small{font-size:.875em}.meta,.sources,small{color:var(--muted);font-weight:400}.meta .meta,.meta code,.meta small{font-size:1em}h1 small{font-size:.5em}h2 small{font-size:.667em}' +
  '.sources+p:not(.meta){margin-block-start:1.5em}a{color:var(--accent);overflow-wrap:anywhere}:focus-visible{outline:3px solid var(--accent);outline-offset:2px}time{font-variant-numeric:tabular-nums}';

const FRAME =
  'header{display:flex;flex-wrap:wrap;gap:0 1.5em;justify-content:space-between;padding-block:1em .5em;margin-block-end:2em;border-block-end:1px solid var(--hairline)}' +
  'header p{flex-basis:100%;margin:0;font-weight:600}header p a{text-decoration:none}nav ul{display:flex;flex-wrap:wrap;gap:0 1em;margin:0;padding:0;list-style:none}' +
  'nav a{display:block;padding:.375em 0;font-size:.875em}nav a[aria-current]{color:inherit;text-decoration:none}.letters a{min-width:1.75em;font-size:1em}.letters{gap:0}' +
  'footer{margin-block:3em 2em;padding-block-start:.5em;border-block-start:1px solid var(--hairline)}summary{padding:.75em 0;cursor:pointer}' +
  'pre{margin:.25em 0 1em;padding:.75em;border:1px solid var(--hairline);border-radius:4px;white-space:pre-wrap;overflow-wrap:anywhere;user-select:all;-webkit-user-select:all}';

const RECORDS =
  '.status{padding:1em 1.25em;margin:1em 0;border:1px solid transparent;border-radius:6px;background:var(--soft)}.warning{color:var(--warn);background:var(--warn-soft)}.warning .meta{color:inherit}' +
  '.status p:first-child{font-size:1.1875em;font-weight:600;margin-top:0}.status p:last-child{margin-bottom:0}' +
  '.keep{display:inline-block}ol.events{list-style:none;padding:0}.events h3{margin:0}.events>li{margin:1.5em 0}' +
  '.towns{list-style:none;padding:0}.towns li{padding:.5em 0;border-block-start:1px solid var(--hairline)}.towns p{margin:0}.towns code{white-space:nowrap;color:var(--muted);margin-inline:.25em}.towns span{display:inline-block}@media(max-width:30em){.towns span{display:block}}';

const PRINT =
  '@media print{:root{--accent:#1d2126;--warn:#1d2126}body{font-size:10.5pt;line-height:1.4;max-width:none}header{margin-block-end:1em}h2{margin-top:1.25em}.events>li{margin:1em 0}::details-content{content-visibility:visible}nav,.embed{display:none}h1,h2,h3,h2+.meta{break-after:avoid}:is(.meta,.sources):not(:first-child){break-before:avoid}.status,li{break-inside:avoid}.status{border-color:currentColor}' +
  'a[rel]::after{content:" <" attr(href) ">"}a[href^="."]::after,main>h2>a::after,.towns a::after{content:none}a[data-href]::after{content:" <" attr(data-href) ">"}}';

/**
 * The style sheet of each record page. It is inline, so that a page is one request and keeps its style when it is saved. Lists of sources
 * have a class of their own, since the reading views of browsers leave out lists of the class `meta`.
 */
export const PAGE_STYLE = COLORS + TYPE + FRAME + RECORDS + PRINT;

/** Its hash in the content security policy of the pages. */
export const PAGE_STYLE_HASH = inlineHashOf(PAGE_STYLE);
