import { css, type CSSResult } from 'lit';

/** Every text shares one start line; marks hang before it in a gutter. */
export const styles: CSSResult = css`
  .root {
    container-type: inline-size;
    contain-intrinsic-inline-size: 15em;
  }
  .card {
    --_pad: 1.5em;
    --_gutter: 1.75em;
    padding: var(--_pad);
    padding-inline-start: calc(var(--_pad) + var(--_gutter));
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius);
    color: var(--_text);
    background: var(--_surface);
  }
  p,
  dl,
  details {
    max-inline-size: 62ch;
    margin-block-start: 0.75em;
  }
  .heading {
    text-wrap: balance;
  }
  .county {
    margin-block-start: 0.25em;
  }
  .meta {
    color: var(--_muted);
  }
  .lead {
    font-size: 1.1875em;
    line-height: 1.4;
    text-wrap: pretty;
  }
  .policy {
    margin-block-start: 1.5em;
  }
  .policy + .policy {
    padding-block-start: 1.5em;
    border-block-start: 1px solid var(--_hairline);
  }
  .name,
  .region {
    font-size: 1.1875em;
    font-weight: 600;
    line-height: 1.3;
    text-wrap: balance;
  }
  .facts {
    margin-block-start: 0.5em;
  }
  .tag {
    display: inline-block;
    margin-inline-end: 0.5em;
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
  dl {
    max-inline-size: none;
  }
  dt {
    margin-block: 1.25em 0.25em;
    font-weight: 600;
  }
  .hang {
    display: flex;
    gap: 0.5em;
    margin-inline-start: calc(var(--_gutter) * -1);
  }
  dd {
    padding-block: 0.5em;
    border-block-start: 1px solid var(--_hairline);
  }
  dd .meta {
    white-space: nowrap;
  }
  .silent {
    color: var(--_muted);
  }
  summary {
    cursor: pointer;
    list-style: none;
    padding-block: 0.25em;
    color: var(--_accent);
    border-radius: 2px;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary:hover {
    text-decoration: underline;
  }
  [open] > summary .chevron {
    transform: rotate(90deg);
  }
  details ol {
    margin: 0.25em 0 0;
    padding-inline-start: 1.5em;
  }
  li {
    padding-block: 0.25em;
    overflow-wrap: anywhere;
  }
  .band {
    margin-block-start: 1.5em;
    margin-inline: calc((var(--_pad) + var(--_gutter)) * -1) calc(var(--_pad) * -1);
    padding: 1.25em var(--_pad);
    padding-inline-start: calc(var(--_pad) + var(--_gutter));
    border-block: 1px solid transparent;
    background: var(--_soft);
  }
  .band .meta {
    margin-block-start: 0.25em;
    color: inherit;
  }
  .action {
    margin-block-start: 1.5em;
  }
  .action .meta {
    margin-block-start: 0.5em;
  }
  .end {
    margin-block-start: 1.25em;
  }
  @container (width < 24em) {
    .card {
      --_pad: 1em;
    }
  }
  @container (width >= 40em) {
    .rows {
      display: grid;
      grid-template-columns: 1fr 1fr;
      column-gap: calc(var(--_gutter) + 1em);
    }
    .rows dt {
      grid-column: 1 / -1;
    }
  }
  .on {
    stroke: var(--_surface);
  }
  @media (forced-colors: active) {
    .on {
      stroke: Canvas;
    }
  }
  @media print {
    .card {
      border: 0;
      padding: 0;
    }
    a[href]::after {
      content: ' <' attr(href) '>';
    }
    details::details-content {
      block-size: auto;
      content-visibility: visible;
    }
  }
`;
