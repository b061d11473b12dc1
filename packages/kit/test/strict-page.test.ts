/** The script on a page with a strict content security policy, and its side effects. */
import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { firedEvents, moduleTag, rejections, survey, until } from '@rights-kit/tooling/browser';
import { testsNeeding } from '@rights-kit/tooling/needs';
import type { Page } from 'puppeteer-core';
import { CORE, documentOf, setUp } from './invented.ts';

declare global {
  /** The directive and the address of each violation of the page's policy. */
  var violations: string[];
  /** Uses of APIs that could store, send or find out data about a reader. */
  var touched: string[];
}

const { it } = testsNeeding('chromium');
const shared = setUp();

const CARD =
  '<rights-town-policy-card id="card" loading="eager" town="alder"><a href="/own">Alder, in our own words</a></rights-town-policy-card>';
const DONATE =
  '<rights-action-button id="donate" loading="eager" action="donate-sample" amounts="25 50" monthly partner="PARTNER"><a href="/own">Donate</a></rights-action-button>';
const READ =
  '<rights-action-button id="read" loading="eager" action="guide"><a href="/own">Read the order</a></rights-action-button>';
const SHARE =
  '<rights-action-button id="share" kind="share"><a href="/own">Share this page</a></rights-action-button>';
const ALL = CARD + DONATE + READ + SHARE;

/** Waits until each element has fired `rights-ready` or `rights-error`. */
async function settled(page: Page): ReturnType<typeof survey> {
  const { length } = await survey(page);
  await until(async () => (await firedEvents(page)).length >= length);
  return survey(page);
}

const policy = (types: string): string =>
  `default-src 'none'; script-src 'self'; style-src 'none'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types${types}`;

function watchViolations(): void {
  globalThis.violations = [];
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    globalThis.violations.push(`${violatedDirective} ${blockedURI}`),
  );
}

/** The violations without that of the browser's own request for an icon. */
const violationsOn = async (page: Page): Promise<string[]> =>
  (await page.evaluate(() => globalThis.violations)).filter((text) => !text.endsWith('favicon.ico'));

describe('a page with a strict content security policy', () => {
  const strict = (types: string): { headers: Record<string, string>; first: () => void } => ({
    headers: { 'Content-Security-Policy': policy(types) },
    first: watchViolations,
  });

  it('S-01 shows card and button, styled, without a violation', async (t) => {
    const { page, errors } = await shared.visit(t, documentOf(ALL), strict(' lit-html'));
    const seen = await settled(page);
    assert.deepEqual(
      seen.map(({ isReady, seesRecord }) => [isReady, seesRecord]),
      Array(4).fill([true, true]),
    );
    const styles = await page.evaluate(() => {
      const style = (id: string, part: string): CSSStyleDeclaration =>
        getComputedStyle(document.getElementById(id)!.shadowRoot!.querySelector(`[part=${part}]`)!);
      const { padding, borderTopStyle, backgroundColor } = style('card', 'card');
      const { minBlockSize, display } = style('read', 'button');
      return { padding, borderTopStyle, backgroundColor, minBlockSize, display };
    });
    assert.deepEqual(styles, {
      padding: '24px',
      borderTopStyle: 'solid',
      backgroundColor: 'rgb(255, 255, 255)',
      minBlockSize: '48px',
      display: 'inline-flex',
    });
    assert.deepEqual(await violationsOn(page), []);
    assert.deepEqual([errors, await rejections(page)], [[], []]);
  });

  it('S-01 keeps without a violation what a reader does: sources, a monthly gift, another record', async (t) => {
    const { page, errors } = await shared.visit(t, documentOf(ALL), strict(' lit-html'));
    await settled(page);
    await page.evaluate(() => {
      const [card, donate, read] = ['card', 'donate', 'read'].map((id) => document.getElementById(id)!);
      card!.shadowRoot!.querySelector('summary')!.click();
      donate!.shadowRoot!.querySelector<HTMLElement>('[type=radio]:not(:checked)')!.click();
      card!.setAttribute('town', 'birch');
      read!.setAttribute('appearance', 'outline');
    });
    await until(async () => (await survey(page))[0]?.text.includes('Birch'));
    const [, donate] = await survey(page);
    assert.ok(donate!.links.every(({ href }) => href?.includes('monthly=1')));
    assert.deepEqual(await violationsOn(page), []);
    assert.deepEqual([errors, await rejections(page)], [[], []]);
  });

  it('S-01 has a listener that hears of violations', async (t) => {
    const body = `${CARD}<p style="color: red">Styled</p>`;
    const { page } = await shared.visit(t, documentOf(body), strict(' lit-html'));
    await until(async () => (await violationsOn(page)).length > 0);
    assert.deepEqual(await violationsOn(page), ['style-src-attr inline']);
  });

  for (const [name, types] of Object.entries({
    'no policy at all': " 'none'",
    'a policy of another name': ' another',
  }))
    it(`S-01 keeps the page's own words where it allows ${name}`, async (t) => {
      const { page, errors } = await shared.visit(t, documentOf(ALL), strict(types));
      await until(() => page.evaluate(() => document.readyState === 'complete'));
      await until(async () => (await violationsOn(page)).length > 0);
      for (const { id, seesChildren } of await survey(page)) assert.ok(seesChildren, id);
      // Lit creates its Trusted Types policy at load time. That throws: one error, and no element is defined.
      assert.equal(errors.length, 1);
      assert.match(errors[0] ?? '', /Policy "lit-html" disallowed/);
      assert.deepEqual(await rejections(page), []);
    });

  it("S-01 keeps the page's own words where it allows no connection", async (t) => {
    const headers = { 'Content-Security-Policy': "default-src 'none'; script-src 'self'" };
    const { page, errors } = await shared.visit(t, documentOf(CARD + READ), { headers });
    const seen = await settled(page);
    assert.deepEqual(
      seen.map(({ isReady, seesChildren }) => [isReady, seesChildren]),
      [
        [false, true],
        [false, true],
      ],
    );
    assert.deepEqual([errors, await rejections(page)], [[], []]);
  });

  it("A-13 keeps the page's own words where it allows no script", async (t) => {
    const headers = { 'Content-Security-Policy': "default-src 'none'" };
    const { page, errors } = await shared.visit(t, documentOf(ALL), { headers });
    await until(() => page.evaluate(() => document.readyState === 'complete'));
    for (const { id, seesChildren } of await survey(page)) assert.ok(seesChildren, id);
    assert.deepEqual(errors, []);
  });
});

