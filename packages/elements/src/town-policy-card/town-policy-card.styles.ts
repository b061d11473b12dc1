import { css, type CSSResult } from 'lit';
import { button } from '../styles/button.js';
import { record } from '../styles/record.js';
import { reset } from '../styles/reset.js';
import { tokens } from '../styles/tokens.js';

/** All texts have the same start edge; icons hang before it in a gutter. */
const own = css`
  .root {
    container-type: inline-size;
    contain-intrinsic-inline-size: 15em;
  }
  .card {
    --_pad: 1.5em;
    --_start: 3.25em;
    padding: var(--_pad);
    padding-inline-start: var(--_start);
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius);
    color: var(--_text);
    background: var(--_surface);
  }
  /* The page chose its color for headings for its own background. */
  ::slotted([slot]) {
    color: inherit !important;
  }
  .policy {
    padding-block-start: 1.5em;
  }
  .policy + .policy {
    margin-block-start: 1.5em;
    border-block-start: 1px solid var(--_hairline);
  }
  .tag {
    display: inline-block;
    margin-inline-end: 0.25em;
    padding-inline: 0.5em;
    border: 1px solid var(--_edge);
    border-radius: 4px;
    color: var(--_text);
  }
  .stale {
    padding: 0.5em 0.75em;
    border-radius: 4px;
    color: var(--_warn);
    background: var(--_warn-soft);
  }
  dt {
    margin-block: 1.25em 0.25em;
    font-weight: 600;
  }
  dd {
    padding-block: 0.5em;
    border-block-start: 1px solid var(--_hairline);
  }
  .muted {
    color: var(--_muted);
  }
  ul {
    list-style: none;
  }
  .action + .meta {
    margin-block-end: 1.25em;
  }
  .band {
    margin-block: 1.5em 1.25em;
    margin-inline: calc(var(--_start) * -1) calc(var(--_pad) * -1);
    padding: 1.25em var(--_pad);
    padding-inline-start: var(--_start);
    border-block: 1px solid transparent;
    background: var(--_soft);
  }
  .statements {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 15em), 1fr));
    gap: 0.25em 2.75em;
  }
  .band .meta {
    color: inherit;
  }
  .full summary {
    padding-block: 0.625em;
  }
  [inert] {
    visibility: hidden;
  }
  .on {
    stroke: var(--_surface);
  }
  @container (width < 24em) {
    .card {
      --_pad: 1em;
      --_start: 2.75em;
    }
  }
  @container (width >= 40em) {
    dl > :last-child {
      display: grid;
      grid-template-columns: 1fr 1fr;
      column-gap: 2.75em;
    }
    dt {
      grid-column: 1 / -1;
    }
  }
  @media (forced-colors: active) {
    .on {
      stroke: Canvas;
    }
  }
  @media print {
    .unloaded {
      display: none;
    }
  }
`;

/** In the order of the cascade. */
export const styles: CSSResult[] = [tokens, reset, button, record, own];
