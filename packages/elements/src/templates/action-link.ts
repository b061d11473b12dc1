import type { ActionLinkView } from '@rights-kit/views';
import { html, nothing, type TemplateResult } from 'lit';
import { RightsActEvent } from '../events/rights-act-event.js';
import { fire } from '../internal/fire.js';

/**
 * Runs the listeners of the page's own link, wherever they are, and cancels the event where they do. Otherwise it is the element's link that
 * opens, since the page's would send a referrer, and knows neither amount nor new tab.
 */
function passOn(event: MouseEvent, own: HTMLElement): void {
  const copied = { isCanceled: true }; // also where a listener stops the event on its way: then the page's link decides by itself
  const onEnd = (copy: Event): void => {
    copied.isCanceled = copy.defaultPrevented;
    copy.preventDefault();
  };
  addEventListener(event.type, onEnd, { once: true });
  try {
    own.dispatchEvent(new MouseEvent(event.type, event));
  } catch {
    copied.isCanceled = false; // where the page's scripts have broken events
  }
  removeEventListener(event.type, onEnd);
  if (copied.isCanceled) event.preventDefault();
}

/** Reports that a reader follows a link, by the main or the middle button; a listener may cancel that. */
function onFollow(event: MouseEvent, { kind, hostname, id }: ActionLinkView, own?: HTMLElement): void {
  if (event.type === 'auxclick' && event.button !== 1) return;
  const { currentTarget } = event;
  if (currentTarget && !fire(currentTarget, () => new RightsActEvent(kind, hostname, id)))
    event.preventDefault();
  else if (own) passOn(event, own);
}

interface LinkOptions {
  readonly newTab?: boolean;
  /** The page's link that it stands for. */
  readonly own?: HTMLElement | undefined;
  /** Id of the text that says where it leads. */
  readonly describedBy?: string;
  /** Its own id, where its name is the text with the id `label` and then its own. */
  readonly id?: string;
}

/** A link of the element's own: its address is checked, and its target gets no referrer. */
export function actionLink(
  link: ActionLinkView,
  className: string,
  content: unknown,
  { newTab, own, describedBy, id }: LinkOptions = {},
): TemplateResult {
  const follow = (event: MouseEvent): void => {
    onFollow(event, link, own);
  };
  return html`<a
    id=${id ?? nothing}
    class=${className}
    part="button"
    aria-labelledby=${id ? `label ${id}` : nothing}
    aria-describedby=${describedBy ?? nothing}
    href=${link.url}
    rel="noopener noreferrer"
    referrerpolicy="no-referrer"
    target=${newTab ? '_blank' : nothing}
    @click=${follow}
    @auxclick=${follow}
    >${content}</a
  >`;
}
