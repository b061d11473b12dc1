import { css, type CSSResult } from 'lit';

/** A button stands on the page's own ground: all but the solid one take the color of the text around them. */
export const styles: CSSResult = css`
  .root {
    --_focus: currentColor;
  }
  .solid {
    --_focus: var(--_accent);
  }
  p {
    max-inline-size: 62ch;
    margin-block-start: 0.5em;
  }
  .label {
    margin-block: 0 0.5em;
    font-weight: 600;
  }
  .amounts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    max-inline-size: 34em;
    list-style: none;
  }
  /* All in one row where that fits, else two by two. */
  .amounts li {
    display: flex;
    flex: 1 1 max(5em, min(40%, (23em - 100%) * 999));
  }
  .amounts .button {
    flex: 1;
    min-block-size: 44px;
    padding-inline: 0.5em;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .monthly {
    display: flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: 44px;
    inline-size: fit-content;
    cursor: pointer;
  }
  .monthly input {
    inline-size: 1.25em;
    block-size: 1.25em;
    margin: 0;
    accent-color: var(--_accent);
  }
  .opens {
    display: flex;
    gap: 0.35em;
    overflow-wrap: anywhere;
  }
  @media print {
    .amounts,
    .monthly {
      display: none;
    }
    .opens a {
      color: inherit;
    }
  }
`;
