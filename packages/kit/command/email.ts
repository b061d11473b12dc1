/**
 * The text of a record for an e-mail. It runs no script and stays as it was sent, so it holds only what stays true beside its dates, says on
 * which day it was made, and links to the record's page. The sentences are those of the widgets' views.
 */
import {
  formatCivilDate,
  isCivilDate,
  LOCALES,
  type ActionsFile,
  type CaseFile,
  type CivilDate,
  type Locale,
  type TownFile,
} from '@rights-kit/content';
import {
  directionOf,
  fill,
  toBannerView,
  toKeptBy,
  toTimelineView,
  toTownCardView,
  type TextView,
} from '@rights-kit/views';
import { ENGLISH, messagesOf, withCatalogue, type AllMessages } from '../release/messages.ts';
import { escapeHtml, recordPage } from '../src/snippet.ts';
import type { Attributes, RecordFile, ViewContext, Widget } from './pre-render.ts';

export interface EmailContext {
  /** The feed files that the attributes name. */
  readonly records: readonly RecordFile[];
  /** URL of the release folder, with a trailing slash. */
  readonly base: string;
  /** The languages of the feed, in which its record pages are written. */
  readonly locales: readonly string[];
  /** The words of the links, in place of those of the catalogue. */
  readonly linkText: string | undefined;
  /** **Unit:** milliseconds since the epoch. */
  readonly now: number;
}

export interface Email {
  /** Paragraphs without a table, an image or a style, one a line. */
  readonly html: string;
  /** The same words for the plain text part of a mail; addresses follow the words of their links. */
  readonly text: string;
}

/** Words within a paragraph. */
interface Run extends TextView {
  readonly isStrong?: boolean;
  readonly href?: string;
}

type Paragraph = readonly Run[];

/** What a mail says of one record. */
interface Block {
  readonly content: readonly Paragraph[];
  /** Who compiled it, and what nobody has reviewed. */
  readonly notes: readonly Paragraph[];
  /** Whether a reader needs the English original of `content`. */
  readonly isUnreviewed: boolean;
  /** The attributes that name the record's page. */
  readonly names: Attributes;
}

const own = (text: string): Run => ({ text, lang: '' });
const strong = (text: TextView): Run => ({ ...text, isStrong: true });

const afterDot = (text: string): Run => own(text && `· ${text}`);

/** The paragraphs of a text; `more` is said right after it, so that nobody copies the one without the other. */
function paragraphsOf({ text, lang }: TextView, ...more: readonly Run[]): Paragraph[] {
  const parts: Run[][] = text.split(/\n\s*\n/).map((part) => [{ text: part, lang }]);
  parts.at(-1)?.push(...more);
  return parts;
}

/** "Do not rely on this after …", by the first of the dates: no mail can show by itself that its review is overdue. */
function toRelyUntil(
  dates: readonly (CivilDate | undefined)[],
  { locale, messages }: ViewContext,
): Paragraph {
  const [first] = dates.filter((date) => date !== undefined).sort();
  return first ? [own(fill(messages.relyUntil, { date: formatCivilDate(first, locale) }))] : [];
}

/** The leading policy or its absence, then what holds everywhere, as on the card. */
function describeTown(file: TownFile, context: ViewContext): Block {
  const view = toTownCardView(file, context);
  const [policy] = view.policies;
  const [record] = file.policies;
  return {
    content: [
      [strong(own(view.name)), afterDot(view.area)],
      ...(policy
        ? [
            ...paragraphsOf(policy.answer, own(policy.exceptionsNote), own(policy.date)),
            [own(policy.stale)],
            [policy.name, ...[policy.instrument, policy.tag, ...policy.dates].map(afterDot)],
            ...policy.cautions.flatMap((caution) => paragraphsOf(caution)),
            [own(policy.binds)],
          ]
        : [[own(view.absence), own(view.asOf)]]),
      ...(view.statements.length > 0 ? [[strong(own(view.region))]] : [[own(view.localNote)]]),
      ...[...view.statements, ...view.further].flatMap(({ text, asOf }) => paragraphsOf(text, own(asOf))),
      toRelyUntil(
        [record, ...file.baseline, ...file.notices].map((each) => each?.reviewAfter),
        context,
      ),
    ],
    notes: [[own(view.keptBy)], [own(view.shortNotice)]],
    isUnreviewed: view.original.length > 0 || (policy?.original.length ?? 0) > 0,
    names: { town: file.town.slug },
  };
}

/** What the case is about, and what it is worth today. */
function describeCase(file: CaseFile, context: ViewContext): Block | undefined {
  const { until, reviewAfter } = file.case.status;
  const [view] = toTimelineView([file], new Map(), { ...context, isDescending: false, limit: 1, kinds: [] });
  if (!view?.status) return undefined;
  const { title, meta, status, original, keptBy } = view;
  const [words, ...more] = paragraphsOf(status.brief, own(status.asOf));
  const isShortUnreviewed = title.isUnreviewed || status.brief.isUnreviewed;
  return {
    content: [
      [strong(title)],
      [own(meta)],
      [strong(own(status.words.replace(/\.?$/, '.'))), ...(words ?? [])],
      ...more,
      toRelyUntil([until, reviewAfter], context),
    ],
    notes: [[own(keptBy)], [own(isShortUnreviewed ? context.messages.shortNotReviewed : '')]],
    isUnreviewed: original.length > 0,
    names: { cases: file.case.id },
  };
}