/** Records every use of APIs that could store, send or find out data about a reader. */
function setTraps(): void {
  const touched: string[] = [];
  Object.defineProperty(globalThis, 'touched', { value: touched });
  const trapAccess = (object: object, name: string, label: string): void => {
    if (!(name in object)) return;
    let owner = object;
    while (!Object.hasOwn(owner, name)) owner = Object.getPrototypeOf(owner) as object;
    const descriptor = Object.getOwnPropertyDescriptor(owner, name)!;
    Object.defineProperty(object, name, {
      configurable: true,
      get(): unknown {
        touched.push(`${label} read`);
        return descriptor.get ? descriptor.get.call(this) : descriptor.value;
      },
      set(next) {
        touched.push(`${label} written`);
        descriptor.set?.call(this, next);
      },
    });
  };
  const trapCall = (object: object | undefined, name: string, label: string): void => {
    const original: unknown = object && Reflect.get(object, name);
    if (!object || typeof original !== 'function') return;
    Reflect.set(object, name, function (this: unknown, ...rest: unknown[]): unknown {
      touched.push(`${label}()`);
      return Reflect.apply(original, this, rest) as unknown;
    });
  };
  const trapNew = (name: string): void => {
    const original: unknown = Reflect.get(globalThis, name);
    if (typeof original !== 'function') return;
    const trap = new Proxy(original, {
      construct(target, rest, newTarget): object {
        touched.push(`new ${name}`);
        return Reflect.construct(target, rest, newTarget) as object;
      },
    });
    Reflect.set(globalThis, name, trap);
  };
  trapAccess(document, 'cookie', 'cookie');
  trapAccess(document, 'referrer', 'referrer');
  trapAccess(document, 'title', 'title');
  trapAccess(navigator, 'geolocation', 'geolocation');
  trapAccess(navigator, 'userAgent', 'userAgent');
  trapAccess(navigator, 'languages', 'languages');
  for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'cookieStore', 'caches', 'name'])
    trapAccess(globalThis, name, name);
  for (const name of ['getItem', 'setItem', 'removeItem', 'clear'])
    trapCall(Storage.prototype, name, `Storage.${name}`);
  trapCall(IDBFactory.prototype, 'open', 'indexedDB.open');
  for (const name of ['pushState', 'replaceState']) trapCall(History.prototype, name, name);
  trapCall(Navigator.prototype, 'sendBeacon', 'sendBeacon');
  for (const name of ['getCurrentPosition', 'watchPosition']) trapCall(Geolocation.prototype, name, name);
  for (const name of ['getContext', 'toDataURL', 'toBlob']) trapCall(HTMLCanvasElement.prototype, name, name);
  // Undefined outside secure contexts.
  if ('ServiceWorkerContainer' in globalThis)
    trapCall(ServiceWorkerContainer.prototype, 'register', 'serviceWorker.register');
  trapCall(XMLHttpRequest.prototype, 'open', 'XMLHttpRequest');
  for (const name of [
    'Worker',
    'SharedWorker',
    'WebSocket',
    'EventSource',
    'BroadcastChannel',
    'Image',
    'OffscreenCanvas',
    'RTCPeerConnection',
    'FontFace',
  ])
    trapNew(name);
}

