import { SourceContext, useOf } from '@storybook/addon-docs/blocks';
import { useContext, type ReactNode } from 'react';
import type { StoryExport } from './guide';
import { FIXTURES, SLOW } from './feed';
import { CodeBlock } from './code-block';

/** What a partner must know before the code works on a page: which feeds and markup are not theirs to write. */
function noteOn(code: string): ReactNode {
  const isPreRendered = code.includes('<template shadowrootmode');
  const isMadeUp = code.includes(`feed="${FIXTURES}`);
  const isSlow = code.includes(`feed="${SLOW}`);
  if (!isPreRendered && !isMadeUp && !isSlow) return undefined;
  return (
    <>
      {isPreRendered && (
        <>
          <code>rights-kit snippet --form pre-rendered</code> writes such markup for a record.{' '}
        </>
      )}
      {isMadeUp && 'The record is made up: this feed is only in this Storybook.'}
      {isSlow && 'This feed is only in this Storybook, and never answers.'}
    </>
  );
}

/** The code of a story that the page shows, as the code panel has it. */
export function CodeOf({ of }: { readonly of: StoryExport }): ReactNode {
  const { story } = useOf(of, ['story']);
  const { sources } = useContext(SourceContext);
  // One for each set of arguments; the newest comes last.
  const code = Object.values(sources[story.id] ?? {}).at(-1)?.code;
  if (!code) return undefined;
  return (
    <details className="code-of">
      <summary aria-label={`Code: ${story.name}`}>Code</summary>
      <CodeBlock label={story.name} code={code} note={noteOn(code)} />
    </details>
  );
}
