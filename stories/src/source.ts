/** The code of a story: what a page writes, without what Storybook and the story put around it. */
import { toPaste, type PasteWidget } from 'rights-kit/paste';
import { feedFiles } from 'rights-kit/snippet';
import { readHostPage } from '../.storybook/host-page';
import { BASE, HOSTS, readRecord, RECORDS, RELEASE } from './page/feed';
import { WIDGETS } from './widgets';

/** Beside these, space between words and tags is seen. */
const INLINE = ':is(a, abbr, b, cite, code, em, i, q, s, small, span, strong, sub, sup, time, u):not([slot])';

/** The part of Storybook’s context of a story that its code depends on. */
interface StoryContext {
  readonly globals: Readonly<Record<string, unknown>>;
  readonly parameters: Readonly<Record<string, unknown>>;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** The code that a story states itself, where it renders what cannot be serialized. */
function statedCode({ parameters: { docs } }: StoryContext): string | undefined {
  const source = isObject(docs) ? docs['source'] : undefined;
  const code = isObject(source) ? source['code'] : undefined;
  return typeof code === 'string' ? code : undefined;
}

/** Takes away the space of a template that no reader sees: lines, indents, and all of it at the edges of blocks. */
function tidy(element: Element): void {
  element.normalize();
  const isBlock = (node: Node | null): boolean => !(node instanceof Element && node.matches(INLINE));
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode);
  for (const text of texts) {
    const { previousSibling: before, nextSibling: after, parentNode: parent } = text;
    text.data = text.data.replace(/\s+/g, ' ');
    if (isBlock(before ?? parent)) text.data = text.data.trimStart();
    if (isBlock(after ?? parent)) text.data = text.data.trimEnd();
  }
}

/** Sets the allow list that a snippet of the same record has. This Storybook sets one for all of its pages. */
async function allowAction(element: Element): Promise<void> {
  if (element.hasAttribute('allow') || element.hasAttribute('feed')) return;
  const widget = element.localName.replace('rights-', '') as PasteWidget; // by the selector of widgets
  const { attribute, names } = RECORDS[widget];
  if (!names.has(element.getAttribute(attribute) ?? '')) return;
  const attributes = Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]));
  const records = await Promise.all(feedFiles(widget, attributes).map(readRecord));
  // The record alone: a snippet refuses some of what a story sets.
  const record = { [attribute]: attributes[attribute] };
  const snippet = toPaste({
    widget,
    attributes: record,
    form: 'element',
    base: BASE,
    release: RELEASE,
    records,
    hosts: HOSTS,
  });
  const page = new DOMParser().parseFromString(snippet, 'text/html');
  const allow = page.querySelector(element.localName)?.getAttribute('allow');
  if (allow) element.setAttribute('allow', allow);
}

/** Puts the element into what the page of the story has around it: a language, a direction, colors or a width. */
function inHostPage(code: string, { globals }: StoryContext): string {
  const { language, direction, scheme, width } = readHostPage(globals);
  const styles = [
    scheme === 'dark' && 'color-scheme: dark; background: Canvas; color: CanvasText',
    width !== 'full' && `max-width: ${width}px`,
  ].filter(Boolean);
  const attributes = [
    language !== 'en' && `lang="${language}"`,
    direction !== 'ltr' && `dir="${direction}"`,
    styles.length > 0 && `style="${styles.join('; ')}"`,
  ].filter(Boolean);
  return attributes.length > 0 ? `<div ${attributes.join(' ')}>${code}</div>` : code;
}

/**
 * Takes the element with its fallback content out of a rendered story, on one line, as a snippet is, and adds what the page of the
 * story gives to it.
 *
 * @param code the markup of a story
 */
export async function toSource(code: string, context: StoryContext): Promise<string> {
  const stated = statedCode(context);
  if (stated) return stated;
  const element = new DOMParser()
    .parseFromString(code.replace(/<!--.*?-->/gs, ''), 'text/html')
    .querySelector(WIDGETS);
  if (!element) return code;
  // Relative addresses are those of the release beside this Storybook.
  for (const link of element.querySelectorAll('a[href^="r/"]'))
    link.setAttribute('href', BASE + (link.getAttribute('href') ?? ''));
  tidy(element);
  await allowAction(element);
  return inHostPage(element.outerHTML.replace(/\s+/g, ' ').replace(/ ([a-z-]+)=""/g, ' $1'), context);
}
