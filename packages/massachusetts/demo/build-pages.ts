/** Demo pages: the files of this folder with the snippets that a webmaster would paste. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { formatCivilDate } from '@rights-kit/content';
import { escapeHtml } from 'rights-kit/snippet';
import { parse } from 'yaml';
import { billSnippet, demoSnippets, issueSnippets } from './snippets.ts';
import { WORDS } from './words.ts';

const read = (file) => readFileSync(path.join(import.meta.dirname, file), 'utf8').trimEnd();

/** Replaces `{{name}}` by a text or snippet, and `{{text name}}` by its source for reading. */
function fill(template, values) {
  return template.replace(/\{\{(text )?(\w+)\}\}/g, (_, asText, name) => {
    if (!Object.hasOwn(values, name)) throw new Error(`the demo has no text "${name}"`);
    return asText ? escapeHtml(values[name]) : values[name];
  });
}

/** @param {Record<string, string>} links address by name */
function stripLinks(links) {
  return Object.entries(links)
    .map(([name, href]) => `<a href="/${href}">${name}</a>`)
    .join(' ');
}

/** A page with the strip above it. */
function withStrip(template, values) {
  const style = `<style>\n${read('strip.css')}\n</style>`;
  return fill(template, { ...values, stripStyle: style, strip: fill(read('strip.html'), values) });
}

/** The bills of the feed's latest session, told by their records alone. */
function billArticles(publisher, words) {
  const { actions } = publisher;
  const lang = words.lang === 'en' ? '' : ' lang="en"';
  const bills = actions.filter(({ bill }) => bill);
  // Sessions sort by their numbers: "194th General Court (2025–2026)".
  const current = bills
    .map(({ bill }) => bill.session)
    .sort()
    .at(-1);
  return bills
    .filter(({ bill }) => bill.session === current)
    .map(
      ({ id, title, label, summary, bill, asOf }) => `<article>
            <div${lang}>
              <h3>${escapeHtml(title.en)}</h3>
              <p class="meta">${escapeHtml([bill.numbers.join(', '), bill.session].join(' · '))}</p>
              <p>${escapeHtml(summary.en)}</p>
              <p>${escapeHtml(bill.status.en)}</p>
            </div>
            <p class="meta">${words.asOf} ${formatCivilDate(asOf, words.lang)} · <a href="/release/r/actions/${id}/">${words.record}</a></p>
            ${billSnippet(id, label.en, publisher)}
          </article>`,
    )
    .join('\n          ');
}

const readJson = (folder, file) => JSON.parse(readFileSync(path.join(folder, file), 'utf8'));

/**
 * @param {string} folder is emptied
 * @param {string} release folder of the built release
 * @param {string} records folder that the release was built from
 */
export function buildDemoPages(folder, release, records) {
  const { hosts, townAction } = parse(readFileSync(path.join(records, 'publisher.yaml'), 'utf8'));
  const publisher = { actions: readJson(release, 'feed/v1/actions.json').actions, hosts, townAction };
  const snippets = demoSnippets(readJson(release, 'v1/release.json'), publisher);

  const partner = { ...WORDS.en, ...snippets, shown: `${snippets.boston}\n\n${snippets.donate}` };
  const issue = (words, links) => ({
    ...words,
    ...issueSnippets(words, publisher),
    script: snippets.script,
    shown: issueSnippets(words, publisher).gordon,
    unreviewedLine: words.unreviewed ? `<p class="meta">${words.unreviewed}</p>` : '',
    bills: billArticles(publisher, words),
    stripLinks: stripLinks(links),
  });
  // The same page without the script: what readers see who have none, or whose network blocks it.
  const bare = { script: '', room: '' };

  const pages = {
    index: withStrip(
      read('issue.html'),
      issue(WORDS.en, {
        Español: 'es.html',
        'Script off': 'issue-no-js.html',
        'Partner page': 'partner.html',
      }),
    ),
    es: withStrip(
      read('issue.html'),
      issue(WORDS.es, { English: '', 'Sin script': 'issue-no-js.html', 'Página de socio': 'partner.html' }),
    ),
    'issue-no-js': withStrip(read('issue.html'), {
      ...issue(WORDS.en, { 'Script on': '' }),
      ...bare,
    }),
    partner: withStrip(read('partner.html'), {
      ...partner,
      stripLinks: stripLinks({ 'Script off': 'no-js.html', 'Issue page': '' }),
    }),
    'no-js': withStrip(read('partner.html'), {
      ...partner,
      ...bare,
      stripLinks: stripLinks({ 'Script on': 'partner.html' }),
    }),
    plain: fill(read('plain.html'), snippets),
    sidebar: fill(read('sidebar.html'), snippets),
  };
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [page, html] of Object.entries(pages))
    writeFileSync(path.join(folder, `${page}.html`), `${html}\n`);
}
