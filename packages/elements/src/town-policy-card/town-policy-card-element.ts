import { parseTownFile, type TownFile } from '@rights-kit/content';
import {
  directionOf,
  type Language,
  type PolicyView,
  type RowKind,
  type RowView,
  type StatementView,
  toTownCardView,
  type TownCardView,
  type TownPolicyCardMessages,
} from '@rights-kit/views';
import { en } from '@rights-kit/views/messages/en/town-policy-card.js';
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
import { RightsErrorEvent } from '../events/rights-error-event.js';
import { announceReady } from '../internal/announce-ready.js';
import { clearPreRendered, isPreRendered } from '../internal/pre-rendered.js';
import { toRecordFile } from '../internal/record-file.js';
import { hasFocus } from '../internal/has-focus.js';
import { pageContext, warnOfRefusal } from '../internal/page-context.js';
import { createRootSafely, renderSafely } from '../internal/render-safely.js';
import { button } from '../styles/button.js';
import { record } from '../styles/record.js';
import { reset } from '../styles/reset.js';
import { tokens } from '../styles/tokens.js';
import { actionLink } from '../templates/action-link.js';
import { authored } from '../templates/authored.js';
import { heading, headingLevel, headingSlot, type HeadingLevel } from '../templates/heading.js';
import { arrow, barredDisc, barredRing, dottedRing, halfDisc } from '../templates/icons.js';
import { sourceDetails, sourceItems } from '../templates/sources.js';
import { localized, original } from '../templates/text.js';
import { styles } from './town-policy-card.styles.js';

const SLOTS = ['heading', 'intro', 'help', 'footer'] as const;
const ROW_ICONS: Readonly<Record<RowKind, () => TemplateResult>> = {
  limits: barredDisc,
  asks: barredRing,
  allows: arrow,
  but: halfDisc,
};

/**
 * What one city or town has decided about working with federal immigration enforcement, beside the rules that hold everywhere in
 * the state.
 *
 * Until the record is there, and when it cannot be had, the element shows its own children; a town without a record says that
 * none is on record and that this does not mean there is none.
 *
 * @example
 * ```html
 * <rights-town-policy-card town="boston"><a href="https://example.org/r/towns/boston/">Boston: policy on working with federal immigration enforcement</a></rights-town-policy-card>
 * ```
 *
 * @tagname rights-town-policy-card
 * @slot - Shown until the record is there, and when it cannot be had: a link or a sentence that works on its own
 * @slot heading - Replaces the town's name; an `h1`–`h6` keeps its own level
 * @slot intro - A sentence before the record
 * @slot help - The page's hotline or know-your-rights link, right under the first statement
 * @slot footer - After everything else
 * @fires {RightsReadyEvent} rights-ready - The record is shown; once for each record
 * @fires {RightsErrorEvent} rights-error - The record, or its action, cannot be shown; `code` says why
 * @fires {RightsActEvent} rights-act - A reader follows the card's action; cancelable
 * @csspart card - The card
 * @csspart heading - The town's name
 * @csspart name - The name of a policy, and the heading of the statewide rules
 * @csspart tag - Binding, non-binding, or what became of it
 * @csspart button - The action
 * @cssState ready - The record is shown
 */
export class TownPolicyCardElement extends LitElement {
  static override properties: PropertyDeclarations = {
    town: {},
    feed: {},
    allow: {},
    headingLevel: { attribute: 'heading-level' },
    loading: {},
    colorScheme: { attribute: 'color-scheme' },
  };

  static override styles: CSSResultGroup = [tokens, reset, button, record, styles];

  /**
   * Which city or town, by its name in the feed: lower case, hyphens. **Invalid:** the children stay and `rights-error` says
   * `no-record`; a name the feed does not know gives `not-found`. **Source:** page markup, never a reader's choice.
   */
  declare town: string | null | undefined;

  /** Base address of the feed; else that of the nearest `data-rights-feed`, else the one set by `configure()`. */
  declare feed: string | null | undefined;

  /**
   * What this page lets an action of the feed open, separated by spaces: hosts, hosts with a path (then that page alone), numbers
   * (`tel:+16175550100`); else that of the nearest `data-rights-allow`, else the one set by `configure()`. **Invalid:** that word is left
   * out. **Source:** page markup, as a snippet writes it; never the feed.
   */
  declare allow: string | null | undefined;

  /** Level of the town's name, 2 to 6, or `none` for no headings; the policies' names are one level below. Where the page
   * writes the heading itself, give its level here too. Default 3. */
  declare headingLevel: string | number | null | undefined;

