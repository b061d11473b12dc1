import { adoptStyles, html, LitElement, nothing } from 'lit';
import { CHILDREN, type Decision } from './decision.js';
import { RightsErrorEvent } from './events/rights-error-event.js';
import { RightsReadyEvent } from './events/rights-ready-event.js';
import { isTranslated } from './internal/is-translated.js';
import { setState } from './internal/set-state.js';

/** The life cycle of every element: renders what it decides, safely, and fires its events once per change. */
export abstract class RightsElement extends LitElement {
  protected readonly internals: ElementInternals = this.attachInternals();
  protected shown: Decision = CHILDREN;
  #latest: Decision = CHILDREN; // newer than `shown` while its `show` is `keep`
  readonly #fired = new Set<string>();

  protected abstract readonly slots: readonly string[]; // in reading order, the unnamed one last
  protected abstract prepare(): void; // starts what the decision depends on, such as a request
  protected abstract decide(): Decision; // pure: writes no field, starts no request, fires no event

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    this.addEventListener('focusout', () => this.#latest.show === 'keep' && this.requestUpdate());
    try {
      const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
      adoptStyles(root, (this.constructor as typeof LitElement).elementStyles); // Lit's own method may hydrate the root
      root.addEventListener('slotchange', () => this.requestUpdate()); // children may come late, or change
      return root;
    } catch (error) {
      return this.#fail(error, this.shadowRoot ?? new DocumentFragment());
    }
  }

  protected override performUpdate(): void {
    if (this.#fired.has('render')) return;
    try {
      super.performUpdate(); // a `try` inside `render()` would miss the commit
      const { show, error } = this.#latest;
      if (show !== 'keep') setState(this.internals, 'ready', show !== 'children');
      if (show === 'content' || show === 'nothing') this.#fire('ready', new RightsReadyEvent());
      if (error) this.#fire(error, new RightsErrorEvent(error));
    } catch (error) {
      this.#fail(error, this.renderRoot);
    }
  }

  protected override shouldUpdate(): boolean {
    this.prepare(); // here, since no other hook runs while content is kept
    const next = this.decide();
    if (next.change !== this.#latest.change) this.#fired.clear();
    const isPreRendered = !this.hasUpdated && this.renderRoot.childElementCount > 0;
    const isBusy = next.show === 'keep' || this.querySelector(':scope > :not([slot]):focus-within') !== null;
    const isKept = next.show === 'children' ? isPreRendered && !isTranslated(this) : isBusy;
    this.#latest = isKept ? { ...next, show: 'keep' } : next;
    if (isPreRendered && !isKept) this.renderRoot.replaceChildren(); // in one task with the render: no blank frame
    if (!isKept) this.shown = next;
    return !isKept;
  }

  protected override render(): unknown {
    if (this.shown.show === 'children')
      return this.slots.map((name) => html`<slot name=${name || nothing}></slot>`);
    return this.shown.show === 'content' ? this.shown.content() : nothing;
  }

  #fire(name: string, event: Event): void {
    if (!this.#fired.has(name)) this.dispatchEvent(event);
    this.#fired.add(name);
  }

  #fail<Root extends ParentNode>(error: unknown, root: Root): Root {
    this.shown = CHILDREN;
    setState(this.internals, 'ready', false);
    root.replaceChildren(); // by calls that a page seldom breaks, and for good: a second try would fail too
    for (const name of this.slots)
      root.append(Object.assign(new Document().createElementNS(this.namespaceURI, 'slot'), { name }));
    console.error(error);
    this.#fire('render', new RightsErrorEvent('render'));
    return root;
  }
}
