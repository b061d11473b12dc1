/** The view of a record page: everything that the widget shows, and what only a page has room for. */
import {
  formatCivilDate,
  type CaseFile,
  type CivilDate,
  type Localized,
  type TownFile,
} from '@rights-kit/content';
import { toTimelineView, toYears, type CaseView } from './case-timeline.view.js';
import { separated } from './timeline-event.view.js';
import type { PageContext } from './action-link.view.js';
import { fill } from './format.js';
import type { Messages, ReleaseMessages } from './messages/messages.js';
import type { PolicyView } from './policy.view.js';
import { toText, type Language, type TextView } from './text.view.js';
import { toTownCardView, type TownCardView } from './town-policy-card.view.js';

export interface RecordPageContext extends PageContext, Language<Messages & ReleaseMessages> {
  /** The build time of the page; a review date before it is shown as overdue. **Unit:** milliseconds since the epoch. */
  readonly now: number;
  /** The English words, which translations were made from. */
  readonly english: Messages;
  /** When the publisher compiled the records. */
  readonly compiled: CivilDate;
  /** The scope and limits of the records. */
  readonly about: Localized;
}

/** The parts that every record page has. */
export interface RecordPageView {
  readonly title: string;
  /** What a shared link is named by. */
  readonly name: string;
  /** For search engines and shared links, which keep it after a correction: the name and the date, no status and no answer. */
  readonly description: string;
  readonly about: TextView;
  readonly sourcesHeading: string;
}

/** One event of a policy's history, which no widget has room for. */
export interface HistoryItem {
  readonly date: CivilDate;
  readonly text: Localized;
}

interface HistoryView {
  readonly date: string;
  readonly text: TextView;
}

export interface PolicyPageView {
  readonly policy: PolicyView;
  /** The date of the newest source, and who published the source that carries it, if one does. */
  readonly asOf: string;
  /** The date until which the page is reliable; `''` where the record has no review date. */
  readonly relyUntil: string;
  /** How the vote went, as the record has it: in English; `undefined` where it is not stated. */
  readonly vote: TextView | undefined;
  readonly history: readonly HistoryView[];
}

export interface TownPageView extends RecordPageView {
  readonly card: TownCardView;
  /** County and region. */
  readonly place: string;
  readonly compiled: string;
  readonly voteLabel: string;
  readonly historyHeading: string;
  readonly policies: readonly PolicyPageView[];
}

export interface CasePageView extends RecordPageView {
  readonly timeline: CaseView;
  /** From the first event to the last: "2013–2019". */
  readonly years: string;
  /** The numbers of its dockets, and where its decisions are printed. */
  readonly papers: readonly string[];
  readonly relyUntil: string;
  readonly eventsHeading: string;
}

/** The title of a town's page, and the text of links to it. */
export function toTownTitle(town: string, { townTitle }: ReleaseMessages): string {
  return fill(townTitle, { town });
}

export function toPageView(
  title: string,
  name: string,
  asOf: CivilDate,
  { about, locale, messages }: RecordPageContext,
): RecordPageView {
  const description = `${name} · ${fill(messages.asOf, { date: formatCivilDate(asOf, locale) })}`;
  return { title, name, description, about: toText(about, locale), sourcesHeading: messages.sourcesHeading };
}

function toRelyUntil(date: CivilDate | undefined, { locale, messages }: RecordPageContext): string {
  return date ? fill(messages.relyUntil, { date: formatCivilDate(date, locale) }) : '';
}

/** @param historyOf the history of policies, by id */
export function toTownPageView(
  file: TownFile,
  historyOf: ReadonlyMap<string, readonly HistoryItem[]>,
  context: RecordPageContext,
): TownPageView {
  const { locale, messages, compiled } = context;
  const card = toTownCardView(file, context);
  const policies = card.policies.map((policy, index): PolicyPageView => {
    const record = file.policies[index];
    const newest = record?.sources.find(({ date }) => date === record.asOf) ?? record?.sources[0];
    return {
      policy,
      asOf: fill(messages.accordingTo, { date: policy.date, publisher: newest?.publisher ?? '' }),
      relyUntil: toRelyUntil(record?.reviewAfter, context),
      vote: record?.vote === undefined ? undefined : toText({ en: record.vote }, locale),
      history: (historyOf.get(record?.id ?? '') ?? []).map(({ date, text }) => ({
        date: formatCivilDate(date, locale),
        text: toText(text, locale),
      })),
    };
  });
  return {
    ...toPageView(
      toTownTitle(file.town.name, messages),
      card.name,
      file.policies[0]?.asOf ?? file.asOf,
      context,
    ),
    card,
    place: [card.county, file.publisher.region].filter(Boolean).join(', '),
    compiled: fill(messages.compiled, { date: formatCivilDate(compiled, locale) }),
    voteLabel: messages.vote,
    historyHeading: messages.history,
    policies,
  };
}

export function toCasePageView(file: CaseFile, context: RecordPageContext): CasePageView | undefined {
  const { case: record } = file;
  const { reviewAfter, until, asOf } = record.status;
  const all = { isDescending: false, limit: record.events.length, kinds: [] };
  const [timeline] = toTimelineView([file], new Map(), { ...context, ...all });
  if (!timeline?.status) return undefined;
  return {
    ...toPageView(fill(context.messages.caseTitle, { name: record.name }), record.name, asOf, context),
    timeline,
    years: toYears(file),
    papers: separated([...record.dockets, ...record.citations]),
    relyUntil: toRelyUntil(until && until < reviewAfter ? until : reviewAfter, context),
    eventsHeading: context.messages.events,
  };
}
