/**
 * Shares an address by the system's share sheet where there is one, else copies it to the clipboard.
 *
 * @param copied the message to return once it is on the clipboard
 * @returns a message for the reader: `''` after the share sheet; the address itself, to copy by hand, where both ways fail
 */
export async function share(url: string, copied: string): Promise<string> {
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
