/** Style sheets of host pages: popular ones from their packages, and an imitation of old themes. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const css = (file: string): string => readFileSync(fileURLToPath(import.meta.resolve(file)), 'utf8');

export interface Theme {
  readonly name: string;
  readonly css: string;
  /** Attributes of the root element. */
  readonly html?: string;
}

export const THEMES: readonly Theme[] = [
  { name: 'no style sheet', css: '' },
  { name: 'Bootstrap 3', css: css('bootstrap-3/dist/css/bootstrap.css') },
  { name: 'Bootstrap 5', css: css('bootstrap-5/dist/css/bootstrap.css') },
  { name: 'Bootstrap 5, dark', css: css('bootstrap-5/dist/css/bootstrap.css'), html: 'data-bs-theme="dark"' },
  { name: 'Tailwind', css: css('tailwindcss/preflight.css') },
  { name: 'Foundation', css: css('foundation-sites/dist/css/foundation.css') },
  { name: 'a root of 62.5 %', css: 'html { font-size: 62.5% } body { font-size: 1.6rem }' },
  {
    name: 'everything unset',
    css: '* { all: unset } head, head * { display: none } body, main, p, div, h1, ul, table { display: block }',
  },
  {
    name: 'links that keep their color',
    css: 'a { color: inherit !important; text-decoration: none !important }',
  },
  { name: 'dark', css: ':root { color-scheme: dark } body { background: #111; color: #eee }' },
  {
    name: 'a dark ground that says nothing of itself',
    css: 'body { background: #121212; color: #ddd } a { color: #9cf }',
  },
  {
    name: 'a white ground that calls itself dark',
    css: ':root { color-scheme: dark } body { background: #fff; color: #222 } a { color: #05a }',
  },
  { name: 'a mid-gray ground, black on it', css: 'body { background: #888; color: #000 } a { color: #000 }' },
  {
    name: 'a mid-gray ground, white on it',
    css: 'body { background: #6b6b6b; color: #fff } a { color: #fff }',
  },
  {
    name: 'a dark section on a light page',
    css: 'main { background: #14213d; color: #fff } main a, main h2 { color: #fff }',
  },
  {
    name: 'words of their own color',
    css: 'h1, h2, h3 { color: #111 } p { color: #373c44 } a { color: #0048c0 }',
  },
  {
    name: 'properties that are called as ours are',
    css: ':root { --_base: #000; --_ink: #000; --_focus: transparent; --_rail: 3em; --_ground: #000; --_surface: #000; --_text: #000 }',
  },
  { name: 'right to left', css: '', html: 'dir="rtl" lang="ar"' },
  {
    // The colors of text and headings are legible, since widgets without a background of their own keep both.
    name: 'an old theme',
    css: `* { box-sizing: content-box }
      body { font: italic 11px/1.1 Verdana; color: #666; text-align: center; text-transform: uppercase; white-space: nowrap; word-spacing: 2px; cursor: wait }
      ol li { list-style: upper-roman inside; margin-left: 40px; float: left }
      button { width: 100%; border-radius: 99px; background: #c00; color: #fff }
      section, article { position: relative; left: 9px }
      svg { width: 100% !important; display: block }
      time, details { display: none }
      h2, h3 { font-size: 40px; color: #404040 }
      a:not(.x) { color: #ccc; background: #ddd }`,
  },
];
