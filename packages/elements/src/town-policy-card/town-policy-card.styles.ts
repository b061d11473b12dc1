import { css, type CSSResult } from 'lit';
import { button } from '../styles/button.js';
import { record } from '../styles/record.js';
import { reset } from '../styles/reset.js';
import { tokens } from '../styles/tokens.js';

/** All texts have the same start edge. */
const own = css`
  .root {
    container-type: inline-size;
    contain-intrinsic-inline-size: 15em;
  }
  .card {
    --_pad: 1.5em;
    padding: var(--_pad);
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius);
    color: var(--_text);
    background: var(--_surface);
  }
  /* The page chose its color for headings for its own background. */
  ::slotted([slot]) {
    color: inherit !important;
  }
  .answer {
    font-size: 1.1875em;
    font-weight: 600;
    line-height: 1.3;
    text-wrap: pretty;
  }
  .ink {
    color: var(--_text);
  }
  .keep {
    display: inline-block;
  }
  .policy {
    margin-block-start: 0.5em;
  }
  .stale {
    padding: 0.5em 0.75em;
    border-radius: 4px;
    color: var(--_warn);
    background: var(--_warn-soft);
  }
  .columns {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 17em), 1fr));
    gap: 0 2em;
  }
  .term {
    margin-block-start: 0.6875em;
    font-size: 1em;
    font-weight: 600;
    line-height: 1.3;
  }
  ul {
    list-style: none;
  }
  li {
    padding-block: 0.3125em;
    line-height: 1.35;
  }
  ul > li {
    border-block-start: 1px solid var(--_hairline);
  }
  .columns ul {
    margin-block-start: 0.25em;
  }
  .statement {
    margin-block-start: 0.5em;
    color: var(--_text);
    line-height: 1.35;
  }
  .muted {
    color: var(--_muted);
  }
  .binds {
    margin-block: 0.5em;
    font-weight: 600;
  }
  details {
    margin: 0;
    max-inline-size: none;
  }
  .card summary,
  .band > .button {
    display: flex;
    gap: 0.25em;
    justify-content: space-between;
    align-items: center;
    inline-size: auto;
    max-inline-size: none;
    min-block-size: 44px;
    margin: 0;
    padding: 0.3125em 0;
    border: solid var(--_hairline);
    border-width: 1px 0 0;
    border-radius: 0;
    color: var(--_accent);
    line-height: 1.3;
    text-align: start;
    text-decoration: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary::after {
    content: '+';
    content: '+' / '';
    font-size: 1.25em;
  }
  [open] > summary::after {
    content: '−';
    content: '−' / '';
  }
  .band > details {
    margin-block-start: 0.375em;
  }
  summary ~ .name {
    margin-block-start: 0.5em;
  }
  .brief {
    display: block;
    font-weight: 400;
  }
  .band {
    margin-block-start: 0.5em;
    margin-inline: calc(var(--_pad) * -1);
    padding-inline: var(--_pad);
    border-block-start: 1px solid var(--_hairline);
  }
  [inert] {
    visibility: hidden;
  }
  @container (width < 24em) {
    .card {
      --_pad: 1em;
    }
  }
  @container (width >= 24em) {
    .statement {
      font-size: 1em;
    }
    .term,
    .policy,
    .band {
      margin-block-start: 1.25em;
    }
  }
  @media print {
    .band > .button {
      display: inline;
    }
    .unloaded .more {
      display: none;
    }
  }
`;

/** In the order of the cascade. */
export const styles: CSSResult[] = [tokens, reset, button, record, own];
