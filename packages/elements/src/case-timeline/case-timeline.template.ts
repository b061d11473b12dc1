import type { CaseStatusValue } from '@rights-kit/content';
import {
  directionOf,
  fill,
  initialCount,
  EVENTS_PER_STEP,
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
import { sourceDetails } from '../templates/sources.js';
import { localized, original } from '../templates/text.js';
import { whenChanged } from '../templates/when-changed.js';

export const ORDER: Choice<'asc' | 'desc'> = choice('order', ['asc', 'desc']);
/** The number of events that each case shows at first where there are several. */
export const LIMIT_OF_SEVERAL = 3;
/** Of a longer list, the parts that are far from the screen are neither laid out nor painted. */
const MAX_PAINTED = 60;

export interface CaseTimelineOptions {
  readonly level: HeadingLevel;
  /** Whether the page wrote a heading of its own. */
  readonly isHeaded: boolean;
  readonly isDescending: boolean;
  /** The number of events that each case shows at first; `undefined` for the default. */
  readonly limit: number | undefined;
  /** The address of the page without its fragment. Without it, as on a server, events have no links to one another. */
  readonly page?: string;
  /** By the id of a case; empty or missing where all that is shown was there at first. */
  readonly states?: ReadonlyMap<string, PagesState>;
}

export interface CaseTimelineCallbacks {
  /** Sets the name of the one case, unless the page sets a heading. */
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

/** The page's own list, in the language of the page. */
export function ownTimeline(
  cases: readonly CaseView[],
  language: Language<CaseTimelineMessages>,
  options: CaseTimelineOptions,
  callbacks: CaseTimelineCallbacks,
): TemplateResult {
  return html`<div class="root">
    ${callbacks.renderHeading('')}
    <slot name="intro"></slot>
    <slot name="help"></slot>
    ${cases.map((view) => eventList(view, language, options, callbacks, 'none'))}
    <slot name="footer"></slot>
  </div>`;
}

export function caseTimeline(
  cases: readonly CaseView[],
  language: Language<CaseTimelineMessages>,
  options: CaseTimelineOptions,
  callbacks: CaseTimelineCallbacks,
): TemplateResult {
  const { level, isHeaded } = options;
  const { messages } = language;
  const isOne = cases.length === 1;
  const below = isOne || !isHeaded ? 0 : 1;
  return html`<div class="root" lang=${language.locale} dir=${directionOf(language)}>
    ${callbacks.renderHeading(isOne ? (cases[0]?.name ?? '') : '')}
    <slot name="intro"></slot>
    ${cases.map(
      (view, index) =>
        html`<section>
          ${isOne ? nothing : heading('name', level, view.name, below)}
          ${view.status && statusBox(view.status, language)}
          ${index === 0 ? html`<slot name="help"></slot>` : nothing}
          <p>${localized(view.summary, messages)}</p>
          <p class="meta">${localized(view.publisherRole, messages)}</p>
          ${original(view.original, messages)}
          ${eventList(view, language, options, callbacks, level, below + 1)}
        </section>`,
    )}
    ${[...new Set(cases.map(({ keptBy }) => keptBy))].map((line) => html`<p class="meta">${line}</p>`)}
    <slot name="footer"></slot>
  </div>`;
}

function statusBox(
  { value, words, note, asOf, isWarning }: StatusView,
  { messages }: Language<CaseTimelineMessages>,
): TemplateResult {
  return html`<div class=${isWarning ? 'status warning' : 'status'} part="status">
    <p class="hang lead">${STATUS_ICONS[value]()}<span>${words}</span></p>
    <p>${localized(note, messages)}</p>
    <p class="meta">${asOf}</p>
  </div>`;
}

/** @param below how many levels the titles of events are below the heading */
function eventList(
  view: CaseView,
  language: Language<CaseTimelineMessages>,
  { isDescending, limit, page, states }: CaseTimelineOptions,
  { onMore }: CaseTimelineCallbacks,
  level: HeadingLevel,
  below = 0,
): unknown {
  const { showAll, showLatest, loading, loadFailed } = language.messages;
  const isAll = view.events.length >= view.count;
  const first = initialCount(view.count, limit);
  const state = states?.get(view.id);
  const words =
    state === 'loading' ? loading : fill(isAll ? showLatest : showAll, { count: isAll ? first : view.count });
  const onClick = (): void => {
    onMore(view.id, isAll ? 0 : view.count);
  };
  const more =
    view.count > first
      ? html`<button
            type="button"
            class="button link"
            part="button"
            lang=${language.locale}
            aria-expanded=${isAll}
            @click=${onClick}
          >
            ${words}
          </button>
          ${state && html`<span class="meta" role="status">${state === 'failed' ? loadFailed : ''}</span>`}`
      : nothing;
  const renderPart = (events: readonly (EventView | undefined)[]): unknown =>
    whenChanged([...events, level, language, below, page], () =>
      events.map((event) => (event ? eventItem(event, level, language, below, page) : nothing)),
    );
  const list = html`<ol
    role="list"
    class=${view.events.length > MAX_PAINTED ? 'long' : nothing}
    ?reversed=${isDescending}
  >
    ${latestEvents(view.events, first, isDescending, renderPart)}
  </ol>`;
  // The button is at the place of the events that it reveals.
  return isDescending ? [list, more] : [more, list];
}

/**
 * The latest events, and separately the earlier ones, in parts that end where a step of them does. Each event is always at the same place
 * of its part, so that existing items stay unchanged, and full parts untouched, when more are shown. Each part of the earlier ones is a box, so
 * that a browser moves and skips it as one.
 *
 * @param total the number of events up to the end of this part
 */
function latestEvents(
  events: readonly EventView[],
  count: number,
  isDescending: boolean,
  renderPart: (events: readonly (EventView | undefined)[]) => unknown,
  total = count,
): TemplateResult {
  const places = Array<undefined>(count).fill(undefined); // `Array.from()` may be the page's own
  const items = renderPart(places.map((_, index) => events.at(isDescending ? index : index - count)));
  const part =
    total === count
      ? items
      : html`<li role="none">
          <ol role="none">
            ${items}
          </ol>
        </li>`;
  const before = isDescending ? events.slice(count) : events.slice(0, -count);
  const next = EVENTS_PER_STEP - (total % EVENTS_PER_STEP);
  const rest =
    before.length > 0 ? latestEvents(before, next, isDescending, renderPart, total + next) : nothing;
  return isDescending ? html`${part}${rest}` : html`${rest}${part}`;
}

function eventItem(
  event: EventView,
  level: HeadingLevel,
  language: Language<CaseTimelineMessages>,
  below: number,
  page: string | undefined,
): TemplateResult {
  const { messages } = language;
  const { title, undone, undoneBy, meta, sources } = event;
  return html`<li role="listitem" id=${event.anchor || nothing} tabindex="-1">
    <p class="date">
      <span class="year" aria-hidden="true">${event.year}</span>
      <time datetime=${event.date}
        ><span class="whole">${event.dateWords}</span
        ><span class="day" aria-hidden="true">${event.day}</span></time
      >
    </p>
    ${undone ? slashedRing() : smallDisc()}
    <div class="event">
      ${title.text && heading(undone ? 'title undone' : 'title', level, localized(title, messages), below)}
      ${
        undone &&
        html`<p class="meta">
          ${undoneBy && page ? html`<a href=${`${page}#${undoneBy}`} target="_self">${undone}</a>` : undone}
        </p>`
      }
      <p>${event.runs.map((run) => (run.url ? outwardLink(run.url, run.text) : localized(run, messages)))}</p>
      ${meta && html`<p class="meta">${meta}</p>`}
      ${sources.length > 0 ? sourceDetails(sources, language, title.text) : nothing}
    </div>
  </li>`;
}
