/** The code of a story: what a page writes, without what Storybook and the story put around it. */
import { BASE } from './page/feed';

/** A widget's tag begins with this. */
const WIDGETS =
  ':is(rights-action-banner, rights-case-timeline, rights-town-policy-card, rights-action-button)';

/**
 * Takes the element with its fallback content out of a rendered story, on one line, as a snippet is.
 *
 * @param code the markup of a story
 */
export function toSource(code: string): string {
  const element = new DOMParser().parseFromString(code, 'text/html').querySelector(WIDGETS);
  if (!element) return code;
  // Relative addresses are those of the release beside this Storybook.
  for (const link of element.querySelectorAll('a[href^="r/"]'))
    link.setAttribute('href', BASE + (link.getAttribute('href') ?? ''));
  return element.outerHTML
    .replace(/<!--.*?-->/gs, '')
    .replace(/\s+/g, ' ')
    .replace(/> </g, '><')
    .replace(/> | </g, (edge) => edge.trim())
    .replace(/ ([a-z-]+)=""/g, ' $1');
}
