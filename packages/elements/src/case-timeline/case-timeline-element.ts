import {
  EVENT_KINDS,
  parseCaseFile,
  type CaseFile,
  type CaseStatusValue,
  type EventKind,
} from '@rights-kit/content';
import {
  type CaseTimelineMessages,
  type CaseView,
  directionOf,
  type EventView,
  fill,
  firstOf,
  type Language,
  MANY,
  type StatusView,
  STEP,
  toAuthoredView,
  toTimelineView,
} from '@rights-kit/views';
import { en } from '@rights-kit/views/messages/en/case-timeline.js';
import {
  LitElement,
  html,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { FeedController } from '../controllers/feed-controller.js';
import { HashController } from '../controllers/hash-controller.js';
import { LocaleController } from '../controllers/locale-controller.js';
import { RightsErrorEvent } from '../events/rights-error-event.js';
import { announceReady } from '../internal/announce-ready.js';
import { clearPreRendered, isPreRendered } from '../internal/pre-rendered.js';
import { hasFocus } from '../internal/has-focus.js';
import { toRecordFile } from '../internal/record-file.js';
import { createRootSafely, renderSafely } from '../internal/render-safely.js';
import { oneOf, warnOnce } from '../internal/warn-once.js';
import { button } from '../styles/button.js';
import { record } from '../styles/record.js';
import { reset } from '../styles/reset.js';
import { tokens } from '../styles/tokens.js';
import { authored } from '../templates/authored.js';
import { heading, headingLevel, headingSlot, type HeadingLevel } from '../templates/heading.js';
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
import { styles } from './case-timeline.styles.js';
import { readAuthoredList } from './read-authored-list.js';

const SLOTS = ['heading', 'intro', 'help', 'footer'] as const;
const ORDERS = ['asc', 'desc'] as const;
const STATUS_ICONS: Readonly<Record<CaseStatusValue, () => TemplateResult>> = {
  'in-force': accentDisc,
  partly: halfDisc,
  superseded: slashedRing,
  settled: square,
  pending: ring,
  closed: dash,
  unverified: dottedRing,
};
/** How many events each case shows where there are several. */
const SEVERAL = 3;

/**
 * What happened in one or more court cases, and what their outcome is worth today.
 *
 * Each case begins with its status in words, and an event that a later one undid says so. Without `cases` the element sets the
 * page's own list, an `<ol>` of items that begin with a `<time>`. Until the records are there, and when they cannot be had, it
 * shows its own children.
 *
 * @example
 * ```html
 * <rights-case-timeline cases="lunn-v-commonwealth"><a href="https://example.org/r/cases/lunn-v-commonwealth/">Lunn v. Commonwealth: what the court decided</a></rights-case-timeline>
 * ```
 *
 * @tagname rights-case-timeline
 * @slot - Shown until the records are there, and when they cannot be had; without `cases`, the list to show
 * @slot heading - Replaces the name of the one case, or stands above several; an `h1`–`h6` keeps its own level
 * @slot intro - A sentence before the first case
 * @slot help - The page's hotline or know-your-rights link, right under the first status
 * @slot footer - After everything else
 * @fires {RightsReadyEvent} rights-ready - The cases are shown; once for each set of records
 * @fires {RightsErrorEvent} rights-error - A record cannot be shown; `code` says why
 * @csspart heading - The name of the one case, or the heading above several
 * @csspart name - The name of a case among several
 * @csspart status - What a case's outcome is worth today
 * @csspart title - The title of an event
 * @csspart button - Shows all events, or the latest
 * @cssState ready - The cases are shown
 */
export class CaseTimelineElement extends LitElement {
  static override properties: PropertyDeclarations = {
    cases: {},
    order: {},
    limit: {},
    kinds: {},
    feed: {},
    headingLevel: { attribute: 'heading-level' },
    loading: {},
    colorScheme: { attribute: 'color-scheme' },
  };

  static override styles: CSSResultGroup = [tokens, reset, button, record, styles];

  /**
   * Which cases, by their names in the feed, separated by spaces; each has a section of its own. **Invalid:** a name the feed
   * does not know gives `rights-error` with `not-found`, and the others are shown.
   */
  declare cases: string | null | undefined;

  /** `asc`: the oldest event first; `desc`: the newest. Default `asc`. */
  declare order: string | null | undefined;

  /**
   * Shows at most so many of the latest events of each case, and a button for more. Default all, of more than 15 the latest 5; 3 where
   * there are several cases.
   */
  declare limit: string | number | null | undefined;

  /**
   * Shows only these kinds of events, separated by spaces: `filing`, `hearing`, `order`, `ruling`, `appeal`, `settlement`, `policy`,
   * `step`, `context`. **Invalid:** that kind is left out. Default all.
   */
  declare kinds: string | null | undefined;

  /** Base address of the feed; else that of the nearest `data-rights-feed`, else the one set by `configure()`. */
  declare feed: string | null | undefined;

  /** Level of the first heading, 2 to 6, or `none` for no headings. Default 3. */
  declare headingLevel: string | number | null | undefined;

  /** `lazy`: the records are asked for when the timeline nears the viewport; `eager`: at once. Default `lazy`. */
  declare loading: string | null | undefined;

  /** `light` or `dark`; else as the page's `color-scheme` says. */
  declare colorScheme: string | null | undefined;

  readonly #feed: FeedController<CaseFile> = new FeedController(this, parseCaseFile, () =>
    this.cases ? this.#names.flatMap((name) => toRecordFile('cases', name)) : undefined,
  );
  readonly #language: LocaleController<CaseTimelineMessages> = new LocaleController(this, en);
  readonly #hash: HashController = new HashController(this);
  /** How many events a reader asked to see, by the id of the case. */
  readonly #asked = new Map<string, number>();
  /** What is shown, and the records or the list that it was made of; nothing while the children are. */
  #shown: unknown;
  #hasNothing = false;

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    return createRootSafely(this, SLOTS, () => super.createRenderRoot());
  }

  protected override shouldUpdate(): boolean {
    this.#feed.sync(() => this.#names.some((name) => this.#hash.value.startsWith(`${name}.`)));
    return this.#isReady() ? !hasFocus(this) : !isPreRendered(this);
  }

  protected override update(changed: PropertyValues): void {
    const isFine = renderSafely(this, SLOTS, () => {
      clearPreRendered(this);
      super.update(changed);
    });
    if (!isFine) this.#shown = undefined;
  }

  protected override updated(): void {
    announceReady(this, this.#shown);
    if (this.#shown) this.#hash.reveal();
    if (this.#hasNothing) this.dispatchEvent(new RightsErrorEvent('no-record'));
    this.#hasNothing = false;
  }

  #isReady(): boolean {
    return (!this.cases || this.#feed.values.length > 0) && this.#language.value !== undefined;
  }

  get #names(): readonly string[] {
    return (this.cases ?? '').split(/\s+/).filter(Boolean);
  }

  protected override render(): TemplateResult {
    this.#shown = undefined;
    const { values } = this.#feed;
    const language = this.#language.value;
    if (!language) return authored(SLOTS);
    const context = {
      ...language,
      now: Date.now(),
      english: en,
      isDescending: oneOf(this, 'order', this.order, ORDERS) === 'desc',
      limit: this.#readLimit() ?? (values.length > 1 ? SEVERAL : undefined),
      kinds: this.#readKinds(),
    };
    const level = headingLevel(this, this.headingLevel);
    if (this.cases) {
      if (values.length === 0) return authored(SLOTS);
      this.#shown = values;
      const target = values.find((file) => this.#hash.value.startsWith(`${file.case.id}.`));
      if (target && this.#hash.isNew) this.#asked.set(target.case.id, target.case.events.length);
      return this.#renderCases(toTimelineView(values, this.#asked, context), level, language);
    }
    const list = readAuthoredList(this);
    // The parser may not have reached the list yet; its slot will say when it has.
    this.#hasNothing = !list && document.readyState !== 'loading' && !this.querySelector(':scope > ol');
    if (!list) return authored(SLOTS);
    this.#shown = this;
    const limit = this.#asked.get('') ?? context.limit;
    const view = toAuthoredView(list, this.baseURI, { ...context, limit });
    return html`<div class="root">
      ${headingSlot(this, level, '')}
      <slot name="intro"></slot>
      <slot name="help"></slot>
      ${this.#renderEvents(view, 'none', language, context.limit)}
      <slot name="footer"></slot>
    </div>`;
  }

  #renderCases(
    cases: readonly CaseView[],
    level: HeadingLevel,
    language: Language<CaseTimelineMessages>,
  ): TemplateResult {
    const { messages } = language;
    const isOne = cases.length === 1;
    const below = isOne || !this.querySelector(':scope > [slot=heading]') ? 0 : 1;
    return html`<div class="root" lang=${language.locale} dir=${directionOf(language)}>
      ${headingSlot(this, level, isOne ? (cases[0]?.name ?? '') : '')}
      <slot name="intro"></slot>
      ${cases.map(
        (view, index) =>
          html`<section>
            ${isOne ? nothing : heading('name', level, view.name, below)}
            ${view.status && this.#renderStatus(view.status, language)}
            ${index === 0 ? html`<slot name="help"></slot>` : nothing}
            <p>${localized(view.summary, messages)}</p>
            <p class="meta">${localized(view.publisherRole, messages)}</p>
            ${original(view.original, messages)}
            ${this.#renderEvents(view, level, language, this.#readLimit() ?? (isOne ? undefined : SEVERAL), below + 1)}
          </section>`,
      )}
      ${[...new Set(cases.map(({ keptBy }) => keptBy))].map((line) => html`<p class="meta">${line}</p>`)}
      <slot name="footer"></slot>
    </div>`;
  }

  #renderStatus(
    { value, words, note, asOf, isWarning }: StatusView,
    { messages }: Language<CaseTimelineMessages>,
  ): TemplateResult {
    return html`<div class=${isWarning ? 'status warning' : 'status'} part="status">
      <p class="hang lead">${STATUS_ICONS[value]()}<span>${words}</span></p>
      <p>${localized(note, messages)}</p>
      <p class="meta">${asOf}</p>
    </div>`;
  }

  #renderEvents(
    view: CaseView,
    level: HeadingLevel,
    language: Language<CaseTimelineMessages>,
    limit?: number,
    below = 0,
  ): unknown {
    const { showAll, showLatest, showMore } = language.messages;
    const isDescending = this.order === 'desc';
    const shown = view.events.length;
    const rest = view.count - shown;
    const first = firstOf(view.count, limit);
    const next = rest > MANY ? shown + STEP : view.count;
    const [words, count] =
      rest === 0 ? [showLatest, first] : rest > MANY ? [showMore, STEP] : [showAll, view.count];
    const onClick = (): void => {
      if (rest > 0) this.#asked.set(view.id, next);
      else this.#asked.delete(view.id);
      this.requestUpdate();
    };
    const more =
      view.count > first
        ? html`<button
            type="button"
            class="button link"
            part="button"
            aria-expanded=${rest > 0 ? 'false' : 'true'}
            @click=${onClick}
          >
            ${fill(words, { count })}
          </button>`
        : nothing;
    const list = html`<ol role="list" ?reversed=${isDescending}>
      ${this.#renderLatest(view.events, first, isDescending, (event) => this.#renderEvent(event, level, language, below))}
    </ol>`;
    // The button stands where the events that it shows will be.
    return isDescending ? [list, more] : [more, list];
  }

  /** The latest events, and beside them those before: what is there already stays as it is when more are shown. */
  #renderLatest(
    events: readonly EventView[],
    count: number,
    isDescending: boolean,
    render: (event: EventView) => TemplateResult,
  ): TemplateResult {
    const [latest, before] = isDescending
      ? [events.slice(0, count), events.slice(count)]
      : [events.slice(-count), events.slice(0, -count)];
    const rest = before.length > 0 ? this.#renderLatest(before, STEP, isDescending, render) : nothing;
    const items = latest.map(render);
    return isDescending ? html`${items}${rest}` : html`${rest}${items}`;
  }

  #renderEvent(
    event: EventView,
    level: HeadingLevel,
    language: Language<CaseTimelineMessages>,
    below: number,
  ): TemplateResult {
    const { messages } = language;
    const { title, undone, undoneBy, meta, sources } = event;
    return html`<li data-anchor=${event.anchor} tabindex="-1">
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
          html`<p class="meta">${undoneBy ? html`<a href=${`#${undoneBy}`}>${undone}</a>` : undone}</p>`
        }
        <p>
          ${event.runs.map((run) => (run.url ? outwardLink(run.url, run.text) : localized(run, messages)))}
        </p>
        ${meta && html`<p class="meta">${meta}</p>`}
        ${sources.length > 0 ? sourceDetails(sources, language, title.text) : nothing}
      </div>
    </li>`;
  }

  #readLimit(): number | undefined {
    const { limit } = this;
    if (limit == null || limit === '') return undefined;
    if (/^[1-9]\d{0,3}$/.test(String(limit))) return Number(limit);
    warnOnce(this, `limit="${limit}" is no whole number from 1; showing the default`);
    return undefined;
  }

  #readKinds(): readonly EventKind[] {
    const words = (this.kinds ?? '').split(/\s+/).filter(Boolean);
    const known = EVENT_KINDS.filter((kind) => words.includes(kind));
    if (known.length < new Set(words).size)
      warnOnce(this, `kinds="${words.join(' ')}" names a kind that is not among ${EVENT_KINDS.join(', ')}`);
    return known;
  }
}
