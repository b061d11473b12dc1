/** Functions for tests of elements. After each test the page is emptied and everything patched is restored. */
import '../all.js';

/** The hosts that the actions of the invented records open. Tests of refusals use others. */
document.documentElement.setAttribute('data-rights-allow', 'actionnetwork.org secure.actblue.com');

export type Tag =
  'rights-action-banner' | 'rights-case-timeline' | 'rights-town-policy-card' | 'rights-action-button';
export type RightsElement = HTMLElementTagNameMap[Tag];

const undo: (() => void)[] = [];

/** Registers a cleanup for the end of the test. The last one registered runs first. */
export function afterTest(restore: () => void): void {
  undo.push(restore);
}

afterEach(() => {
  for (const restore of undo.splice(0).reverse()) restore();
});

/** Adds markup to the page. @returns its first element with a tag */
export function mount<T extends Tag>(tag: T, markup: string): HTMLElementTagNameMap[T] {
  const box = document.createElement('div');
  box.innerHTML = markup;
  const element = box.querySelector(tag);
  if (!element) throw new Error(`no <${tag}> in the markup`);
  document.body.append(box);
  afterTest(() => box.remove());
  return element;
}

/** `ready` or the code of an error, whichever event is fired first. */
export function outcome(element: Element): Promise<string> {
  return new Promise((resolve) => {
    element.addEventListener('rights-ready', () => resolve('ready'), { once: true });
    element.addEventListener(
      'rights-error',
      (event) => resolve('code' in event ? String(event.code) : 'no code'),
      { once: true },
    );
  });
}

/** The events that an element fires after this call, in order: `ready`, or the code of an error. */
export function listen(element: EventTarget): string[] {
  const fired: string[] = [];
  element.addEventListener('rights-ready', () => fired.push('ready'));
  element.addEventListener('rights-error', (event) =>
    fired.push('code' in event ? String(event.code) : 'no code'),
  );
  return fired;
}

const timer = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/** Waits long enough for an observer, a local response and an update. Observers run with frames, which are late on a busy machine. */
export async function aMoment(milliseconds = 150): Promise<void> {
  await timer(milliseconds);
  for (let frame = 0; frame < 2; frame++)
    await Promise.race([new Promise((resolve) => requestAnimationFrame(resolve)), timer(2000)]);
  // Work in several tasks, each of which begins the next, goes on here however long the process stood still before.
  for (let task = 0; task < 5; task++) await timer(0);
}

/** Waits for a condition, however long a busy machine takes; a test that waits in vain ends by its timeout. */
export async function until(isMet: () => boolean): Promise<void> {
  while (!isMet()) await aMoment(20);
}

export function shadow(element: Element): ShadowRoot {
  if (!element.shadowRoot) throw new Error(`<${element.localName}> has no shadow root`);
  return element.shadowRoot;
}

/** The first match in an element's shadow root. */
export function find(element: Element, selector: string): HTMLElement {
  const found = shadow(element).querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`<${element.localName}> shows no ${selector}`);
  return found;
}

export function findAll(element: Element, selector: string): HTMLElement[] {
  return [...shadow(element).querySelectorAll<HTMLElement>(selector)];
}

export function wordsOf(node: Node | null): string {
  return (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** Whether a node of the page is visible: slotted, and with a box. */
export function isSeen(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return element.assignedSlot !== null && width > 0 && height > 0;
}

/** Collects console warnings until the end of the test, instead of printing them. */
export function captureWarnings(): string[] {
  const messages: string[] = [];
  const { warn } = console;
  console.warn = (...data: unknown[]) => void messages.push(String(data[0]));
  afterTest(() => (console.warn = warn));
  return messages;
}

/** Collects console errors until the end of the test, instead of printing them. */
export function captureErrors(): unknown[] {
  const messages: unknown[] = [];
  const { error } = console;
  console.error = (...data: unknown[]) => void messages.push(data[0]);
  afterTest(() => (console.error = error));
  return messages;
}

export interface TestFeed {
  /** Its base address, which differs for each feed, so that no response is cached from another test. */
  readonly base: string;
  /** The requested files in order, as paths below the base address. */
  readonly requests: readonly string[];
}

/** The response to each file of a test feed: JSON, or the result of a function. */
export type Answers = Readonly<Record<string, unknown>>;

function isFunction(answer: unknown): answer is () => Response | Promise<Response> {
  return typeof answer === 'function';
}

let feeds = 0;

/** A feed with the given responses, and 404 for any other file. */
export function serve(answers: Answers): TestFeed {
  const base = `https://feed-${++feeds}.example.org/feed/v1/`;
  const requests: string[] = [];
  const { fetch } = window;
  window.fetch = async (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    if (!url.startsWith(base)) return fetch(input, init);
    const file = url.slice(base.length);
    requests.push(file);
    const answer = answers[file];
    if (answer === undefined) return new Response('<h1>Not found</h1>', { status: 404 });
    return isFunction(answer) ? answer() : Response.json(answer);
  };
  afterTest(() => (window.fetch = fetch));
  return { base, requests };
}

/** A response that is pending until the test calls `come()`. */
export function later(): {
  readonly answer: () => Promise<Response>;
  readonly come: (json: unknown) => void;
} {
  let come: (json: unknown) => void = () => undefined;
  const response = new Promise<Response>((resolve) => {
    come = (json) => resolve(Response.json(json));
  });
  return { answer: () => response, come };
}

/** A response that stays pending. */
export const never = (): Promise<Response> => new Promise(() => undefined);

/** Adds a style sheet to the page, like the page's author or a reader's extension. */
export function pageStyle(css: string): void {
  const style = document.createElement('style');
  style.textContent = css;
  document.head.append(style);
  afterTest(() => style.remove());
}
