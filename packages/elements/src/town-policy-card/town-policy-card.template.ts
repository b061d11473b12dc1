import {
  directionOf,
  type Language,
  type PolicyView,
  type RowKind,
  type RowView,
  type StatementView,
  type TownCardView,
  type TownPolicyCardMessages,
  type WholeStatementView,
} from '@rights-kit/views';
import { html, nothing, type TemplateResult } from 'lit';
import { actionLink } from '../templates/action-link.js';
import { heading, type HeadingLevel, type RenderHeading } from '../templates/heading.js';
import { arrow, barredDisc, barredRing, dottedRing, halfDisc } from '../templates/icons.js';
import { outcome } from '../templates/outcome.js';
import { sourceDetails, sourceItems } from '../templates/sources.js';
import { localized, original } from '../templates/text.js';

const ROW_ICONS: Readonly<Record<RowKind, () => TemplateResult>> = {
  limits: barredDisc,
  asks: barredRing,
  allows: arrow,
  but: halfDisc,
};

/** The full statewide rules, which a reader opens. */
export interface FullText {
  /** Empty until they have loaded. */
  readonly statements: readonly WholeStatementView[];
  /** That they are being loaded, or failed to load; `''` otherwise. */
  readonly status: string;
  readonly onToggle: (isOpen: boolean) => void;
}

/**
 * @param renderName sets the name of the town, unless the page does
 * @param full `undefined` on a server, where its place is kept and nobody can open it
 */
export function townPolicyCard(
  view: TownCardView,
  language: Language<TownPolicyCardMessages>,
  level: HeadingLevel,
  renderName: RenderHeading,
  full?: FullText,
): TemplateResult {
  const { messages } = language;
  const help = html`<slot name="help"></slot>`;
  return html`<div class="root" lang=${language.locale} dir=${directionOf(language)}>
    <article class="card" part="card">
      ${renderName(view.name)}
      <p class="meta">${view.county}</p>
      <p>${view.localNote}</p>
      <slot name="intro"></slot>
      ${
        view.policies.length > 0
          ? view.policies.map((policy, index) => policySection(policy, level, language, index === 0 && help))
          : html`<p class="lead">${view.absence}</p>
              <p class="meta">${view.asOf}</p>
              ${help}`
      }
      <section class="band">
        ${heading('name', level, view.region, 1)}
        <div class="statements">${view.statements.map((statement) => statementBox(statement, language))}</div>
        ${view.shortNotice && html`<p class="meta">${view.shortNotice}</p>`}
        ${view.statements.length > 0 ? fullDetails(full, view.region, language) : nothing}
      </section>
      ${
        view.action &&
        html`<p class="action">
            ${actionLink(view.action, 'button solid', localized(view.action.label, messages))}
          </p>
          <p class="meta opens">${view.action.opens}</p>
          ${view.until && html`<p class="meta">${view.until}</p>`}`
      }
      ${view.outcome && outcome(view.outcome, messages)} ${original(view.original, messages)}
      <p class="meta">${view.keptBy}</p>
      <slot name="footer"></slot>
    </article>
  </div>`;
}

function policySection(
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
            ${rows(policy.exceptionsHeading, policy.exceptions, messages)}
            ${rows(policy.facetsHeading, policy.facets, messages)}
          </dl>`
        : nothing
    }
    ${policy.notStated && html`<p class="hang muted">${dottedRing()}${policy.notStated}</p>`}
    <p class="meta">${policy.asOf}</p>
    ${original(policy.original, messages)} ${sourceDetails(policy.sources, language, policy.name.text)}
  </section>`;
}

function rows(term: string, views: readonly RowView[], messages: TownPolicyCardMessages): unknown {
  return (
    term &&
    html`<div>
      <dt>${term}</dt>
      ${views.map(
        (row) =>
          html`<dd class="hang">
            ${ROW_ICONS[row.kind]()}<span>${localized(row.text, messages)} ${row.cited}</span>
          </dd>`,
      )}
    </div>`
  );
}

function statementBox(
  { text, original: english, asOf }: StatementView,
  { messages }: Language<TownPolicyCardMessages>,
): TemplateResult {
  return html`<div>
    <p>${localized(text, messages)}</p>
    <p class="meta">${asOf}</p>
    ${original(english, messages)}
  </div>`;
}

/** @param region completes the summary for screen readers, which may announce it out of context */
function fullDetails(
  full: FullText | undefined,
  region: string,
  language: Language<TownPolicyCardMessages>,
): TemplateResult {
  const onEvent = ({ currentTarget }: Event & { readonly currentTarget: HTMLDetailsElement }): void => {
    full?.onToggle(currentTarget.open);
  };
  const statements = full?.statements ?? [];
  return html`<details
    class=${statements.length > 0 ? 'full' : 'full unloaded'}
    ?inert=${!full}
    @toggle=${onEvent}
  >
    <summary>${language.messages.fullText}<span class="aside">: ${region}</span></summary>
    <p role="status">${full?.status}</p>
    ${statements.map(
      (statement) =>
        html`${statementBox(statement, language)}
          <ol class="meta">
            ${sourceItems(statement.sources)}
          </ol>`,
    )}
  </details>`;
}