  /** `lazy`: the record is asked for when the card nears the viewport; `eager`: at once. Default `lazy`. */
  declare loading: string | null | undefined;

  /** `light` or `dark`; else as the page's `color-scheme` says. */
  declare colorScheme: string | null | undefined;

  readonly #feed: FeedController<TownFile> = new FeedController(this, parseTownFile, () =>
    toRecordFile('towns', this.town),
  );
  readonly #language: LocaleController<TownPolicyCardMessages> = new LocaleController(this, en);
  /** What is shown; nothing while the children are. */
  #view: TownCardView | undefined;

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
    if (!isFine) this.#view = undefined;
  }

  protected override updated(): void {
    if (!announceReady(this, this.#view && this.#feed.value) || !this.#view?.refused) return;
    warnOfRefusal(this, this.#view.refused);
    this.dispatchEvent(new RightsErrorEvent(this.#view.refused.error));
  }

  #isReady(): boolean {
    return this.#feed.value !== undefined && this.#language.value !== undefined;
  }

  protected override render(): TemplateResult {
    const { value, base } = this.#feed;
    const language = this.#language.value;
    this.#view = undefined;
    if (!value || !language) return authored(SLOTS);
    const view = (this.#view = toTownCardView(value, {
      ...language,
      now: Date.now(),
      english: en,
      ...pageContext(this, base),
    }));
    const { messages } = language;
    const level = headingLevel(this, this.headingLevel);
    const help = html`<slot name="help"></slot>`;
    return html`<div class="root" lang=${language.locale} dir=${directionOf(language)}>
      <article class="card" part="card">
        ${headingSlot(this, level, view.name)}
        <p class="meta">${view.county}</p>
        <p>${view.localNote}</p>
        <slot name="intro"></slot>
        ${
          view.policies.length > 0
            ? view.policies.map((policy, index) =>
                this.#renderPolicy(policy, level, language, index === 0 && help),
              )
            : html`<p class="lead">${view.absence}</p>
                <p class="meta">${view.asOf}</p>
                ${help}`
        }
        <section class="band">
          ${heading('name', level, view.region, 1)}
          <div class="statements">
            ${view.statements.map((statement) => this.#renderStatement(statement, language))}
          </div>
        </section>
        ${
          view.action &&
          html`<p class="action">
              ${actionLink(view.action, 'button solid', localized(view.action.label, messages))}
            </p>
            <p class="meta">${view.action.opens}</p>`
        }
        ${original(view.original, messages)}
        <p class="meta">${view.keptBy}</p>
        <slot name="footer"></slot>
      </article>
    </div>`;
  }

  #renderPolicy(
    policy: PolicyView,
    level: HeadingLevel,
    language: Language<TownPolicyCardMessages>,
    help: unknown,
  ): TemplateResult {
    const { messages } = language;
    return html`<section class="policy">
      ${heading('name', level, localized(policy.name, messages), 1)}
      <p class="meta"><span class="tag" part="tag">${policy.tag}</span> ${policy.facts}</p>
      ${policy.stale && html`<p class="stale">${policy.stale}</p>`}
      ${[...policy.cautions, policy.summary].map((text) => html`<p>${localized(text, messages)}</p>`)}
      ${help || nothing}
      ${
        policy.exceptionsHeading || policy.facetsHeading
          ? html`<dl>
              ${this.#renderRows(policy.exceptionsHeading, policy.exceptions, messages)}
              ${this.#renderRows(policy.facetsHeading, policy.facets, messages)}
            </dl>`
          : nothing
      }
      ${policy.notStated && html`<p class="hang muted">${dottedRing()}${policy.notStated}</p>`}
      <p class="meta">${policy.asOf}</p>
      ${original(policy.original, messages)} ${sourceDetails(policy.sources, language, policy.name.text)}
    </section>`;
  }

  #renderRows(term: string, rows: readonly RowView[], messages: TownPolicyCardMessages): unknown {
    return (
      term &&
      html`<div>
        <dt>${term}</dt>
        ${rows.map(
          (row) =>
            html`<dd class="hang">
              ${ROW_ICONS[row.kind]()}<span>${localized(row.text, messages)} ${row.cited}</span>
            </dd>`,
        )}
      </div>`
    );
  }

  #renderStatement(
    { text, original: english, asOf, sources }: StatementView,
    { messages }: Language<TownPolicyCardMessages>,
  ): TemplateResult {
    return html`<div>
      <p>${localized(text, messages)}</p>
      <p class="meta">${asOf}</p>
      ${original(english, messages)}
      <ul class="meta">
        ${sourceItems(sources)}
      </ul>
    </div>`;
  }
}
