import type { ReactNode } from 'react';
import type { Guide } from './guide';
import { Table } from './table';

/** The results of each engine, once they have been written down. */
const RESULTS = Object.keys(import.meta.glob('../../../docs/accessibility/results.json'));

/** The transcripts that the tests of the elements compare with. */
const TRANSCRIPTS: Readonly<Record<string, string>> = import.meta.glob(
  '../../../packages/elements/src/golden/*.txt',
  { query: '?raw', import: 'default', eager: true },
);

function transcriptOf(name: string): string {
  const found = Object.entries(TRANSCRIPTS).find(([file]) => file.endsWith(`/${name}.txt`));
  if (!found) throw new Error(`no transcript ${name}`);
  return found[1];
}

/** How an element is used by keyboard and by ear, and where that is tested. */
export function Accessibility({
  guide: { keys, announcements, structure, transcript },
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
        <li>
          The tests run in Chromium, and in Firefox and WebKit where <code>BROWSERS</code> names them.{' '}
          {RESULTS.length > 0
            ? 'Their results by engine and day are in docs/accessibility/results.json of the repository.'
            : 'Their results by engine and day are not written down yet.'}
        </li>
      </ul>
      <details>
        <summary>The accessibility tree, with a made-up record</summary>
        <pre>{transcriptOf(transcript)}</pre>
      </details>
    </>
  );
}
