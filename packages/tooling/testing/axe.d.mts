/**
 * What axe finds wrong within `node`, shadow roots included: WCAG 2.2 A and AA, with `target-size` switched on.
 *
 *     expect(await axeViolations(element)).to.deep.equal([]);
 *
 * @returns one readable text for each element a rule fails on; empty when all is well
 */
export function axeViolations(node: Element): Promise<string[]>;
