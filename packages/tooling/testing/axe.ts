/** `@rights-kit/tooling/axe`: the accessibility rules, for a test in a browser. */
import 'axe-core/axe.min.js';

/** axe-core is a script, not a module: it leaves a global. */
const { axe } = globalThis;

/** WCAG 2.2 at levels A and AA. `target-size` is in the last list, but switched off unless asked for. */
const OPTIONS = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
  rules: { 'target-size': { enabled: true } },
  resultTypes: ['violations'],
};

export async function axeViolations(node) {
  const { passes, violations } = await axe.run(node, OPTIONS);
  if (passes.length + violations.length === 0)
    throw new Error('axe found nothing to check: is the node in the page?');
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, html, failureSummary }) =>
        `${id}: ${help}\n  at ${target.join(' ')}\n  ${html}\n  ${failureSummary}`,
    ),
  );
}
