/** `@rights-kit/tooling/commands`: commands that a browser test sends to the runner. */
import { executeServerCommand } from '@web/test-runner-commands';

/** The payload of each command, by its name. */
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
  /** The text of the file; `null` where it does not exist yet. */
  readonly expected: string | null;
}

const run = <Result, Name extends keyof Commands>(name: Name, payload: Commands[Name]): Promise<Result> =>
  executeServerCommand<Result, Commands[Name]>(name, payload);

/** Resizes the viewport. **Unit:** CSS pixels. In WebKitGTK the width is at least 447. */
export const viewport = (width: number, height: number): Promise<void> => run('viewport', { width, height });

/** Presses a key with its modifiers, named as in `KeyboardEvent.key`: `Tab`, `Shift+Tab`, `Escape`. */
export const press = (key: string): Promise<void> => run('press', { key });

/** Types into the focused element, character by character. */
export const typeText = (text: string): Promise<void> => run('type-text', { text });

/** Clicks at a point of the viewport. **Unit:** CSS pixels. WebKitGTK supports only the left button. */
export const click = (x: number, y: number, button: MouseButton = 'left'): Promise<void> =>
  run('click', { x, y, button });

/** Emulates media features. Each call replaces the earlier ones; without an argument it resets all. Chromium only. */
export const mediaFeatures = (settings: MediaSettings = {}): Promise<void> => run('media-features', settings);

/**
 * Compares a text with the golden file `name`, relative to the test's folder. A missing final line break is added to both.
 * With `UPDATE_GOLDEN=1` it writes the file.
 */
export const golden = (name: string, text: string): Promise<GoldenResult> => run('golden', { name, text });

/**
 * The accessibility tree, one indented line for each node: role, "name" and states. Chromium only.
 *
 * @param selector selects the root by its first match outside of shadow roots. Default: the whole page
 */
export const accessibilityTree = (selector?: string): Promise<string> => run('ax-tree', { selector });
