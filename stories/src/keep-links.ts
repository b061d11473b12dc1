/**
 * Keeps the stories in their frame: a link inside of a widget, its fallback content among it, that leads to another page is reported
 * and canceled. Imported for its effect.
 */

/** Fired on the window, with the address of the link. */
export const LINK_KEPT = 'story-link-kept';

const isLink = (target: EventTarget): target is HTMLAnchorElement =>
  target instanceof HTMLAnchorElement && target.hasAttribute('href');

const isWidget = (target: EventTarget): boolean =>
  target instanceof HTMLElement && target.localName.startsWith('rights-');

/** Whether an address differs from that of the page by its fragment alone. */
const isOnThisPage = ({ href }: HTMLAnchorElement): boolean =>
  href.replace(/#.*/, '') === location.href.replace(/#.*/, '') && href.includes('#');

addEventListener('click', (event) => {
  const path = event.composedPath();
  const link = path.find(isLink);
  if (!link || !path.some(isWidget) || isOnThisPage(link)) return;
  event.preventDefault();
  dispatchEvent(new CustomEvent(LINK_KEPT, { detail: link.href }));
});
