import { css, type CSSResult } from 'lit';
import { button } from '../styles/button.js';
import { reset } from '../styles/reset.js';
import { tokens } from '../styles/tokens.js';

/** A band and not a box: a rule of accent above soft ground. */
const own = css`
  /* Also while it does not stick, so that nothing moves when it does. */
  :host([placement^='sticky']) {
    margin-block: 0;
  }
  @media screen {
    :host(:state(sticky)) {
      --_sticky-offset: var(--rights-sticky-offset, 0px);
      position: sticky;
      inset-block-start: var(--_sticky-offset);
      z-index: 1;
    }
    :host([placement='sticky-bottom']:state(sticky)) {
      inset-block: auto var(--_sticky-offset);
    }
  }
  /* Nothing to see, so no box either, whatever room, margin or gap the page has for a banner. */
  :host(:state(empty)) {
    display: contents !important;
  }
  .band {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em 1.5em;
    align-items: center;
    justify-content: space-between;
    position: relative;
    padding: 0.75em clamp(1em, 6%, 1.5em);
    border-block-start: 3px solid var(--_accent);
    color: var(--_text);
    background: var(--_soft);
  }
  /* In a narrow band only the title makes room for the button. */
  .band:has(.dismiss) {
    padding-inline-end: max(clamp(1em, 6%, 1.5em), min(4em, (100% - 30em) * 999));
  }
  .band:has(.dismiss) #title {
    padding-inline-end: 1.75em;
  }
  /* A sticky banner covers the page, so it needs a background. */
  .plain:not(.sticky) {
    color: inherit;
    background: none;
  }
  .plain .meta {
    opacity: 1;
  }
  .urgent {
    color: var(--_surface);
    background: var(--_text);
  }
  .victory {
    color: var(--_on-accent);
    background: var(--_accent);
  }
  .urgent .solid,
  .victory .solid {
    --_accent: var(--_surface);
    --_on-accent: var(--_text);
  }
  .sticky {
    border-block-end: 1px solid var(--_hairline);
  }
  .words {
    flex: 999 1 11.5em;
    max-inline-size: 62ch;
  }
  #title {
    display: flex;
    gap: 0.25em;
    font-weight: 600;
  }
  .heading,
  ::slotted([slot^='heading']) {
    font-size: 1.1875em;
    line-height: 1.3;
  }
  /* The page chose its colors for its own background, so that on ink and accent not even its headings keep theirs. */
  :is(.urgent, .victory) ::slotted([slot]),
  ::slotted([slot]:not([slot^='heading'])) {
    color: inherit !important;
  }
  /* Below the words in a band narrower than 30em. A container query would do the same, but takes twice the layout time with many banners. */
  .act:has(.button) {
    flex: 1 1 14em;
    max-inline-size: max(14em, (27em - 100%) * 999);
  }
  .act .button {
    inline-size: 100%;
  }
  .body,
  .meta {
    margin-block-start: 0.25em;
    line-height: 1.4;
  }
  .meta {
    opacity: 0.85;
  }
  .victory .body .meta {
    display: block;
  }
  .preview {
    padding-inline: 0.5em;
    border: 1px dashed;
  }
  .dismiss {
    position: absolute;
    inset-block: 0 auto;
    inset-inline: auto 0;
    inline-size: 44px;
    min-block-size: 44px;
    padding: 0;
    border-color: transparent;
    background: none;
    outline-offset: -4px;
  }
  /* The note in place of a dismissed banner, for screen readers alone. It has the focus until the reader moves on. */
  [role='status'] {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
`;

/** In the order of the cascade. */
export const styles: CSSResult[] = [tokens, reset, button, own];
