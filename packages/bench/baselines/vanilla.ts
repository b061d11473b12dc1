/** The banner of `lit-hello.ts`, without a library. */
customElements.define(
  'hello-banner',
  class extends HTMLElement {
    connectedCallback() {
      const root = this.attachShadow({ mode: 'open' });
      root.innerHTML = `<style>div{padding:1em;background:#0f5c5c;color:#fff}a{color:inherit}</style><div><strong></strong> <slot></slot> <button part="dismiss">Dismiss</button></div>`;
      // The markup above contains both elements.
      (root.querySelector('strong') as Element).textContent = this.getAttribute('heading');
      (root.querySelector('button') as Element).addEventListener('click', () => root.replaceChildren());
    }
  },
);
