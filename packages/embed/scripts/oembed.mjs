/**
 * Lets editors that read oEmbed make a frame of a record page's address. WordPress does, for authors who may paste neither scripts nor
 * frames; it needs absolute addresses, and of the markup exactly a quotation and a frame.
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { escapeHtml, snippet } from '@rights-kit/content/snippet';

/** **Unit:** CSS pixels. WordPress follows the frame's own height, between 200 and 1000. */
const WIDTH = 600;

const KINDS = {
  towns: { widget: 'town-policy-card', attribute: 'town', height: 900 },
  cases: { widget: 'case-timeline', attribute: 'cases', height: 900 },
  actions: { widget: 'action-banner', attribute: 'action', height: 300 },
};

const CHARACTERS = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

/** What `escapeHtml()` made of a text, made undone. */
const unescapeHtml = (markup) => markup.replace(/&\w+;/g, (entity) => CHARACTERS[entity] ?? entity);

/**
 * Writes `oembed.json` beside each record page and names it in the page's head.
 *
 * @param {string} dist
 * @param {string} base where the folder will be served, with a slash at its end
 */
export function addOembed(dist, base) {
  const { publisher } = JSON.parse(readFileSync(path.join(dist, 'feed/v1/feed.json'), 'utf8'));
  for (const [kind, { widget, attribute, height }] of Object.entries(KINDS))
    for (const page of globSync(`r/${kind}/*/index.html`, { cwd: dist })) {
      const file = path.join(dist, page);
      const html = readFileSync(file, 'utf8');
      const folder = path.dirname(page).replaceAll(path.sep, '/');
      const [, markup = ''] = /<title>(.*?)<\/title>/.exec(html) ?? [];
      const title = unescapeHtml(markup);
      const address = `${base}${folder}/`;
      const frame = snippet({
        form: 'frame',
        widget,
        attributes: { [attribute]: path.basename(folder) },
        folder: `${base}v1/`,
        title,
        height,
        children: [],
      }).replace('width="100%"', `width="${WIDTH}"`);
      const answer = {
        version: '1.0',
        type: 'rich',
        provider_name: publisher.name.en,
        provider_url: base,
        title,
        width: WIDTH,
        height,
        html: `<blockquote><a href="${escapeHtml(address)}">${markup}</a></blockquote>${frame}`,
      };
      writeFileSync(path.join(dist, folder, 'oembed.json'), `${JSON.stringify(answer, null, 1)}\n`);
      const link = `<link rel="alternate" type="application/json+oembed" href="${escapeHtml(`${address}oembed.json`)}" title="${escapeHtml(title)}">`;
      // As a function, since a name may hold what stands for something in a replacement.
      writeFileSync(
        file,
        html.replace(/<\/title>\n/, () => `</title>\n${link}\n`),
      );
    }
}
