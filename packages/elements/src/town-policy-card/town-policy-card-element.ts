import { civilToday, parseTownFile, type TownFile } from '@rights-kit/content';
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
import { RightsErrorEvent } from '../events/rights-error-event.js';
import { allowedHosts } from '../internal/allowed-hosts.js';
import { announceReady } from '../internal/announce-ready.js';
import { clearBaked, isBaked } from '../internal/baked.js';
import { isBroken, renderSafely } from '../internal/render-safely.js';
import { en } from '../messages/en.js';
import { button } from '../styles/button.js';
import { reset } from '../styles/reset.js';
import { tokens } from '../styles/tokens.js';
import { actionLink } from '../templates/action-link.js';
import { authored } from '../templates/authored.js';
import { heading, headingLevel, headingSlot, type HeadingLevel } from '../templates/heading.js';
import { mark } from '../templates/mark.js';
import { sourceItem } from '../templates/sources.js';
import { styles } from './town-policy-card.styles.js';
import {
  toTownCardView,
  type PolicyView,
  type RowView,
  type StatementView,
  type TownCardView,
} from './town-policy-card.view.js';

const SLOTS = ['heading', 'intro', 'help', 'footer'] as const;

/** The record's file, or what is wrong with the attribute. */
function recordOf(town: string | null | undefined): { path: string } | { error: 'no-record' } {
  return town && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(town)
    ? { path: `towns/${town}.json` }
    : { error: 'no-record' };
}

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
 * @csspart name - The name of a policy
 * @csspart tag - Binding, non-binding, or what became of it
 * @csspart region - The heading of the statewide rules
 * @csspart button - The action
 * @cssState ready - The record is shown
 */
export class TownPolicyCardElement extends LitElement {
  static override properties: PropertyDeclarations = {
    town: {},
    feed: {},
    headingLevel: { attribute: 'heading-level' },
    loading: {},
    scheme: {},
  };

  static override styles: CSSResultGroup = [tokens, reset, button, styles];

  /**
   * Which city or town, by its name in the feed: lower case, hyphens. **Invalid:** the children stay and `rights-error` says
   * `no-record`; a name the feed does not know gives `not-found`. **Source:** page markup, never a reader's choice.
   */
  declare town: string | null | undefined;

  /** Base address of the feed; else that of the nearest `data-rights-feed`, else the one set by `configure()`. */
  declare feed: string | null | undefined;

  /** Level of the town's name, 2 to 6, or `none` for no headings; the policies' names are one level below. Default 3. */
  declare headingLevel: string | number | null | undefined;

  /** `lazy`: the record is asked for when the card nears the viewport; `eager`: at once. Default `lazy`. */
  declare loading: string | null | undefined;

  /** `light` or `dark`; else as the page's `color-scheme` says. */
  declare scheme: string | null | undefined;

  readonly #feed: FeedController<TownFile> = new FeedController(this, {
    file: () => recordOf(this.town),
    parse: parseTownFile,
  });

  /** What is shown; nothing while the children are. */
  #view: TownCardView | undefined;

  protected override shouldUpdate(): boolean {
    this.#feed.sync();
    return this.#feed.state.status === 'ready' || !isBaked(this);
  }

  protected override update(changed: PropertyValues): void {
    renderSafely(this, SLOTS, () => {
      if (this.#feed.state.status === 'ready') clearBaked(this);
      super.update(changed);
    });
  }

  protected override updated(): void {
    const { state } = this.#feed;
    const shown = state.status === 'ready' && !isBroken(this) ? state.value : undefined;
    if (announceReady(this, shown) && this.#view?.refused)
      this.dispatchEvent(new RightsErrorEvent(this.#view.refused));
  }

  protected override render(): TemplateResult {
    const { state } = this.#feed;
    if (state.status !== 'ready') return authored(this, SLOTS);
    const view = (this.#view = toTownCardView(state.value, {
      today: civilToday(Date.now()),
      locale: 'en',
      messages: en,
      base: document.baseURI,
      feed: state.feed,
      allowed: allowedHosts(this),
    }));
    const level = headingLevel(this, this.headingLevel);
    const help = html`<slot name="help"></slot>`;
    return html`<div class="root" lang="en" dir="ltr">
      <article class="card" part="card">
        ${headingSlot(this, level, view.name)}
        <p class="meta county">${view.county}</p>
        <slot name="intro"></slot>
        ${
          view.absence &&
          html`<p class="lead">${view.absence.lead}</p>
            <p class="meta">${view.absence.asOf}</p>
            ${help}`
        }
        ${view.policies.map((policy, index) => this.#renderPolicy(policy, level, index === 0 ? help : nothing))}
        ${
          view.action &&
          html`<div class="action">
            ${actionLink(view.action, 'button solid', view.action.label)}
            <p class="meta">${view.action.opens}</p>
          </div>`
        }
        <section class="band">
          ${heading('region', level, view.statewide.heading, 1)}
          ${view.statewide.statements.map((statement) => this.#renderStatement(statement))}
        </section>
        <p class="meta end">${en.localNote}</p>
        <p class="meta">${view.keptBy}</p>
        <slot name="footer"></slot>
      </article>
    </div>`;
  }

  #renderPolicy(policy: PolicyView, level: HeadingLevel, help: unknown): TemplateResult {
    return html`<section class="policy">
      ${heading('name', level, policy.name, 1)}
      <p class="meta facts"><span class="tag" part="tag">${policy.tag}</span>${policy.facts}</p>
      ${policy.stale && html`<p class="stale">${policy.stale}</p>`}
      ${policy.cautions.map((caution) => html`<p class="caution">${caution}</p>`)}
      ${policy.summary.map((paragraph) => html`<p>${paragraph}</p>`)} ${help}
      ${
        policy.exceptions.length + policy.facets.length > 0
          ? html`<dl>
              ${this.#renderRows('but', en.but, policy.exceptions)}
              ${this.#renderRows('rows', policy.facetsHeading, policy.facets)}
            </dl>`
          : nothing
      }
      ${policy.notStated && html`<p class="hang silent">${mark('silent')}<span>${policy.notStated}</span></p>`}
      <p class="meta">${policy.asOf}</p>
      <details class="meta">
        <summary class="hang">${mark('chevron')}<span>${en.sources(policy.sources.length)}</span></summary>
        <ol>
          ${policy.sources.map(sourceItem)}
        </ol>
      </details>
    </section>`;
  }

  #renderRows(name: string, term: string, rows: readonly RowView[]): unknown {
    if (rows.length === 0) return nothing;
    return html`<div class=${name}>
      <dt>${term}</dt>
      ${rows.map(
        (row) =>
          html`<dd class="hang">
            ${mark(row.mark)}<span
              >${row.text} ${row.cites && html`<span class="meta">${row.cites}</span>`}</span
            >
          </dd>`,
      )}
    </div>`;
  }

  #renderStatement(statement: StatementView): TemplateResult {
    return html`${statement.text.map((paragraph) => html`<p>${paragraph}</p>`)}
      <p class="meta">${statement.asOf}</p>
      <ul class="meta">
        ${statement.sources.map(sourceItem)}
      </ul>`;
  }
}
