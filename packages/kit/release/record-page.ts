/** The bodies of record pages and of indexes. Their texts come from the views, so that they show the same sentences as the widgets. */
import type { SafeUrl } from '@rights-kit/content';
import type {
  ActionPageView,
  CasePageView,
  EventView,
  IndexLinkView,
  IndexView,
  OutcomeView,
  PolicyPageView,
  RecordPageContext,
  RowGroupView,
  SourceView,
  StatewideCardView,
  TextView,
  TownEntryView,
  TownPageView,
  TownsIndexView,
  WholeStatementView,
} from '@rights-kit/views';
import { escape } from './html.ts';
import { folderOf } from './page-frame.ts';

/** The page of a town has the statewide rules whole, which the town's own file has in short. */
interface TownPage extends TownPageView {
  readonly statements: readonly WholeStatementView[];
}

/** A page that is made from the records, which is there in each of their languages. */
const OWN_PAGE = /^\/r\/(?:towns|cases|actions)\/[^/]+\/$/;

/** Templates that depend on the page's language and on its depth below `r/`. */
export class PageWriter {
  readonly #context: RecordPageContext;
  /** The relative path from the page to `r/`. */
  readonly #toRoot: string;
  readonly #base: string | undefined;

  constructor(context: RecordPageContext, toRoot: string, base: string | undefined) {
    this.#context = context;
    this.#toRoot = toRoot;
    this.#base = base;
  }

