import { ACTION_KINDS, parseActionsFile, type ActionsFile } from '@rights-kit/content';
import {
  type ActionButtonMessages,
  type ActionButtonView,
  type ActionLinkView,
  type ActionTarget,
  directionOf,
  type Language,
  type TargetProblem,
  toActionButtonView,
  toFeedTarget,
  toPageTarget,
} from '@rights-kit/views';
import { en } from '@rights-kit/views/messages/en/action-button.js';
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
import { LocaleController } from '../controllers/locale-controller.js';
import { RightsActEvent } from '../events/rights-act-event.js';
import { RightsErrorEvent, type RightsErrorCode } from '../events/rights-error-event.js';
import { announceReady } from '../internal/announce-ready.js';
import { clearPreRendered, isPreRendered } from '../internal/pre-rendered.js';
import { hasFocus } from '../internal/has-focus.js';
import { pageContext, warnOfRefusal } from '../internal/page-context.js';
import { createRootSafely, renderSafely } from '../internal/render-safely.js';
import { oneOf, warnOnce } from '../internal/warn-once.js';
import { button } from '../styles/button.js';
import { reset } from '../styles/reset.js';
import { tokens } from '../styles/tokens.js';
import { actionLink } from '../templates/action-link.js';
import { authored } from '../templates/authored.js';
import { headingLevel, headingSlot } from '../templates/heading.js';
import { arrowOut } from '../templates/icons.js';
import { localized } from '../templates/text.js';
import { styles } from './action-button.styles.js';
import { readAuthoredLink } from '../internal/read-authored-link.js';

const SLOTS = ['heading', 'intro', 'label', 'entity', 'footer'] as const;
const APPEARANCES = ['solid', 'outline', 'link'] as const;
const KINDS = ['learn', ...ACTION_KINDS] as const;
const DISCLOSURES = ['full', 'short'] as const;

/**
 * One tap to an action: a donation, a petition, a call, a page to read.
 *
 * It says where it leads before anyone follows it, and a money link from the feed says who receives the money. Until the action is
 * there, and when it cannot be had, the element shows its own children, so put a working link inside.
 *
 * @example
 * ```html
 * <rights-action-button href="https://secure.actblue.com/donate/example" kind="donate" amounts="25 50 100"><a href="https://secure.actblue.com/donate/example">Donate</a></rights-action-button>
 * ```
 *
 * @tagname rights-action-button
 * @slot - A working link, shown until the action is there and when it cannot be had
 * @slot heading - A heading above the button; an `h1`–`h6` keeps its own level
 * @slot intro - A sentence above the button
 * @slot label - Replaces the words on the button
 * @slot entity - Who receives the money; replaces the publisher's line
 * @slot footer - After everything else
 * @fires {RightsReadyEvent} rights-ready - The button is shown; once for each action
 * @fires {RightsErrorEvent} rights-error - The children stay; `code` says why
 * @fires {RightsActEvent} rights-act - A reader follows the button, or shares; cancelable
 * @csspart button - Each link or button
 * @csspart heading - The heading, unless it is an authored `h1`–`h6`
 * @cssState ready - The button is shown
 */
export class ActionButtonElement extends LitElement {
  static override properties: PropertyDeclarations = {
    action: {},
    href: {},
    kind: {},
    amounts: {},
    monthly: { type: Boolean },
    partner: {},
    appearance: {},
    disclosure: {},
    newTab: { type: Boolean, attribute: 'new-tab' },
    feed: {},
    allow: {},
    headingLevel: { attribute: 'heading-level' },
    loading: {},
    colorScheme: { attribute: 'color-scheme' },
  };

  static override styles: CSSResultGroup = [tokens, reset, button, styles];

  /** Id of an action in the feed. **Invalid:** the children stay and `rights-error` says `unknown-action`. */
  declare action: string | null | undefined;

  /**
   * Where the button leads, when there is no `action`; without both, the one child link says it. `https:`, `mailto:`, `tel:` or an
   * address on the page's own site. **Invalid:** the children stay and `rights-error` says `refused-address`.
   */
  declare href: string | null | undefined;

