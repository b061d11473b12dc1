import { useOf } from '@storybook/addon-docs/blocks';
import type { ReactNode } from 'react';
import { CodeOf } from './code-of';
import type { State } from './guide';
import { Folded, Stage } from './stage';

function Figure({ story: of, sees, why, shows, alone, whole }: State): ReactNode {
  const { story } = useOf(of, ['story']);
  return (
    <figure className="state" data-story={story.id}>
      <figcaption>
        <h3>{story.name}</h3>
        <p>{sees}</p>
        <p className="meta">{why}</p>
        <p className="meta">
          {/* In place of the whole page: Storybook shows pages of documentation in a frame. */}
          <a href={`./?path=/story/${story.id}`} target="_parent" aria-label={`Open alone: ${story.name}`}>
            Open alone
          </a>
        </p>
      </figcaption>
      <div>
        {alone ? (
          <p className="words">{alone}</p>
        ) : whole ? (
          <Stage of={of} shows={shows} />
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
