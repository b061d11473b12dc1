/** `@rights-kit/tooling/commands`: what a test in a browser may ask of the runner. */
import { executeServerCommand } from '@web/test-runner-commands';

/** The command's name, and what is sent to the runner with it. */
export interface Commands {
  readonly viewport: { readonly width: number; readonly height: number };
  readonly press: { readonly key: string };
  readonly 'type-text': { readonly text: string };
  readonly click: { readonly x: number; readonly y: number; readonly button: MouseButton };
  readonly 'media-features': MediaSettings;
  readonly golden: { readonly name: string; readonly text: string };
  readonly 'ax-tree': { readonly selector?: string | undefined };
}

export type MouseButton = 'left' | 'middle' | 'right';

export interface MediaSettings {
  readonly media?: 'print' | 'screen';
  /** For example `{ name: 'forced-colors', value: 'active' }`. */
  readonly features?: readonly {
    readonly name:
      | 'forced-colors'
      | 'prefers-color-scheme'
      | 'prefers-contrast'
      | 'prefers-reduced-motion'
      | 'prefers-reduced-transparency';
    readonly value: string;
  }[];
}

export interface GoldenResult {
  readonly same: boolean;
  /** What the file holds; `null` when there is none yet. */
  readonly expected: string | null;
}

const run = <Result, Name extends keyof Commands>(name: Name, payload: Commands[Name]): Promise<Result> =>
  executeServerCommand<Result, Commands[Name]>(name, payload);

/** Sizes the page, in CSS pixels. WebKitGTK's window is never narrower than 447. */
export const viewport = (width: number, height: number): Promise<void> => run('viewport', { width, height });

/** Presses a key with its modifiers, by the names of `KeyboardEvent.key`: `Tab`, `Shift+Tab`, `Escape`. */
export const press = (key: string): Promise<void> => run('press', { key });

/** Types into what has the focus, character by character. */
export const typeText = (text: string): Promise<void> => run('type-text', { text });

/** Clicks at a point of the viewport, in CSS pixels. WebKitGTK has the left button only. */
export const click = (x: number, y: number, button: MouseButton = 'left'): Promise<void> =>
  run('click', { x, y, button });

/** What the reader's system asks for, replacing what was set before; nothing given resets all. Chromium only. */
export const mediaFeatures = (settings: MediaSettings = {}): Promise<void> => run('media-features', settings);

/**
 * Compares a text with the reviewed file `name`, relative to the test's folder. A missing last line break is added to both.
 * `UPDATE_GOLDEN=1` writes the file, and then it is the same.
 */
export const golden = (name: string, text: string): Promise<GoldenResult> => run('golden', { name, text });

/**
 * What a screen reader is given, one line for each node: role, "name" and states, indented. Chromium only.
 *
 * @param selector first match in the page, not in shadow roots; default the whole page
 */
export const accessibilityTree = (selector?: string): Promise<string> => run('ax-tree', { selector });
