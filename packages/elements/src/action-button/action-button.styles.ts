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
  p {
    max-inline-size: 62ch;
    margin-block-start: 0.5em;
  }
  p svg {
    vertical-align: top;
    margin-inline-end: 0.35em;
  }
  #label {
    margin: 0;
    font-weight: 600;
  }
  ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    max-inline-size: 34em;
    margin-block-start: 0.5em;
    list-style: none;
  }
  /* All in one row where they fit, else in pairs. */
  li {
    display: flex;
    flex: 1 1 max(5em, min(40%, (23em - 100%) * 999));
  }
  li .button {
    flex: 1;
    min-block-size: 44px;
    padding-inline: 0.5em;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  label {
    display: flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: 44px;
    inline-size: fit-content;
    cursor: pointer;
  }
  input {
    inline-size: 1.25em;
    block-size: 1.25em;
    accent-color: var(--_accent);
  }
  @media print {
    [data-href]::after {
      content: ': ' attr(data-href);
    }
    ul,
    label {
      display: none;
    }
  }
`;

/** In the order of the cascade. */
export const styles: CSSResult[] = [tokens, reset, button, own];
