import './keep-links';
import type { RightsErrorCode, RightsErrorEvent } from '@rights-kit/elements';
import { toTownTitle } from '@rights-kit/views';
import { en } from '@rights-kit/views/messages/en/release.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { PasteWidget } from 'rights-kit/paste';
import { recordPage, type SharedAttributes, type WidgetAttributes } from 'rights-kit/snippet';
import { expect, fn, waitFor, type Mock } from 'storybook/test';
import { RECORDS, SLOW } from './page/feed';
import { toSource } from './source';
import { WIDGETS } from './widgets';

export { FIXTURES, SLOW } from './page/feed';

/** The code panel has the element alone, without the decorators around it. */
export const PARAMETERS = { docs: { source: { excludeDecorators: true, transform: toSource } } };

/** The link that a snippet has inside, by the attribute that names the record; none for a name that the feed does not have. */
export function recordLink(widget: PasteWidget, id = ''): TemplateResult | typeof nothing {
  const { attribute, names } = RECORDS[widget];
  const name = names.get(id);
  const page = recordPage(widget, { [attribute]: id });
  if (!name || !page) return nothing;
  return html`<a href=${page}>${attribute === 'town' ? toTownTitle(name, en) : name}</a>`;
}

/** Listeners for an element's events, which the Actions panel lists. */
export interface Listeners {
  onReady: Mock<(event: Event) => void>;
  onError: Mock<(event: RightsErrorEvent) => void>;
  onAct: Mock<(event: Event) => void>;
}

/** New listeners for a file of stories. `rights-act` is reported and canceled, so that no link leaves the story. */
export function listeners(): Listeners {
  return {
    onReady: fn().mockName('rights-ready'),
    onError: fn().mockName('rights-error'),
    onAct: fn((event: Event) => {
      event.preventDefault();
    }).mockName('rights-act'),
  };
}

/** The globals of a page in Arabic sample text, which is labeled as such and is nobody's translation. */
export const RIGHT_TO_LEFT = { direction: 'rtl', language: 'ar' };

/** Fallback content on such a page. */
export const rightToLeftFallback: TemplateResult = html`<a href="https://example.org/">نص تجريبي للرابط</a>`;

/** Waits until a record is shown, and asserts that the widget runs from right to left. */
export async function isRightToLeft(played: Played): Promise<void> {
  await isReady(played);
  const root = theElement(played.canvasElement).shadowRoot?.querySelector<HTMLElement>('.root');
  if (!root) throw new Error('no root');
  await expect([root.lang, root.dir, getComputedStyle(root).direction]).toEqual(['ar', 'rtl', 'rtl']);
  // Of the kit's own texts, as well as of the record.
  await expect(root).toHaveTextContent('نص تجريبي');
}

/** The attributes of a widget, and what the page wrote inside the tag. */
export type WidgetArgs<W extends keyof WidgetAttributes> = Partial<WidgetAttributes[W]> &
  SharedAttributes &
  Listeners & { children?: TemplateResult };

interface Played {
  readonly canvasElement: HTMLElement;
  readonly args: Listeners;
}

/** The element of a story, by default the first one of the kit. */
export function theElement(canvas: HTMLElement, selector = WIDGETS): HTMLElement {
  const element = canvas.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`no ${selector} in the story`);
  return element;
}

/** Whether an element renders its default slot, and with it the fallback content. */
function showsChildren(element: HTMLElement): boolean {
  return element.shadowRoot?.querySelector('slot:not([name])') != null;
}

/** Makes requests to {@link SLOW} pend until they are aborted. Returns the cleanup. */
export function neverAnswers(): () => void {
  const { fetch } = globalThis;
  globalThis.fetch = (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    if (!url.includes(SLOW)) return fetch(input, init);
    return new Promise((_, reject) => {
      init?.signal?.addEventListener('abort', () => {
        reject(init.signal?.reason as Error);
      });
    });
  };
  return () => {
    globalThis.fetch = fetch;
  };
}

/** Asserts that the fallback content is visible and no event has been fired. */
export async function isPending({ canvasElement, args }: Played): Promise<void> {
  await expect(theElement(canvasElement).querySelector('a')).toBeVisible();
  await expect(args.onReady).not.toHaveBeenCalled();
  await expect(args.onError).not.toHaveBeenCalled();
}

/** Omits the DOM from error messages, where it would hide the cause. */
export const PATIENT = { timeout: 120_000, onTimeout: (error: Error): Error => error };

/** Waits until the record is shown, so that the checks of a story see it. */
export async function isReady({ canvasElement, args }: Played): Promise<void> {
  await waitFor(() => expect(args.onReady).toHaveBeenCalled(), PATIENT);
  await expect(showsChildren(theElement(canvasElement))).toBe(false);
}

/** Waits for an error with this code, and asserts that the fallback content is visible. */
export function staysBecause(code: RightsErrorCode) {
  return async ({ canvasElement, args }: Played): Promise<void> => {
    await waitFor(() => expect(args.onError).toHaveBeenCalled(), PATIENT);
    await expect(args.onError.mock.lastCall?.[0].code).toBe(code);
    await expect(showsChildren(theElement(canvasElement))).toBe(true);
  };
}
