/** Builds the demo pages: the HTML files of this folder with the snippets that a webmaster would paste. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import path from 'node:path';
import {
  formatCivilDate,
  type Action,
  type ActionsFile,
  type CaseFile,
  type Localized,
  type TownsFile,
} from '@rights-kit/content';
import { fill as fillText } from '@rights-kit/views';
import { escapeHtml, type Release } from 'rights-kit/snippet';
import { parse } from 'yaml';
import { readChanges } from './changes.ts';
import {
  billArticle,
  briefing,
  changeItem,
  countTowns,
  currentBills,
  helpLine,
  lineValues,
  originals,
  shortNote,
} from './issue-texts.ts';
import { demoSnippets, issueSnippets, pageAddress, type Publisher } from './snippets.ts';
import { WORDS, type Words } from './words.ts';

/** Texts by the name of their placeholder in a page. */
type Texts = Readonly<Record<string, string>>;

const read = (file: string): string => readFileSync(path.join(import.meta.dirname, file), 'utf8').trimEnd();

/** Replaces `{{name}}` by a text or snippet, and `{{text name}}` by its escaped source. Empty texts leave no spaces at the end of a line. */
function fill(template: string, values: Texts): string {
  return template
    .replace(/\{\{(text )?(\w+)\}\}/g, (_, asText: string | undefined, name: string) => {
      const text = Object.hasOwn(values, name) ? values[name] : undefined;
      if (text === undefined) throw new Error(`the demo has no text "${name}"`);
      return asText ? escapeHtml(text) : text;
    })
    .replace(/[ \n]+\n/g, '\n');
}

/** @param links address by name */
function stripLinks(links: Texts): string {
  return Object.entries(links)
    .map(([name, href]) => `<a href="/${href}">${name}</a>`)
    .join(' ');
}

/** The texts of a page that stand in it as they are. */
function textsOf({ help: _help, ...texts }: Words, { compiled }: Publisher): Texts {
  const stripText = fillText(texts.stripText, { compiled: formatCivilDate(compiled, texts.lang) });
  return { ...texts, stripText };
}

/** A page with the strip of links above it. */
function withStrip(template: string, values: Texts): string {
  const style = `<style>\n${read('strip.css')}\n</style>`;
  const script = `<script>\n${stripTypeScriptTypes(read('page.ts'))}\n</script>`;
  const strip = fill(read('strip.html'), values);
  return fill(template, { pageScript: script, ...values, stripStyle: style, strip });
}

const readJson = (folder: string, file: string): unknown =>
  JSON.parse(readFileSync(path.join(folder, file), 'utf8'));

/** The files of the records' folder and of the feed. The build of the release has validated them. */
function readFacts(release: string, records: string) {
  const feed = path.join(release, 'feed/v1');
  const readCase = (id: string): CaseFile['case'] => (readJson(feed, `cases/${id}.json`) as CaseFile).case;
  const own = parse(readFileSync(path.join(records, 'publisher.yaml'), 'utf8')) as Omit<Publisher, 'actions'>;
  const { actions } = readJson(feed, 'actions.json') as ActionsFile;
  const { towns } = readJson(feed, 'towns.json') as TownsFile;
  const publisher: Publisher = { ...own, actions };
  const actionOf = (id: string): Action => {
    const action = actions.find((candidate) => candidate.id === id);
    if (!action) throw new Error(`the demo needs the action "${id}"`);
    return action;
  };
  const nameOf = (record: string): Localized => {
    const [kind, id = ''] = record.split('/');
    if (kind === 'cases') return { en: readCase(id).name, es: readCase(id).name };
    if (kind === 'actions') return actionOf(id).title;
    const name = towns.find(({ slug }) => slug === id)?.name ?? id;
    return { en: name, es: name };
  };
  return { publisher, towns, readCase, actionOf, nameOf };
}

/**
 * @param folder the output folder; it is emptied
 * @param release the folder of the built release
 * @param records the folder of the records that it was built from
 * @param changesFile the file of what changed lately in them
 */
export function buildDemoPages(folder: string, release: string, records: string, changesFile: string): void {
  const { publisher, towns, readCase, actionOf, nameOf } = readFacts(release, records);
  const snippets = demoSnippets(readJson(release, 'v1/release.json') as Release, publisher);
  const changes = readChanges(changesFile, {
    release,
    properNames: publisher.properNames,
  });
  const guide = actionOf('ag-kyr-2025');
  const bills = currentBills(publisher.actions);
  const recorded = towns.filter(({ policies = [] }) => policies.length > 0);

  const partner = {
    ...textsOf(WORDS.en, publisher),
    ...snippets,
    shown: `${snippets.boston}\n\n${snippets.donate}`,
  };
  const issue = (words: Words, links: Texts): Texts => {
    const values = lineValues(words, {
      guide,
      ruling: readCase('lunn-v-commonwealth'),
      bills,
      towns: ['boston', 'lowell', 'worthington'].map((slug) => nameOf(`towns/${slug}`).en),
    });
    const own = textsOf(words, publisher);
    const lines = ['readLine', 'holdLine', 'townLine', 'hillLine', 'hillText'].map((name) => [
      name,
      fillText(own[name] ?? '', values),
    ]);
    return {
      ...own,
      ...(Object.fromEntries(lines) as Texts),
      ...issueSnippets(words, publisher),
      script: snippets.script,
      shown: issueSnippets(words, publisher).gordon,
      unreviewedLine: words.unreviewed && `<p class="meta">${words.unreviewed}</p>`,
      helpLine: helpLine(words, publisher.phones),
      guideText: briefing(guide, words),
      townCount: countTowns(recorded.length, words.lang),
      townsPage: pageAddress('towns', words.lang),
      shortNote: shortNote([guide, ...bills], words),
      bills: bills.map((bill) => billArticle(bill, words)).join('\n          '),
      originals: originals([guide, ...bills], words),
      changes: changes.map((change) => changeItem(change, nameOf, words)).join('\n            '),
      stripLinks: stripLinks(links),
    };
  };
  // The same page without the script, as readers see it whose browser or network blocks scripts.
  const bare = { script: '', room: '', pageScript: '' };

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
