/** The view of the page's own list, which a timeline sets as it does a case; computed without a DOM. */
import { safeHostUrl, type CivilDate } from '@rights-kit/content';
import type { CaseView, TimelineContext } from './case-timeline.view.js';
import { inOrder } from './rail.js';
import { initialCount, latestOf } from './shown-events.js';
import { ownText } from './text.view.js';
import type { EventView } from './timeline-event.view.js';

/** A run of the page's own text, with the `href` of its link as written. */
interface AuthoredRun {
  readonly text: string;
  readonly href?: string;
}

/** One item of the page's own list. */
export interface AuthoredEvent {
  readonly date: CivilDate;
  /** The date in the page's own words. */
  readonly words: string;
  readonly runs: readonly AuthoredRun[];
}

/** An item of the page's own list. */
function toAuthoredEventView({ date, words, runs }: AuthoredEvent, place: number, page: string): EventView {
  return {
    anchor: '',
    place,
    date,
    dateWords: words,
    year: '',
    day: words,
    title: ownText(''),
    brief: undefined,
    undone: '',
    undoneBy: '',
    extent: '',
    runs: runs.map(({ text, href }) => ({
      ...ownText(text),
      url: href === undefined ? undefined : safeHostUrl(href, page),
    })),
    meta: [],
    sources: [],
  };
}

/** The page's own list, of which a reader asked to see at least a number. It has neither status nor sources, since no publisher stands behind it. */
export function toAuthoredView(
  events: readonly AuthoredEvent[],
  asked: number,
  page: string,
  { isDescending, limit }: Pick<TimelineContext, 'isDescending' | 'limit'>,
): CaseView {
  const first = initialCount(events.length, limit);
  const views = latestOf(events, Math.max(first, asked)).map((event, index, { length }) =>
    toAuthoredEventView(event, length - 1 - index, page),
  );
  return {
    id: '',
    name: '',
    title: { ...ownText(''), isUnreviewed: false },
    meta: '',
    courts: '',
    status: undefined,
    summary: ownText(''),
    publisherRole: ownText(''),
    original: [],
    events: isDescending ? [...views].reverse() : views,
    ...inOrder(
      views.map((_, index) => (index < views.length - 1 ? ['before'] : [])),
      isDescending,
    ),
    today: '',
    first,
    hasMain: false,
    count: events.length,
    keptBy: '',
    shortNotice: '',
  };
}
