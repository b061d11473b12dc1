import { css, type CSSResult } from 'lit';
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
    --_pad: 1em;
    padding: 0.75em var(--_pad);
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius);
    color: var(--_text);
    background: var(--_surface);
  }
  /* The page chose its color for headings for its own background. */
  ::slotted([slot]) {
    color: inherit !important;
  }
  .meta,
  li {
    line-height: 1.3;
  }
  .ink,
  .statement {
    color: var(--_text);
  }
  .muted {
    color: var(--_muted);
  }
  .keep {
    display: inline-block;
  }
  .policy,
  .name,
  .answer,
  .statement {
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
    margin-block-start: 0.5625em;
    font-size: 1em;
  }
  ul {
    margin-block-start: 0.25em;
    list-style: none;
  }
  ul > li {
    padding-block: 0.25em;
    border-block-start: 1px solid var(--_hairline);
  }
  .binds {
    margin-block: 0.5em;
    font-weight: 600;
  }
  .card summary,
  .button {
    display: flex;
    gap: 0.25em;
    justify-content: space-between;
    align-items: center;
    inline-size: auto;
    max-inline-size: none;
    min-block-size: 44px;
    padding-block: 0.3125em;
    border-block-start: 1px solid var(--_hairline);
    color: var(--_accent);
    line-height: 1.3;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary::after {
    content: '+';
    content: '+' / '';
    flex: none;
    font-size: 1.25em;
  }
  [open] > summary::after {
    content: '−';
    content: '−' / '';
  }
  .band > details {
    margin-block-start: 0.375em;
  }
  .brief {
    display: block;
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
  @container (width >= 24em) {
    .card {
      --_pad: 1.5em;
      padding-block: 1.5em;
    }
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
    .button::after {
      content: ': ' attr(href);
    }
    .answer {
      break-before: avoid;
    }
    .unloaded {
      display: none;
    }
  }
`;

/** In the order of the cascade. */
export const styles: CSSResult[] = [tokens, reset, record, own];
