import { useOf } from '@storybook/addon-docs/blocks';
import type { ReactNode } from 'react';
import { CodeOf } from './code-of';
import type { State } from './guide';
import { Folded, Stage } from './stage';

/** A link to another entry of this Storybook, in place of the whole page: it shows pages of documentation in a frame. */
function EntryLink({ to, children }: { readonly to: string; readonly children: ReactNode }): ReactNode {
  return (
    <a href={`./?path=/${to}`} target="_parent">
      {children}
    </a>
  );
}

function Figure({ story: of, sees, why, shows, alone }: State): ReactNode {
  const { story } = useOf(of, ['story']);
  return (
    <figure className="state" data-story={story.id}>
      <figcaption>
        <h3>{story.name}</h3>
        <p>{sees}</p>
        <p className="meta">{why}</p>
        <p className="meta">
          <EntryLink to={`story/${story.id}`}>
            Open alone<span className="hidden">: {story.name}</span>
          </EntryLink>
        </p>
      </figcaption>
      <div>
        {alone ? (
          <p className="words">{alone}</p>
        ) : (
          <Folded>
            <Stage of={of} shows={shows} />
          </Folded>
        )}
        <CodeOf of={of} />
      </div>
    </figure>
  );
}

/** Stories one below the other, each beside what a reader sees in it and why. */
export function States({ states }: { readonly states: readonly State[] }): ReactNode {
  return (
    <div className="states">
      {states.map((state, index) => (
        <Figure key={index} {...state} />
      ))}
    </div>
  );
}
