import type { CaseStatusValue } from '@rights-kit/content';
import {
  directionOf,
  fill,
  initialCount,
  EVENTS_PER_STEP,
  plural,
  type CaseTimelineMessages,
  type CaseView,
  type EventView,
  type Language,
  type StatusView,
} from '@rights-kit/views';
import { html, nothing, type TemplateResult } from 'lit';
import type { PagesState } from '../controllers/pages-controller.js';
import { choice, type Choice } from '../internal/choice.js';
import { heading, type HeadingLevel, type RenderHeading } from '../templates/heading.js';
import {
  accentDisc,
  dash,
  dottedRing,
  halfDisc,
  ring,
  slashedRing,
  smallDisc,
  square,
} from '../templates/icons.js';
import { outwardLink } from '../templates/outward-link.js';
import { sourceItems } from '../templates/sources.js';
import { localized, original } from '../templates/text.js';
import { whenChanged } from '../templates/when-changed.js';

export const ORDER: Choice<'asc' | 'desc'> = choice('order', ['asc', 'desc']);
/** Of a longer list, the parts that are far from the screen are neither laid out nor painted. */
const MAX_PAINTED = 60;

export interface CaseTimelineOptions {
  readonly level: HeadingLevel;
  /** Whether the page wrote a heading of its own. */
  readonly isHeaded: boolean;
  readonly isDescending: boolean;
  /** Whether what is not needed first stands behind a press. */
  readonly isShort: boolean;
  /** The number of events that each case shows at first; `undefined` for the default. */
  readonly limit: number | undefined;
  /** The address of the page without its fragment. Without it, as on a server, events have no links to one another. */
  readonly page?: string;
  /** By the id of a case; empty or missing where all that is shown was there at first. */
  readonly states?: ReadonlyMap<string, PagesState>;
}

export interface CaseTimelineCallbacks {
  /** Sets the title of the one case, unless the page sets a heading. */
  readonly renderHeading: RenderHeading;
  /**
   * Called when a reader asks for all events of a case, or for the latest ones again.
   *
   * @param count 0 for the latest
   */
  readonly onMore: (id: string, count: number) => void;
}

const STATUS_ICONS: Readonly<Record<CaseStatusValue, () => TemplateResult>> = {
  'in-force': accentDisc,
  partly: halfDisc,
  superseded: slashedRing,
  settled: square,
  pending: ring,
  closed: dash,
  unverified: dottedRing,
};

/** A section for each case; or the page's own list, which has no status, in the language of the page. */
export function caseTimeline(
  cases: readonly CaseView[],
  language: Language<CaseTimelineMessages>,
  options: CaseTimelineOptions,
  callbacks: CaseTimelineCallbacks,
): TemplateResult {
  const { level, isHeaded, isShort } = options;
  const { messages } = language;
  const [first] = cases;
  const isOne = cases.length === 1;
  const below = isOne || !isHeaded ? 0 : 1;
  const lines = [...new Set(cases.flatMap(({ keptBy, shortNotice }) => [keptBy, shortNotice]))];
  const isOwn = !first?.status;
  return html`<div
    class="root"
    lang=${isOwn ? nothing : language.locale}
    dir=${isOwn ? nothing : directionOf(language)}
  >
    ${callbacks.renderHeading(isOne && first ? localized(first.title, messages) : '')}
    <slot name="intro"></slot>
    ${cases.map(
      (view) =>
        html`<section>
          ${isOne ? nothing : heading('name', level, localized(view.title, messages), below)}
          ${view.meta && html`<p class="meta">${view.meta}</p>`}
          ${view.status && statusBox(view.status, isShort, language)}
          ${view === first ? html`<slot name="help"></slot>` : nothing}
          ${eventList(view, language, options, callbacks, level, below + 1)} ${about(view, isShort, language)}
          ${original(view.original, messages)}
        </section>`,
    )}
    <p class="meta">${lines.filter(Boolean).join('. ')}</p>
    <slot name="footer"></slot>
  </div>`;
}

function statusBox(
  { value, words, note, brief, asOf, isWarning }: StatusView,
  isShort: boolean,
  { messages }: Language<CaseTimelineMessages>,
): TemplateResult {
  const ground = isWarning ? ' warning' : value === 'in-force' || value === 'partly' ? ' soft' : '';
  return html`<div class=${`status${ground}`} part="status">
    <div class="lead">${STATUS_ICONS[value]()} ${words}</div>
    <p>${localized(isShort ? brief : note, messages)}</p>
    <p class="meta">${asOf}</p>
  </div>`;
}

/** What a case is about, and the whole sentence of its status where that stands shortened. */
function about(
  { status, summary, publisherRole, courts }: CaseView,
  isShort: boolean,
  { messages }: Language<CaseTimelineMessages>,
): unknown {
  if (!status) return nothing;
  const { note, brief } = status;
  return html`<details class="about" ?open=${!isShort}>
    <summary>${messages.aboutCase}</summary>
    ${isShort && note.text !== brief.text ? html`<p>${localized(note, messages)}</p>` : nothing}
    <p>${localized(summary, messages)}</p>
    <p class="meta">${localized(publisherRole, messages)}</p>
    <p class="meta">${courts}</p>
  </details>`;
}

