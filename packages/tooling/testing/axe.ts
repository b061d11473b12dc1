/** `@rights-kit/tooling/axe`: axe's accessibility rules, for browser tests. */
import type axeCore from 'axe-core';
import 'axe-core/axe.min.js';

declare global {
  /** axe-core is a classic script, which defines this global. */
  var axe: typeof axeCore;
}

const { axe } = globalThis;

/** WCAG 2.2 at levels A and AA. `target-size` has the tag of the last one, but axe disables it by default. */
const OPTIONS = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
  rules: { 'target-size': { enabled: true } },
  resultTypes: ['violations'],
} satisfies axeCore.RunOptions;

/**
 * The violations that axe finds within `node`, including shadow roots: WCAG 2.2 A and AA, with `target-size` enabled.
 *
 *     expect(await axeViolations(element)).to.deep.equal([]);
 *
 * @returns one readable text for each element that violates a rule
 */
export async function axeViolations(node: Element): Promise<string[]> {
  const { passes, violations } = await axe.run(node, OPTIONS);
  if (passes.length + violations.length === 0)
    throw new Error('axe found nothing to check: is the node in the page?');
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, html, failureSummary }) =>
        `${id}: ${help}\n  at ${target.join(' ')}\n  ${html}\n  ${failureSummary ?? ''}`,
    ),
  );
}
