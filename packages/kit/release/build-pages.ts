/**
 * One plain page per record and language, and indexes of them: for e-mail, print, search engines and readers without scripts.
 */
import {
  formatCivilDate,
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
} from '@rights-kit/content';
import {
  fill,
  toActionPageView,
  toCasePageView,
  toIndexLinks,
  toIndexView,
  toStatewideCardView,
  toStatewideView,
  toText,
  toTownPageView,
  toTownsIndexView,
  type IndexLinkView,
  type IndexView,
  type RecordPageContext,
  type SourceView,
} from '@rights-kit/views';
import { START, toFragment } from '../get/state.ts';
import type { Records } from '../records/read-records.ts';
import type { Release } from '../src/snippet.ts';
import type { Closing } from './closed-feed.ts';
import { embedAction, embedCase, embedStatewide, embedTown, type ToEmbed } from './embed-snippets.ts';
import type { FeedFiles } from './feed.ts';
import { BUILDER } from './get-page.ts';
import { ENGLISH, messagesOf, withCatalogue } from './messages.ts';
import { folderOf, pathToRoot, toHtml } from './page-frame.ts';
import type { IndexKind, PageKind } from './page-kinds.ts';
import type { PreviewText } from './preview-image.ts';
import { PageWriter } from './record-page.ts';

/** A page in one language. */
interface Page {
  readonly id: string;
  readonly locale: Locale;
  /** Its folder in the release: `r/towns/alder/`, or in a language other than English `r/towns/alder/es/`. */
  readonly folder: string;
  readonly title: string;
  /** The text of its picture; `undefined` where there is none. */
  readonly preview: PreviewText | undefined;
  /** @param links further markup for the head, such as `<link>` elements */
  readonly html: (links?: string) => string;
}

/** The page of a record. */
export interface RecordPage extends Page {
  readonly kind: PageKind;
}

/** A page that lists records; the one of the statewide rules has them whole. */
export interface IndexPage extends Page {
  readonly kind: 'index';
}

export interface RecordPageOptions {
  /** The time for which the pages are written. **Unit:** milliseconds since the epoch. */
  readonly now: number;
  /** The address of the release, with a slash at its end, if it is known: a printed link needs a whole one. */
  readonly base?: string | undefined;
  /** The version that snippets load; without it pages offer none. */
  readonly release?: Release | undefined;
  /** Of a publisher who has stopped: the last line of each page. */
  readonly closing?: Closing | undefined;
  /** Whether the release has the builder. */
  readonly hasBuilder?: boolean;
  /** Whether a picture of a text can be drawn. Without it, or without an address, pages have no picture. */
  readonly canDraw?: ((text: PreviewText) => boolean) | undefined;
}

/** The address of a release is not known when its pages are written, so views get this origin, and links to it are made relative. */
const ORIGIN = 'https://release.invalid';

