/** The snippet for a state of the builder, and the command that prints the same. */
import { composeSnippet, HEIGHTS, type Form } from '../command/compose-snippet.ts';
import type { RecordFile } from '../command/pre-render.ts';
import type { Release } from '../src/snippet.ts';
import { attributesOf, fitOf } from './options.ts';
import type { State } from './state.ts';

export interface SnippetContext {
  /** The address of the release, with a slash at its end. */
  readonly base: string;
  readonly release: Release;
  /** The hosts that the publisher's actions may open. */
  readonly hosts: readonly string[];
  /** The languages of the feed. */
  readonly locales: readonly string[];
  /** The feed files of the chosen record. */
  readonly records: readonly RecordFile[];
  /** **Unit:** milliseconds since the epoch. */
  readonly now: number;
}

/** @returns `''` where the state names no record */
export function builderSnippet(state: State, form: Form, context: SnippetContext): string {
  const { widget } = state;
  const preload = fitOf(widget, form).preload && state.preload;
  const attributes = { ...attributesOf(state, form), ...(preload && { loading: 'eager' }) };
  const height = state.height || HEIGHTS[widget];
  return (
    composeSnippet({ ...context, widget, attributes, form, height, hasScript: true, preload })?.snippet ?? ''
  );
}

/** The arguments of `rights-kit` for a snippet, without where the publisher's records are. */
export function commandArguments(state: State, form: Form, base: string): string[] {
  const { widget, height, preload } = state;
  const attributes = Object.entries(attributesOf(state, form)).flatMap(([name, value]) =>
    typeof value === 'string' ? [`--${name}`, value] : [],
  );
  const fit = fitOf(widget, form);
  return [
    ...['snippet', widget, ...attributes, '--form', form, '--base', base],
    ...(fit.height && height ? ['--height', String(height)] : []),
    ...(fit.preload && preload ? ['--preload'] : []),
  ];
}
