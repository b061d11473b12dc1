/**
 * One plain page per record and language: for e-mail, print, search engines and readers without scripts. Its texts come from the views,
 * so that it shows the same sentences as the widgets.
 */
import {
  LOCALES,
  parseActionsFile,
  parseCaseFile,
  parseCasePage,
  parseFeedFile,
  parseStatewideFile,
  parseTownFile,
  withPage,
  type CaseFile,
  type Locale,
  type Parser,
  type SafeUrl,
} from '@rights-kit/content';
import {
  directionOf,
  toActionPageView,
  toCasePageView,
  toStatewideView,
  toTownPageView,
  type ActionPageView,
  type CasePageView,
  type EventView,
  type OutcomeView,
  type PolicyPageView,
  type RecordPageContext,
  type RowGroupView,
  type SourceView,
  type TextView,
  type TownPageView,
  type WholeStatementView,
} from '@rights-kit/views';
import type { Records } from '../records/read-records.ts';
import type { FeedFiles } from './feed.ts';
import { ENGLISH, messagesOf, withCatalogue } from './messages.ts';
import type { PageKind } from './page-kinds.ts';
import { PAGE_STYLE } from './page-style.ts';

/** The page of a town has the statewide rules whole, which the town's own file has in short. */
interface TownPage extends TownPageView {
  readonly statements: readonly WholeStatementView[];
}

/** The page of a record in one language. */
export interface RecordPage {
  readonly kind: PageKind;
  readonly id: string;
  readonly locale: Locale;
  /** Its folder in the release: `r/towns/alder/`, or in a language other than English `r/towns/alder/es/`. */
  readonly folder: string;
  readonly title: string;
  /** @param links further markup for the head, such as `<link>` elements */
  readonly html: (links?: string) => string;
}

export interface RecordPageOptions {
  /** The time for which the pages are written. **Unit:** milliseconds since the epoch. */
  readonly now: number;
  /** The address of the release, with a slash at its end, if it is known: a printed link needs a whole one. */
  readonly base?: string | undefined;
}

/** The address of a release is not known when its pages are written, so views get this origin, and links to it are made relative. */
const ORIGIN = 'https://release.invalid';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Escapes text for HTML. No-break spaces, as in dates, stay as they are. */
const escape = (text: string): string => text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? '');

/** Templates that depend on the page's language and on its depth below `r/`. */
class PageWriter {
  readonly #context: RecordPageContext;
  /** The relative path from the page to `r/`. */
  readonly #toRoot: string;
  readonly #base: string | undefined;

  constructor(context: RecordPageContext, toRoot: string, base: string | undefined) {
    this.#context = context;
    this.#toRoot = toRoot;
    this.#base = base;
  }

