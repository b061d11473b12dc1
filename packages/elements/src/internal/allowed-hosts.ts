import { configuration } from '../configure.js';
import { closestAcrossRoots } from './closest.js';

/** The hosts that a feed's action may open here: those compiled in, and those of the nearest `data-rights-allow`. */
export function allowedHosts(element: Element): readonly string[] {
  const page = closestAcrossRoots(element, 'data-rights-allow') ?? '';
  return [...(configuration().actionHosts ?? []), ...page.split(/\s+/)];
}
