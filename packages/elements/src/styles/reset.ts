import { css, type CSSResult } from 'lit';

/**
 * Resets inherited properties of the page on the outermost box of an element, not on the host, which the page may style as it likes.
 * Letter and word spacing are kept, since readers set them. Then the rules that all elements share.
 */
export const reset: CSSResult = css`
  :host {
    display: block;
    margin-block: 1.5em;
  }
  :host([hidden]) {
    display: none !important;
  }
  .root {
    font-size: max(1em, 16px);
    font-style: normal;
    font-variant: normal;
    font-weight: 400;
    line-height: 1.5;
    text-align: start;
    text-align-last: auto;
    text-indent: 0;
    text-shadow: none;
    text-transform: none;
    white-space: normal;
    overflow-wrap: anywhere;
    word-break: normal;
    -webkit-user-select: text;
    user-select: text;
    -webkit-text-fill-color: currentColor;
    hyphens: manual;
    writing-mode: horizontal-tb;
    cursor: auto;
    visibility: visible;
    pointer-events: auto;
  }
  :host([color-scheme='light']) .root {
    color-scheme: light;
  }
  :host([color-scheme='dark']) .root {
    color-scheme: dark;
  }
  * {
    box-sizing: border-box;
    margin: 0;
    padding: 0;
  }
  :focus-visible {
    outline: 3px solid var(--_focus, var(--_accent));
    outline-offset: 2px;
  }
  .heading,
  ::slotted([slot^='heading']) {
    font-size: 1.5em;
    font-weight: 600;
    line-height: 1.2;
    text-wrap: balance;
    margin: 0;
  }
  .heading ::slotted([slot^='heading']) {
    font-size: 1em;
  }
  .text {
    white-space: pre-line;
  }
  .meta {
    font-size: max(0.875em, 14px);
    font-variant-numeric: tabular-nums;
  }
  svg {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.5em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  /* Ink on white, whatever the page's colors. */
  @media print {
    :host {
      min-block-size: 0 !important;
    }
    * {
      color: #000 !important;
      background: none !important;
    }
    .root {
      font-size: 10pt;
    }
    .meta,
    .date {
      font-size: 0.875em !important;
    }
    summary {
      min-block-size: 0 !important;
      padding-block: 0 !important;
    }
    .heading,
    .name,
    .title,
    .date,
    .term,
    summary,
    ::slotted([slot^='heading']) {
      break-after: avoid;
    }
    .meta {
      break-before: avoid;
    }
    .status,
    li:not([role]) {
      break-inside: avoid;
    }
    button,
    .opens,
    [role='status'] {
      display: none !important;
    }
  }
`;
