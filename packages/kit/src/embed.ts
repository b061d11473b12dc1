/**
 * The page inside a frame: `embed.html#widget=town-policy-card&town=boston`.
 *
 * Anybody can write such an address, so it only names a record and its look. The frame tells the page around it how high it is.
 */
import { en } from '@rights-kit/views/messages/en/frame.js';
import { es } from '@rights-kit/views/messages/es/frame.js';
import { FRAME_ATTRIBUTES, recordPage } from './snippet.js';

/** WordPress adds `#?secret=…`, and listens only to who repeats it. */
const [address = '', secret] = location.hash.slice(1).split('#?secret=');
const wishes = new URLSearchParams(address);

function isWidget(name: string): name is keyof typeof FRAME_ATTRIBUTES {
  return Object.hasOwn(FRAME_ATTRIBUTES, name);
}

function tell(message: object): void {
  // What a frame is high is no secret, and it cannot know who is around it.
  parent.postMessage(message, '*');
}

function tellHeight(): void {
  // The body's: the root is at least as high as the frame, and so never shrinks.
  const height = Math.ceil(document.body.getBoundingClientRect().height);
  tell({ type: 'rights-height', height });
  if (secret) tell({ message: 'height', value: height, secret });
}

/** Said again and again: a frame that is not in view yet hears of no resize. */
function keepTelling(element: HTMLElement): void {
  new ResizeObserver(tellHeight).observe(document.body);
  for (const type of ['rights-ready', 'rights-error', 'rights-dismissed'])
    element.addEventListener(type, () => {
      setTimeout(tellHeight);
    });
  addEventListener('load', tellHeight);
  addEventListener('message', ({ source }) => {
    if (source === parent) tellHeight();
  });
  void document.fonts.ready.then(tellHeight);
  tellHeight();
}

function openLinks(page: string): void {
  addEventListener(
    'click',
    (event) => {
      const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
      if (!link) return;
      if (link.getAttribute('href')?.startsWith('#')) {
        link.target = '_self';
      } else if (secret) {
        // WordPress lets its frames open nothing; it goes where they ask to, but only on the frame's own host.
        event.preventDefault();
        const { host, href } = link;
        tell({ message: 'link', value: host === location.host ? href : page, secret });
      }
    },
    true,
  );
}

function show(widget: keyof typeof FRAME_ATTRIBUTES): void {
  const element = document.createElement(`rights-${widget}`);
  for (const name of FRAME_ATTRIBUTES[widget]) {
    const value = wishes.get(name);
    if (value !== null) element.setAttribute(name, value);
  }
  element.setAttribute('loading', 'eager');
  document.documentElement.lang = wishes.get('lang') ?? 'en';
  document.documentElement.style.colorScheme = wishes.get('color-scheme') === 'dark' ? 'dark' : 'light';
  const link = document.createElement('a');
  link.href = new URL(`./${recordPage(widget, Object.fromEntries(wishes)) ?? ''}`, location.href).href;
  link.textContent = (/^es\b/i.test(document.documentElement.lang) ? es : en).openAlone;
  element.append(link);
  // Not in a style sheet, which the page's policy forbids.
  Object.assign(document.body.style, {
    display: 'flow-root',
    margin: '0',
    font: '1em/1.5 system-ui, sans-serif',
  });
  document.body.append(element);
  openLinks(link.href);
  keepTelling(element);
}

const widget = wishes.get('widget') ?? '';
if (isWidget(widget)) show(widget);
