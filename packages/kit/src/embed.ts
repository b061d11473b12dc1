/**
 * The page inside a frame: `embed.html#widget=town-policy-card&town=boston`.
 *
 * Anybody can write such a URL, so it can only name a record and presentation attributes. The frame posts its height to the page around it.
 */
import { en } from '@rights-kit/views/messages/en/frame.js';
import { es } from '@rights-kit/views/messages/es/frame.js';
import { FRAME_ATTRIBUTES, recordPage } from './snippet.js';

/** WordPress appends `#?secret=…` and ignores messages without it. */
const [address = '', secret] = location.hash.slice(1).split('#?secret=');
const options = new URLSearchParams(address);

function isWidget(name: string): name is keyof typeof FRAME_ATTRIBUTES {
  return Object.hasOwn(FRAME_ATTRIBUTES, name);
}

function post(message: object): void {
  // The origin of the page around a frame is unknown, and the height is no secret.
  parent.postMessage(message, '*');
}

function postHeight(): void {
  // Of the body: the root element is at least as high as the frame, so its height would never shrink.
  const height = Math.ceil(document.body.getBoundingClientRect().height);
  // WordPress limits the height, and takes a frame's `style` away, in which `frame.js` on the same page writes the whole one.
  if (secret) post({ message: 'height', value: height, secret });
  post({ type: 'rights-height', height });
}

/** Posts the height on every event that may change it, since a frame outside the viewport gets no resize observations. */
function postHeightOnChange(element: HTMLElement): void {
  new ResizeObserver(postHeight).observe(document.body);
  for (const type of ['rights-ready', 'rights-error', 'rights-dismissed'])
    element.addEventListener(type, () => {
      setTimeout(postHeight);
    });
  addEventListener('load', postHeight);
  addEventListener('message', ({ source }) => {
    if (source === parent) postHeight();
  });
  void document.fonts.ready.then(postHeight);
  postHeight();
}

function openLinks(page: string): void {
  if (!secret) return;
  addEventListener(
    'click',
    (event) => {
      const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
      // A link from one event to another stays in the frame.
      if (!link || link.target === '_self') return;
      // WordPress sandboxes its frames without popups. It follows a link that a frame posts, but only to the frame's own host.
      event.preventDefault();
      const { host, href } = link;
      post({ message: 'link', value: host === location.host ? href : page, secret });
    },
    true,
  );
}

/** A frame is printed at the height that it has on the screen, which may cut its opened parts off. So its page's address comes first. */
function printAddress(page: string): void {
  const line = document.createElement('p');
  line.hidden = true;
  line.textContent = page;
  document.body.prepend(line);
  for (const type of ['beforeprint', 'afterprint'])
    addEventListener(type, () => {
      line.hidden = type === 'afterprint';
    });
}

function show(widget: keyof typeof FRAME_ATTRIBUTES): void {
  const element = document.createElement(`rights-${widget}`);
  for (const name of FRAME_ATTRIBUTES[widget]) {
    const value = options.get(name);
    if (value !== null) element.setAttribute(name, value);
  }
  element.setAttribute('loading', 'eager');
  document.documentElement.lang = options.get('lang') ?? 'en';
  document.documentElement.style.colorScheme = options.get('color-scheme') === 'dark' ? 'dark' : 'light';
  const link = document.createElement('a');
  link.href = new URL(`./${recordPage(widget, Object.fromEntries(options)) ?? ''}`, location.href).href;
  link.textContent = (/^es\b/i.test(document.documentElement.lang) ? es : en).openAlone;
  element.append(link);
  // The content security policy of this page forbids style sheets.
  Object.assign(document.body.style, {
    display: 'flow-root',
    margin: '0',
    font: '1em/1.5 system-ui, sans-serif',
  });
  element.style.margin = '0';
  document.body.append(element);
  openLinks(link.href);
  printAddress(link.href);
  postHeightOnChange(element);
}

const widget = options.get('widget') ?? '';
if (isWidget(widget)) show(widget);
