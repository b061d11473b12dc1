import type { RightsErrorCode, RightsErrorEvent } from '@rights-kit/elements';
import type { TemplateResult } from 'lit';
import type { SharedAttributes, WidgetAttributes } from 'rights-kit/snippet';
import { expect, fn, waitFor, type Mock } from 'storybook/test';

/** Records made up for stories. Relative to the page, as a partner would write it. */
export const FIXTURES = 'fixtures/feed/v1/';

/** What a story hears from its element; the Actions panel lists it. */
export interface Heard {
  onReady: Mock<(event: Event) => void>;
  onError: Mock<(event: RightsErrorEvent) => void>;
  onAct: Mock<(event: Event) => void>;
}

/** New listeners for a file of stories. Following a link is reported and then canceled: a story is not a place to leave from. */
export function listeners(): Heard {
  return {
    onReady: fn().mockName('rights-ready'),
    onError: fn().mockName('rights-error'),
    onAct: fn((event: Event) => {
      event.preventDefault();
    }).mockName('rights-act'),
  };
}

/** The attributes of a widget, and what the page wrote inside the tag. */
export type WidgetArgs<W extends keyof WidgetAttributes> = Partial<WidgetAttributes[W]> &
  SharedAttributes &
  Heard & { children?: TemplateResult };

interface Played {
  readonly canvasElement: HTMLElement;
  readonly args: Heard;
}

/** The element of a story, or of the one named. */
export function theElement(
  canvas: HTMLElement,
  selector = ':is(rights-action-banner, rights-case-timeline, rights-town-policy-card, rights-action-button)',
): HTMLElement {
  const element = canvas.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`no ${selector} in the story`);
  return element;
}

/** Whether an element paints its own default children. */
function showsChildren(element: HTMLElement): boolean {
  return element.shadowRoot?.querySelector('slot:not([name]), slot[name=""]') != null;
}

/** A feed that never answers, once {@link neverAnswers} has run. */
export const SLOW = 'no-answer/feed/v1/';

/** Keeps the slow feed from answering for one story. */
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

/** While the feed does not answer, the page's own link is there. */
export async function isPending({ canvasElement, args }: Played): Promise<void> {
  await expect(theElement(canvasElement).querySelector('a')).toBeVisible();
  await expect(args.onReady).not.toHaveBeenCalled();
  await expect(args.onError).not.toHaveBeenCalled();
}

/** A page's markup would bury the message. */
export const PATIENT = { timeout: 5000, onTimeout: (error: Error): Error => error };

/** Waits until the record is shown, so that it is the record that is checked. */
export async function isReady({ canvasElement, args }: Played): Promise<void> {
  await waitFor(() => expect(args.onReady).toHaveBeenCalled(), PATIENT);
  await expect(showsChildren(theElement(canvasElement))).toBe(false);
}

/** Waits until the element has given up for this reason; its children are still there. */
export function staysBecause(code: RightsErrorCode) {
  return async ({ canvasElement, args }: Played): Promise<void> => {
    await waitFor(() => expect(args.onError).toHaveBeenCalled(), PATIENT);
    await expect(args.onError.mock.lastCall?.[0].code).toBe(code);
    await expect(showsChildren(theElement(canvasElement))).toBe(true);
  };
}
