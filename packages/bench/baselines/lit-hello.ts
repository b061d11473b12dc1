import { css, html, LitElement } from 'lit';

/** A minimal banner in Lit: text, a link, and a button that removes it. */
class HelloBanner extends LitElement {
  static override properties = { heading: {}, isGone: { state: true } };
  static override styles = css`
    div {
      padding: 1em;
      background: #0f5c5c;
      color: #fff;
    }
    a {
      color: inherit;
    }
  `;

  declare heading: string;
  declare isGone: boolean;

  override render(): unknown {
    if (this.isGone) return '';
    return html`<div>
      <strong>${this.heading}</strong> <slot></slot>
      <button part="dismiss" @click=${() => (this.isGone = true)}>Dismiss</button>
    </div>`;
  }
}
customElements.define('hello-banner', HelloBanner);
