import { css, type CSSResult } from 'lit';

/** One height and one baseline for all appearances; outlined and plain ones take the color of the text around them. */
export const button: CSSResult = css`
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-block-size: 48px;
    padding: calc(23px - 0.625em) 1.25em;
    border: 1px solid;
    border-radius: var(--_radius);
    color: inherit;
    background: none;
    font: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
    font-weight: 600;
    line-height: 1.25;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
    transition: background 120ms;
  }
  .button:hover {
    background: color-mix(in srgb, var(--_base, transparent), var(--_ink, currentColor) 10%);
  }
  .button:active {
    background: color-mix(in srgb, var(--_base, transparent), var(--_ink, currentColor) 18%);
  }
  .solid {
    --_base: var(--_accent);
    --_ink: var(--_text);
    border-color: transparent;
    color: var(--_on-accent);
    background: var(--_accent);
  }
  /* A gap between the button and its outline, so that one of the two is visible on any background. */
  .solid:focus-visible {
    box-shadow: 0 0 0 2px var(--_on-accent);
  }
  .link {
    justify-content: start;
    padding-inline: 0;
    border-color: transparent;
    border-inline-width: 0;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  /* There every border is seen. */
  @media (forced-colors: active) {
    .link {
      padding-inline: 0.75em;
      border-inline-width: 1px;
    }
  }
  @media (prefers-reduced-motion) {
    .button {
      transition: none;
    }
  }
  @media print {
    .button {
      all: unset;
    }
    .button::after {
      content: ': ' attr(href);
    }
  }
`;
