import {
  directionOf,
  type ActionButtonMessages,
  type ActionButtonView,
  type ActionLinkView,
  type ActionOutcome,
  type ActionTarget,
  type Language,
} from '@rights-kit/views';
import { html, nothing, type TemplateResult } from 'lit';
import { choice, type Choice } from '../internal/choice.js';
import { actionLink } from '../templates/action-link.js';
import { arrowOut } from '../templates/icons.js';
import { outcome } from '../templates/outcome.js';
import { localized, original } from '../templates/text.js';

export const APPEARANCE: Choice<'solid' | 'outline' | 'link'> = choice('appearance', [
  'solid',
  'outline',
  'link',
]);
export const DISCLOSURE: Choice<'full' | 'short'> = choice('disclosure', ['full', 'short']);

/** In reading order. */
export const SLOTS: readonly string[] = ['heading', 'intro', 'label', 'entity', 'footer', ''];

export interface ActionButtonOptions {
  /** Whether the texts are the page's own, in the language of the page. */
  readonly isOwn: boolean;
  /** The slot of the page's own heading. */
  readonly heading: TemplateResult;
  readonly appearance: (typeof APPEARANCE.values)[number];
  /** Whether it shows the full disclosure of destination and record, or only the host. */
  readonly isFull: boolean;
  /** Whether a reader has chosen a monthly gift. */
  readonly isMonthly: boolean;
  readonly newTab: boolean;
  /** The page's own link, which receives the click too. */
  readonly own?: HTMLElement | undefined;
  /** The ending of the slots' names: `-none` for an action that follows the named one, about which the page's texts say nothing. */
  readonly suffix: string;
  /** The message about the last share; `''` before one. */
  readonly status: string;
  /** `next` after the first item in a list of links on the page; `''` otherwise. */
  readonly place: string;
}

export interface ActionButtonCallbacks {
  readonly onMonthly: (isMonthly: boolean) => void;
  readonly onShare: () => void;
}

export function actionButton(
  view: ActionButtonView,
  { entity, notice, original: texts }: ActionTarget,
  language: Language<ActionButtonMessages>,
  options: ActionButtonOptions,
  callbacks: ActionButtonCallbacks,
): TemplateResult {
  const { isOwn, isFull, suffix } = options;
  const { link } = view;
  const { locale, messages } = language;
  const isShare = link.kind === 'share';
  const hasAmounts = view.amounts.length > 0;
  return html`<div
    class=${`root ${options.place}`}
    lang=${isOwn ? nothing : locale}
    dir=${isOwn ? nothing : directionOf(language)}
  >
    ${options.heading}
    <slot name=${`intro${suffix}`}></slot>
    ${
      hasAmounts
        ? html`<p id="label">
            <slot name=${`label${suffix}`} data-href=${link.url}>${localized(link.label, messages)}</slot>
          </p>`
        : nothing
    }
    ${view.monthly ? rhythm(language, options, callbacks) : nothing}
    ${hasAmounts ? amountLinks(view, language, options) : oneButton(link, language, options, callbacks)}
    <p class="meta opens" id="opens" lang=${locale} role=${isShare ? 'status' : nothing}>
      ${isShare ? options.status : [link.site && arrowOut(), isFull ? link.opens : link.site || link.opens]}
    </p>
    <slot name=${`entity${suffix}`}
      >${entity.text && html`<p class="meta">${localized(entity, messages)}</p>`}</slot
    >
    ${isFull && notice ? html`<p class="meta" lang=${locale}>${notice}</p>` : nothing}
    ${isFull ? original(texts, messages) : nothing}
    <slot name="footer"></slot>
  </div>`;
}

/** A campaign that is not live. None of the page's texts is shown but the footer: they were written for the request. */
export function actionOutcome(
  { outcome: view, notice, original: texts }: ActionOutcome,
  language: Language<ActionButtonMessages>,
): TemplateResult {
  return html`<div class="root" lang=${language.locale} dir=${directionOf(language)}>
    ${outcome(view, language.messages)} ${notice && html`<p class="meta">${notice}</p>`}
    ${original(texts, language.messages)}
    <slot name="footer"></slot>
  </div>`;
}

function oneButton(
  link: ActionLinkView,
  { messages }: Language<ActionButtonMessages>,
  { appearance, newTab, own, suffix }: ActionButtonOptions,
  { onShare }: ActionButtonCallbacks,
): TemplateResult {
  const className = `button ${appearance}`;
  const label = html`<span id="label"
    ><slot name=${`label${suffix}`}>${localized(link.label, messages)}</slot></span
  >`;
  return link.kind === 'share'
    ? html`<button type="button" class=${className} part="button" @click=${onShare}>${label}</button>`
    : actionLink(link, className, label, { newTab, own, describedBy: 'opens' });
}

/** "Once" or "Every month": the choice rewrites the links below it. */
function rhythm(
  { locale, messages }: Language<ActionButtonMessages>,
  { isMonthly }: ActionButtonOptions,
  { onMonthly }: ActionButtonCallbacks,
): TemplateResult {
  const choice = (words: string, isEvery: boolean): TemplateResult =>
    html`<label class=${isMonthly === isEvery ? 'button solid' : 'button'}
      >${words}<input
        type="radio"
        name="rhythm"
        .checked=${isMonthly === isEvery}
        @change=${() => {
          onMonthly(isEvery);
        }}
    /></label>`;
  return html`<div class="rhythm" role="radiogroup" aria-labelledby="label" lang=${locale}>
    ${choice(messages.once, false)}${choice(messages.monthly, true)}
  </div>`;
}

function amountLinks(
  { amounts }: ActionButtonView,
  { locale }: Language<ActionButtonMessages>,
  { newTab, own }: ActionButtonOptions,
): TemplateResult {
  return html`<ul role="list" aria-labelledby="label">
    ${amounts.map((amount, index) => html`<li lang=${locale}>${actionLink(amount, 'button', amount.label.text, { newTab, own, describedBy: 'opens', id: `amount-${String(index)}` })}</li>`)}
  </ul>`;
}
