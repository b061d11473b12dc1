import { press } from '@rights-kit/tooling/commands';
import { expect } from 'chai';
import {
  aMoment,
  afterTest,
  captureWarnings,
  find,
  findAll,
  isSeen,
  mount,
  outcome,
  wordsOf,
} from '../testing/page.js';

const TAGS = ['rights-action-button', 'rights-action-banner'] as const;
type Tag = (typeof TAGS)[number];

const OWN = '<a href="#give-form" data-toggle="modal">Donate</a>';

interface Shown {
  readonly link: HTMLElement;
  readonly own: HTMLElement;
}

async function shown(tag: Tag, attributes = '', children = OWN): Promise<Shown> {
  const element = mount(tag, `<${tag} ${attributes}>${children}</${tag}>`);
  expect(await outcome(element)).to.equal('ready');
  const own = element.querySelector('a');
  if (!own) throw new Error('no link of the page');
  return { link: find(element, 'a[part=button]'), own };
}

/** Clicks a link without leaving the page. @returns whether the link would have opened, and the clicks on the page's link */
function click(
  link: HTMLElement,
  own: HTMLElement,
  init: MouseEventInit = {},
  type = 'click',
): [boolean, MouseEvent[]] {
  const clicks: MouseEvent[] = [];
  const collect = (event: MouseEvent): void => void clicks.push(event);
  own.addEventListener('click', collect);
  own.addEventListener('auxclick', collect);
  let isOpen = false;
  const stay = (event: Event): void => {
    if (event.target === own) return;
    isOpen = !event.defaultPrevented;
    event.preventDefault();
  };
  window.addEventListener(type, stay);
  link.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, cancelable: true, ...init }));
  window.removeEventListener(type, stay);
  own.removeEventListener('click', collect);
  own.removeEventListener('auxclick', collect);
  return [isOpen, clicks];
}

for (const tag of TAGS)
  describe(`the page's own link in <${tag}>`, () => {
    it('K-02 receives the click once, and the button opens where nothing cancels it', async () => {
      const { link, own } = await shown(tag);
      const [isOpen, clicks] = click(link, own);
      expect([isOpen, clicks.length]).to.deep.equal([true, 1]);
    });

    it('K-02 keeps the button from opening by a listener of its own', async () => {
      const { link, own } = await shown(tag);
      own.addEventListener('click', (event) => event.preventDefault());
      expect(click(link, own)[0]).to.equal(false);
    });

    it('K-02 keeps it from opening by an attribute', async () => {
      const { link, own } = await shown(tag);
      own.onclick = () => false;
      expect(click(link, own)[0]).to.equal(false);
    });

    for (const root of [document, window])
      it(`K-02 keeps it from opening by a listener that is further out: ${root === window ? 'window' : 'document'}`, async () => {
        const { link, own } = await shown(tag);
        const targets: unknown[] = [];
        const open = (event: Event): void => {
          if (!(event.target instanceof Element && event.target.closest('[data-toggle=modal]'))) return;
          targets.push(event.target);
          event.preventDefault();
        };
        root.addEventListener('click', open);
        afterTest(() => root.removeEventListener('click', open));
        expect([click(link, own)[0], targets]).to.deep.equal([false, [own]]);
      });

    it('K-02 decides by itself where a listener stops the click', async () => {
      const { link, own } = await shown(tag);
      own.addEventListener('click', (event) => {
        event.stopImmediatePropagation();
        event.preventDefault();
      });
      expect(click(link, own)[0]).to.equal(false);
    });

    it('K-02 learns of keys that are held, and of the middle button', async () => {
      const { link, own } = await shown(tag);
      const [, [held]] = click(link, own, { ctrlKey: true, shiftKey: true });
      expect([held?.ctrlKey, held?.shiftKey, held?.metaKey, held?.button]).to.deep.equal([
        true,
        true,
        false,
        0,
      ]);
      const [isOpen, [middle]] = click(link, own, { button: 1 }, 'auxclick');
      expect([isOpen, middle?.type, middle?.button]).to.deep.equal([true, 'auxclick', 1]);
      expect(click(link, own, { button: 2 }, 'auxclick')[1]).to.deep.equal([]);
    });

    it('K-02 is reached by the keyboard', async () => {
      const { link, own } = await shown(tag);
      let clicks = 0;
      own.addEventListener('click', (event) => {
        clicks++;
        event.preventDefault();
      });
      link.focus();
      await press('Enter');
      expect(clicks).to.equal(1);
    });

    it('K-02 is not reached where the page cancels rights-act', async () => {
      const { link, own } = await shown(tag);
      own.parentElement?.addEventListener('rights-act', (event) => event.preventDefault());
      const [isOpen, clicks] = click(link, own);
      expect([isOpen, clicks.length]).to.deep.equal([false, 0]);
    });

    it('K-02 gives the button its name by an image, and a new one when that changes', async () => {
      const { link, own } = await shown(
        tag,
        '',
        '<a href="/agenda"><img src="data:," alt="See the agenda"></a>',
      );
      expect(wordsOf(link)).to.equal('See the agenda');
      own.querySelector('img')?.setAttribute('alt', 'Read the agenda');
      await aMoment(20);
      expect(wordsOf(link)).to.equal('Read the agenda');
    });

    it('K-02 stays where it has no name', async () => {
      captureWarnings();
      const element = mount(
        tag,
        `<${tag}><a href="/agenda"><img src="data:," width="9" height="9"></a></${tag}>`,
      );
      await outcome(element);
      expect(findAll(element, 'a')).to.deep.equal([]);
      expect(isSeen(element.querySelector('a') ?? element)).to.equal(true);
    });
  });

describe("the page's own link in a button with options", () => {
  const give = '<a href="https://secure.actblue.com/donate/x">Give</a>';

  it('K-02 receives the click of each amount', async () => {
    const { link, own } = await shown('rights-action-button', 'kind="donate" amounts="25" partner="P"', give);
    own.addEventListener('click', (event) => event.preventDefault());
    const [isOpen, clicks] = click(link, own);
    expect([link.getAttribute('href'), isOpen, clicks.length]).to.deep.equal([
      'https://secure.actblue.com/donate/x?amount=25&refcode=P',
      false,
      1,
    ]);
  });

  it('K-02 receives it beside an equal href, but not beside another one', async () => {
    for (const [href, count] of [
      ['https://secure.actblue.com/donate/x', 1],
      ['https://secure.actblue.com/donate/y', 0],
    ] as const) {
      const { link, own } = await shown('rights-action-button', `href="${href}"`, give);
      expect(click(link, own)[1], href).to.have.lengthOf(count);
    }
  });

  it('K-02 may be named by the label slot', async () => {
    const { link } = await shown(
      'rights-action-button',
      '',
      '<a href="/x"><img src="data:,"></a><span slot="label">Give</span>',
    );
    expect(link.querySelector('slot[name=label]')).to.not.equal(null);
  });
});
