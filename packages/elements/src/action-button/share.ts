/**
 * Shares an address by the system's own sheet where there is one, else copies it.
 *
 * @param copied what to say once it is on the clipboard
 * @returns what to tell the reader: `''` where the sheet did, and the address itself, to copy by hand, where all else fails
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
    // A reader who closes the sheet has not failed.
    return error instanceof DOMException && error.name === 'AbortError' ? '' : url;
  }
}
