/** Style sheets of pages that a story can stand on. Those of frameworks come from their packages. */
import bootstrap from 'bootstrap-5/dist/css/bootstrap.css?inline';
import tailwind from 'tailwindcss/preflight.css?inline';

/** The font that Tailwind's compiler writes into its reset, where a site sets none. */
const TAILWIND_FONT = 'html { font-family: ui-sans-serif, system-ui, sans-serif }';

/** What block themes of WordPress give to a post: a column, room between blocks, underlined links, pill buttons. */
const BLOCK_THEME = `
  body { margin: 0; font: 400 1.125rem/1.6 Georgia, serif; color: #111; background: #f9f7f3; }
  :where(.story-page) > * { max-width: 645px; margin-inline: auto; }
  :where(.story-page > * > *) + * { margin-block-start: 1.5rem; }
  a:where(:not(.wp-element-button)) { color: currentColor; text-decoration: underline; text-decoration-thickness: 1px; }
  h1, h2, h3 { font-weight: 400; line-height: 1.125; letter-spacing: -0.02em; }
  button { border: 0; border-radius: 9999px; padding: 1rem 2.25rem; background: #111; color: #fff; font: inherit; }
  ul, ol { padding-inline-start: 2rem; }
`;

/** A page that resets everything, below an old theme that sets too much. */
const HOSTILE = `
  * { all: unset }
  head, head *, script, style { display: none }
  body, div, p, h2 { display: block }
  * { box-sizing: content-box; letter-spacing: 0.02em }
  body { font: italic 11px/1.1 Verdana, sans-serif; color: #555; text-transform: uppercase; background: #fffbe6; cursor: wait }
  a:not(.x) { color: #06c; background: #ddd }
  button { width: 100%; border-radius: 99px; background: #c00; color: #fff }
  svg { width: 100% !important; display: block }
`;

export const SKINS: Readonly<Record<string, { readonly title: string; readonly css: string }>> = {
  plain: { title: 'Plain page', css: '' },
  bootstrap: { title: 'Bootstrap 5', css: bootstrap },
  tailwind: { title: 'Tailwind reset', css: tailwind + TAILWIND_FONT },
  wordpress: { title: 'WordPress block theme (imitated)', css: BLOCK_THEME },
  hostile: { title: 'Hostile page', css: HOSTILE },
};
