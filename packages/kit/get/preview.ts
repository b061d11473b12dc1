/** The preview: the snippet itself, in a sandboxed frame. */

/** The sizes of a page's text that a partner can try. **Unit:** CSS pixels. */
export const TEXT_SIZES = [10, 16, 20] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

/** The style of the page around the previewed snippet; its hash is in the policy of the builder's page, which the frame inherits. */
export const previewStyle = (size: TextSize): string =>
  `html{font-size:${size}px}body{margin:16px;font:1rem/1.5 system-ui,sans-serif}`;

/** The page around the snippet. */
export interface Stage {
  readonly size: TextSize;
  readonly dir: 'ltr' | 'rtl';
  readonly isDark: boolean;
  readonly isScripted: boolean;
  /** `0` for the whole width. **Unit:** CSS pixels. */
  readonly width: number;
}

export const START_STAGE: Stage = { size: 16, dir: 'ltr', isDark: false, isScripted: true, width: 0 };

/** What the sandbox permits; scripts only where the stage runs them. */
export const sandboxOf = ({ isScripted }: Stage): string =>
  `${isScripted ? 'allow-scripts ' : ''}allow-popups allow-popups-to-escape-sandbox allow-forms`;

/** @param snippet stands in the page as it is */
export const toPreview = (snippet: string, { size, dir, isDark }: Stage, lang: string): string =>
  `<!doctype html><html lang="${lang}" dir="${dir}"><head><meta charset="utf-8"><meta name="color-scheme" content="${isDark ? 'dark' : 'light'}"><title>.</title><style>${previewStyle(size)}</style></head><body>${snippet}</body></html>`;
