import { css, type CSSResult } from 'lit';
import { record } from '../styles/record.js';
import { reset } from '../styles/reset.js';
import { tokens } from '../styles/tokens.js';

/** A rail of events with marks on it. All texts have the same start edge. */
const own = css`
  .root {
    container-type: inline-size;
    contain-intrinsic-inline-size: 15em;
  }
  /* On the page's own background, unless the element's color scheme may differ from it. */
  :host([color-scheme='light']) .root,
  :host([color-scheme='dark']) .root {
    padding: 1.5em;
    border-radius: var(--_radius);
    color: var(--_text);
    background: var(--_surface);
  }
  /*
   * The page's text color is legible there, whatever its color-scheme. These colors derive their lightness from it; where a browser cannot
   * derive them, they are that color.
   */
  :where(
    :host(:not([color-scheme='light'], [color-scheme='dark']))
      :is(section > :not(.status), .root > :not(section))
  ) {
    --_text: var(--rights-text, currentColor);
    --_focus: currentColor;
    --_muted: var(--rights-muted, color-mix(in srgb, currentColor 80%, transparent));
    --_edge: var(--rights-edge, color-mix(in srgb, currentColor 55%, transparent));
    --_accent: var(
      --rights-accent,
      light-dark(
        oklch(from currentColor max(l, 0.22) 0.07 195 / 1),
        oklch(from currentColor min(l, 0.95) 0.07 188 / 1)
      )
    );
    color: var(--_text);
  }
  section + section {
    margin-block-start: 3em;
  }
  .status {
    max-inline-size: 44em;
    margin-block: 0.75em;
    padding: 0.625em 0.875em;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    color: var(--_text);
    background: var(--_surface);
  }
  .soft,
  .warning {
    border-color: transparent;
    background: var(--_soft);
  }
  .status p {
    margin-block-start: 0.25em;
  }
  .status .lead {
    font-size: clamp(1em, 6.6cqi, 1.1875em); /* a date on one line */
    font-weight: 600;
    line-height: 1.2;
  }
  .lead svg {
    block-size: 1.2em;
    vertical-align: top;
  }
  .warning {
    background: var(--_warn-soft);
  }
  .warning .lead {
    color: var(--_warn);
  }
  .force {
    color: var(--_accent);
  }
  [role='list'] {
    margin-block-start: 0.75em;
  }
  /* A list item would be numbered, although no number shows: anew for each item that is added before it. */
  li[role] {
    display: block;
    padding-block: 0;
  }
  [role='listitem'],
  .end {
    --_rail: 0em;
    position: relative;
    padding-inline-start: calc(var(--_rail) + 1.5em);
  }
  [role='listitem'] {
    scroll-margin-block-start: 6em;
  }
  /* From below an event's mark to above the next one. It tells by width, dots and gaps, not by color. */
  .rail {
    position: absolute;
    inset-block: 1.0625em -0.25em;
    inset-inline-start: calc(var(--_rail) + 0.625em);
    inline-size: 0;
    display: flex;
    flex-direction: column;
    align-items: center;
  }
  .rail i {
    flex: 1;
    border-inline-start: 1px solid var(--_edge);
  }
  .rail .during {
    border-inline-start: 4px solid var(--_text);
  }
  .rail .after {
    border-inline-start: 2px dotted var(--_edge);
  }
  .unknown {
    visibility: hidden;
  }
  li > svg {
    position: absolute;
    inset-block-start: -0.125em;
    inset-inline-start: var(--_rail);
    color: var(--_text);
  }
  .date,
  .end {
    line-height: 1.3;
  }
  .date,
  .event > p {
    margin: 0;
  }
  .year {
    display: block;
    font-size: 1.714em;
    line-height: 1.2;
    margin-block: -0.1em;
  }
  .title {
    font-size: 1em;
    font-weight: 600;
    line-height: 1.25;
    text-wrap: balance;
  }
  .event {
    padding-block-end: 0.5em;
  }
  details {
    margin-block-start: 0;
  }
  button {
    all: unset;
    margin-block-start: -0.5em;
    padding-block: 0.625em;
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.15em;
    cursor: pointer;
  }
  summary {
    min-block-size: 44px;
    padding-block: 0.625em;
    list-style-position: inside;
  }
  .keep {
    display: inline-block;
  }
  @container (width < 24em) {
    .heading {
      font-size: 1.25em;
    }
  }
  @container (width < 34em) {
    .year,
    .day {
      display: none;
    }
  }
  /* On the line of the date where it has room there, and else under the text. */
  @container (17em <= width < 34em) {
    li summary {
      position: absolute;
      inset-block-start: -0.98em;
      inset-inline-end: 0;
    }
  }
  @container (width >= 34em) {
    [role='listitem'],
    .end {
      --_rail: 8.5em;
    }
    .date {
      position: absolute;
      inset-block-start: 0.1em;
      inset-inline-start: 0;
      inline-size: calc(7.5em * 1.143);
      text-align: end;
    }
    .whole {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  }
  /* Only in browsers that are recent enough to also search what they skip. */
  @supports (anchor-name: --a) {
    @media screen {
      .long > [role='none'] {
        content-visibility: auto;
        contain-intrinsic-block-size: auto 180em;
        overflow-clip-margin: 6px; /* for the outline of the focus */
      }
    }
  }
  @media (forced-colors: active) {
    button {
      margin-block-start: 0.5em;
      padding-inline: 0.75em;
      border: 1px solid;
    }
    .force {
      color: CanvasText;
    }
  }
  @media print {
    .status {
      border-color: currentColor;
    }
    /* The first line of an event: else it would hold the event to the one before. */
    .date {
      break-before: auto;
    }
    .title ~ p {
      break-before: avoid;
    }
    /* A mark that begins above its sheet would be set on another. */
    li > svg {
      inset-block-start: 0;
    }
  }
`;

/** In the order of the cascade. */
export const styles: CSSResult[] = [tokens, reset, record, own];
