/** What element tests do on a page. After each test the page is empty again and everything patched is restored. */
import '../all.js';

/** What the actions of the made-up records open; tests of refusals use other hosts. */
document.documentElement.setAttribute('data-rights-allow', 'actionnetwork.org secure.actblue.com');

export type Tag =
  'rights-action-banner' | 'rights-case-timeline' | 'rights-town-policy-card' | 'rights-action-button';
export type RightsElement = HTMLElementTagNameMap[Tag];

const undo: (() => void)[] = [];

/** Does something again backwards, last first, when the test is over. */
export function afterTest(restore: () => void): void {
  undo.push(restore);
}

afterEach(() => {
  for (const restore of undo.splice(0).reverse()) restore();
});

/** Puts markup on the page and gives back its first element of a tag. */
export function mount<T extends Tag>(tag: T, markup: string): HTMLElementTagNameMap[T] {
  const box = document.createElement('div');
  box.innerHTML = markup;
  const element = box.querySelector(tag);
  if (!element) throw new Error(`no <${tag}> in the markup`);
  document.body.append(box);
  afterTest(() => box.remove());
  return element;
}

/** `ready`, or the code of the first error, whichever is heard first. */
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

/** The events that an element fires from now on, in order: `ready`, or the code of an error. */
export function listen(element: EventTarget): string[] {
  const heard: string[] = [];
  element.addEventListener('rights-ready', () => heard.push('ready'));
  element.addEventListener('rights-error', (event) =>
    heard.push('code' in event ? String(event.code) : 'no code'),
  );
  return heard;
}

const timer = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/** Long enough for an observer, a local answer and an update. Observers run with frames, which are late on a busy machine. */
export async function aMoment(milliseconds = 150): Promise<void> {
  await timer(milliseconds);
  for (let frame = 0; frame < 2; frame++)
    await Promise.race([new Promise((resolve) => requestAnimationFrame(resolve)), timer(2000)]);
  await timer(0);
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

/** Whether a reader sees a node of the page's own: slotted, and with a box. */
export function isSeen(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return element.assignedSlot !== null && width > 0 && height > 0;
}

/** What the console warns of from now on; it stays quiet. */
export function hearWarnings(): string[] {
  const heard: string[] = [];
  const { warn } = console;
  console.warn = (...data: unknown[]) => void heard.push(String(data[0]));
  afterTest(() => (console.warn = warn));
  return heard;
}

/** What the console reports as errors from now on; it stays quiet. */
export function hearErrors(): unknown[] {
  const heard: unknown[] = [];
  const { error } = console;
  console.error = (...data: unknown[]) => void heard.push(data[0]);
  afterTest(() => (console.error = error));
  return heard;
}

export interface TestFeed {
  /** Its address, new each time, so that no answer is remembered from another test. */
  readonly base: string;
  /** Files asked for, in order, by their paths below the base. */
  readonly requests: readonly string[];
}

/** What a test feed answers for a file: JSON, or what a function returns. */
export type Answers = Readonly<Record<string, unknown>>;

function isFunction(answer: unknown): answer is () => Response | Promise<Response> {
  return typeof answer === 'function';
}

let feeds = 0;

/** A feed that gives the answers listed, and 404 for any other file. */
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

/** An answer that comes when the test calls `come()`. */
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

/** An answer that never comes. */
export const never = (): Promise<Response> => new Promise(() => undefined);

/** Adds a style sheet to the page, as the page's own author or a reader's extension would. */
export function pageStyle(css: string): void {
  const style = document.createElement('style');
  style.textContent = css;
  document.head.append(style);
  afterTest(() => style.remove());
}
