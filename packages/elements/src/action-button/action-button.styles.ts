import { css, type CSSResult } from 'lit';
import { button } from '../styles/button.js';
import { reset } from '../styles/reset.js';
import { tokens } from '../styles/tokens.js';

/** A button has the page's own background, so all appearances but the solid one take the color of the text around them. */
const own = css`
  .root {
    --_focus: currentColor;
  }
  .solid {
    --_focus: var(--_accent);
  }
  /* A row of a list of links, or a link in the text, has the space around it that the page gives it. */
  :host([appearance='link']) {
    margin-block: 0;
  }
  .next {
    margin-block-start: 0.75em;
    border-block-start: 1px solid var(--_hairline);
  }
  .heading,
  ::slotted([slot='heading']) {
    margin-block-end: 0.5em;
  }
  p {
    max-inline-size: 62ch;
    margin-block-start: 4px;
  }
  p svg {
    vertical-align: top;
    margin-inline: -0.3125em 0;
  }
  /* The host's line is as near to the words of a link as to the edge of a button, and the ring is round the words alone. */
  @media not (forced-colors: active) {
    .link + .opens {
      margin-block-start: calc(0.714em - 20px);
    }
    .link:focus-visible {
      margin-inline: -16px;
      padding-inline: 16px;
      outline-offset: calc(0.625em - 23px);
    }
  }
  #label {
    font-weight: 600;
  }
  ul,
  .rhythm {
    display: flex;
    max-inline-size: 34em;
    margin-block-start: 0.5em;
  }
  ul {
    flex-wrap: wrap;
    gap: 0.5em;
    list-style: none;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  /* All in one row where they fit, else in pairs. */
  li {
    display: flex;
    flex: 1 1 max(5em, min(40%, (23em - 100%) * 999));
  }
  li .button,
  .rhythm .button {
    flex: 1;
    min-block-size: 44px;
    padding: 0 0.5em;
  }
  .rhythm {
    border: 1px solid;
    border-radius: var(--_radius);
  }
  .rhythm .button {
    position: relative;
    border: 0;
  }
  input {
    appearance: none;
    position: absolute;
    inset: 0;
    border-radius: inherit;
    color: inherit;
    cursor: inherit;
  }
  @media (forced-colors: active) {
    .next {
      padding-block-start: 0.75em;
    }
    .rhythm .solid {
      --_focus: CanvasText;
      forced-color-adjust: none;
      color: HighlightText;
      background: Highlight;
    }
  }
  @media print {
    [data-href]::after {
      content: ': ' attr(data-href);
    }
    ul,
    .rhythm {
      display: none;
    }
  }
`;

/** In the order of the cascade. */
export const styles: CSSResult[] = [tokens, reset, button, own];
