import { parseActionsFile, type ActionsFile } from '@rights-kit/content';
import type { ActionBannerMessages, BannerView } from '@rights-kit/views';
import { en } from '@rights-kit/views/messages/en/action-banner.js';
import type { CSSResultGroup, PropertyDeclarations } from 'lit';
import { ChildrenController } from '../controllers/children-controller.js';
import { DismissalController, REMEMBER } from '../controllers/dismissal-controller.js';
import { FeedController } from '../controllers/feed-controller.js';
import { LocaleController } from '../controllers/locale-controller.js';
import { StickyController } from '../controllers/sticky-controller.js';
import type { Decision } from '../decision.js';
import type { ChoiceValue } from '../internal/choice.js';
import { explainAction } from '../internal/explain-action.js';
import { RightsElement } from '../rights-element.js';
import { SHARED, type ActingAttributes, type SharedAttributes } from '../shared-attributes.js';
import { browserStyles } from '../styles/browser-styles.js';
import { styles } from './action-banner.styles.js';
import { PLACEMENT, PREVIEW, VARIANT } from './action-banner.template.js';
import { decideBand, isSticky, readDismissal, readView, toContent } from './read-band.js';
import { filesOf, warnOfDays } from './read-days.js';

/**
 * A campaign in one band: what it is about, until when, and one button.
 *
 * It knows when a campaign has not begun, is over or was won, and the page's words for a live campaign never stand over an end or a win.
 * Until the record has loaded, and when it fails to, it shows its own children; without `action` they are the banner.
 *
 * @example
 * ```html
 * <rights-action-banner action="safe-communities-act"><a href="https://example.org/r/actions/safe-communities-act/">Ask for a vote on the Safe Communities Act</a></rights-action-banner>
 * ```
 *
 * @tagname rights-action-banner
 * @slot - Shown until the record has loaded, and when it fails to; without `action`, the banner's own link
 * @slot heading - Replaces the title while the campaign is live; an `h1`–`h6` keeps its own level
 * @slot body - Replaces the sentence while the campaign is live
 * @slot heading-won - Replaces the title once the campaign is won
 * @slot body-won - Replaces the sentence once the campaign is won
 * @slot intro - A sentence before the body
 * @slot footer - After everything else
 * @fires {RightsReadyEvent} rights-ready - It is decided what the banner shows, which may be no box; once per subject of feed, action or language
 * @fires {RightsErrorEvent} rights-error - The children stay; `code` says why; once per change
 * @fires {RightsActEvent} rights-act - A reader follows the button; cancelable
 * @fires {RightsDismissEvent} rights-dismiss - A reader is about to dismiss the banner; cancelable
 * @fires {RightsDismissedEvent} rights-dismissed - A reader has dismissed the banner
 * @csspart banner - The band
 * @csspart heading - The title, unless it is an authored `h1`–`h6`
 * @csspart button - The button
 * @csspart dismiss - The button that dismisses
 * @cssprop [--rights-sticky-offset=0px] - The distance of a sticky banner from its edge: the height of a bar that the site keeps there
 * @cssState ready - It is decided what the banner shows
 * @cssState empty - The banner shows nothing, and takes no room
 * @cssState sticky - The banner keeps to an edge of the viewport
 */
export class ActionBannerElement extends RightsElement {
  static override properties: PropertyDeclarations = {
    action: {},
    variant: VARIANT,
    placement: PLACEMENT,
    dismissible: { type: Boolean },
    remember: REMEMBER,
    starts: {},
    ends: {},
    timeZone: { attribute: 'time-zone' },
    label: {},
    preview: PREVIEW,
    allow: {},
    ...SHARED,
  };

  static override styles: CSSResultGroup = browserStyles(styles);

