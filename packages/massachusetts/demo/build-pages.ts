/** Builds the demo pages: the HTML files of this folder with the snippets that a webmaster would paste. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { formatCivilDate, type ActionsFile } from '@rights-kit/content';
import { escapeHtml, type Release } from 'rights-kit/snippet';
import { parse } from 'yaml';
import { billSnippet, demoSnippets, issueSnippets, type Publisher } from './snippets.ts';
import { WORDS, type Words } from './words.ts';

/** Texts by the name of their placeholder in a page. */
type Texts = Readonly<Record<string, string>>;

const read = (file: string): string => readFileSync(path.join(import.meta.dirname, file), 'utf8').trimEnd();

/** Replaces `{{name}}` by a text or snippet, and `{{text name}}` by its escaped source. */
function fill(template: string, values: Texts): string {
  return template.replace(/\{\{(text )?(\w+)\}\}/g, (_, asText: string | undefined, name: string) => {
    const text = Object.hasOwn(values, name) ? values[name] : undefined;
    if (text === undefined) throw new Error(`the demo has no text "${name}"`);
    return asText ? escapeHtml(text) : text;
  });
}

/** @param links address by name */
function stripLinks(links: Texts): string {
  return Object.entries(links)
    .map(([name, href]) => `<a href="/${href}">${name}</a>`)
    .join(' ');
}

const textsOf = ({ labels: _labels, ...texts }: Words): Texts => texts;

/** A page with the strip of links above it. */
function withStrip(template: string, values: Texts): string {
  const style = `<style>\n${read('strip.css')}\n</style>`;
  return fill(template, { ...values, stripStyle: style, strip: fill(read('strip.html'), values) });
}

/** Articles about the bills of the feed's latest session. All their texts come from the records. */
function billArticles(publisher: Publisher, words: Words): string {
  const lang = words.lang === 'en' ? '' : ' lang="en"';
  const bills = publisher.actions.flatMap((action) =>
    action.bill ? [{ ...action, bill: action.bill }] : [],
  );
  // The name of a session begins with its number: "194th General Court (2025–2026)".
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
              <p>${escapeHtml(summary?.en ?? '')}</p>
              <p>${escapeHtml(bill.status.en)}</p>
            </div>
            <p class="meta">${words.asOf} ${formatCivilDate(asOf, words.lang)} · <a href="/release/r/actions/${id}/">${words.record}</a></p>
            ${billSnippet(id, label.en, publisher)}
          </article>`,
    )
    .join('\n          ');
}

const readJson = (folder: string, file: string): unknown =>
  JSON.parse(readFileSync(path.join(folder, file), 'utf8'));

/**
 * @param folder the output folder; it is emptied
 * @param release the folder of the built release
 * @param records the folder of the records that it was built from
 */
export function buildDemoPages(folder: string, release: string, records: string): void {
  // The build of the release has validated both files.
  const { hosts, townAction } = parse(readFileSync(path.join(records, 'publisher.yaml'), 'utf8')) as Pick<
    Publisher,
    'hosts' | 'townAction'
  >;
  const { actions } = readJson(release, 'feed/v1/actions.json') as ActionsFile;
  const publisher: Publisher = { actions, hosts, townAction };
  const snippets = demoSnippets(readJson(release, 'v1/release.json') as Release, publisher);

  const partner = { ...textsOf(WORDS.en), ...snippets, shown: `${snippets.boston}\n\n${snippets.donate}` };
  const issue = (words: Words, links: Texts): Texts => ({
    ...textsOf(words),
    ...issueSnippets(words, publisher),
    script: snippets.script,
    shown: issueSnippets(words, publisher).gordon,
    unreviewedLine: words.unreviewed ? `<p class="meta">${words.unreviewed}</p>` : '',
    bills: billArticles(publisher, words),
    stripLinks: stripLinks(links),
  });
  // The same page without the script, as readers see it whose browser or network blocks scripts.
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
      ...issueSnippets(WORDS.en, publisher, { hasScript: false }),
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
