import type { ReactNode } from 'react';
import type { Guide } from './guide';
import { GuideLink } from './guide-link';
import { Results } from './results';
import { Table } from './table';

/** How an element is used by keyboard and by ear, and where that is tested. */
export function Accessibility({
  guide: { widget, keys, announcements, structure, transcript },
}: {
  readonly guide: Guide;
}): ReactNode {
  return (
    <>
      <div className="prose">{structure}</div>
      <Table
        caption="Keys"
        head={['Key', 'What it does']}
        rows={keys.map(([key, does]) => [<kbd key="key">{key}</kbd>, does])}
      />
      <h3>What a screen reader is told without being asked</h3>
      <ul className="prose">
        {announcements.map((announcement, index) => (
          <li key={index}>{announcement}</li>
        ))}
      </ul>
      <h3>How it is tested</h3>
      <ul className="prose">
        <li>
          axe finds no violation of WCAG 2.2 A and AA, target size included, in any story of this Storybook (
          <code>stories/test/stories.test.ts</code>), nor in each state, direction, color scheme and width (
          <code>packages/elements/src/accessibility.test.ts</code>).
        </li>
        <li>
          Its accessibility tree is a reviewed transcript; any difference fails (
          <code>packages/elements/src/golden/{transcript}.txt</code>).
        </li>
      </ul>
      <Results tag={`rights-${widget}`} />
      <p className="prose">
        <GuideLink to="accessibility-accessibility-what-the-tests-found">What the tests found</GuideLink>{' '}
        names each criterion, and the{' '}
        <GuideLink to="accessibility-accessibility-conformance-report">conformance report</GuideLink> is made
        of it. No screen reader was used by a person for these results.{' '}
        <GuideLink to="accessibility-a-script-for-people-with-screen-readers">A script</GuideLink> for those
        who do waits for them.
      </p>
    </>
  );
}
