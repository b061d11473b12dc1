/** The same without a library. */
customElements.define(
  'hello-banner',
  class extends HTMLElement {
    connectedCallback() {
      const root = this.attachShadow({ mode: 'open' });
      root.innerHTML = `<style>div{padding:1em;background:#0f5c5c;color:#fff}a{color:inherit}</style><div><strong></strong> <slot></slot> <button part="dismiss">Dismiss</button></div>`;
      root.querySelector('strong').textContent = this.getAttribute('heading');
      root.querySelector('button').addEventListener('click', () => root.replaceChildren());
    }
  },
);