  /** What following the page's own link does: `donate`, `sign`, `email`, `call`, `attend`, `share`, `learn`, `contact`. Default `learn`. */
  declare kind: string | null | undefined;

  /** One-tap amounts, separated by spaces, "Other" added last. **Unit:** whole US dollars. **Invalid:** that amount is left out. */
  declare amounts: string | null | undefined;

  /** Offers a monthly gift by one unticked checkbox. */
  declare monthly: boolean;

  /** The embedding site's code, for the platform's reports: letters, digits and `_`, 64 at most. **Invalid:** left out. */
  declare partner: string | null | undefined;

  /** `solid`, `outline` or `link`. Default `solid`. */
  declare appearance: string | null | undefined;

  /** `full`, or `short`: only the host that opens. The line about who receives money always stays. Default `full`. */
  declare disclosure: string | null | undefined;

  /** Opens a new tab, and says so. */
  declare newTab: boolean;

  /** Base address of the feed; else that of the nearest `data-rights-feed`, else the one set by `configure()`. */
  declare feed: string | null | undefined;

  /**
   * What this page lets an action of the feed open, separated by spaces: hosts, hosts with a path (then that page alone), numbers
   * (`tel:+16175550100`); else that of the nearest `data-rights-allow`, else the one set by `configure()`. **Invalid:** that word is left
   * out. **Source:** page markup, as a snippet writes it; never the feed.
   */
  declare allow: string | null | undefined;

  /** Level of a heading in the `heading` slot, 2 to 6, or `none`. Default 3. */
  declare headingLevel: string | number | null | undefined;

  /** `lazy`: the action is asked for when the button nears the viewport; `eager`: at once. Default `lazy`. */
  declare loading: string | null | undefined;

  /** `light` or `dark`; else as the page's `color-scheme` says. */
  declare colorScheme: string | null | undefined;

