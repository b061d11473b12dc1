/** `@rights-kit/tooling/axe`: the accessibility rules, for a test in a browser. */
import type axeCore from 'axe-core';
import 'axe-core/axe.min.js';

declare global {
  /** axe-core is a script, not a module: it leaves a global. */
  var axe: typeof axeCore;
}

const { axe } = globalThis;

/** WCAG 2.2 at levels A and AA. `target-size` is in the last list, but switched off unless asked for. */
const OPTIONS = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
  rules: { 'target-size': { enabled: true } },
  resultTypes: ['violations'],
} satisfies axeCore.RunOptions;

/**
 * What axe finds wrong within `node`, shadow roots included: WCAG 2.2 A and AA, with `target-size` switched on.
 *
 *     expect(await axeViolations(element)).to.deep.equal([]);
 *
 * @returns one readable text for each element a rule fails on; empty when all is well
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
