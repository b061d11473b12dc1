import {
  directionOf,
  type Language,
  type PolicyView,
  type RowGroupView,
  type StatementView,
  type StatewideCardView,
  type TownCardView,
  type TownPolicyCardMessages,
  type WholeStatementView,
} from '@rights-kit/views';
import { html, nothing, type TemplateResult } from 'lit';
import { actionLink } from '../templates/action-link.js';
import { heading, type HeadingLevel, type RenderHeading } from '../templates/heading.js';
import { outcome } from '../templates/outcome.js';
import { sourceItems } from '../templates/sources.js';
import { localized, original } from '../templates/text.js';

export interface CardOptions {
  readonly level: HeadingLevel;
  /** Whether all that is folded starts open. */
  readonly isFull: boolean;
  /** Sets the name of the town, unless the page does. */
  readonly renderName: RenderHeading;
}

/** The full statewide rules, which a reader opens. */
export interface FullText {
  /** Empty until they have loaded. */
  readonly statements: readonly WholeStatementView[];
  /** That they are being loaded, or failed to load; `''` otherwise. */
  readonly status: string;
  readonly onToggle: (isOpen: boolean) => void;
}

type CardLanguage = Language<TownPolicyCardMessages>;

const HELP = html`<slot name="help"></slot>`;

/** @param full `undefined` on a server, where its place is kept and nobody can open it */
export function townPolicyCard(
  view: TownCardView,
  language: CardLanguage,
  options: CardOptions,
  full?: FullText,
): TemplateResult {
  const { messages } = language;
  const { level } = options;
  const [lead, ...others] = view.policies;
  return frame(
    view.name,
    language,
    options,
    html`<p class="meta">${view.area}</p>
      <slot name="intro"></slot>
      ${
        lead
          ? policyContent(lead, language, options, true)
          : html`<p class="answer">${view.absence}</p>
              <p class="meta">${view.asOf}</p>
              ${HELP}`
      }
      ${
        others.length > 0
          ? html`<section>
              ${heading('term', level, view.othersHeading, 1)}
              ${others.map((policy) => foldedPolicy(policy, language, options))}
            </section>`
          : nothing
      }
      <section class="band">
        ${
          view.statements.length > 0
            ? html`${heading('term', level, view.region, 1)}
                <div class="columns">
                  ${view.statements.map((statement) => statementText(statement, language, 'meta statement'))}
                </div>
                ${fullDetails(full, view, language, options)}`
            : nothing
        }
        ${
          view.action &&
          actionLink(
            view.action,
            'button',
            // No space between the two, since paper shows the address in place of the second.
            html`<span
              >${localized(view.action.label, messages)}<span class="meta brief opens"
                >${parts([view.action.opens, view.until])}</span
              ></span
            >`,
          )
        }
      </section>
      ${view.outcome && outcome(view.outcome, messages)}
      ${original(
        [view, ...view.policies, ...(full?.statements ?? [])].flatMap((part) => part.original),
        messages,
        options.isFull,
      )}
      <p class="meta">${view.localNote} ${[view.keptBy, view.shortNotice].filter(Boolean).join('. ')}</p>`,
  );
}

/** The statewide rules alone, for a page about no town. */
export function statewideCard(
  view: StatewideCardView,
  language: CardLanguage,
  options: CardOptions,
): TemplateResult {
  return frame(
    view.name,
    language,
    options,
    html`<slot name="intro"></slot>
      ${view.statements.map(
        (statement, index) => html`${wholeStatement(statement, language)} ${index === 0 ? HELP : nothing}`,
      )}
      ${original(
        view.statements.flatMap((statement) => statement.original),
        language.messages,
        options.isFull,
      )}
      <p class="meta">${view.keptBy}</p>`,
  );
}

function frame(
  name: string,
  language: CardLanguage,
  { renderName }: CardOptions,
  content: TemplateResult,
): TemplateResult {
  return html`<div class="root" lang=${language.locale} dir=${directionOf(language)}>
    <article class="card" part="card">
      ${renderName(name)} ${content}
      <slot name="footer"></slot>
    </article>
  </div>`;
}

/** Parts of a line, each kept whole where it fits, with its separator behind it. */
function parts(texts: readonly unknown[]): unknown {
  return texts
    .filter(Boolean)
    .map(
      (text, index, { length }) =>
        html`<span class="keep">${text}${index < length - 1 ? '\u00a0·' : ''}</span>${' '}`,
    );
}

