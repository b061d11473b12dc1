/** What the page of an element says. The template gives it the same headings, in the same order, for every element. */
import type { PasteWidget } from 'rights-kit/paste';
import type { ReactNode } from 'react';

/** An export of a file of stories. Storybook’s own type for it is `any`. */
export type StoryExport = object;

/** A story on the page, with its caption. */
export interface State {
  readonly story: StoryExport;
  /** What a reader sees, in a sentence. */
  readonly sees: ReactNode;
  /** Why it is so. */
  readonly why: ReactNode;
  /**
   * What the widget shows: a `record`, by which the words of a page without a feed are meant too, the page’s own `children`, or
   * `nothing`. Default: `record`.
   */
  readonly shows?: 'record' | 'children' | 'nothing' | undefined;
  /** Of a state that a page of documentation cannot show beside others: why. The caption then leads to the story. */
  readonly alone?: string;
  /** Whether it is never folded, since what it is about stands at its end. */
  readonly whole?: boolean;
}

export interface Guide {
  readonly widget: PasteWidget;
  /** The story of the live example, which has a record of the feed. */
  readonly example: StoryExport;
  /** The attributes that stand under the example. */
  readonly controls: readonly string[];

  /** One sentence. */
  readonly lead: ReactNode;
  readonly purpose: ReactNode;
  readonly when: readonly ReactNode[];
  readonly somethingElse: readonly ReactNode[];
  readonly states: readonly State[];
  readonly rules: readonly (readonly [write: ReactNode, not: ReactNode])[];
  readonly languages: ReactNode;
  readonly languageStates: readonly State[];
  readonly keys: readonly (readonly [key: string, does: ReactNode])[];
  readonly announcements: readonly ReactNode[];
  readonly structure: ReactNode;
  /** The reviewed transcript of the accessibility tree, by the name of its file. */
  readonly transcript: string;
  readonly themingStates: readonly State[];
  /** What the widget requests, and when. */
  readonly requests: readonly ReactNode[];
  /** What a changeset calls the element. */
  readonly names: RegExp;
}
