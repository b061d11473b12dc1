import { css, type CSSResult } from 'lit';

/** One height and one baseline for all variants; outlined and plain ones take the color of the text around them. */
export const button: CSSResult = css`
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-block-size: 48px;
    padding: 0.5em 1.25em;
    border: 1px solid;
    border-radius: var(--_radius);
    color: inherit;
    background: none;
    font: inherit;
    font-weight: 600;
    line-height: 1.25;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
    transition: background-color 120ms;
  }
  .button:hover {
    background: color-mix(in srgb, currentColor 10%, transparent);
  }
  .button:active {
    background: color-mix(in srgb, currentColor 18%, transparent);
  }
  .button.solid {
    border-color: transparent;
    color: var(--_on-accent);
    background: var(--_accent);
  }
  .button.solid:hover {
    background: color-mix(in srgb, var(--_accent), var(--_text) 10%);
  }
  .button.solid:active {
    background: color-mix(in srgb, var(--_accent), var(--_text) 18%);
  }
  .button.link {
    padding-inline: 0;
    border-color: transparent;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .button.link:hover {
    background: none;
    text-decoration-thickness: 2px;
  }
  @media (prefers-reduced-motion: reduce) {
    .button {
      transition: none;
    }
  }
  @media print {
    .button {
      display: none;
    }
  }
`;