/** What a policy is: its instrument, whether it binds, its years. */
function facts({ instrument, tag, years }: PolicyView, ...more: readonly string[]): unknown {
  return parts([instrument, html`<span class="ink" part="tag">${tag}</span>`, ...years, ...more]);
}

/** @param isLead whether it opens the card; otherwise a line above it has its answer and its facts */
function policyContent(
  policy: PolicyView,
  language: CardLanguage,
  { level, isFull }: CardOptions,
  isLead: boolean,
): TemplateResult {
  const { messages } = language;
  const { summary } = policy;
  const name = localized(policy.name, messages);
  const toRows = (group: RowGroupView): TemplateResult => rows(group, language, level, isLead ? 1 : 3);
  return html`${
      isLead
        ? html`<p class=${summary ? 'answer' : 'lead'}>${localized(policy.answer, messages)}</p>`
        : heading('name', level, name, 2)
    }
    <p class="meta">
      ${policy.exceptionsNote && html`<span class="keep ink">${policy.exceptionsNote}</span>`}
      <span class="keep">${policy.date}</span>
    </p>
    ${policy.stale && html`<p class="stale">${policy.stale}</p>`}
    ${
      isLead
        ? html`${HELP}
            <p class="meta policy ink" part="name">${name}</p>
            <p class="meta">${facts(policy)}</p>`
        : nothing
    }
    ${policy.cautions.map((caution) => html`<p>${localized(caution, messages)}</p>`)}
    <div class="columns">${policy.groups.map(toRows)}</div>
    <p class="binds">${policy.binds}</p>
    <details ?open=${isFull}>
      <summary class="meta">
        <span>${policy.sourcesSummary}<span class="aside">: ${name}</span></span>
      </summary>
      ${summary && html`<p>${localized(summary, messages)}</p>`}
      <p class="meta">${parts(policy.dates)}</p>
      <ol class="meta">
        ${sourceItems(policy.sources)}
      </ol>
      ${policy.silence.map(toRows)}
    </details>`;
}

/** One line of a policy that does not lead, with the whole of it behind a press. */
function foldedPolicy(policy: PolicyView, language: CardLanguage, options: CardOptions): TemplateResult {
  return html`<details ?open=${options.isFull}>
    <summary>
      <span>
        <span class="ink">${localized(policy.answer, language.messages)}</span>
        <span class="meta brief">${facts(policy, policy.exceptionsCount, policy.date)}</span>
        <span class="meta brief">${policy.binds}</span>
      </span>
    </summary>
    ${policyContent(policy, language, options, false)}
  </details>`;
}

function rows(
  group: RowGroupView,
  { messages }: CardLanguage,
  level: HeadingLevel,
  below: number,
): TemplateResult {
  return html`<div>
    ${heading('term', level, group.heading, below)}
    <ul role="list">
      ${group.rows.map(
        ({ text, who, cited }) =>
          html`<li>
            ${localized(text, messages)}
            ${who && html`<span class="muted">(${localized(who, messages)})</span>`}
            ${cited && html`<span class="muted keep">${cited}</span>`}
          </li>`,
      )}
    </ul>
  </div>`;
}

/** @param size the class of its text */
function statementText({ text, asOf }: StatementView, { messages }: CardLanguage, size = ''): TemplateResult {
  return html`<p class=${size}>${localized(text, messages)} <span class="muted keep">${asOf}</span></p>`;
}

/** A statement as a whole, with its sources. */
function wholeStatement(statement: WholeStatementView, language: CardLanguage): TemplateResult {
  return html`${statementText(statement, language)}
    <ol class="meta">
      ${sourceItems(statement.sources)}
    </ol>`;
}

function fullDetails(
  full: FullText | undefined,
  { fullText, further, region }: TownCardView,
  language: CardLanguage,
  options: CardOptions,
): TemplateResult {
  const onEvent = ({ currentTarget }: Event & { readonly currentTarget: HTMLDetailsElement }): void => {
    full?.onToggle(currentTarget.open);
  };
  const statements = full?.statements.length
    ? full.statements.map((statement) => wholeStatement(statement, language))
    : further.map((statement) => statementText(statement, language));
  return html`<details
    class=${statements.length > 0 ? '' : 'unloaded'}
    ?inert=${!full}
    ?open=${options.isFull && full}
    @toggle=${onEvent}
  >
    <summary class="meta">
      <span>${fullText}<span class="aside">: ${region}</span></span>
    </summary>
    <p role="status">${full?.status}</p>
    ${statements}
  </details>`;
}
