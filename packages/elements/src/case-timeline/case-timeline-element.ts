import { parseCaseFile, type CaseFile } from '@rights-kit/content';
import type { AuthoredEvent, CaseTimelineMessages, Language } from '@rights-kit/views';
import { toAuthoredView, toTimelineView } from '@rights-kit/views';
import { en } from '@rights-kit/views/messages/en/case-timeline.js';
import type { CSSResultGroup, PropertyDeclarations, TemplateResult } from 'lit';
import { ChildrenController } from '../controllers/children-controller.js';
import { FeedController } from '../controllers/feed-controller.js';
import { HashController, pageAddress } from '../controllers/hash-controller.js';
import { LocaleController } from '../controllers/locale-controller.js';
import { PagesController } from '../controllers/pages-controller.js';
import { isPrinting } from '../controllers/print.js';
import type { Decision } from '../decision.js';
import { toChoice, type ChoiceValue } from '../internal/choice.js';
import { explainNames } from '../internal/explain-name.js';
import { toNames, toRecordFile } from '../internal/record-file.js';
import { RightsElement } from '../rights-element.js';
import { LAYOUT, SHARED, type FoldingAttributes, type SharedAttributes } from '../shared-attributes.js';
import { browserStyles } from '../styles/browser-styles.js';
import { findSlotted, headingSlot, readLevel } from '../templates/heading.js';
import { styles } from './case-timeline.styles.js';
import { caseTimeline, ORDER } from './case-timeline.template.js';
import { readAuthoredList, warnOfList } from './read-authored-list.js';
import { defaultLimit, readKinds, readLimit } from './read-limits.js';

const NAMED = { attribute: 'cases', list: 'cases.json; or write one <ol>' };

/**
 * What happened in one or more court cases, and what their outcome is worth today.
 *
 * Each case begins with its status in words, and its rail is thick while an order for the whole case was in force. Without `cases` the
 * element sets the page's own list, an `<ol>` of items that begin with a `<time>`. Until the records have loaded, and when they fail to,
 * it shows its own children.
 *
 * @example
 * ```html
 * <rights-case-timeline cases="lunn-v-commonwealth"><a href="https://example.org/r/cases/lunn-v-commonwealth/">Lunn v. Commonwealth: what the court decided</a></rights-case-timeline>
 * ```
 *
 * @tagname rights-case-timeline
 * @slot - Shown until the records have loaded, and when they fail to; without `cases`, the list to show
 * @slot heading - Replaces the title of the one case, or stands above several; an `h1`–`h6` keeps its own level
 * @slot intro - A sentence before the first case
 * @slot help - The page's hotline or know-your-rights link, right under the first status
 * @slot footer - After everything else
 * @fires {RightsReadyEvent} rights-ready - The cases are shown; once per subject of feed, records or language
 * @fires {RightsErrorEvent} rights-error - A record cannot be shown; `code` says why; once per change
 * @csspart heading - The title of the one case, or the page's heading above several
 * @csspart name - The title of a case among several
 * @csspart status - What a case's outcome is worth today
 * @csspart title - The title of an event
 * @csspart button - Shows all events, or those of before
 * @cssprop [--rights-surface=transparent] - The ground; with `color-scheme`, that of a card
 * @cssprop [--rights-text=currentColor] - Text; with `color-scheme`, that of a card
 * @cssState ready - The cases are shown
 */
export class CaseTimelineElement extends RightsElement {
  static override properties: PropertyDeclarations = {
    cases: {},
    order: ORDER,
    limit: {},
    kinds: {},
    layout: LAYOUT,
    ...SHARED,
  };

  static override styles: CSSResultGroup = browserStyles(styles);

