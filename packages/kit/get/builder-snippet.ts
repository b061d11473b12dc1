/** The snippet for a state of the builder, and the command that prints the same. */
import { NO_COLORS, ownColors } from '../command/colors.ts';
import { composeSnippet, HEIGHTS, type Form, type ToCompose } from '../command/compose-snippet.ts';
import type { RecordFile } from '../command/pre-render.ts';
import type { Release } from '../src/snippet.ts';
import { attributesOf, fitOf, hasComment, hasStyle, type Fit } from './options.ts';
import { legible, START, type State } from './state.ts';

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

/** What a snippet has beside its attributes. */
const extrasOf = (
  state: State,
  fit: Fit,
): Required<
  Pick<ToCompose, 'preload' | 'isCurrent' | 'commentFor' | 'colors' | 'maxWidth' | 'pageColor'>
> => ({
  preload: fit.preload && state.preload,
  isCurrent: fit.version && state.isCurrent,
  commentFor: (fit.version || fit.height) && hasComment(state.host) ? state.host : undefined,
  colors: fit.colors && hasStyle(state.host) ? ownColors(state) : NO_COLORS,
  maxWidth: fit.width && hasStyle(state.host) ? state.width : 0,
  pageColor: state.page,
});

/** @returns `''` where the state names no record */
export function builderSnippet(given: State, form: Form, context: SnippetContext): string {
  const state = legible(given);
  const { widget } = state;
  const extras = extrasOf(state, fitOf(widget, form));
  const attributes = { ...attributesOf(state, form), ...(extras.preload && { loading: 'eager' }) };
  const height = state.height || HEIGHTS[widget];
  return (
    composeSnippet({ ...context, ...extras, widget, attributes, form, height, hasScript: true })?.snippet ??
    ''
  );
}

/** The arguments of `rights-kit` for a snippet, without where the publisher's records are. */
export function commandArguments(given: State, form: Form, base: string): string[] {
  const state = legible(given);
  const { widget, height } = state;
  const attributes = Object.entries(attributesOf(state, form)).flatMap(([name, value]) =>
    typeof value === 'string' ? [`--${name}`, value] : [],
  );
  const fit = fitOf(widget, form);
  const { preload, isCurrent, commentFor, colors, maxWidth, pageColor } = extrasOf(state, fit);
  // In a shell a word that begins with a hash is a comment.
  const option = (name: string, value: string): string[] =>
    value ? [`--${name}`, value.replace('#', '')] : [];
  return [
    ...['snippet', widget, ...attributes, '--form', form, '--base', base],
    ...(fit.height && height ? ['--height', String(height)] : []),
    ...option('accent', colors.accent),
    ...option('on-accent', colors.onAccent),
    ...option('ground', colors.ground),
    ...option('page-color', pageColor),
    ...option('max-width', maxWidth ? String(maxWidth) : ''),
    ...(preload ? ['--preload'] : []),
    ...(isCurrent ? ['--current'] : []),
    ...(commentFor ? ['--comment', ...(commentFor === START.host ? [] : [commentFor])] : []),
  ];
}
