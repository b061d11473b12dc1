import { parseActionsFile, type ActionsFile } from '@rights-kit/content';
import type { ActionButtonMessages, ActionOutcome, ActionTarget, Language } from '@rights-kit/views';
import { toActionButtonView } from '@rights-kit/views';
import { en } from '@rights-kit/views/messages/en/action-button.js';
import type { CSSResultGroup, PropertyDeclarations, TemplateResult } from 'lit';
import { ChildrenController } from '../controllers/children-controller.js';
import { FeedController } from '../controllers/feed-controller.js';
import { LocaleController } from '../controllers/locale-controller.js';
import type { Decision } from '../decision.js';
import { toChoice, type ChoiceValue } from '../internal/choice.js';
import { explainAction } from '../internal/explain-action.js';
import { warnOnce } from '../internal/warn-once.js';
import { RightsElement } from '../rights-element.js';
import { SHARED, type ActingAttributes, type SharedAttributes } from '../shared-attributes.js';
import { browserStyles } from '../styles/browser-styles.js';
import { headingSlot, readLevel } from '../templates/heading.js';
import { styles } from './action-button.styles.js';
import { actionButton, actionOutcome, APPEARANCE, DISCLOSURE, SLOTS } from './action-button.template.js';
import { findTarget, KIND, readLinkOptions, warnOfAddress } from './read-button.js';
import { share } from './share.js';

/**
 * One tap to an action: a donation, a petition, a call, a page to read.
 *
 * It says where it leads before anyone follows it, and a money link from the feed says who receives the money. Until the action
 * has loaded, and when it fails to, the element shows its own children, so put a working link inside.
 *
 * @example
 * ```html
 * <rights-action-button href="https://secure.actblue.com/donate/example" kind="donate" amounts="25 50 100"><a href="https://secure.actblue.com/donate/example">Donate</a></rights-action-button>
 * ```
 *
 * @tagname rights-action-button
 * @slot - A working link, shown until the action has loaded, and when it fails to; without `action`, it receives the click too
 * @slot heading - A heading above the button; an `h1`–`h6` keeps its own level
 * @slot intro - A sentence above the button
 * @slot label - Replaces the words on the button, or stands above the amounts
 * @slot entity - Who receives the money, under the button; replaces the publisher's line
 * @slot footer - After everything else
 * @fires {RightsReadyEvent} rights-ready - The button is shown; once per subject of feed, action, address or language
 * @fires {RightsErrorEvent} rights-error - The children stay; `code` says why; once per change
 * @fires {RightsActEvent} rights-act - A reader follows the button, or shares; cancelable
 * @csspart button - Each link or button
 * @csspart heading - The heading, unless it is an authored `h1`–`h6`
 * @cssState ready - The button is shown
 */
export class ActionButtonElement extends RightsElement {
  static override properties: PropertyDeclarations = {
    action: {},
    href: {},
    kind: KIND,
    amounts: {},
    monthly: { type: Boolean },
    partner: {},
    appearance: APPEARANCE,
    disclosure: DISCLOSURE,
    newTab: { type: Boolean, attribute: 'new-tab' },
    allow: {},
    ...SHARED,
  };

  static override styles: CSSResultGroup = browserStyles(styles);