/** Everything that a reader can do with the widgets. Links are clicked, but a listener cancels the navigation. */
async function journey(page: Page): Promise<void> {
  await settled(page);
  await page.evaluate(() => {
    addEventListener('rights-act', (event) => {
      event.preventDefault();
    });
    scrollTo(0, document.documentElement.scrollHeight);
    for (const { shadowRoot } of document.querySelectorAll('rights-town-policy-card, rights-action-button'))
      for (const control of shadowRoot!.querySelectorAll<HTMLElement>(
        'summary, [type=radio], [part=button]',
      )) {
        control.focus();
        control.click();
        control.dispatchEvent(new MouseEvent('auxclick', { button: 1, bubbles: true, cancelable: true }));
      }
    const card = document.querySelector('rights-town-policy-card')!;
    document.body.append(card);
    card.setAttribute('town', 'juniper');
  });
  await until(async () => (await survey(page)).some(({ text }) => text.includes('Juniper')));
}

describe('what a reader leaves behind', () => {
  it('P-03 keeps, sends and asks nothing during a whole visit', async (t) => {
    const { page, requests, errors } = await shared.visit(t, documentOf(ALL), { first: setTraps });
    await journey(page);
    const acts = (await firedEvents(page)).filter(({ type }) => type === 'rights-act');
    assert.ok(acts.length > 4, 'the journey follows links');
    assert.deepEqual(await page.evaluate(() => globalThis.touched), []);
    const { cookies } = await (await page.createCDPSession()).send('Network.getCookies');
    assert.deepEqual(cookies, []);
    assert.deepEqual(
      requests
        .map((request) => request.resourceType())
        .filter((type) => !['document', 'script', 'fetch', 'other'].includes(type)),
      [],
    );
    assert.deepEqual([errors, await rejections(page)], [[], []]);
  });

  it('P-03 has traps that catch', async (t) => {
    const { page } = await shared.visit(t, documentOf(''), { first: setTraps });
    const caught = await page.evaluate(() => {
      document.cookie = `a=${document.cookie}`;
      globalThis.localStorage.setItem('a', String(globalThis.sessionStorage.getItem('a')));
      globalThis.indexedDB.open('a');
      globalThis.history.pushState(null, '');
      globalThis.history.replaceState(null, '');
      navigator.sendBeacon('/own');
      navigator.geolocation.getCurrentPosition(() => undefined);
      document.createElement('canvas').getContext('2d');
      return [...new Set(globalThis.touched)].sort();
    });
    assert.deepEqual(caught, [
      'Storage.getItem()',
      'Storage.setItem()',
      'cookie read',
      'cookie written',
      'geolocation read',
      'getContext()',
      'getCurrentPosition()',
      'indexedDB read',
      'indexedDB.open()',
      'localStorage read',
      'pushState()',
      'replaceState()',
      'sendBeacon()',
      'sessionStorage read',
    ]);
  });

  it('P-04 names the town in no address, title, storage or event', async (t) => {
    const { page, requests } = await shared.visit(t, documentOf(ALL));
    const before = await page.evaluate(() => [location.href, document.title, history.length]);
    await journey(page);
    const after = await page.evaluate(() => [location.href, document.title, history.length]);
    assert.deepEqual(after, before);
    const kept = await page.evaluate(async () =>
      JSON.stringify([
        Object.entries(localStorage),
        Object.entries(sessionStorage),
        document.cookie,
        window.name,
        await indexedDB.databases(),
        await caches.keys(),
        history.state,
      ]),
    );
    assert.equal(kept, '[[],[],"","",[],[],null]');
    const events = await firedEvents(page);
    assert.deepEqual(
      [
        ...new Set(
          events.map(
            ({ type, fields }) => `${type}: ${fields.filter((field) => field !== 'isTrusted').join(' ')}`,
          ),
        ),
      ].sort(),
      ['rights-act: kind hostname action', 'rights-ready: '],
    );
    assert.doesNotMatch(JSON.stringify(events), /alder|juniper/i);
    // Only the address of a town's own file may contain its name.
    for (const request of requests.filter((request) => /alder|juniper/i.test(request.url())))
      assert.match(
        new URL(request.url()).pathname + new URL(request.url()).search,
        /^\/release\/feed\/v1\/towns\/[a-z]+\.json$/,
      );
  });

  it('P-04 names the town in no error either', async (t) => {
    const body =
      '<rights-town-policy-card loading="eager" town="alderia"><p>Words</p></rights-town-policy-card>';
    const { page } = await shared.visit(t, documentOf(body));
    await settled(page);
    const [event] = await firedEvents(page);
    assert.deepEqual(
      [event?.type, event?.code, event?.fields],
      ['rights-error', 'not-found', ['isTrusted', 'code']],
    );
  });
});

