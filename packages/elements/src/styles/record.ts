import { css, type CSSResult } from 'lit';

/** The styles of records in all widgets: text, small print, links and sources. */
export const record: CSSResult = css`
  p {
    max-inline-size: 62ch;
    margin-block-start: 0.75em;
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
  .name,
  .answer,
  .term {
    font-size: 1.1875em;
    font-weight: 600;
    line-height: 1.3;
    text-wrap: balance;
  }
  summary {
    inline-size: fit-content;
    cursor: pointer;
  }
  ol:not([role]) {
    padding-inline-start: 1.5em;
  }
  li {
    padding-block: 2px;
  }
  /* A larger target, without a change of the layout. */
  li a {
    padding-block: 0.4em;
  }
  .aside {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    /* At the end of a full line it would else stand outside, and a page or a frame would scroll sideways. */
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media print {
    a[rel]:not(.button)::after {
      content: ' <' attr(href) '>';
    }
    ::details-content {
      content-visibility: visible;
    }
  }
`;
