import { html, LitElement, nothing } from 'lit';
import { connectInTurn } from './controllers/in-view-controller.js';
import { CHILDREN, type Decision } from './decision.js';
import { fireOnce, type Outcome } from './internal/fire.js';
import { isOff, yieldsToPage } from './internal/page-marks.js';
import { setState } from './internal/set-state.js';
import { adoptStylesOf } from './styles/browser-styles.js';

/** The life cycle of every element: renders what it decides, safely, and fires its events once per change. */
export abstract class RightsElement extends LitElement {
  protected readonly internals: ElementInternals = this.attachInternals();
  protected shown: Decision = CHILDREN;
  closed: unknown; // what stands below the children of a feed that has closed
  #latest: Decision = CHILDREN; // the last decision, also where it was not rendered
  #hasFailed = false; // for good: what failed once would fail again
  readonly #fired = new Set<Outcome>();
  protected abstract readonly slots: readonly string[]; // in reading order, the unnamed one last
  protected abstract prepare(): void; // starts what the decision depends on, such as a request
  protected abstract decide(): Decision; // pure: writes no field, starts no request, fires no event
  protected abstract explain(decision: Decision): void; // warns the developer of the page

  override connectedCallback(): void {
    connectInTurn(this, () => super.connectedCallback());
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    this.addEventListener('focusout', () => this.shown.show === 'children' && this.requestUpdate());
    try {
      return adoptStylesOf(this, this.shadowRoot ?? this.attachShadow({ mode: 'open' })); // Lit's own would hydrate
    } catch (error) {
      return this.#fail(error, this.shadowRoot ?? new DocumentFragment());
    }
  }

  override performUpdate(): void {
    if (this.#hasFailed) return;
    try {
      super.performUpdate(); // a `try` inside `render()` would miss the commit
      setState(this.internals, 'ready', this.shown.show !== 'children');
      if (this.shown.show !== 'children') fireOnce(this, this.#fired, 'ready');
      if (this.#latest.error) fireOnce(this, this.#fired, this.#latest.error);
      if (this.isConnected) this.explain(this.#latest);
    } catch (error) {
      this.#fail(error, this.renderRoot);
    }
  }

  protected override shouldUpdate(): boolean {
    const isOut = isOff(this);
    if (!isOut) this.prepare(); // here, since Lit calls no later hook when this returns `false`
    const next = isOut ? CHILDREN : this.decide();
    if (next.subject !== this.#latest.subject) this.#fired.clear();
    this.#latest = next;
    const isPreRendered = !this.hasUpdated && this.renderRoot.childElementCount > 0;
    const isBusy = this.shown.show === 'children' && this.querySelector(':scope > :focus-within:not([slot])');
    if (next.show === 'children' ? isPreRendered && !this.closed && !yieldsToPage(this) : isBusy)
      return false;
    if (isPreRendered) this.renderRoot.replaceChildren(); // in one task with the render: no frame is blank
    this.shown = next;
    return true;
  }

  protected override render(): unknown {
    if (this.shown.show === 'children')
      return [this.slots.map((name) => html`<slot name=${name || nothing}></slot>`), this.closed];
    return this.shown.show === 'content' ? this.shown.content() : nothing;
  }

  #fail<Root extends ParentNode>(error: unknown, root: Root): Root {
    [this.shown, this.#hasFailed] = [CHILDREN, true];
    setState(this.internals, 'ready', false);
    root.replaceChildren(); // plain DOM calls, and a document of our own, since the page may have patched its own
    for (const name of this.slots)
      root.append(Object.assign(new Document().createElementNS(this.namespaceURI, 'slot'), { name }));
    console.error(`<${this.localName}> render: a fault of the kit; report it`, error);
    fireOnce(this, this.#fired, 'render');
    return root;
  }
}
