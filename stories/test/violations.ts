/** Runs axe in a page of the built Storybook. */

const AXE = new URL('../../node_modules/axe-core/axe.min.js', import.meta.url);

interface Ran {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
  }[];
}

/** What axe finds in a page, its widgets included. */
export async function violationsOf(frame: HTMLIFrameElement): Promise<string[]> {
  const page = frame.contentDocument;
  if (!page) throw new Error('the frame is closed');
  const script = page.createElement('script');
  script.src = AXE.href;
  const loaded = new Promise((resolve) => {
    script.onload = resolve;
  });
  page.head.append(script);
  await loaded;
  // What the script defines.
  const { axe } = frame.contentWindow as unknown as { axe: { run: (...args: unknown[]) => Promise<Ran> } };
  const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
  const ours = await axe.run(
    { include: page, exclude: [['.story-page']] },
    { runOnly: [...wcag, 'best-practice'], rules: { 'target-size': { enabled: true } } },
  );
  // The targets of widgets are measured where each story stands alone, and states of one record have one name.
  const stories = page.querySelector('.story-page')
    ? await axe.run({ include: [['.story-page']] }, { runOnly: wcag })
    : { violations: [] };
  const violations = [...ours.violations, ...stories.violations];
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary = '' }) => `${id}: ${html}\n${failureSummary}`),
  );
}