describe('what the script leaves on the page', () => {
  it("adds no global name but Lit's own", async (t) => {
    const { page } = await shared.visit(t, documentOf(ALL, { head: '' }));
    const names = (): Promise<string[]> =>
      page.evaluate(() =>
        Reflect.ownKeys(globalThis)
          .map(String)
          .filter((name) => !/^\d+$/.test(name)),
      );
    const before = new Set(await names());
    const symbols = (): Promise<string[]> => page.evaluate(() => Object.getOwnPropertyNames(Symbol));
    const symbolsBefore = await symbols();
    await page.evaluate((src) => {
      const script = document.createElement('script');
      script.type = 'module';
      script.src = src;
      document.head.append(script);
    }, CORE);
    await settled(page);
    // Elements with an id are properties of the window, with or without the kit.
    assert.deepEqual((await names()).filter((name) => !before.has(name)).sort(), [
      'litElementVersions',
      'litHtmlVersions',
      'litPropertyMetadata',
      'reactiveElementVersions',
    ]);
    assert.deepEqual(
      (await symbols()).filter((name) => !symbolsBefore.includes(name) && name !== 'metadata'),
      [],
    );
  });

  it('adds nothing to the head, the root or the prototypes of the page', async (t) => {
    const { page } = await shared.visit(t, documentOf(ALL, { head: '' }));
    const state = (): Promise<object> =>
      page.evaluate(() => ({
        head: document.head.innerHTML,
        root: (document.documentElement.cloneNode(false) as Element).outerHTML,
        body: (document.body.cloneNode(false) as Element).outerHTML,
        sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
        prototypes: [Object, Array, String, Element, HTMLElement, Document, Node, Promise, Event].map(
          ({ prototype }) => Reflect.ownKeys(prototype).map(String).join(),
        ),
      }));
    const before = await state();
    await page.evaluate((src) => {
      const script = document.createElement('script');
      script.type = 'module';
      script.src = src;
      document.body.append(script);
    }, CORE);
    await settled(page);
    assert.deepEqual(await state(), before);
  });
});

describe('a page that takes all styles away', () => {
  it('stays readable under * { all: unset }', async (t) => {
    const head = `<style>* { all: unset } head, head * { display: none } body, main, p { display: block }</style>${moduleTag(CORE)}`;
    const { page } = await shared.visit(t, documentOf(`<main>${ALL}</main>`, { head }));
    await settled(page);
    const measured = await page.evaluate(() => {
      const inside = (id: string, selector: string): Element =>
        document.getElementById(id)!.shadowRoot!.querySelector(selector)!;
      const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
      const rgb = (color: string): Uint8ClampedArray => {
        canvas.fillStyle = color;
        canvas.fillRect(0, 0, 1, 1);
        return canvas.getImageData(0, 0, 1, 1).data;
      };
      const light = (color: string): number => {
        const linear = (part: number): number => {
          const share = part / 255;
          return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
        };
        const [red = 0, green = 0, blue = 0] = rgb(color);
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
      };
      const contrast = (one: string, other: string): number => {
        const [high = 0, low = 0] = [light(one), light(other)].sort((a, b) => b - a);
        return (high + 0.05) / (low + 0.05);
      };
      const card = inside('card', '[part=card]');
      const cardStyle = getComputedStyle(card);
      const text = inside('card', '[part=card] p');
      const button = inside('read', '[part=button]');
      const buttonStyle = getComputedStyle(button);
      return {
        cardWidth: card.getBoundingClientRect().width,
        cardPadding: cardStyle.paddingTop,
        cardContrast: contrast(cardStyle.color, cardStyle.backgroundColor),
        fontSize: parseFloat(getComputedStyle(text).fontSize),
        buttonHeight: button.getBoundingClientRect().height,
        buttonContrast: contrast(buttonStyle.color, buttonStyle.backgroundColor),
        overlaps: [...document.querySelectorAll('main > *')]
          .map((element) => element.shadowRoot!.firstElementChild!.getBoundingClientRect())
          .some(({ top }, index, all) => index > 0 && top < all[index - 1]!.bottom - 1),
      };
    });
    assert.ok(measured.cardWidth > 300 && measured.cardPadding === '24px', JSON.stringify(measured));
    assert.ok(measured.cardContrast >= 4.5 && measured.buttonContrast >= 4.5, JSON.stringify(measured));
    assert.ok(
      measured.fontSize >= 14 && measured.buttonHeight >= 44 && !measured.overlaps,
      JSON.stringify(measured),
    );
  });
});

