import { css, type CSSResult } from 'lit';

/** Every text shares one start line; marks hang before it in a gutter. */
export const styles: CSSResult = css`
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
  p,
  details {
    max-inline-size: 62ch;
    margin-block-start: 0.75em;
    white-space: pre-line;
  }
  .meta {
    max-inline-size: 70ch;
    color: var(--_muted);
    margin-block-start: 0.25em;
  }
  a:not(.button),
  summary {
    color: var(--_accent);
    text-underline-offset: 0.15em;
  }
  .lead {
    font-size: 1.1875em;
    line-height: 1.4;
  }
  .policy {
    padding-block-start: 1.5em;
  }
  .policy + .policy {
    margin-block-start: 1.5em;
    border-block-start: 1px solid var(--_hairline);
  }
  .name {
    font-size: 1.1875em;
    font-weight: 600;
    line-height: 1.3;
    text-wrap: balance;
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
  .hang {
    display: flex;
    gap: 0.5em;
    margin-inline-start: -1.75em;
  }
  dd {
    padding-block: 0.5em;
    border-block-start: 1px solid var(--_hairline);
  }
  .muted {
    color: var(--_muted);
  }
  summary {
    inline-size: fit-content;
    padding-block: 0.25em;
    list-style-position: outside;
    cursor: pointer;
  }
  ol {
    padding-inline-start: 1.5em;
  }
  ul {
    list-style: none;
  }
  li {
    padding-block: 2px;
  }
  /* Easy to hit, without moving a line. */
  li a {
    padding-block: 0.4em;
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
    a::after {
      content: ' <' attr(href) '>';
    }
    ::details-content {
      content-visibility: visible;
    }
  }
`;
