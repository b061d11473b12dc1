import { DocsContext, useOf } from '@storybook/addon-docs/blocks';
import { useContext, useEffect, useState } from 'react';
import { RESET_STORY_ARGS, STORY_ARGS_UPDATED, UPDATE_STORY_ARGS } from 'storybook/internal/core-events';
import type { StoryExport } from './guide';

/** By attribute name, among them the listeners of a story. */
export type Args = Readonly<Record<string, unknown>>;

interface StoryArgs {
  readonly id: string;
  readonly args: Args;
  readonly update: (changed: Args) => void;
  readonly reset: () => void;
}

/** The current attributes of a story, which its controls change. */
export function useArgs(of: StoryExport): StoryArgs {
  const context = useContext(DocsContext);
  const { story } = useOf(of, ['story']);
  const { id } = story;
  // Storybook’s own type of a value is `any`.
  const [args, setArgs] = useState(() => context.getStoryContext(story)['args'] as Args);
  useEffect(() => {
    const onUpdate = (changed: { readonly storyId: string; readonly args: Args }): void => {
      if (changed.storyId === id) setArgs(changed.args);
    };
    context.channel.on(STORY_ARGS_UPDATED, onUpdate);
    return () => {
      context.channel.off(STORY_ARGS_UPDATED, onUpdate);
    };
  }, [context, id]);
  return {
    id,
    args,
    update: (updatedArgs) => {
      context.channel.emit(UPDATE_STORY_ARGS, { storyId: id, updatedArgs });
    },
    reset: () => {
      context.channel.emit(RESET_STORY_ARGS, { storyId: id });
    },
  };
}