  /** Text without paragraphs. One in English on a page in another language is labeled so, before a reader begins it. */
  #inline({ text, lang }: TextView): string {
    return lang ? `${this.#mark(lang)}<span lang="${lang}">${escape(text)}</span>` : escape(text);
  }

  /** The label of a text in English; `''` for one in the page's language. */
  #mark(lang: string): string {
    return lang && `<small>(${escape(this.#context.messages.english)})</small> `;
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

  /** Parts of which none is broken over two lines. */
  #whole(parts: readonly string[]): string[] {
    return this.#paragraph(
      parts.map((part) => `<span class="keep">${escape(part)}</span>`).join(' '),
      'meta',
    );
  }

  #heading(level: 2 | 3, markup: string): string[] {
    return markup ? [`<h${level}>${markup}</h${level}>`] : [];
  }

  #list(items: readonly string[], tag: 'ol' | 'ul' = 'ul', className = ''): string[] {
    const open = `<${tag}${className && ` class="${className}"`}>`;
    return items.length > 0 ? [open, ...items.map((item) => `<li>${item}</li>`), `</${tag}>`] : [];
  }

  /**
   * A link. Within the release it is relative, since the folder may be served at any address, leads to the page in the same language, and
   * is printed whole where the address is known. The label of a language stands before it, since it is not part of its name.
   */
  #link(url: SafeUrl, label: string | TextView): string {
    const { text, lang } = typeof label === 'string' ? { text: label, lang: '' } : label;
    const isOwn = url.startsWith('/r/');
    const own = url.slice('/r/'.length) + (OWN_PAGE.test(url) ? folderOf(this.#context.locale) : '');
    const whole = isOwn && this.#base ? ` data-href="${escape(`${this.#base}r/${own}`)}"` : '';
    const language = lang && ` lang="${lang}"`;
    return `${this.#mark(lang)}<a href="${escape(isOwn ? this.#toRoot + own : url)}"${language}${whole} rel="noreferrer">${escape(text)}</a>`;
  }

  #source({ title, url, origin }: SourceView): string {
    return `${url ? this.#link(url, title) : escape(title)}, ${escape(origin)}`;
  }

  #sources(sources: readonly SourceView[], heading: string, level: 2 | 3 = 3): string[] {
    return [
      ...this.#heading(level, escape(heading)),
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
          [this.#inline(text), who ? `(${this.#inline(who)})` : '', escape(cited ?? '')]
            .filter(Boolean)
            .join(' '),
        ),
      ),
    ];
  }

  #policy({ policy, asOf, relyUntil, vote, history }: PolicyPageView, view: TownPageView): string[] {
    return [
      ...this.#heading(2, this.#inline(policy.name)),
      ...this.#paragraphs(policy.answer),
      ...this.#meta(policy.exceptionsNote, policy.date),
      ...this.#paragraph(escape(policy.stale)),
      ...this.#meta([policy.instrument, policy.tag, ...policy.dates].filter(Boolean).join(' · ')),
      ...(vote ? this.#paragraph(`${escape(view.voteLabel)} ${this.#inline(vote)}`, 'meta') : []),
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
        'sources',
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
      ...(view.statements.length > 0 ? this.#heading(2, escape(card.region)) : []),
      ...view.statements.flatMap((statement) => this.#statement(statement)),
      ...this.#meta(card.shortNotice),
      ...(card.action ? this.#paragraph(this.#link(card.action.url, card.action.label)) : []),
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
      ...(link ? this.#paragraph(this.#link(link.url, link.label)) : []),
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
      ...this.#whole(meta),
      ...this.#list(
        sources.map((source) => this.#source(source)),
        'ul',
        'sources',
      ),
      '</li>',
    ].join('\n');
  }

  case({ timeline, years, papers, relyUntil, eventsHeading, about }: CasePageView): string[] {
    const { status, events } = timeline;
    return [
      `<h1>${escape(timeline.name)}</h1>`,
      ...this.#meta(years),
      ...this.#meta(timeline.courts),
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
      // What is looked up stands below what is read.
      ...this.#whole(papers),
      ...this.#about(timeline.keptBy, about),
    ];
  }

  action(view: ActionPageView): string[] {
    const { banner, heading, text, successor, bill, billStatus, sources, sourcesHeading, about } = view;
    return [
      `<h1>${this.#inline(heading)}</h1>`,
      ...this.#meta(bill),
      ...this.#paragraphs(text),
      ...this.#meta(banner.when ?? ''),
      ...(successor ? this.#paragraph(this.#link(successor.url, successor.label)) : []),
      ...(billStatus ? this.#paragraphs(billStatus) : []),
      ...(banner.link ? this.#paragraph(this.#link(banner.link.url, banner.link.label)) : []),
      ...this.#meta(view.opens),
      ...this.#paragraphs(banner.entity),
      ...this.#original(view.original),
      ...this.#about(view.keptBy, about),
      ...this.#sources(sources, sourcesHeading, 2),
    ];
  }

  #about(keptBy: string, about: TextView): string[] {
    return this.#paragraph(`${escape(keptBy)}. ${this.#inline(about)}`, 'meta');
  }

  /** A link to a page that is made from the records. @param folder below `r/`, without that of the language */
  #page(folder: string, name: string | TextView): string {
    const { text, lang } = typeof name === 'string' ? { text: name, lang: '' } : name;
    const href = this.#toRoot + folder + folderOf(this.#context.locale);
    return `${this.#mark(lang)}<a href="${escape(href)}"${lang && ` lang="${lang}"`} rel="noreferrer">${escape(text)}</a>`;
  }

  /** The page that leads to all indexes. */
  all({ name, keptBy, about }: IndexView, indexes: readonly IndexLinkView[]): string[] {
    return [
      `<h1>${escape(name)}</h1>`,
      ...indexes.flatMap(({ folder, label, note }) => [
        ...this.#heading(2, this.#page(`${folder}/`, label)),
        ...this.#paragraph(escape(note)),
      ]),
      ...this.#about(keptBy, about),
    ];
  }

  /** All towns with their answers, so that a reader can look one up without following a link. */
  towns(view: TownsIndexView): string[] {
    const letters = view.letters.map(({ letter, anchor }) => `<a href="#${anchor}">${escape(letter)}</a>`);
    return [
      `<h1>${escape(view.name)}</h1>`,
      ...this.#paragraph(escape(view.linksTell)),
      ...this.#paragraph(escape(view.absenceNote)),
      ...this.#paragraph(escape(view.localNote)),
      `<nav aria-label="${escape(view.lettersName)}">`,
      ...this.#list(letters, 'ul', 'letters'),
      '</nav>',
      ...view.letters.flatMap(({ letter, anchor, towns }) => [
        `<h2 id="${anchor}">${escape(letter)}</h2>`,
        ...this.#list(
          towns.map((town) => this.#town(town, view.noPolicy)),
          'ul',
          'towns',
        ),
      ]),
      ...this.#meta(view.shortNotice),
      ...this.#about(view.keptBy, view.about),
    ];
  }

  #town({ slug, name, also, policies }: TownEntryView, noPolicy: string): string {
    const notes = [also, policies.length > 0 ? '' : noPolicy].filter(Boolean).join(' · ');
    const head = `${this.#page(`towns/${slug}/`, name)} <code>${escape(slug)}</code>`;
    return [
      ...this.#paragraph(notes ? `${head} <span class="meta">${escape(notes)}</span>` : head),
      ...policies.flatMap(({ answer, exceptionsNote, date, stale, instrument, tag }) => [
        ...this.#paragraphs(answer),
        ...this.#meta(exceptionsNote, date),
        ...this.#meta([instrument, tag].filter(Boolean).join(' · ')),
        ...this.#meta(stale),
      ]),
    ].join('\n');
  }

  cases({ name, keptBy, about }: IndexView, pages: readonly CasePageView[]): string[] {
    const [notice = ''] = pages.flatMap(({ timeline: { title, shortNotice } }) =>
      title.isUnreviewed ? [shortNotice] : [],
    );
    return [
      `<h1>${escape(name)}</h1>`,
      ...pages.flatMap(({ years, timeline: { id, name: caseName, title, status } }) => [
        ...this.#heading(2, this.#inline(title)),
        ...this.#paragraph(`${this.#page(`cases/${id}/`, caseName)}${years && `, ${escape(years)}`}`, 'meta'),
        ...(status
          ? [...this.#paragraph(`<strong>${escape(status.words)}</strong>`), ...this.#meta(status.asOf)]
          : []),
      ]),
      ...this.#meta(notice),
      ...this.#about(keptBy, about),
    ];
  }

  actions({ name, keptBy, about }: IndexView, pages: readonly ActionPageView[]): string[] {
    const [notice = ''] = pages.flatMap(({ banner: { shortNotice } }) => shortNotice || []);
    return [
      `<h1>${escape(name)}</h1>`,
      ...pages.flatMap(({ heading, banner: { id, lead, brief, when, asOf } }) => [
        ...this.#heading(2, this.#page(`actions/${id}/`, heading)),
        // What was won stands in the place of the title, and then the title in that of the sentence.
        ...[lead, brief].flatMap((text) => (text.text === heading.text ? [] : this.#paragraphs(text))),
        ...this.#meta([when, asOf].filter(Boolean).join(' · ')),
      ]),
      ...this.#meta(notice),
      ...this.#about(keptBy, about),
    ];
  }

  /** The statewide rules, whole. */
  statewide({ keptBy, about }: IndexView, { name, statements }: StatewideCardView): string[] {
    return [
      `<h1>${escape(name)}</h1>`,
      ...statements.flatMap((statement) => this.#statement(statement)),
      ...this.#about(keptBy, about),
    ];
  }
}