describe('an attribute that is a script', () => {
  const SCRIPT = 'javascript:alert(1)';
  const BASES = {
    'rights-town-policy-card': { town: 'alder' },
    'rights-action-button': { action: 'guide' },
    // A link of the page with each parameter that the element adds.
    'rights-action-button of the page': { href: '/own', amounts: '5', partner: 'PARTNER' },
  };
  for (const [name, base] of Object.entries(BASES)) {
    const [tag = ''] = name.split(' ');
    for (const form of ['element', 'placeholder'])
      it(`S-05 is never a link, whichever attribute of ${name} it is, as ${form}`, async (t) => {
        const { page, errors } = await shared.visit(t, documentOf('<main></main>'));
        // A tall viewport, so that the element with the script in `loading`, which is lazy, loads too.
        await page.setViewport({ width: 1280, height: 15_000 });
        await until(() => page.evaluate((tag) => Boolean(customElements.get(tag)), tag));
        const attributes = await page.evaluate(
          (tag) =>
            (customElements.get(tag) as unknown as { observedAttributes: string[] }).observedAttributes,
          tag,
        );
        assert.ok(attributes.length >= 5 && attributes.includes('feed'));
        const markup = (evil: Readonly<Record<string, string>>): string => {
          const all = Object.entries({ loading: 'eager', ...base, ...evil });
          const inner = '<a href="/own">Our own words</a>';
          return form === 'element'
            ? `<${tag} id="${Object.keys(evil).join()}" ${all.map(([key, value]) => `${key}="${value}"`).join(' ')}>${inner}</${tag}>`
            : `<div data-rights="${tag.slice(7)}" ${all.map(([key, value]) => `data-${key}="${value}"`).join(' ')}>${inner}</div>`;
        };
        const each = [
          {},
          ...attributes.map((attribute) => ({ [attribute]: SCRIPT })),
          Object.fromEntries(attributes.map((attribute) => [attribute, SCRIPT])),
        ];
        await page.evaluate((html) => {
          document.querySelector('main')!.innerHTML = html;
        }, each.map(markup).join(''));
        await until(async () => (await survey(page)).length === each.length);
        const seen = await settled(page);
        assert.ok(seen[0]?.isReady && seen[0].links.length > 0);
        for (const { id, isReady, seesChildren, seesRecord, links, scripts } of seen) {
          assert.ok(isReady ? seesRecord : seesChildren, id);
          assert.deepEqual(scripts, [], id);
          for (const { protocol } of links) assert.match(protocol, /^https?:$/, id);
        }
        assert.deepEqual([errors, await rejections(page)], [[], []]);
      });
  }

  it('S-05 is never the link of a button, when the one inside it is one', async (t) => {
    const body = ['href="javascript:alert(1)"', 'href=" JAVA&#10;SCRIPT:alert(1)"', 'href="data:text/html,a"']
      .map((href) => `<rights-action-button><a ${href}>Donate</a></rights-action-button>`)
      .join('');
    const { page } = await shared.visit(t, documentOf(body));
    for (const { isReady, seesChildren, links } of await settled(page))
      assert.deepEqual([isReady, seesChildren, links], [false, true, []]);
    assert.deepEqual(
      (await firedEvents(page)).map(({ code }) => code),
      Array(3).fill('refused-address'),
    );
  });
});