/** Parses a file of the feed as the elements do. @throws {Error} when the parser rejects it, which is a bug of the kit */
export function readFeedFile<T>(feed: FeedFiles, file: string, parse: Parser<T>): T {
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

/** What a page is of, and where it lies. */
interface Place {
  readonly kind: PageKind | 'index';
  readonly id: string;
  /** Below `r/`. */
  readonly place: string;
  /** The snippets of its widgets; `undefined` where it has none. */
  readonly embed: ToEmbed | undefined;
}

const WIDGETS = { towns: 'town-policy-card', cases: 'case-timeline', actions: 'action-banner' } as const;

/** Where the builder has a record chosen, below the release folder. */
const builderFor = (kind: PageKind | 'index', id: string, locale: Locale): string | undefined =>
  kind === 'index'
    ? undefined
    : `${BUILDER}/${folderOf(locale)}${toFragment({ ...START, widget: WIDGETS[kind], record: id })}`;

/** The languages of the pages: those of the records that have a catalogue. */
function localesOf(feed: FeedFiles): Locale[] {
  const { locales } = readFeedFile(feed, 'feed.json', parseFeedFile);
  return withCatalogue(LOCALES.filter((locale) => locales.includes(locale)));
}

/** The name of a folder below `r/` in which a page of another language lies. @throws {Error} where a record has it as its id */
function checkIds(records: Records, locales: readonly Locale[]): void {
  const ids = [records.cases, records.actions].flat().map(({ id }) => id);
  const taken = [...records.towns.map(({ slug }) => slug), ...ids].find((id) =>
    locales.some((locale) => locale.toLowerCase() === id),
  );
  if (taken) throw new Error(`"${taken}" is the folder of a language, so no record can have this id`);
}

/**
 * The pages of all records, and the indexes of them, in each language of the records that has a catalogue.
 *
 * @param feed the feed files that were built from the same records
 * @throws {Error} when a record has the name of a language as its id
 */
export function buildPages(
  records: Records,
  feed: FeedFiles,
  { now, base, release, closing, hasBuilder, canDraw }: RecordPageOptions,
): (RecordPage | IndexPage)[] {
  const { compiled, about, hosts, name: publisher, url: home, corrections } = records.publisher;
  const locales = localesOf(feed);
  checkIds(records, locales);
  const statewide = readFeedFile(feed, 'statewide.json', parseStatewideFile);
  const actions = readFeedFile(feed, 'actions.json', parseActionsFile);
  const townFiles = records.towns.map(({ slug, aliases = [] }) => ({
    slug,
    aliases,
    file: readFeedFile(feed, `towns/${slug}.json`, parseTownFile),
  }));
  const counts = {
    towns: townFiles.filter(({ file }) => file.policies.length > 0).length,
    cases: records.cases.length,
    actions: actions.actions.length,
  };
  const pages: (RecordPage | IndexPage)[] = [];

  /** The parts of the pages in one language. */
  const inLanguage = (locale: Locale) => {
    const messages = messagesOf(locale);
    const contextOf = (folder: string): RecordPageContext => ({
      locale,
      messages,
      english: ENGLISH,
      page: `${ORIGIN}/${folder}`,
      feed: `${ORIGIN}/feed/v1/`,
      allow: hosts,
      now,
      compiled,
      about,
    });
    const { name, statements } = toStatewideCardView(statewide, contextOf('r/'));
    const region = statements.length > 0 ? name : '';
    return { contextOf, region, indexes: toIndexLinks(counts, region, contextOf('r/')), messages };
  };
  const languages = locales.map((locale) => ({ locale, ...inLanguage(locale) }));

  /**
   * @param place below `r/`
   * @param describe returns the view in one language; `undefined`, which is an error, where there is none
   * @param toSources what the page rests on
   * @returns the views by language
   */
  const add = <V extends Omit<IndexView, 'keptBy'>>(
    { kind, id, place, embed }: Place,
    describe: (context: RecordPageContext) => V | undefined,
    write: (writer: PageWriter, view: V, indexes: readonly IndexLinkView[]) => readonly string[],
    toSources: (view: V) => readonly SourceView[],
  ): Map<Locale, V> => {
    const views = new Map<Locale, V>();
    for (const { locale, contextOf, indexes, messages } of languages) {
      const folder = `r/${place}${folderOf(locale)}`;
      const context = contextOf(folder);
      const view = describe(context);
      if (!view) throw new Error(`${folder}: there is no view of this record`);
      views.set(locale, view);
      const text: PreviewText = {
        name: view.name,
        publisher: toText(publisher, locale).text,
        note: messages.seePage,
      };
      const page = {
        locale,
        locales,
        folder,
        ...view,
        compiled,
        compiledWords: fill(messages.compiled, { date: formatCivilDate(compiled, locale) }),
        publisher: text.publisher,
        home,
        corrections,
        indexes,
        body: write(new PageWriter(context, pathToRoot(folder), base), view, indexes),
        sources: toSources(view),
        builder: hasBuilder ? builderFor(kind, id, locale) : undefined,
        embed: base === undefined ? embed && [] : release && embed?.(locale, { base, release, hosts }),
        preview: base !== undefined && canDraw?.(text) ? text : undefined,
        base,
        closing,
      };
      const { title, preview } = page;
      pages.push({ kind, id, locale, folder, title, preview, html: (links = '') => toHtml(page, links) });
    }
    return views;
  };

  const none = (): readonly SourceView[] => [];
  const historyOf = new Map(records.policies.map(({ id, history = [] }) => [id, history]));
  const townPages = townFiles.map(({ slug, aliases, file }) => ({
    slug,
    aliases,
    views: add(
      { kind: 'towns', id: slug, place: `towns/${slug}/`, embed: embedTown(file) },
      (context) => ({
        ...toTownPageView(file, historyOf, context),
        statements: toStatewideView(statewide, context),
      }),
      (writer, view) => writer.town(view),
      ({ policies, statements }) => [
        ...policies.flatMap(({ policy }) => policy.sources),
        ...statements.flatMap(({ sources }) => sources),
      ],
    ),
  }));
  const actionPages = actions.actions.map((action) =>
    add(
      {
        kind: 'actions',
        id: action.id,
        place: `actions/${action.id}/`,
        embed: embedAction(actions, action.id),
      },
      (context) => toActionPageView(action, actions, context),
      (writer, view) => writer.action(view),
      ({ sources }) => sources,
    ),
  );
  const casePages = records.cases.map(({ id }) => {
    const file = readWholeCase(feed, id);
    return add(
      { kind: 'cases', id, place: `cases/${id}/`, embed: embedCase(file) },
      (context) => toCasePageView(file, context),
      (writer, view) => writer.case(view),
      ({ timeline }) => timeline.events.flatMap(({ sources }) => sources),
    );
  });

  const index = (id: IndexKind | '', embed?: ToEmbed): Place => ({
    kind: 'index',
    id,
    place: id && `${id}/`,
    embed,
  });
  const inOne = <V>(views: readonly ReadonlyMap<Locale, V>[], locale: Locale): V[] =>
    views.flatMap((each) => each.get(locale) ?? []);
  add(
    index(''),
    (context) => toIndexView(context.messages.indexes.all, publisher, context),
    (writer, view, indexes) => writer.all(view, indexes),
    none,
  );
  add(
    index('towns'),
    (context) =>
      toTownsIndexView(
        townPages.flatMap(({ slug, aliases, views }) => {
          const page = views.get(context.locale);
          return page ? [{ slug, aliases, page }] : [];
        }),
        publisher,
        context,
      ),
    (writer, view) => writer.towns(view),
    none,
  );
  add(
    index('cases'),
    (context) => {
      const views = inOne(casePages, context.locale);
      const isReviewed = views.every(({ timeline }) => timeline.original.length === 0);
      return {
        ...toIndexView(context.messages.indexes.cases, publisher, context, isReviewed),
        pages: views,
      };
    },
    (writer, view) => writer.cases(view, view.pages),
    none,
  );
  add(
    index('actions'),
    (context) => ({
      ...toIndexView(context.messages.indexes.actions, publisher, context),
      pages: inOne(actionPages, context.locale),
    }),
    (writer, view) => writer.actions(view, view.pages),
    none,
  );
  if (languages.every(({ region }) => !region)) return pages;
  const regionOf = (locale: Locale): string => languages.find((each) => each.locale === locale)?.region ?? '';
  add(
    index('statewide', embedStatewide(regionOf)),
    (context) => {
      const card = toStatewideCardView(statewide, context);
      const isReviewed = card.statements.every(({ original }) => original.length === 0);
      return { ...toIndexView(card.name, publisher, context, isReviewed), card };
    },
    (writer, view) => writer.statewide(view, view.card),
    ({ card }) => card.statements.flatMap(({ sources }) => sources),
  );
  return pages;
}
