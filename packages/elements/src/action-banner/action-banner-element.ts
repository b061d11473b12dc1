import {
  isCivilDate,
  parseActionsFile,
  todayIn,
  type ActionsFile,
  type CivilDate,
} from '@rights-kit/content';
import {
  type ActionBannerMessages,
  type BannerState,
  type BannerView,
  directionOf,
  fill,
  type Language,
  toAuthoredBannerView,
  toBannerState,
  toBannerView,
} from '@rights-kit/views';
import { en } from '@rights-kit/views/messages/en/action-banner.js';
import {
  LitElement,
  html,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { DismissalController, MEMORIES, type Dismissal } from '../controllers/dismissal-controller.js';
import { FeedController } from '../controllers/feed-controller.js';
import { LocaleController } from '../controllers/locale-controller.js';
import { StickyController } from '../controllers/sticky-controller.js';
import { RightsErrorEvent, type RightsErrorCode } from '../events/rights-error-event.js';
import { announceReady } from '../internal/announce-ready.js';
import { clearPreRendered, isPreRendered, isTranslated } from '../internal/pre-rendered.js';
import { hasFocus } from '../internal/has-focus.js';
import { readAuthoredLink } from '../internal/read-authored-link.js';
import { pageContext, warnOfRefusal } from '../internal/page-context.js';
import { createRootSafely, renderSafely } from '../internal/render-safely.js';
import { oneOf, warnOnce } from '../internal/warn-once.js';
import { button } from '../styles/button.js';
import { reset } from '../styles/reset.js';
import { tokens } from '../styles/tokens.js';
import { actionLink } from '../templates/action-link.js';
import { authored } from '../templates/authored.js';
import { headingLevel, headingSlot, slotText } from '../templates/heading.js';
import { check, close } from '../templates/icons.js';
import { localized } from '../templates/text.js';
import { styles } from './action-banner.styles.js';

const SLOTS = ['heading', 'intro', 'body', 'footer'] as const;
const VARIANTS = ['info', 'urgent', 'victory'] as const;
/** Links of the page's own color, which no style sheet of ours reaches. */
const LINKS_IN_SLOTS = ':scope > [slot] a, :scope > a[slot]';
const PLACEMENTS = ['inline', 'sticky-top', 'sticky-bottom'] as const;

/**
 * A campaign in one band: what it is about, until when, and one button.
 *
 * It knows when a campaign has not begun, is over or was won, and the page's words for a live campaign never stand over an end or a win.
 * Until the record is there, and when it cannot be had, it shows its own children; without `action` they are the banner.
 *
 * @example
 * ```html
 * <rights-action-banner action="safe-communities-act"><a href="https://example.org/r/actions/safe-communities-act/">Ask for a vote on the Safe Communities Act</a></rights-action-banner>
 * ```
 *
 * @tagname rights-action-banner
 * @slot - Shown until the record is there, and when it cannot be had; without `action`, the banner's own link
 * @slot heading - Replaces the title while the campaign is live; an `h1`–`h6` keeps its own level
 * @slot body - Replaces the sentence while the campaign is live
 * @slot heading-won - Replaces the title once the campaign is won
 * @slot body-won - Replaces the sentence once the campaign is won
 * @slot intro - A sentence before the body
 * @slot footer - After everything else
 * @fires {RightsReadyEvent} rights-ready - It is decided what the banner shows, which may be nothing
 * @fires {RightsErrorEvent} rights-error - The children stay; `code` says why
 * @fires {RightsActEvent} rights-act - A reader follows the button; cancelable
 * @fires {RightsDismissEvent} rights-dismiss - A reader is about to dismiss the banner; cancelable
 * @fires {RightsDismissedEvent} rights-dismissed - A reader has dismissed the banner
 * @csspart banner - The band
 * @csspart heading - The title
 * @csspart button - The button
 * @csspart dismiss - The button that dismisses
 * @cssState ready - It is decided what the banner shows
 * @cssState sticky - The banner keeps to an edge of the viewport
 */
export class ActionBannerElement extends LitElement {
  static override properties: PropertyDeclarations = {
    action: {},
    variant: {},
    placement: {},
    dismissible: { type: Boolean },
    remember: {},
    starts: {},
    ends: {},
    timeZone: { attribute: 'time-zone' },
    label: {},
    feed: {},
    allow: {},
    headingLevel: { attribute: 'heading-level' },
    loading: {},
    colorScheme: { attribute: 'color-scheme' },
  };

  static override styles: CSSResultGroup = [tokens, reset, button, styles];

  /** Id of an action in the feed. **Invalid:** the children stay and `rights-error` says `unknown-action`. */
  declare action: string | null | undefined;

  /** `info`, `urgent` or `victory`. A campaign that was won is a victory by itself. Default `info`. */
  declare variant: string | null | undefined;

  /** `inline`, `sticky-top` or `sticky-bottom`; above a quarter of the viewport's height it stays inline. Default `inline`. */
  declare placement: string | null | undefined;

  /** Offers a button that dismisses the banner. */
  declare dismissible: boolean;

  /** How long a dismissal holds: `none`, `session` or `local`; without `action` the element needs an `id`. Default `none`. */
  declare remember: string | null | undefined;

  /** First day of the banner. **Unit:** ISO 8601 civil date, in `time-zone`. **Invalid:** left out. */
  declare starts: string | null | undefined;

  /** Last day of the banner; of this and the feed's the earlier one holds. **Unit:** ISO 8601 civil date, in `time-zone`. **Invalid:** left out. */
  declare ends: string | null | undefined;

  /** The zone that `starts` and `ends` are in, by its IANA name. Default, and **Invalid:** the reader's own. */
  declare timeZone: string | null | undefined;

  /** What the banner is called in lists of regions; else its title. */
  declare label: string | null | undefined;

  /** Base address of the feed; else that of the nearest `data-rights-feed`, else the one set by `configure()`. */
  declare feed: string | null | undefined;

  /**
   * What this page lets an action of the feed open, separated by spaces: hosts, hosts with a path (then that page alone), numbers
   * (`tel:+16175550100`); else that of the nearest `data-rights-allow`, else the one set by `configure()`. **Invalid:** that word is left
   * out. **Source:** page markup, as a snippet writes it; never the feed.
   */
  declare allow: string | null | undefined;

  /** Level of the title, 2 to 6, or `none`. Default 3. */
  declare headingLevel: string | number | null | undefined;

  /** `lazy`: the action is asked for when the banner nears the viewport; `eager`: at once. Default `lazy`. */
  declare loading: string | null | undefined;

  /** `light` or `dark`; else as the page's `color-scheme` says. */
  declare colorScheme: string | null | undefined;

  readonly #feed: FeedController<ActionsFile> = new FeedController(this, parseActionsFile, () =>
    this.action && this.#ownState() === 'live' ? ['actions.json'] : undefined,
  );
  readonly #language: LocaleController<ActionBannerMessages> = new LocaleController(this, en);
  readonly #dismissal: DismissalController = new DismissalController(this, () =>
    this.dismissible && this.#state ? this.#toDismissal() : undefined,
  );
  /** What the feed says, where it says anything. */
  #view: BannerView | undefined;
  /** The state that a band is shown for; nothing while there is no band. */
  #state: BannerState | undefined;
  /** What was decided, told apart by identity; nothing while the children are shown. */
  #decided: unknown;
  #problem: RightsErrorCode | undefined;
  #reported: RightsErrorCode | undefined;

  constructor() {
    super();
    this.addController(new StickyController(this, () => this.#state !== undefined && this.#isSticky()));
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    return createRootSafely(this, SLOTS, () => super.createRenderRoot());
  }

  protected override shouldUpdate(): boolean {
    // A sticky one is seen from anywhere on the page.
    this.#feed.sync(() => this.#isSticky());
    return this.#isDecided() ? this.#isHidden() || !hasFocus(this) : !isPreRendered(this);
  }

  protected override update(changed: PropertyValues): void {
    const isFine = renderSafely(this, SLOTS, () => {
      clearPreRendered(this);
      super.update(changed);
    });
    if (!isFine) this.#decided = undefined;
  }

  protected override updated(): void {
    announceReady(this, this.#decided);
    if (this.#problem && this.#problem !== this.#reported)
      this.dispatchEvent(new RightsErrorEvent(this.#problem));
    this.#reported = this.#problem;
    if (this.#dismissal.hadFocus) this.renderRoot.querySelector<HTMLElement>('[role=status]')?.focus();
    this.#dismissal.hadFocus = false;
  }

  /** Whether more than the page's own children can be shown. */
  #isDecided(): boolean {
    return (
      this.#isHidden() ||
      (this.#language.value !== undefined && (!this.action || this.#feed.value !== undefined))
    );
  }

  /** What the page's own dates say, before anything is fetched. */
  #ownState(): BannerState {
    const read = (name: 'starts' | 'ends'): CivilDate | undefined => {
      const text = this[name];
      if (isCivilDate(text)) return text;
      if (text) warnOnce(this, `${name}="${text}" is no date like 2026-12-01; it is left out`);
      return undefined;
    };
    const [starts, ends] = [read('starts'), read('ends')];
    const today = todayIn(Date.now(), this.timeZone, () => {
      warnOnce(this, `time-zone="${this.timeZone}" is unknown; using the reader's own`);
    });
    return toBannerState({ starts, ends }, today);
  }

  #isSticky(): boolean {
    return oneOf(this, 'placement', this.placement, PLACEMENTS) !== 'inline';
  }

  #toDismissal(): Dismissal {
    return {
      memory: oneOf(this, 'remember', this.remember, MEMORIES),
      id: this.#view?.id ?? this.action ?? this.id,
      // The page's own banner has no revision but its last day.
      revision: this.#view?.revision ?? (this.action ? '' : (this.ends ?? 'always')),
    };
  }

  #isHidden(): boolean {
    return (
      this.#ownState() !== 'live' || (this.dismissible && this.#dismissal.isRemembered(this.#toDismissal()))
    );
  }

  protected override render(): unknown {
    const { value, base } = this.#feed;
    const language = this.#language.catalogue;
    this.#state = this.#problem = this.#view = undefined;
    // What was decided stays so: the page has heard of it, and now hears of the dismissal.
    if (this.#dismissal.isDismissed)
      return html`<div class="root" lang=${language?.locale ?? nothing}>
        <p class="meta" role="status" tabindex="-1">${language?.messages.dismissed}</p>
      </div>`;
    this.#decided = this;
    if (this.action && value && language)
      this.#view = toBannerView(value, this.action, {
        ...language,
        now: Date.now(),
        ...pageContext(this, base),
      });
    if (this.#isHidden()) return nothing;
    if (!this.action && language) {
      const { href, text } = readAuthoredLink(this);
      return this.#renderBand(toAuthoredBannerView(href, text, this.baseURI, language), language);
    }
    const view = this.#view;
    if (!language || !view || view.refused) {
      if (view?.refused) warnOfRefusal(this, view.refused);
      this.#problem = language && value && (view?.refused?.error ?? 'unknown-action');
      this.#decided = undefined;
      return authored(SLOTS);
    }
    // A translator's words are the page's; an end or a win still takes their place.
    if (view.state === 'live' && isTranslated(this)) {
      this.#decided = undefined;
      return authored(SLOTS);
    }
    this.#decided = value;
    return view.state === 'live' || view.state === 'won' ? this.#renderBand(view, language) : nothing;
  }

  #renderBand(view: BannerView, language: Language<ActionBannerMessages>): TemplateResult {
    const { state, link } = view;
    const { locale, messages } = language;
    const isAuthored = !this.action;
    const isWon = state === 'won';
    this.#state = state;
    // The page's words are about its own action and this state, never about what came after.
    const suffix = isAuthored || view.id === this.action ? (isWon ? '-won' : '') : '-none';
    const title = slotText(this, `heading${suffix}`) || view.title.text;
    // What the page wrote beyond one link stands as it is, on the ground that its colors were chosen for.
    const isPlain = (isAuthored && !link) || this.querySelector(LINKS_IN_SLOTS) !== null;
    const variant = isPlain ? 'plain' : isWon ? 'victory' : oneOf(this, 'variant', this.variant, VARIANTS);
    return html`<div
      class="root"
      lang=${isAuthored ? nothing : locale}
      dir=${isAuthored ? nothing : directionOf(language)}
    >
      <section
        class=${`band ${variant}${this.#isSticky() ? ' sticky' : ''}`}
        part="banner"
        aria-label=${this.label || nothing}
        aria-labelledby=${this.label || !title ? nothing : 'title'}
      >
        <div class="words">
          ${view.when && html`<p class="meta">${view.when}</p>`}
          <div id="title">
            ${isWon || variant === 'victory' ? check() : nothing}
            ${headingSlot(this, headingLevel(this, this.headingLevel), localized(view.title, messages), `heading${suffix}`)}
          </div>
          <slot name="intro"></slot>
          <div class="body"><slot name=${`body${suffix}`}>${localized(view.text, messages)}</slot></div>
          ${view.entity.text && html`<p class="meta">${localized(view.entity, messages)}</p>`}
          ${view.keptBy && html`<p class="meta" lang=${locale}>${view.keptBy}</p>`}
        </div>
        <div class="act">
          ${
            link
              ? html`${actionLink(link, 'button solid', localized(link.label, messages))}
                  <p class="meta" lang=${locale}>${link.opens}</p>`
              : isAuthored
                ? html`<slot></slot>`
                : nothing
          }
          <slot name="footer"></slot>
        </div>
        ${this.dismissible ? this.#renderDismiss(title || this.label || '', language) : nothing}
      </section>
    </div>`;
  }

  #renderDismiss(title: string, { locale, messages }: Language<ActionBannerMessages>): TemplateResult {
    const onClick = (): void => {
      this.#dismissal.dismiss();
    };
    return html`<button
      type="button"
      class="button dismiss"
      part="dismiss"
      lang=${locale}
      aria-label=${title ? fill(messages.dismissTitle, { title }) : messages.dismiss}
      @click=${onClick}
    >
      ${close()}
    </button>`;
  }
}
