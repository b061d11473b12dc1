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
import { localized } from '../templates/text.js';

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
}

export interface ActionButtonCallbacks {
  readonly onMonthly: (isMonthly: boolean) => void;
  readonly onShare: () => void;
}

export function actionButton(
  view: ActionButtonView,
  { entity, keptBy }: ActionTarget,
  language: Language<ActionButtonMessages>,
  options: ActionButtonOptions,
  callbacks: ActionButtonCallbacks,
): TemplateResult {
  const { isOwn, isFull, suffix } = options;
  const { link } = view;
  const { locale, messages } = language;
  const isShare = link.kind === 'share';
  const onChange = ({ target: box }: Event): void => {
    callbacks.onMonthly(box instanceof HTMLInputElement && box.checked);
  };
  return html`<div
    class="root"
    lang=${isOwn ? nothing : locale}
    dir=${isOwn ? nothing : directionOf(language)}
  >
    ${options.heading}
    <slot name=${`intro${suffix}`}></slot>
    ${view.amounts.length > 0 ? amountLinks(view, language, options) : oneButton(link, language, options, callbacks)}
    ${
      view.monthly
        ? html`<label lang=${locale}
            ><input
              type="checkbox"
              .checked=${options.isMonthly}
              @change=${onChange}
            />${messages.monthly}</label
          >`
        : nothing
    }
    <p class="meta opens" lang=${locale} role=${isShare ? 'status' : nothing}>
      ${isShare ? options.status : [link.hostname && arrowOut(), isFull ? link.opens : link.hostname || link.opens]}
    </p>
    <slot name=${`entity${suffix}`}
      >${entity.text && html`<p class="meta">${localized(entity, messages)}</p>`}</slot
    >
    ${isFull && keptBy ? html`<p class="meta" lang=${locale}>${keptBy}</p>` : nothing}
    <slot name="footer"></slot>
  </div>`;
}

/** A campaign that is not live. None of the page's texts is shown but the footer: they were written for the request. */
export function actionOutcome(
  { outcome: view, keptBy }: ActionOutcome,
  language: Language<ActionButtonMessages>,
): TemplateResult {
  return html`<div class="root" lang=${language.locale} dir=${directionOf(language)}>
    ${outcome(view, language.messages)}
    <p class="meta">${keptBy}</p>
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
  const label = html`<slot name=${`label${suffix}`}>${localized(link.label, messages)}</slot>`;
  return link.kind === 'share'
    ? html`<button type="button" class=${className} part="button" @click=${onShare}>${label}</button>`
    : actionLink(link, className, label, newTab, own);
}

function amountLinks(
  { amounts, link }: ActionButtonView,
  { locale, messages }: Language<ActionButtonMessages>,
  { newTab, own, suffix }: ActionButtonOptions,
): TemplateResult {
  return html`<p id="label">
      <slot name=${`label${suffix}`} data-href=${link.url}>${localized(link.label, messages)}</slot>
    </p>
    <ul role="list" aria-labelledby="label">
      ${amounts.map((amount) => html`<li>${actionLink(amount, 'button', amount.label.text, newTab, own)}</li>`)}
      <li lang=${locale}>${actionLink(link, 'button', messages.other, newTab, own)}</li>
    </ul>`;
}
