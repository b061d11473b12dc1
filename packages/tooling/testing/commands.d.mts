/** Sizes the page, in CSS pixels. WebKitGTK's window is never narrower than 447. */
export function viewport(width: number, height: number): Promise<void>;

/** Presses a key with its modifiers, by the names of `KeyboardEvent.key`: `Tab`, `Shift+Tab`, `Escape`. */
export function press(key: string): Promise<void>;

/** Types into what has the focus, character by character. */
export function typeText(text: string): Promise<void>;

/** Clicks at a point of the viewport, in CSS pixels. WebKitGTK has the left button only. */
export function click(x: number, y: number, button?: 'left' | 'middle' | 'right'): Promise<void>;

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

/** What the reader's system asks for, replacing what was set before; nothing given resets all. Chromium only. */
export function mediaFeatures(settings?: MediaSettings): Promise<void>;

export interface GoldenResult {
  readonly same: boolean;
  /** What the file holds; `null` when there is none yet. */
  readonly expected: string | null;
}

/**
 * Compares a text with the reviewed file `name`, relative to the test's folder. A missing last line break is added to both.
 * `UPDATE_GOLDEN=1` writes the file, and then it is the same.
 */
export function golden(name: string, text: string): Promise<GoldenResult>;

/**
 * What a screen reader is given, one line for each node: role, "name" and states, indented. Chromium only.
 *
 * @param selector first match in the page, not in shadow roots; default the whole page
 */
export function accessibilityTree(selector?: string): Promise<string>;
