import type { ReactiveControllerHost } from 'lit';

/** An element that can be printed: one that can update at once. */
export interface PrintHost extends ReactiveControllerHost, Element {
  readonly renderRoot: DocumentFragment | HTMLElement;
  performUpdate(): void;
}

/** Whether the page is being printed. */
export let isPrinting = false;

const undo: (() => unknown)[] = [];

/**
 * Opens the disclosures of an element, completes the addresses that its style sheet prints, and adds those of its children's links where no
 * record has loaded.
 */
function unfold(host: PrintHost): void {
  const root = host.renderRoot;
  for (const details of root.querySelectorAll<HTMLDetailsElement>('details:not([open])')) {
    details.open = true;
    undo.push(() => (details.open = false));
  }
  for (const link of root.querySelectorAll<HTMLAnchorElement>('a[rel]')) link.setAttribute('href', link.href);
  if (root.querySelector('.root')) return;
  for (const { href } of host.querySelectorAll<HTMLAnchorElement>('a[href]:not([href^="#"])')) {
    const address = new Text(` <${href}>`);
    root.append(address);
    undo.push(() => address.remove());
  }
}

/** Prepares elements for paper, or for the screen again. All of it is synchronous, since no browser waits for `beforeprint`. */
export function print(hosts: Iterable<PrintHost>, { type }: Event): void {
  isPrinting = type === 'beforeprint';
  for (const step of undo.splice(0)) step();
  for (const host of hosts) {
    host.requestUpdate();
    host.performUpdate();
    if (isPrinting) unfold(host);
  }
}
