/** `embeds.json`: the elements and their scripts for programs that write pages, such as assistants and content systems. */
import type { ReleaseFile, WidgetAttributes } from '../src/snippet.ts';

interface Named {
  readonly name: string;
  readonly description: string;
}

export interface EmbedAttribute extends Named {
  /** `choice`: one of `values`, or several of them. */
  readonly type: 'boolean' | 'choice' | 'number' | 'text';
  readonly values?: readonly string[];
  /** What a text or number may be. */
  readonly format?: string;
  /** What holds without the attribute; missing where nothing does. */
  readonly default?: string;
  readonly isRequired?: boolean;
  /** What a wrong value does. */
  readonly wrongValue?: string;
}

export interface EmbedElement {
  readonly tag: `rights-${string}`;
  readonly widget: keyof WidgetAttributes;
  readonly description: string;
  /** The file with this element alone. `rights-kit.js` has all. */
  readonly script: string;
  readonly attributes: readonly EmbedAttribute[];
  /** `''` is the default slot. */
  readonly slots: readonly Named[];
  readonly events: readonly (Named & { readonly fields: readonly string[] })[];
  readonly parts: readonly Named[];
  readonly states: readonly Named[];
  readonly customProperties: readonly (Named & { readonly default: string })[];
  /** One line of HTML each. */
  readonly examples: readonly string[];
}

export interface Embeds {
  readonly version: string;
  /** ISO 8601 civil date. */
  readonly date: string;
  readonly note: string;
  /** The release folder of the examples, with a slash at its end. */
  readonly base: string;
  /** Loads all elements. */
  readonly scriptTag: string;
  /** By name, in the folder of the version. */
  readonly files: Readonly<Record<string, ReleaseFile>>;
  readonly elements: readonly EmbedElement[];
}
