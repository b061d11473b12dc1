import { html, type TemplateResult } from 'lit';

/**
 * The page's own children, all of them and nothing else: what shows before a record is there, and after a failure.
 *
 * @param slots the element's named slots, in reading order; a child of a slot that is not rendered would vanish
 */
export function authored(slots: readonly string[]): TemplateResult {
  return html`${slots.map((name) => html`<slot name=${name}></slot>`)}<slot></slot>`;
}