/** @param below how many levels the titles of events are below the heading */
function eventList(
  view: CaseView,
  language: Language<CaseTimelineMessages>,
  { isDescending, isShort, limit, page, states }: CaseTimelineOptions,
  { onMore }: CaseTimelineCallbacks,
  level: HeadingLevel,
  below = 0,
): unknown {
  const { showAll, showFewer, loading, loadFailed } = language.messages;
  const { first, count, today, rails, hasMain } = view;
  const isAll = view.events.length >= count;
  const state = states?.get(view.id);
  const words = state === 'loading' ? loading : isAll ? showFewer : fill(showAll, { count });
  const onClick = (): void => {
    onMore(view.id, isAll ? 0 : count);
  };
  const more =
    count > first
      ? html`<button
            type="button"
            part="button"
            lang=${language.locale}
            aria-expanded=${isAll}
            @click=${onClick}
          >
            ${words}
          </button>
          ${state && html`<span class="meta" role="status">${state === 'failed' ? loadFailed : ''}</span>`}`
      : nothing;
  // By its place, so that existing items stay as they are when more are shown.
  const slots: (Slot | undefined)[] = [];
  view.events.forEach((event, index) => {
    const { place, year } = event;
    const isSame = year === view.events[index - 1]?.year;
    slots[place] = { event, states: rails[index] ?? '', year: isSame ? '' : year };
  });
  const renderItem = (slot: Slot | undefined): unknown =>
    slot
      ? whenChanged([slot.event, slot.states, slot.year, level, language, below, page, isShort], () =>
          eventItem(slot, level, language, below, page, isShort),
        )
      : nothing;
  const list = html`<ol
    role="list"
    class=${view.events.length > MAX_PAINTED ? 'long' : nothing}
    ?reversed=${isDescending}
  >
    ${latestEvents(slots, initialCount(count, limit), isDescending, renderItem)}
  </ol>`;
  const end =
    today &&
    html`<div class="end">
      <span class="meta">${today}</span>
      ${rail(view.endRail)}
    </div>`;
  // Between main events there are others; else the button is at the place of the events that it reveals.
  return isDescending ? [end, list, more] : hasMain ? [list, end, more] : [more, list, end];
}

/** An event, and the rail below it. */
interface Slot {
  readonly event: EventView;
  /** Its year, where that differs from the one above it. */
  readonly year: string;
  readonly states: string;
}

const rail = (states: string): unknown =>
  states && html`<div class="rail">${states.split(' ').map((state) => html`<i class=${state}></i>`)}</div>`;

/**
 * The latest events, and separately the earlier ones, in parts that end where a step of them does. Each event is always at the same place
 * of its part, so that existing items stay unchanged, and full parts untouched, when more are shown. Each part of the earlier ones is a box, so
 * that a browser moves and skips it as one.
 *
 * @param slots by the number of later events; empty where an event is not shown
 * @param to the number of events up to the end of this part
 */
function latestEvents(
  slots: readonly (Slot | undefined)[],
  to: number,
  isDescending: boolean,
  renderItem: (slot: Slot | undefined) => unknown,
  from = 0,
): TemplateResult {
  const places = Array<undefined>(to - from).fill(undefined); // `Array.from()` may be the page's own
  const items = places.map((_, index) => renderItem(slots[isDescending ? from + index : to - 1 - index]));
  const part =
    from === 0
      ? items
      : html`<li role="none">
          <ol role="none">
            ${items}
          </ol>
        </li>`;
  const next = to + EVENTS_PER_STEP - (to % EVENTS_PER_STEP);
  const rest = slots.length > to ? latestEvents(slots, next, isDescending, renderItem, to) : nothing;
  return isDescending ? html`${part}${rest}` : html`${rest}${part}`;
}

function eventItem(
  { event, states, year }: Slot,
  level: HeadingLevel,
  { locale, messages }: Language<CaseTimelineMessages>,
  below: number,
  page: string | undefined,
  isShort: boolean,
): TemplateResult {
  const { title, undone, undoneBy, extent, brief, meta, sources } = event;
  const hasSources = sources.length > 0;
  // Without a line that opens the whole text, it stands here.
  const isCut = isShort && hasSources && brief !== undefined;
  const whole = html`<p>
    ${event.runs.map((run) => (run.url ? outwardLink(run.url, run.text) : localized(run, messages)))}
  </p>`;
  const court =
    meta[0] && html`<p class="meta">${meta.map((part) => html`<span class="keep">${part}</span> `)}</p>`;
  return html`<li role="listitem" id=${event.anchor || nothing} tabindex="-1">
    <p class="date meta">
      <span class="year" aria-hidden="true">${year}</span>
      <time datetime=${event.date}
        ><span class="whole">${event.dateWords}</span
        ><span class="day" aria-hidden="true">${event.day}</span></time
      >
    </p>
    ${extent === 'whole' ? slashedRing() : extent ? halfDisc() : smallDisc()} ${rail(states)}
    <div class="event">
      ${title.text && heading('title', level, localized(title, messages), below)}
      ${
        undone &&
        html`<p class="meta">
          ${undoneBy && page ? html`<a href=${`${page}#${undoneBy}`} target="_self">${undone}</a>` : undone}
        </p>`
      }
      ${isCut ? html`<p>${localized(brief, messages)}</p>` : whole}
      ${
        hasSources
          ? html`<details ?open=${!isShort}>
              <summary class="meta">
                ${plural(messages.sources, sources.length, locale)}<span class="aside">: ${title.text}</span>
              </summary>
              ${isCut ? whole : nothing} ${court}
              <ol class="meta">
                ${sourceItems(sources)}
              </ol>
            </details>`
          : court
      }
    </div>
  </li>`;
}
