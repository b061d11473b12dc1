import { inlineHashOf } from './integrity.ts';

/** The style sheet of each record page. It is inline, so that a page is one request and keeps its style when it is saved. */
export const PAGE_STYLE =
  'body{font:1.125em/1.5 Georgia,serif;max-width:38em;margin:2em auto;padding:0 1em;color:#1d2126;background:#fff}' +
  'h1,h2{line-height:1.2;margin:1.5em 0 .25em}h1{margin-top:0}p,ul{margin:.5em 0}.meta{color:#555d66;font-size:.875em}' +
  '.status{padding:1em 1.25em;margin:1em 0;background:#e6f0ee}.warning{background:#fdf3e1}.status p:first-child{font-size:1.1875em;font-weight:600;margin-top:0}' +
  'ol.events{list-style:none;padding:0}.events h3{margin:0}.events li{margin:1.5em 0}a{color:#0f5c5c;overflow-wrap:anywhere}summary{padding:.75em 0;cursor:pointer}' +
  '@media print{::details-content{content-visibility:visible}.languages{display:none}h1,h2,h3,h2+.meta{break-after:avoid}.meta{break-before:avoid}.status,li{break-inside:avoid}' +
  'a[rel]::after{content:" <" attr(href) ">"}a[href^="."]::after{content:none}a[data-href]::after{content:" <" attr(data-href) ">"}}';

/** Its hash in the content security policy of the pages. */
export const PAGE_STYLE_HASH = inlineHashOf(PAGE_STYLE);