  /**
   * The cases; each has a section of its own. **Values:** names of cases in the feed, separated by spaces; capitals are read too.
   * **Default:** none: the page's own list. **Invalid:** `rights-error` says `not-found`; the other cases are shown, or the children.
   */
  declare cases: string | null | undefined;
  /** `asc`: the oldest event first; `desc`: the newest. **Invalid:** the default, with a warning in the console. */
  declare order: ChoiceValue<typeof ORDER>;
  /**
   * How many events each case shows at first: the latest of its main ones, or of all where it has none. **Values:** a whole number from 1;
   * more than 60 counts as 60. **Default:** all, of more than 15 the latest 5; 3 where there are several cases; 60 with `layout="full"`. **Invalid:** the default, with a warning.
   */
  declare limit: string | number | null | undefined;
  /**
   * Shows only these kinds of events. **Values:** `filing`, `hearing`, `order`, `ruling`, `appeal`, `settlement`, `policy`, `step`,
   * `context`, separated by spaces. **Default:** all. **Invalid:** that word is left out, with a warning.
   */
  declare kinds: string | null | undefined;
  declare layout: FoldingAttributes['layout'];
  declare feed: SharedAttributes['feed'];
  declare headingLevel: SharedAttributes['headingLevel'];
  declare loading: SharedAttributes['loading'];
  declare colorScheme: SharedAttributes['colorScheme'];

  protected override readonly slots: readonly string[] = ['heading', 'intro', 'help', 'footer', ''];
  readonly #feed: FeedController<CaseFile> = new FeedController(
    this,
    parseCaseFile,
    () => (this.cases ? this.#names.flatMap((name) => toRecordFile('cases', name)) : undefined),
    () => this.#names.some((name) => this.#hash.value.startsWith(`${name}-`)),
  );
  readonly #children: ChildrenController = new ChildrenController(this);
  readonly #language: LocaleController<CaseTimelineMessages> = new LocaleController(this, en);
  readonly #hash: HashController = new HashController(this);
  readonly #pages: PagesController = new PagesController(this, this.#feed, () => readKinds(this, this.kinds));

  get #names(): readonly string[] {
    return toNames(this.cases);
  }

  protected override prepare(): void {
    this.#feed.sync();
  }

  protected override decide(): Decision {
    const { values, error } = this.#feed;
    const language = this.#language.value;
    const isOwn = !this.cases && this.#children.isComplete;
    const list = isOwn ? readAuthoredList(this) : undefined;
    const subject = `${this.#feed.subject} ${this.#language.subject} ${list ? 'list' : ''}`;
    if (language && (list !== undefined || values.length > 0)) {
      const content = (): TemplateResult => this.#render(language, values, list);
      const missing = this.#names.length > values.length ? 'not-found' : undefined; // what cannot be a name is not requested
      return { show: 'content', content, subject, error: this.#pages.error ?? error ?? missing };
    }
    const isEmpty = language && isOwn && !this.querySelector(':scope > ol:not([slot])');
    return { show: 'children', subject, error: isEmpty ? 'no-record' : error };
  }

  protected override explain(decision: Decision): void {
    const missing = this.#names.filter((name) => !this.#feed.values.some((file) => file.case.id === name));
    const own = this.#pages.error ? { ...decision, error: undefined } : decision; // that one is explained there
    explainNames(this, own, NAMED, missing, this.#feed, 'cases.json');
    if (!this.cases && this.#children.isComplete) warnOfList(this);
  }

  protected override updated(): void {
    if (this.shown.show === 'content') this.#hash.reveal(this.#pages);
  }

  #render(
    language: Language<CaseTimelineMessages>,
    files: readonly CaseFile[],
    list: readonly AuthoredEvent[] | undefined,
  ): TemplateResult {
    const level = readLevel(this);
    const isDescending = toChoice(ORDER, this.order) === 'desc';
    const isShort = toChoice(LAYOUT, this.layout) === 'short';
    const limit = readLimit(this, this.limit) ?? defaultLimit(files.length, isShort);
    const kinds = readKinds(this, this.kinds);
    const { counts, states } = this.#pages;
    const kept = this.#pages.keptIn(language.locale);
    const isHeaded = findSlotted(this, 'heading') !== null;
    const shown = isPrinting ? new Map(['', ...this.#names].map((id) => [id, Infinity])) : counts;
    const options = { isDescending, isShort, limit, level, isHeaded, page: pageAddress(), states };
    const cases = list
      ? [toAuthoredView(list, shown.get('') ?? 0, this.baseURI, options)]
      : toTimelineView(files, shown, { ...language, ...options, kinds, kept, now: Date.now(), english: en });
    return caseTimeline(cases, language, options, {
      renderHeading: (name) => headingSlot(this, level, name),
      onMore: (id, count) => void this.#pages.show(id, count),
    });
  }
}
