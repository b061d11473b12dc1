import { css, type CSSResult } from 'lit';

/**
 * Colors and shape. Each comes from a public `--rights-*` property, else from the kit; dark follows the page's own `color-scheme`
 * and not the phone's, since a dark card on a white page is the commonest ugliness.
 *
 * The manifest lists each of these on the elements whose style sheets use it, with the default from below.
 *
 * @cssprop --rights-accent - Buttons, links and focus rings
 * @cssprop --rights-on-accent - Text on the accent
 * @cssprop --rights-surface - The ground of a card
 * @cssprop --rights-text - Text
 * @cssprop --rights-muted - Dates, sources and small print
 * @cssprop --rights-hairline - Lines that only divide
 * @cssprop --rights-edge - The edge of a status without a ground of its own, and the line of a timeline
 * @cssprop --rights-soft - The ground of a banner, and of the status of a case that is in force
 * @cssprop --rights-warn - The status of a case that is no longer in force or not checked, and an overdue review
 * @cssprop --rights-warn-soft - The ground of these
 * @cssprop --rights-radius - Corners of cards and buttons
 */
export const tokens: CSSResult = css`
  :host {
    --_surface: var(--rights-surface, #fff);
    --_text: var(--rights-text, #1d2126);
    --_muted: var(--rights-muted, #555d66);
    --_hairline: var(--rights-hairline, #d9dde0);
    --_edge: var(--rights-edge, #7d858e);
    --_accent: var(--rights-accent, #0f5c5c);
    --_on-accent: var(--rights-on-accent, #fff);
    --_soft: var(--rights-soft, #e6f0ee);
    --_warn: var(--rights-warn, #7a4b00);
    --_warn-soft: var(--rights-warn-soft, #fdf3e1);
    --_radius: var(--rights-radius, 6px);
    /* Set on inner elements where needed. Reset here, so that values of a page with the same names do not apply. */
    --_base: initial;
    --_ink: initial;
    --_focus: initial;
  }
  @supports (color: light-dark(#000, #fff)) {
    :host {
      --_surface: var(--rights-surface, light-dark(#fff, #16191d));
      --_text: var(--rights-text, light-dark(#1d2126, #eceef0));
      --_muted: var(--rights-muted, light-dark(#555d66, #a9b1ba));
      --_hairline: var(--rights-hairline, light-dark(#d9dde0, #343a41));
      --_edge: var(--rights-edge, light-dark(#7d858e, #737c86));
      --_accent: var(--rights-accent, light-dark(#0f5c5c, #84cfc6));
      --_on-accent: var(--rights-on-accent, light-dark(#fff, #08201f));
      --_soft: var(--rights-soft, light-dark(#e6f0ee, #1b2f2e));
      --_warn: var(--rights-warn, light-dark(#7a4b00, #f0c987));
      --_warn-soft: var(--rights-warn-soft, light-dark(#fdf3e1, #2b2416));
    }
  }
`;