  /** The campaign. **Values:** the id of an action in the feed. **Default:** none: the page's own words. **Invalid:** the children stay; `rights-error` says `unknown-action`. */
  declare action: string | null | undefined;
  /**
   * How the banner looks. A campaign that was won is a `victory` by itself, and a banner with a link in one of its
   * slots has no ground of its own. **Invalid:** the default, with a warning in the console.
   */
  declare variant: ChoiceValue<typeof VARIANT>;
  /** Where the banner stands; where it and its offset take more than a quarter of the viewport's height it stays inline. **Invalid:** the default, with a warning in the console. */
  declare placement: ChoiceValue<typeof PLACEMENT>;
  /** Offers a button that dismisses the banner. */
  declare dismissible: boolean;
  /** How long a dismissal holds; without `action` the element needs an `id`. **Invalid:** the default, with a warning in the console. */
  declare remember: ChoiceValue<typeof REMEMBER>;
  /** First day of the banner. **Unit:** a date such as `2026-12-01` (a time is ignored), in `time-zone`. **Default:** none. **Invalid:** left out, with a warning. */
  declare starts: string | null | undefined;
  /**
   * Last day of the banner, itself included; of this and the feed's the earlier one holds. **Unit:** a date such as
   * `2026-12-01` (a time is ignored), in `time-zone`. **Default:** none. **Invalid:** left out, with a warning.
   */
  declare ends: string | null | undefined;
  /** The zone of `starts` and `ends`. **Values:** its IANA name (`America/Chicago`). **Default:** the reader's own. **Invalid:** the default, with a warning. */
  declare timeZone: string | null | undefined;
  /** What lists of regions call the banner. **Values:** text. **Default:** its title. */
  declare label: string | null | undefined;
  /** Shows the banner in one of its states, with a line that says so, for the webmaster of the page. **Default:** none: the state that it is in. **Invalid:** the default, with a warning in the console. */
  declare preview: ChoiceValue<typeof PREVIEW>;
  declare feed: SharedAttributes['feed'];
  declare allow: ActingAttributes['allow'];
  declare headingLevel: SharedAttributes['headingLevel'];
  /** `lazy`: the record is requested when the banner nears the viewport; `eager`, and where it is sticky: at once. **Invalid:** the default, with a warning in the console. */
  declare loading: SharedAttributes['loading'];
  declare colorScheme: SharedAttributes['colorScheme'];

  protected override readonly slots: readonly string[] = ['heading', 'intro', 'body', 'footer', ''];
  readonly #feed: FeedController<ActionsFile> = new FeedController(
    this,
    parseActionsFile,
    () => filesOf(this),
    () => isSticky(this), // seen from anywhere on the page
  );
  readonly #children: ChildrenController = new ChildrenController(this);
  readonly #language: LocaleController<ActionBannerMessages> = new LocaleController(this, en);
  readonly #dismissal: DismissalController = new DismissalController(this, this.internals, () =>
    this.shown.show === 'content' ? readDismissal(this, this.#view) : undefined,
  );

  constructor() {
    super();
    this.dismissible = false; // Vue knows by its value that a property is boolean
    const isOn = (): boolean => isSticky(this) && this.shown.show === 'content' && this.#dismissed !== 'now';
    this.addController(new StickyController(this, this.internals, isOn));
  }

  get #view(): BannerView | undefined {
    return readView(this, this.#feed, this.#language.catalogue);
  }

  get #dismissed(): 'none' | 'now' | 'before' {
    return this.#dismissal.toState(readDismissal(this, this.#view));
  }

  protected override prepare(): void {
    this.#feed.sync();
  }

  protected override decide(): Decision {
    const language = this.#language.catalogue;
    const view = this.#view;
    const dismissal = this.#dismissal.toState(readDismissal(this, view));
    const isComplete = language && (this.action ? this.#feed.value : this.#children.isComplete);
    const decision = decideBand(this, isComplete ? view : 'pending', dismissal);
    const subject = `${this.#feed.subject} ${this.#language.subject} ${this.action ?? ''}`;
    if (decision.show === 'children') return { error: this.#feed.error, ...decision, subject };
    const content = toContent(this, decision, language, () => this.#dismissal.dismiss());
    return content ? { show: 'content', content, subject } : { show: 'nothing', subject };
  }

  protected override explain(decision: Decision): void {
    explainAction(this, decision, this.#feed.value);
    warnOfDays(this);
  }
}