/** The action, or the one that follows it; one that is over is told as its outcome. */
function describeAction(file: ActionsFile, id: string, context: ViewContext): Block | undefined {
  const view = toBannerView(file, id, context);
  if (!view) return undefined;
  const { lead, brief, when = '', entity, shortNotice = '', asOf } = view;
  return {
    content: [[strong(lead)], ...paragraphsOf(brief), [own(when)], ...paragraphsOf(entity)],
    notes: [[own(asOf), afterDot(toKeptBy(file.publisher.name, context))], [own(shortNotice)]],
    isUnreviewed: view.original.length > 0 || asOf.includes(context.messages.notReviewed),
    names: { action: view.id },
  };
}

/** @returns `undefined` where the widget would show no record */
function describe(record: RecordFile, attributes: Attributes, context: ViewContext): Block | undefined {
  if ('town' in record) return describeTown(record, context);
  if ('case' in record) return describeCase(record, context);
  const { action } = attributes;
  return typeof action === 'string' ? describeAction(record, action, context) : undefined;
}

const wordsOf = (paragraph: Paragraph): string => paragraph.map(({ text }) => text).join(' ');

/** Writes paragraphs as markup and as plain text. */
class EmailWriter {
  readonly #english: string;
  readonly html: string[] = [];
  readonly text: string[] = [];

  constructor({ english }: AllMessages) {
    this.#english = english;
  }

  add(...paragraphs: readonly Paragraph[]): void {
    for (const paragraph of paragraphs) {
      const runs = paragraph.filter(({ text }) => text);
      if (runs.length === 0) continue;
      this.html.push(`<p>${runs.map((run) => this.#markup(run)).join(' ')}</p>`);
      this.text.push(runs.map((run) => this.#plain(run)).join(' '));
    }
  }

  /** Paragraphs in English in a mail of another language. */
  addOriginal(paragraphs: readonly Paragraph[], heading: string): void {
    if (wordsOf(paragraphs.flat()).trim() === '') return;
    this.add([own(heading)]);
    this.html.push('<div lang="en" dir="ltr">');
    this.add(...paragraphs);
    this.html.push('</div>');
  }

  /** A text in English in a mail of another language is labeled so. */
  #label({ lang }: Run): string {
    return lang ? ` (${this.#english})` : '';
  }

  #markup(run: Run): string {
    const { text, lang, isStrong, href } = run;
    const words = escapeHtml(text);
    const inside = lang ? `<span lang="${lang}">${words}</span>` : words;
    const whole = isStrong ? `<strong>${inside}</strong>` : inside;
    return (href ? `<a href="${escapeHtml(href)}">${whole}</a>` : whole) + escapeHtml(this.#label(run));
  }

  #plain(run: Run): string {
    // A no-break space, as in dates, is lost or shown as another character where a mail program guesses the encoding.
    const words = run.text.replace(/\s+/g, ' ') + this.#label(run);
    return run.href ? `${words}: ${run.href}` : words;
  }
}

/** @param timeZone without one, that of the machine */
function dayOf(now: number, timeZone: string | undefined): CivilDate {
  // The Swedish locale formats dates as ISO 8601.
  const date = new Intl.DateTimeFormat('sv-SE', timeZone ? { timeZone } : {}).format(now);
  if (!isCivilDate(date)) throw new Error(`${date} is no date`);
  return date;
}

/** The language that a tag names by itself or by its first part, if the kit speaks it; else English. */
function toLocale(tag: string): Locale {
  const names = [tag, tag.replace(/-.*/, '')];
  return withCatalogue(LOCALES.filter((locale) => names.includes(locale)))[0] ?? 'en';
}

/** @throws {Error} when a widget would show no record */
export function toEmail(widget: Widget, attributes: Attributes, context: EmailContext): Email {
  const { records, base, locales, linkText, now } = context;
  const { lang } = attributes;
  const locale = toLocale(typeof lang === 'string' ? lang : '');
  const messages = messagesOf(locale);
  const view = { english: ENGLISH, now, page: base, feed: `${base}feed/v1/`, allow: [] };
  const inEnglish = { ...view, locale: 'en', messages: ENGLISH } as const;
  const writer = new EmailWriter(messages);
  for (const record of records) {
    const block = describe(record, attributes, { ...view, locale, messages });
    const page = block && recordPage(widget, block.names);
    if (!page) throw new Error(`${widget} shows no record: the donation has no entity line`);
    writer.add(...block.content, ...block.notes);
    if (block.isUnreviewed && locale !== 'en') {
      const shown = new Set(block.content.map(wordsOf));
      const original = describe(record, attributes, inEnglish)?.content ?? [];
      // What has no translation stands in English already.
      const missing = original.filter((paragraph) => !shown.has(wordsOf(paragraph)));
      writer.addOriginal(missing, `${messages.notReviewed} · ${messages.original}`);
    }
    const href = base + page + (locale !== 'en' && locales.includes(locale) ? `${locale}/` : '');
    writer.add([{ ...own(linkText ?? messages.holdsNow), href }]);
  }
  const date = formatCivilDate(dayOf(now, records[0]?.publisher.timeZone), locale);
  writer.add([own(fill(messages.madeOn, { date }))]);
  const open = `<div lang="${locale}" dir="${directionOf({ locale })}">`;
  return { html: [open, ...writer.html, '</div>'].join('\n'), text: writer.text.join('\n\n') };
}
