/** Demo pages: the files of `demo/` with the snippets that a webmaster would paste. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { escapeHtml } from '@rights-kit/content/snippet';
import { demoSnippets } from '../demo/snippets.mjs';

const PAGES = ['partner', 'plain', 'sidebar'];

/** Replaces `{{name}}` by a snippet and `{{text name}}` by the snippet's source for reading. */
function fill(template, snippets) {
  return template.replace(/\{\{(text )?(\w+)\}\}/g, (_, asText, name) => {
    if (!Object.hasOwn(snippets, name)) throw new Error(`the demo has no snippet "${name}"`);
    return asText ? escapeHtml(snippets[name]) : snippets[name];
  });
}

/**
 * @param {string} folder is emptied
 * @param {import('@rights-kit/content/snippet').Release} release
 */
export function buildDemo(folder, release) {
  const snippets = demoSnippets(release);
  const read = (page) => readFileSync(path.join(import.meta.dirname, `../demo/${page}.html`), 'utf8');
  const pages = PAGES.map((page) => [
    page,
    fill(read(page), { ...snippets, other: 'no-js.html', otherName: 'Script off' }),
  ]);
  // The same page without the script: what readers see who have none, or whose network blocks it.
  const bare = { ...snippets, script: '', room: '', other: 'partner.html', otherName: 'Script on' };
  pages.push(['no-js', fill(read('partner'), bare)]);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [page, html] of pages) writeFileSync(path.join(folder, `${page}.html`), html);
}
