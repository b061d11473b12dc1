import { SourceContext, useOf } from '@storybook/addon-docs/blocks';
import { useContext, type ReactNode } from 'react';
import type { StoryExport } from './guide';
import { CodeBlock } from './code-block';

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
      <CodeBlock label={story.name} code={code} />
    </details>
  );
}