  readonly #feed: FeedController<ActionsFile> = new FeedController(this, parseActionsFile, () =>
    this.action ? ['actions.json'] : undefined,
  );
  readonly #language: LocaleController<ActionButtonMessages> = new LocaleController(this, en);
  #isMonthly = false;
  /** What became of the last share. */
  #status = '';
  /** What is shown; nothing while the children are. */
  #target: ActionTarget | undefined;
  /** Why only the children are shown, and what of it the page has heard. */
  #problem: RightsErrorCode | undefined;
  #reported: RightsErrorCode | undefined;

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    return createRootSafely(this, SLOTS, () => super.createRenderRoot());
  }

  protected override shouldUpdate(): boolean {
    this.#feed.sync();
    return this.#isReady() ? !hasFocus(this) : !isPreRendered(this);
  }

  protected override update(changed: PropertyValues): void {
    const isFine = renderSafely(this, SLOTS, () => {
      clearPreRendered(this);
      super.update(changed);
    });
    if (!isFine) this.#target = undefined;
  }

  protected override updated(): void {
    announceReady(this, this.#target?.url);
    if (this.#problem && this.#problem !== this.#reported)
      this.dispatchEvent(new RightsErrorEvent(this.#problem));
    this.#reported = this.#problem;
  }

  #isReady(): boolean {
    return (!this.action || this.#feed.value !== undefined) && this.#language.value !== undefined;
  }

  protected override render(): TemplateResult {
    const language = this.#language.value;
    const target = language && this.#find(language);
    this.#problem = this.#target = undefined;
    if (!language || !target) return authored(SLOTS);
    if ('error' in target) {
      this.#problem = target.error;
      warnOfRefusal(this, target);
      return authored(SLOTS);
    }
    this.#target = target;
    const view = toActionButtonView(
      target,
      {
        amounts: this.amounts ?? '',
        monthly: this.monthly,
        isMonthly: this.#isMonthly,
        partner: this.partner ?? undefined,
        newTab: this.newTab,
      },
      language,
    );
    for (const wish of view.ignored) warnOnce(this, `${wish} is left out: wrong, or not for this address`);
    const { link } = view;
    const { locale, messages } = language;
    const isFull = oneOf(this, 'disclosure', this.disclosure, DISCLOSURES) === 'full';
    // The page's own words keep the page's language.
    return html`<div
      class="root"
      lang=${this.action ? locale : nothing}
      dir=${this.action ? directionOf(language) : nothing}
    >
      ${headingSlot(this, headingLevel(this, this.headingLevel), '')}
      <slot name="intro"></slot>
      ${view.amounts.length > 0 ? this.#renderAmounts(view, language) : this.#renderButton(link, language)}
      ${
        view.monthly
          ? html`<label lang=${locale}
              ><input
                type="checkbox"
                .checked=${this.#isMonthly}
                @change=${this.#onMonthly}
              />${messages.monthly}</label
            >`
          : nothing
      }
      <p class="meta" lang=${locale} role=${link.kind === 'share' ? 'status' : nothing}>
        ${link.kind === 'share' ? this.#status : [link.hostname && arrowOut(), isFull ? link.opens : link.hostname || link.opens]}
      </p>
      <slot name="entity"
        >${target.entity.text && html`<p class="meta">${localized(target.entity, messages)}</p>`}</slot
      >
      ${isFull && target.keptBy ? html`<p class="meta" lang=${locale}>${target.keptBy}</p>` : nothing}
      <slot name="footer"></slot>
    </div>`;
  }

  #renderButton(link: ActionLinkView, { messages }: Language<ActionButtonMessages>): TemplateResult {
    const look = `button ${oneOf(this, 'appearance', this.appearance, APPEARANCES)}`;
    const label = html`<slot name="label">${localized(link.label, messages)}</slot>`;
    return link.kind === 'share'
      ? html`<button type="button" class=${look} part="button" @click=${this.#onShare}>${label}</button>`
      : actionLink(link, look, label, this.newTab);
  }

  #renderAmounts(
    { amounts, link }: ActionButtonView,
    { locale, messages }: Language<ActionButtonMessages>,
  ): TemplateResult {
    return html`<p id="label"><slot name="label">${localized(link.label, messages)}</slot></p>
      <ul role="list" aria-labelledby="label">
        ${amounts.map((amount) => html`<li>${actionLink(amount, 'button', amount.label.text, this.newTab)}</li>`)}
        <li lang=${locale}>${actionLink(link, 'button', messages.other, this.newTab)}</li>
      </ul>`;
  }

  /** Where the button leads, why it cannot, or nothing while that is not known yet. */
  #find(language: Language<ActionButtonMessages>): ActionTarget | TargetProblem | undefined {
    const page = this.baseURI;
    if (this.action) {
      const { value, base } = this.#feed;
      const context = pageContext(this, base);
      return value && toFeedTarget(value, this.action, context, language);
    }
    const kind = oneOf(this, 'kind', this.kind, KINDS);
    const link = readAuthoredLink(this);
    const address = this.href ?? (link.href || (kind === 'share' ? page : ''));
    // The parser may not have reached the link yet; its slot will say when it has.
    if (!address && document.readyState === 'loading') return undefined;
    return toPageTarget(address, link.text, kind, page, language);
  }

  #onMonthly(event: Event): void {
    this.#isMonthly = event.target instanceof HTMLInputElement && event.target.checked;
    this.requestUpdate();
  }

  /** The system's own sheet where there is one, else the clipboard, else the address to copy by hand. */
  async #onShare(): Promise<void> {
    if (!this.#target || !this.dispatchEvent(new RightsActEvent('share', ''))) return;
    const { href } = new URL(this.#target.url, this.baseURI);
    try {
      if ('canShare' in navigator && navigator.canShare({ url: href })) await navigator.share({ url: href });
      else {
        await navigator.clipboard.writeText(href);
        this.#status = this.#language.value?.messages.copied ?? '';
      }
    } catch (error) {
      // A reader who closes the sheet has not failed.
      this.#status = error instanceof DOMException && error.name === 'AbortError' ? '' : href;
    }
    this.requestUpdate();
  }
}
