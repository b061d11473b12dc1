/** The stories that pictures guard: for each element a rich one, and one that runs from right to left. */
const GUARDED: Readonly<Record<string, Readonly<Record<Direction, string>>>> = {
  'action-banner': {
    ltr: 'elements-action-banner--live',
    rtl: 'elements-action-banner--right-to-left',
  },
  'case-timeline': {
    ltr: 'elements-case-timeline--no-longer-in-force',
    rtl: 'elements-case-timeline--right-to-left',
  },
  'town-policy-card': {
    ltr: 'elements-town-policy-card--boston',
    rtl: 'elements-town-policy-card--right-to-left',
  },
  'action-button': {
    ltr: 'elements-action-button--monthly-and-partner',
    rtl: 'elements-action-button--right-to-left',
  },
};

/** Of the window. **Unit:** CSS pixels. */
const WIDTHS = [320, 1000] as const;
const APPEARANCES = ['light', 'dark', 'forced-colors'] as const;
const DIRECTIONS = ['ltr', 'rtl'] as const;

/**
 * What the clock of a page starts at: noon on the day that the sample records were compiled. Texts such as "Review overdue" depend on the
 * day, and a picture must not. **Unit:** milliseconds since 1970.
 */
export const NOW: number = Date.UTC(2026, 10, 22, 17);

type Direction = (typeof DIRECTIONS)[number];

export interface Guarded {
  /** The name of the file, without `.png`. */
  readonly name: string;
  readonly story: string;
  readonly width: number;
  readonly appearance: (typeof APPEARANCES)[number];
}

/** Every picture. */
export const PICTURES: readonly Guarded[] = Object.entries(GUARDED).flatMap(([element, stories]) =>
  WIDTHS.flatMap((width) =>
    APPEARANCES.flatMap((appearance) =>
      DIRECTIONS.map((direction) => ({
        name: `${element}-${width}-${appearance}-${direction}`,
        story: stories[direction],
        width,
        appearance,
      })),
    ),
  ),
);
