import type { ActionLinkView } from '@rights-kit/views';
import { html, nothing, type TemplateResult } from 'lit';
import { RightsActEvent } from '../events/rights-act-event.js';

/** Reports that a reader follows a link, by the main or the middle button; a listener may cancel that. */
function onFollow(event: MouseEvent, { kind, hostname, id }: ActionLinkView): void {
  if (event.type === 'auxclick' && event.button !== 1) return;
  if (!event.currentTarget?.dispatchEvent(new RightsActEvent(kind, hostname, id))) event.preventDefault();
}

/** A link of the element's own: its address is checked, and its target gets no referrer. */
export function actionLink(
  link: ActionLinkView,
  className: string,
  content: unknown,
  newTab = false,
): TemplateResult {
  const follow = (event: MouseEvent): void => {
    onFollow(event, link);
  };
  return html`<a
    class=${className}
    part="button"
    href=${link.url}
    rel="noopener noreferrer"
    referrerpolicy="no-referrer"
    target=${newTab ? '_blank' : nothing}
    @click=${follow}
    @auxclick=${follow}
    >${content}</a
  >`;
}