  /** The action. **Values:** the id of an action in the feed. **Default:** none. **Invalid:** the children stay; `rights-error` says `unknown-action`. */
  declare action: string | null | undefined;
  /**
   * Where the button leads, without `action`. **Values:** `https:`, `mailto:`, `tel:`, or an address on the page's own site.
   * **Default:** the one link inside. **Invalid:** the children stay; `rights-error` says `refused-address`.
   */
  declare href: string | null | undefined;
  /** What following the page's own link does; read only without `action`. **Invalid:** the default, with a warning in the console. */
  declare kind: ChoiceValue<typeof KIND>;
  /**
   * One-tap amounts in place of the address's own, "Other" added last. **Unit:** whole US dollars from 1 to 999999, separated by spaces (`25 50 100`). **Default:** none:
   * one button. **Invalid:** that amount is left out, with a warning.
   */
  declare amounts: string | null | undefined;
  /** Offers "Once" and "Every month" above the links; it starts with once, whatever recurrence the address has. */
  declare monthly: boolean;
  /**
   * The embedding site's code, for the platform's reports. **Values:** letters, digits and `_`, 64 at most. **Default:** none.
   * **Invalid:** left out, with a warning, as where the address has a code already.
   */
  declare partner: string | null | undefined;
  /** How one button looks; a row of amounts stays outlined, and `link` has no margin and makes rows of the items of a list. **Invalid:** the default, with a warning in the console. */
  declare appearance: ChoiceValue<typeof APPEARANCE>;
  /** `short`: of where it leads, only the name of the site that opens. The line about who receives money always stays. **Invalid:** the default, with a warning in the console. */
  declare disclosure: ChoiceValue<typeof DISCLOSURE>;
  /** Opens a new tab, and says so in full disclosure. */
  declare newTab: boolean;
  declare feed: SharedAttributes['feed'];
  declare allow: ActingAttributes['allow'];
  /** Level of a heading in the `heading` slot, or `none`. **Invalid:** the default, with a warning in the console. */
  declare headingLevel: SharedAttributes['headingLevel'];
  declare loading: SharedAttributes['loading'];
  declare colorScheme: SharedAttributes['colorScheme'];

  protected override readonly slots: readonly string[] = SLOTS;
  readonly #feed: FeedController<ActionsFile> = new FeedController(this, parseActionsFile, () =>
    this.action ? ['actions.json'] : undefined,
  );
  readonly #children: ChildrenController = new ChildrenController(this);
  readonly #language: LocaleController<ActionButtonMessages> = new LocaleController(this, en);
  #isMonthly = false;
  #shareStatus = '';

  constructor() {
    super();
    this.monthly = this.newTab = false; // Vue knows by its value that a property is boolean
  }

  protected override prepare(): void {
    this.#feed.sync();
  }

  protected override decide(): Decision {
    const language = this.#language.value;
    const target = language && findTarget(this, this.#feed, this.#children.isComplete, language);
    const url = target && 'url' in target ? target.url : '';
    const subject = `${this.#feed.subject} ${this.#language.subject} ${this.action || this.href || url}`;
    if (!target) return { show: 'children', subject, error: this.#feed.error };
    return 'error' in target
      ? { show: 'children', subject, ...target }
      : { show: 'content', content: () => this.#render(target, language), subject };
  }

  protected override explain(decision: Decision): void {
    explainAction(this, decision, this.#feed.value);
    if (decision.error === 'refused-address') warnOfAddress(this);
  }

  #render(target: ActionTarget | ActionOutcome, language: Language<ActionButtonMessages>): TemplateResult {
    if ('outcome' in target) return actionOutcome(target, language);
    const linkOptions = readLinkOptions(this, this.#isMonthly, target.id);
    const view = toActionButtonView(target, linkOptions, language);
    for (const name of view.ignored) warnOnce(this, `${name} is left out: wrong, or not for this address`);
    if (view.isPartnerTaken) warnOnce(this, 'partner is left out: the address has a code of its own');
    const options = {
      ...linkOptions,
      isOwn: !this.action,
      heading: headingSlot(this, readLevel(this), '', `heading${linkOptions.suffix}`),
      appearance: toChoice(APPEARANCE, this.appearance),
      isFull: toChoice(DISCLOSURE, this.disclosure) === 'full',
      status: this.#shareStatus,
    };
    return actionButton(view, target, language, options, {
      onMonthly: (isMonthly) => {
        this.#isMonthly = isMonthly;
        this.requestUpdate();
      },
      onShare: () =>
        void share(this, target, language.messages, (message) => {
          this.#shareStatus = message;
          this.requestUpdate();
        }),
    });
  }
}
