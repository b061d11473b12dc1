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
    line-height: 1.35;
    text-wrap: pretty;
  }
  .ink {
    color: var(--_text);
  }
  .keep {
    display: inline-block;
    margin-inline-end: 0.25em;
  }
  .policy {
    margin-block-start: 0.75em;
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
    margin-block-start: 0.875em;
    font-size: 1em;
    font-weight: 600;
    line-height: 1.3;
  }
  ul {
    list-style: none;
  }
  li {
    padding-block: 0.375em;
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
    font-size: 0.9375em;
    line-height: 1.35;
  }
  .muted {
    color: var(--_muted);
  }
  .binds {
    font-weight: 600;
  }
  details,
  .band > .button {
    margin-block-start: 0;
    max-inline-size: none;
    border: solid var(--_hairline);
    border-width: 1px 0 0;
    border-radius: 0;
  }
  .binds,
  .columns + details {
    margin-block: 0.5em;
  }
  summary,
  .band > .button {
    display: flex;
    gap: 0.25em;
    justify-content: space-between;
    align-items: center;
    inline-size: auto;
    min-block-size: 44px;
    padding: 0.25em 0;
    color: var(--_accent);
    font-size: 0.9375em;
    line-height: 1.3;
    text-align: start;
    text-decoration: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary::after {
    content: '';
    flex: none;
    inline-size: 0.4375em;
    block-size: 0.4375em;
    margin-inline: 0.25em;
    border: solid;
    border-width: 0 2px 2px 0;
    transform: translateY(-25%) rotate(45deg);
  }
  [open] > summary::after {
    transform: translateY(25%) rotate(225deg);
  }
  .brief {
    display: block;
    font-weight: 400;
  }
  .band {
    margin-block-start: 0.75em;
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
  @media print {
    .unloaded .more {
      display: none;
    }
  }
`;

/** In the order of the cascade. */
export const styles: CSSResult[] = [tokens, reset, button, record, own];
