import {
  directionOf,
  fill,
  type ActionBannerMessages,
  type BannerView,
  type Language,
} from '@rights-kit/views';
import { html, nothing, type TemplateResult } from 'lit';
import { choice, type Choice } from '../internal/choice.js';
import { actionLink } from '../templates/action-link.js';
import type { RenderHeading } from '../templates/heading.js';
import { check, close } from '../templates/icons.js';
import { localized, original } from '../templates/text.js';

export const VARIANT: Choice<'info' | 'urgent' | 'victory'> = choice('variant', [
  'info',
  'urgent',
  'victory',
]);
export const PLACEMENT: Choice<'inline' | 'sticky-top' | 'sticky-bottom'> = choice(
  'placement',
  ['inline', 'sticky-top', 'sticky-bottom'],
  true,
);

/** The state that a banner shows for the webmaster of its page; `''` for the one that it is in. */
export const PREVIEW: Choice<'' | 'upcoming' | 'live' | 'ended' | 'won' | 'dismissed'> = choice('preview', [
  '',
  'upcoming',
  'live',
  'ended',
  'won',
  'dismissed',
]);

export interface BandOptions {
  /** Whether the texts are the page's own, in the language of the page. */
  readonly isOwn: boolean;
  /** Sets the title, unless the page does. */
  readonly renderTitle: RenderHeading;
  /** Name of the slot that replaces the sentence. */
  readonly body: string;
  /** The title as plain text, also where the page wrote it. */
  readonly title: string;
  /** What the band is called in lists of regions; `''` for its title. */
  readonly label: string;
  /** `plain`: without a ground of its own. */
  readonly variant: (typeof VARIANT.values)[number] | 'plain';
  readonly sticky: boolean;
  readonly dismissible: boolean;
  /** The page's own link, which receives the click too. */
  readonly own?: HTMLElement | undefined;
}

/** The band of a live or won campaign, or with the page's own text. */
export function actionBanner(
  view: BannerView,
  language: Language<ActionBannerMessages>,
  options: BandOptions,
  onDismiss: () => void,
): TemplateResult {
  const { isOwn, title, label, variant } = options;
  const { state, link } = view;
  const { locale, messages } = language;
  return html`<div
    class="root"
    lang=${isOwn ? nothing : locale}
    dir=${isOwn ? nothing : directionOf(language)}
  >
    <section
      class=${`band ${variant}${options.sticky ? ' sticky' : ''}`}
      part="banner"
      aria-label=${label || nothing}
      aria-labelledby=${label || !title ? nothing : 'title'}
    >
      <div class="words">
        <div id="title">
          ${state === 'won' || variant === 'victory' ? check() : nothing}
          ${options.renderTitle(localized(view.lead, messages))}
        </div>
        <slot name="intro"></slot>
        <div class="body">
          <slot name=${options.body}
            >${localized(view.brief, messages)}
            ${view.shortNotice && html`<span class="meta" lang=${locale}>${view.shortNotice}${'\u00a0·'}</span>`}</slot
          >
          ${isOwn && !link ? html`<slot></slot>` : nothing}
          ${view.asOf && html`<span class="meta" lang=${locale}>${view.asOf}</span>`}
        </div>
        ${view.when && html`<p class="meta">${view.when}</p>`}
        ${view.entity.text && html`<p class="meta">${localized(view.entity, messages)}</p>`}
        ${original(view.original, messages)}
      </div>
      <div class="act">
        ${
          link &&
          html`${actionLink(link, 'button solid', localized(link.label, messages), { own: options.own, describedBy: 'opens' })}
            <p class="meta opens" id="opens" lang=${locale}>${link.opens}</p>`
        }
        <slot name="footer"></slot>
      </div>
      ${options.dismissible ? dismissButton(title || label, language, onDismiss) : nothing}
    </section>
  </div>`;
}

function dismissButton(
  title: string,
  { locale, messages }: Language<ActionBannerMessages>,
  onDismiss: () => void,
): TemplateResult {
  return html`<button
    type="button"
    class="button dismiss"
    part="dismiss"
    lang=${locale}
    aria-label=${title ? fill(messages.dismissTitle, { title }) : messages.dismiss}
    @click=${onDismiss}
  >
    ${close()}
  </button>`;
}

/** A line for the webmaster: that what stands below it, or that nothing does, is a preview of a state. */
export function previewLine(state: string, language: Language<ActionBannerMessages>): TemplateResult {
  return html`<p class="root preview" lang=${language.locale}>
    ${fill(language.messages.preview, { state })}
  </p>`;
}

/** The note in place of a banner that a reader has dismissed. It can receive the focus. */
export function dismissedNote(language: Language<ActionBannerMessages> | undefined): TemplateResult {
  return html`<p class="root" lang=${language?.locale ?? nothing} role="status" tabindex="-1">
    ${language?.messages.dismissed}
  </p>`;
}
