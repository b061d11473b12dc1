import type { ActionButtonMessages, ActionTarget } from '@rights-kit/views';
import { RightsActEvent } from '../events/rights-act-event.js';
import { fire } from '../internal/fire.js';

/**
 * Shares an address by the system's share sheet where there is one, else copies it to the clipboard.
 *
 * @param copied the message to return once it is on the clipboard
 * @returns a message for the reader: `''` after the share sheet; the address itself, to copy by hand, where both ways fail
 */
async function shareUrl(url: string, copied: string): Promise<string> {
  try {
    if ('canShare' in navigator && navigator.canShare({ url })) {
      await navigator.share({ url });
      return '';
    }
    await navigator.clipboard.writeText(url);
    return copied;
  } catch (error) {
    // Closing the share sheet is no error.
    return String(error).startsWith('AbortError') ? '' : url; // without `DOMException`, which a page may have replaced
  }
}

/**
 * Shares the address of an action, unless the page cancels the event.
 *
 * @param tell takes a message for the reader, `''` for none
 */
export async function share(
  element: HTMLElement,
  { id, url }: ActionTarget,
  { copied }: ActionButtonMessages,
  tell: (message: string) => void,
): Promise<void> {
  if (!fire(element, () => new RightsActEvent('share', '', id))) return;
  tell(''); // a second "copied" is announced too
  tell(await shareUrl(new URL(url, element.baseURI).href, copied));
}
