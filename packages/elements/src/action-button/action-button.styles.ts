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
  .item {
    padding-block-end: 0.75em;
  }
  .next {
    border-block-start: 1px solid var(--_hairline);
  }
  .heading,
  ::slotted([slot='heading']) {
    margin-block-end: 0.5em;
  }
  p {
    max-inline-size: 62ch;
    margin-block-start: 0.25em;
  }
  p.opens {
    margin-block-start: 4px;
  }
  p svg {
    vertical-align: top;
    margin-inline: -0.375em 0;
  }
  /* The host's line is as near to the words of a link as to the edge of a button. */
  .link {
    padding-block: calc(23px - 0.625em);
  }
  @media (forced-colors: active) {
    .next {
      padding-block-start: 0.75em;
    }
  }
  @media not (forced-colors: active) {
    .link + p.opens {
      margin-block-start: calc(0.714em - 20px);
    }
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
  .rhythm {
    display: flex;
    max-inline-size: 34em;
    margin-block: 0.5em;
    border: 1px solid;
    border-radius: var(--_radius);
  }
  label {
    flex: 1;
    position: relative;
    display: grid;
    place-items: center;
    min-block-size: 44px;
    padding-inline: 0.5em;
    text-align: center;
    line-height: 1.25;
  }
  input {
    appearance: none;
    position: absolute;
    inset: 0;
    border-radius: calc(var(--_radius) - 1px);
    cursor: pointer;
  }
  input:checked {
    background: var(--_accent);
  }
  label span {
    position: relative;
  }
  :checked + span {
    color: var(--_on-accent);
    font-weight: 600;
  }
  @media (forced-colors: active) {
    input:checked,
    :checked + span {
      forced-color-adjust: none;
      color: HighlightText;
      background: Highlight;
      outline-color: CanvasText !important;
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