  /** Text without paragraphs. One in English on a page in another language is labeled so. */
  #inline({ text, lang }: TextView): string {
    return lang
      ? `<span lang="${lang}">${escape(text)}</span> (${escape(this.#context.messages.english)})`
      : escape(text);
  }

  #paragraphs({ text, lang }: TextView): string[] {
    return text.split(/\n\s*\n/).flatMap((part) => this.#paragraph(this.#inline({ text: part, lang })));
  }

  /** A paragraph; none for empty markup. */
  #paragraph(markup: string, className = ''): string[] {
    return markup ? [`<p${className && ` class="${className}"`}>${markup}</p>`] : [];
  }

  #meta(...parts: readonly string[]): string[] {
    return this.#paragraph(parts.filter(Boolean).map(escape).join(' '), 'meta');
  }

  #heading(level: 2 | 3, markup: string): string[] {
    return markup ? [`<h${level}>${markup}</h${level}>`] : [];
  }

  #list(items: readonly string[], tag: 'ol' | 'ul' = 'ul', className = ''): string[] {
    const open = `<${tag}${className && ` class="${className}"`}>`;
    return items.length > 0 ? [open, ...items.map((item) => `<li>${item}</li>`), `</${tag}>`] : [];
  }

  /** A link. Within the release it is relative, since the folder may be served at any address, and is printed whole where that is known. */
  #link(url: SafeUrl, markup: string): string {
    const isOwn = url.startsWith('/r/');
    const href = isOwn ? this.#toRoot + url.slice('/r/'.length) : url;
    const whole = isOwn && this.#base ? ` data-href="${escape(new URL(url.slice(1), this.#base).href)}"` : '';
    return `<a href="${escape(href)}"${whole} rel="noreferrer">${markup}</a>`;
  }

  #source({ title, url, origin }: SourceView): string {
    return `${url ? this.#link(url, escape(title)) : escape(title)}, ${escape(origin)}`;
  }

  #sources(sources: readonly SourceView[], heading: string): string[] {
    return [
      ...this.#heading(3, escape(heading)),
      ...this.#list(
        sources.map((source) => this.#source(source)),
        'ol',
      ),
    ];
  }

  /** The English original of an unreviewed translation. */
  #original(paragraphs: readonly string[]): string[] {
    const { notReviewed, original } = this.#context.messages;
    return paragraphs.length > 0
      ? [
          '<details class="meta">',
          `<summary>${escape(`${notReviewed} · ${original}`)}</summary>`,
          '<div lang="en" dir="ltr">',
          ...paragraphs.flatMap((text) => this.#paragraph(escape(text))),
          '</div>',
          '</details>',
        ]
      : [];
  }

  #rows({ heading, rows }: RowGroupView): string[] {
    return [
      ...this.#heading(3, escape(heading)),
      ...this.#list(
        rows.map(({ text, who, cited }) =>
          [this.#inline(text), who ? `(${this.#inline(who)})` : '', escape(cited ?? '')].filter(Boolean).join(' '),
        ),
      ),
    ];
  }

  #policy({ policy, asOf, relyUntil, history }: PolicyPageView, view: TownPageView): string[] {
    return [
      ...this.#heading(2, this.#inline(policy.name)),
      ...this.#paragraphs(policy.answer),
      ...this.#meta(policy.exceptionsNote, policy.date),
      ...this.#paragraph(escape(policy.stale)),
      ...this.#meta([policy.instrument, policy.tag, ...policy.dates].filter(Boolean).join(' · ')),
      ...policy.cautions.flatMap((caution) => this.#paragraphs(caution)),
      ...policy.groups.flatMap((group) => this.#rows(group)),
      ...this.#paragraph(escape(policy.binds)),
      ...policy.silence.flatMap((group) => this.#rows(group)),
      ...(policy.summary ? this.#paragraphs(policy.summary) : []),
      ...this.#meta(asOf, relyUntil),
      ...this.#original(policy.original),
      ...this.#heading(3, history.length > 0 ? escape(view.historyHeading) : ''),
      ...this.#list(history.map(({ date, text }) => `${escape(date)}: ${this.#inline(text)}`)),
      ...this.#sources(policy.sources, view.sourcesHeading),
    ];
  }

  #statement({ text, asOf, original, sources }: WholeStatementView): string[] {
    return [
      ...this.#paragraphs(text),
      ...this.#meta(asOf),
      ...this.#original(original),
      ...this.#list(
        sources.map((source) => this.#source(source)),
        'ul',
        'meta',
      ),
    ];
  }

  town(view: TownPage): string[] {
    const { card } = view;
    return [
      `<h1>${escape(card.name)}</h1>`,
      ...this.#meta(`${view.place} · ${view.compiled}`),
      ...this.#paragraph(escape(card.localNote)),
      ...view.policies.flatMap((policy) => this.#policy(policy, view)),
      ...this.#paragraph(escape(card.absence)),
      ...this.#meta(card.asOf),
      ...this.#heading(2, escape(card.region)),
      ...view.statements.flatMap((statement) => this.#statement(statement)),
      ...this.#meta(card.shortNotice),
      ...(card.action ? this.#paragraph(this.#link(card.action.url, this.#inline(card.action.label))) : []),
      ...this.#meta(card.action?.opens ?? ''),
      ...this.#meta(card.until),
      ...this.#outcome(card.outcome),
      ...this.#original(card.original),
      ...this.#about(card.keptBy, view.about),
    ];
  }

  /** A campaign that is over or has not begun, in place of its link. */
  #outcome(outcome: OutcomeView | undefined): string[] {
    if (!outcome) return [];
    const { when, link, text } = outcome;
    return [
      ...this.#meta(when),
      ...(link ? this.#paragraph(this.#link(link.url, this.#inline(link.label))) : []),
      ...this.#paragraphs(text),
    ];
  }

  #event({ anchor, date, dateWords, title, undone, undoneBy, runs, meta, sources }: EventView): string {
    const later = undoneBy ? `<a href="#${escape(undoneBy)}">${escape(undone)}</a>` : escape(undone);
    return [
      `<li id="${escape(anchor)}">`,
      `<p class="meta"><time datetime="${escape(date)}">${escape(dateWords)}</time></p>`,
      ...this.#heading(3, this.#inline(title)),
      ...this.#paragraph(later && `<strong>${later}</strong>`),
      ...runs.flatMap((run) => this.#paragraphs(run)),
      ...this.#meta(meta),
      ...this.#list(
        sources.map((source) => this.#source(source)),
        'ul',
        'meta',
      ),
      '</li>',
    ].join('\n');
  }

  case({ timeline, courts, relyUntil, eventsHeading, about }: CasePageView): string[] {
    const { status, events } = timeline;
    return [
      `<h1>${escape(timeline.name)}</h1>`,
      ...this.#meta(timeline.meta),
      ...this.#meta(courts),
      ...(status
        ? [
            `<div class="status${status.isWarning ? ' warning' : ''}">`,
            ...this.#paragraph(escape(status.words)),
            ...this.#paragraphs(status.note),
            ...this.#meta(status.asOf, relyUntil),
            '</div>',
          ]
        : []),
      ...this.#paragraphs(timeline.summary),
      ...this.#paragraph(this.#inline(timeline.publisherRole), 'meta'),
      ...this.#original(timeline.original),
      ...this.#heading(2, escape(eventsHeading)),
      '<ol class="events">',
      ...events.map((event) => this.#event(event)),
      '</ol>',
      ...this.#about(timeline.keptBy, about),
    ];
  }

  action(view: ActionPageView): string[] {
    const { banner, name, text, successor, bill, billStatus, sources, sourcesHeading, about } = view;
    return [
      `<h1>${this.#inline(name)}</h1>`,
      ...this.#meta(bill),
      ...this.#paragraphs(text),
      ...this.#meta(banner.when ?? ''),
      ...(successor ? this.#paragraph(this.#link(successor.url, this.#inline(successor.label))) : []),
      ...(billStatus ? this.#paragraphs(billStatus) : []),
      ...(banner.link ? this.#paragraph(this.#link(banner.link.url, this.#inline(banner.link.label))) : []),
      ...this.#meta(view.opens),
      ...this.#paragraphs(banner.entity),
      ...this.#about(view.keptBy, about),
      ...this.#sources(sources, sourcesHeading),
    ];
  }

  #about(keptBy: string, about: TextView): string[] {
    return this.#paragraph(`${escape(keptBy)}. ${this.#inline(about)}`, 'meta');
  }
}

/** A record's page in one language. */
interface PageInLanguage {
  readonly locale: Locale;
  /** The languages of the record's other pages. */
  readonly others: readonly Locale[];
  readonly title: string;
  readonly description: string;
  readonly body: readonly string[];
}

const folderOf = (locale: Locale): string => (locale === 'en' ? '' : `${locale}/`);

function toHtml({ locale, others, title, description, body }: PageInLanguage, links: string): string {
  const toRecord = locale === 'en' ? '' : '../';
  const hrefOf = (other: Locale): string => toRecord + folderOf(other) || './';
  const alternates = others.map(
    (other) => `<link rel="alternate" hreflang="${other}" href="${hrefOf(other)}">`,
  );
  const head = [links, ...alternates].filter(Boolean).map((line) => `${line}\n`);
  const languages = others.map(
    (other) =>
      `<a href="${hrefOf(other)}" hreflang="${other}" lang="${other}" rel="noreferrer">${escape(messagesOf(other).languageName)}</a>`,
  );
  const switcher = languages.length > 0 ? [`<p class="meta languages">${languages.join(' · ')}</p>`] : [];
  return `<!doctype html>
<html lang="${locale}" dir="${directionOf({ locale })}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escape(title)}</title>
${head.join('')}<meta name="description" content="${escape(description)}">
<meta property="og:title" content="${escape(title)}">
<meta property="og:description" content="${escape(description)}">
<meta property="og:type" content="article">
<style>${PAGE_STYLE}</style>
<main>
${[...switcher, ...body].join('\n')}
</main>
</html>
`;
}

/** Parses a file of the feed as the elements do. @throws {Error} when the parser rejects it, which is a bug of the kit */
function readFeedFile<T>(feed: FeedFiles, file: string, parse: Parser<T>): T {
  const { value, issues } = parse(JSON.parse(feed.get(file) ?? 'null'));
  if (value === undefined || issues.length > 0)
    throw new Error(`${file}: the parser refuses ${issues.join(', ') || 'it'}`);
  return value;
}

/** A case with its events from all files: a page has room for them. */
function readWholeCase(feed: FeedFiles, id: string): CaseFile {
  let file = readFeedFile(feed, `cases/${id}.json`, parseCaseFile);
  for (let page = file.pages?.index.length ?? 0; page > 0; page--)
    file = withPage(file, readFeedFile(feed, `cases/${id}.${page + 1}.json`, parseCasePage));
  return file;
}

/** The languages of the pages: those of the records that have a catalogue. */
function localesOf(feed: FeedFiles): Locale[] {
  const { locales } = readFeedFile(feed, 'feed.json', parseFeedFile);
  return withCatalogue(LOCALES.filter((locale) => locales.includes(locale)));
}

/**
 * The pages of all records, in each language of the records that has a catalogue.
 *
 * @param feed the feed files that were built from the same records
 */
export function buildPages(
  records: Records,
  feed: FeedFiles,
  { now, base }: RecordPageOptions,
): RecordPage[] {
  const { compiled, about, hosts } = records.publisher;
  const locales = localesOf(feed);
  const pages: RecordPage[] = [];

  /** @param describe returns the record's view in one language; `undefined`, which is an error, where there is none */
  const add = <V extends { readonly title: string; readonly description: string }>(
    kind: PageKind,
    id: string,
    describe: (context: RecordPageContext) => V | undefined,
    write: (writer: PageWriter, view: V) => readonly string[],
  ): void => {
    for (const locale of locales) {
      const folder = `r/${kind}/${id}/${folderOf(locale)}`;
      const context: RecordPageContext = {
        locale,
        messages: messagesOf(locale),
        english: ENGLISH,
        page: `${ORIGIN}/${folder}`,
        feed: `${ORIGIN}/feed/v1/`,
        allow: hosts,
        now,
        compiled,
        about,
      };
      const view = describe(context);
      if (!view) throw new Error(`${folder}: there is no view of this record`);
      const { title, description } = view;
      const body = write(new PageWriter(context, '../'.repeat(locale === 'en' ? 2 : 3), base), view);
      const others = locales.filter((other) => other !== locale);
      const html = (links = ''): string => toHtml({ locale, others, title, description, body }, links);
      pages.push({ kind, id, locale, folder, title, html });
    }
  };

  const historyOf = new Map(records.policies.map(({ id, history = [] }) => [id, history]));
  const statewide = readFeedFile(feed, 'statewide.json', parseStatewideFile);
  for (const { slug } of records.towns) {
    const file = readFeedFile(feed, `towns/${slug}.json`, parseTownFile);
    add(
      'towns',
      slug,
      (context) => ({
        ...toTownPageView(file, historyOf, context),
        statements: toStatewideView(statewide, context),
      }),
      (writer, view) => writer.town(view),
    );
  }
  const actions = readFeedFile(feed, 'actions.json', parseActionsFile);
  for (const action of actions.actions)
    add(
      'actions',
      action.id,
      (context) => toActionPageView(action, actions, context),
      (writer, view) => writer.action(view),
    );
  for (const { id } of records.cases) {
    const file = readWholeCase(feed, id);
    add(
      'cases',
      id,
      (context) => toCasePageView(file, context),
      (writer, view) => writer.case(view),
    );
  }
  return pages;
}
