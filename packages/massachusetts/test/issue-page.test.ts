/** The issue page of `npm start`, which has all four elements, in two languages. */
import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { formatCivilDate } from '@rights-kit/content';
import { ready, type OpenedPage } from '@rights-kit/tooling/browser';
import type { Page } from 'puppeteer-core';
import { readChanges } from '../demo/changes.ts';
import { FOLDERS } from '../release.ts';
import { actions, release, theCase } from './built.ts';
import { setUp } from './site.ts';

const { it, visit, address } = setUp();

/** Viewport of a small phone. **Unit:** CSS pixels. */
const PHONE = { width: 320, height: 568 };

/** Opens a demo page, makes all widgets load eagerly, and waits for them. */
async function whole(path: string, viewport?: typeof PHONE): Promise<OpenedPage> {
  const opened = await visit(viewport);
  await opened.page.goto(address(path), { waitUntil: 'networkidle0' });
  await opened.page.evaluate(() => {
    for (const element of document.querySelectorAll('[action], [cases], [town]')) {
      element.setAttribute('loading', 'eager');
    }
  });
  for (const tag of ['action-banner', 'case-timeline', 'town-policy-card', 'action-button'])
    await ready(opened.page, `rights-${tag}`);
  return opened;
}

/** All text of a page, including that inside elements. */
function wordsOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const read = (root: Element | ShadowRoot): string =>
      [...root.querySelectorAll('*')].reduce(
        (text, node) => (node.shadowRoot ? `${text} ${read(node.shadowRoot)}` : text),
        root.textContent,
      );
    return read(document.body).replace(/[\s\u00a0]+/g, ' ');
  });
}

describe('the issue page', () => {
  for (const path of ['/', '/es.html'])
    for (const viewport of [
      { width: 1280, height: 800 },
      { width: 768, height: 1024 },
      { width: 412, height: 915 },
      { width: 320, height: 640 },
    ])
      it(`A-12 moves nothing and focuses nothing while the widgets arrive: ${path} at ${viewport.width} × ${viewport.height}`, async () => {
        const { page, context, errors } = await visit(viewport);
        await page.goto(address(path), { waitUntil: 'networkidle0' });
        await page.waitForSelector('rights-action-banner:state(ready)');
        await new Promise((resolve) => setTimeout(resolve, 500));
        assert.deepEqual(await page.evaluate(() => shifts), []);
        assert.equal(await page.evaluate(() => document.activeElement?.localName), 'body');
        assert.deepEqual(errors, []);
        await context.close();
      });

  it('W-01 shows its banner, its heading and the four questions with their dates before anyone scrolls, at 1280 × 800', async () => {
    const { page, context } = await visit({ width: 1280, height: 800 });
    await page.goto(address('/'), { waitUntil: 'networkidle0' });
    await page.waitForSelector('rights-action-banner:state(ready)');
    const shown = await page.evaluate(() =>
      [
        document.querySelector('rights-action-banner')!.shadowRoot!.querySelector('section')!,
        ...document.querySelectorAll('h1, .questions li'),
      ].map((node) => ({
        words: node.textContent.replace(/\s+/g, ' ').trim(),
        bottom: node.getBoundingClientRect().bottom,
      })),
    );
    for (const { words, bottom } of shown) assert.ok(bottom > 0 && bottom < 800, `${words}: ${bottom}`);
    assert.equal(shown.length, 6);
    const { status } = theCase('lunn-v-commonwealth');
    const date = formatCivilDate(status.asOf, 'en').replace(/\u00a0/g, ' ');
    assert.ok(shown[3]!.words.endsWith(`Still in force as of ${date}.`), shown[3]!.words);
    await context.close();
  });

  for (const [path, noHelp] of [
    ['/', 'This page cannot give legal advice or tell you what to do.'],
    ['/es.html', 'Esta página no puede dar asesoría legal ni decirle qué hacer.'],
  ] as const)
    it(`W-01 has one link of help in the first screen of a small phone: ${path}`, async () => {
      const { page, context } = await visit(PHONE);
      await page.goto(address(path), { waitUntil: 'networkidle0' });
      await page.waitForSelector('rights-action-banner:state(ready)');
      const help = await page.$eval('.help', (line) => ({
        words: line.textContent.trim(),
        bottom: line.getBoundingClientRect().bottom,
        links: [...line.querySelectorAll('a')].map(({ hash }) => document.querySelector(hash)?.localName),
      }));
      assert.ok(help.words.startsWith(noHelp), help.words);
      assert.deepEqual(help.links, ['section']);
      assert.ok(help.bottom <= PHONE.height, String(help.bottom));
      await context.close();
    });

  for (const [path, limit] of [
    ['/', 11_000],
    // Spanish needs more room, and each widget says that nobody has reviewed it.
    ['/es.html', 13_100],
  ] as const)
    it(`W-01 is at most ${limit} pixels high at 320: ${path}`, async () => {
      const { page, context } = await whole(path, PHONE);
      const { height, width } = await page.evaluate(() => ({
        height: document.documentElement.scrollHeight,
        width: document.documentElement.scrollWidth,
      }));
      assert.ok(height > 5_000 && height <= limit, `${height} pixels`);
      assert.equal(width, 320);
      await context.close();
    });

  for (const path of ['/', '/es.html'])
    it(`A-13 has four questions that lead to their answers, where to read first and giving last: ${path}`, async () => {
      const { page, context } = await visit();
      await page.goto(address(path));
      const { questions, sections, skip, marks } = await page.evaluate(() => ({
        questions: [...document.querySelectorAll<HTMLAnchorElement>('.questions a')].map(
          ({ hash, textContent }) => ({
            hash,
            title: textContent,
            heading: document.querySelector(`${hash} h2`)?.textContent,
            lines: document.querySelectorAll(`.questions li:has([href="${hash}"]) p`).length,
          }),
        ),
        sections: [...document.querySelectorAll('main > section')].map(({ id }) => id),
        skip: document.querySelector<HTMLAnchorElement>('body > a:first-child')?.hash,
        marks: ['main', 'nav[aria-label]', 'footer', 'section.strip[aria-label]'].map(
          (selector) => document.querySelectorAll(selector).length,
        ),
      }));
      assert.deepEqual(
        questions.map(({ hash }) => hash),
        ['#read', '#hold', '#town', '#hill'],
      );
      for (const { title, heading, lines } of questions) assert.deepEqual([heading, lines], [title, 1]);
      assert.deepEqual([sections[0], sections.at(-1)], ['read', 'give']);
      assert.equal(skip, '#questions');
      assert.deepEqual(marks, [1, 1, 1, 1]);
      // Each control of the strip has a name.
      assert.deepEqual(
        await page.$$eval('.strip :is(input, a, button, summary)', (controls) =>
          controls.filter((control) => !(control.closest('label') ?? control).textContent.trim()),
        ),
        [],
      );
      await context.close();
    });

  it('A-03 has a skip link that is seen with the focus, and takes it past the strip and the banner', async () => {
    const { page, context } = await visit(PHONE);
    await page.goto(address('/'), { waitUntil: 'networkidle0' });
    await page.keyboard.press('Tab');
    assert.notEqual(await page.$eval('.skip:focus', (link) => getComputedStyle(link).clipPath), 'inset(50%)');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => location.hash !== '' && !document.activeElement?.matches('.skip'));
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('href')), '#read');
    await context.close();
  });

  it('has the bills of the records, the newest source first, each with its date and its own page', async () => {
    const { page, context } = await visit();
    await page.goto(address('/'));
    const shown = await page.$$eval('#hill article', (articles) =>
      articles.map((article) => ({
        words: article.textContent.replace(/[\s\u00a0]+/g, ' '),
        date: article.querySelector('time')?.dateTime ?? '',
        link: article.querySelector('a')?.pathname ?? '',
        buttons: article.querySelectorAll('rights-action-button, button').length,
      })),
    );
    assert.equal(shown.length, 6);
    assert.deepEqual(
      shown.map(({ date }) => date),
      shown
        .map(({ date }) => date)
        .sort()
        .reverse(),
    );
    for (const { words, date, link, buttons } of shown) {
      const bill = actions.find(({ id }) => link === `/release/r/actions/${id}/`);
      assert.ok(bill?.brief && bill.bill, link);
      const asOf = `As of ${formatCivilDate(bill.asOf, 'en').replace(/\u00a0/g, ' ')}`;
      for (const text of [bill.title.en, bill.brief.text.en, ...bill.bill.numbers, asOf])
        assert.ok(words.includes(text), `${bill.id}: ${text}`);
      assert.deepEqual([date, buttons], [bill.asOf, 0]);
    }
    await context.close();
  });

  it('says what changed lately, from the file of changes, and not when a policy was adopted', async () => {
    const changes = readChanges(FOLDERS.changes, { release, properNames: [] });
    const { page, context } = await visit();
    await page.goto(address('/'));
    const shown = await page.$$eval('#changed li', (items) =>
      items.map((item) => ({
        words: item.textContent.replace(/[\s\u00a0]+/g, ' '),
        date: item.querySelector('time')?.dateTime,
        link: item.querySelector('a')?.pathname,
      })),
    );
    assert.deepEqual(
      shown.map(({ date, link }) => [date, link]),
      changes.map(({ date, record }) => [date, `/release/r/${record}/`]),
    );
    changes.forEach(({ text, why }, index) => {
      for (const sentence of [text.en, `Why: ${why.en}`])
        assert.ok(shown[index]!.words.includes(sentence), sentence);
    });
    await context.close();
  });

  for (const path of ['/', '/es.html'])
    for (const format of ['A4', 'Letter'] as const)
      it(`K-13 prints on eight sheets at most: ${path} on ${format}`, async () => {
        const { page, context } = await whole(path);
        const pdf = Buffer.from(await page.pdf({ format })).toString('latin1');
        const sheets = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
        assert.ok(sheets >= 4 && sheets <= 8, `${sheets} sheets`);
        await context.close();
      });

  it('K-13 prints no strip, no control and no heading apart from what follows', async () => {
    const { page, context } = await whole('/');
    await page.emulateMediaType('print');
    const { seen, breaks, statuses } = await page.evaluate(() => ({
      seen: [...document.querySelectorAll('.strip, .skip, .page-tools, .print')].filter((node) =>
        node.checkVisibility(),
      ).length,
      breaks: [...document.querySelectorAll('main :is(h1, h2, h3), main section > :first-child')].map(
        (node) => getComputedStyle(node).breakAfter,
      ),
      statuses: [...document.querySelectorAll('rights-case-timeline')].map(
        ({ shadowRoot }) => getComputedStyle(shadowRoot!.querySelector('.status')!).breakBefore,
      ),
    }));
    assert.equal(seen, 0);
    assert.ok(breaks.length > 20, String(breaks.length));
    assert.deepEqual([...new Set(breaks)], ['avoid']);
    assert.deepEqual(statuses, ['avoid', 'avoid']);
    await context.close();
  });

  it('P-01 asks for one script and for each record once', async () => {
    const { requests, errors, context } = await whole('/');
    const paths = requests
      .map((request) => new URL(request.url()).pathname.replace(/\d+\.\d+\.\d+/, 'x.y.z'))
      .filter((path) => path.startsWith('/release/'));
    assert.deepEqual(paths.sort(), [
      '/release/feed/v1/actions.json',
      '/release/feed/v1/cases/gordon-v-johnson.json',
      '/release/feed/v1/cases/lunn-v-commonwealth.json',
      '/release/feed/v1/towns/boston.json',
      '/release/feed/v1/towns/lowell.json',
      '/release/feed/v1/towns/worthington.json',
      '/release/x.y.z/rights-kit.js',
    ]);
    assert.deepEqual(errors, []);
    await context.close();
  });

  it('C-03 says of each ruling of 2014 that it is no longer in force', async () => {
    const { page, context } = await whole('/');
    const events = (): Promise<string[]> =>
      page.evaluate(() =>
        [
          ...document
            .querySelector('[cases=gordon-v-johnson]')!
            .shadowRoot!.querySelectorAll('li:has([datetime^="2014"])'),
        ].map((item) => item.textContent.replace(/[\s\u00a0]+/g, ' ')),
      );
    const rulings = await events();
    assert.equal(rulings.length, 2);
    for (const words of rulings) assert.match(words, /(?:Ended|Partly ended) \w+ \d+, 20\d\d/);
    await page.evaluate(() => {
      const { shadowRoot } = document.querySelector('[cases=gordon-v-johnson]')!;
      shadowRoot!.querySelector<HTMLButtonElement>('button[aria-expanded=false]')!.click();
    });
    await page.waitForFunction(() =>
      document
        .querySelector('[cases=gordon-v-johnson]')!
        .shadowRoot!.querySelector('[datetime="2014-03-27"]'),
    );
    const all = await events();
    assert.equal(all.length, 3);
    for (const words of all) assert.match(words, /no longer in force since/i);
    await context.close();
  });

  it('has a page of its own for each record that it links to without a script', async () => {
    const { page, context } = await visit();
    await page.setJavaScriptEnabled(false);
    await page.goto(address('/issue-no-js.html'));
    const links = await page.$$eval('a[href^="/release/r/"]', (found) => found.map(({ href }) => href));
    assert.ok(links.length > 12, String(links.length));
    // A script of the sample donation page shows the parameters of a link.
    for (const link of new Set(links.filter((link) => !link.includes('sample-donation')))) {
      const answer = await fetch(link);
      assert.equal(answer.status, 200, link);
      assert.doesNotMatch(await answer.text(), /<script(?! type="application\/ld\+json">)/);
    }
    await context.close();
  });

  it('K-11 arrives at an event that the address names', async () => {
    const { page, context } = await visit({ width: 1280, height: 800 });
    await page.goto(address('/#lunn-v-commonwealth-2017-07-24'), { waitUntil: 'networkidle0' });
    const place = (): Promise<object> =>
      page.evaluate(() => {
        const item = document
          .querySelector('[cases=lunn-v-commonwealth]')!
          .shadowRoot?.querySelector('#lunn-v-commonwealth-2017-07-24');
        const banner = document.querySelector('rights-action-banner')!.getBoundingClientRect();
        const { top, bottom } = item?.getBoundingClientRect() ?? { top: -1, bottom: -1 };
        return { isBelowBanner: top >= banner.bottom, isInView: bottom > 0 && top < innerHeight };
      });
    await page.waitForFunction(
      () =>
        (document
          .querySelector('[cases=lunn-v-commonwealth]')!
          .shadowRoot?.querySelector('#lunn-v-commonwealth-2017-07-24')
          ?.getBoundingClientRect().top ?? Infinity) < innerHeight,
    );
    assert.deepEqual(await place(), { isBelowBanner: true, isInView: true });
    await context.close();
  });
});

describe('the issue page in Spanish', () => {
  it('I-03 speaks Spanish, and marks what is English or unreviewed', async () => {
    const { page, errors, context } = await whole('/es.html');
    const words = await wordsOf(page);
    for (const expected of [
      'Ya no está vigente',
      'Sigue vigente',
      'Traducción no revisada · Original en inglés',
      '(inglés) PROTECT Act',
      'Fuentes (8) · 3 temas no mencionados',
      'Terminó: 21 de noviembre de 2016',
      'No consta ninguna política de Worthington.',
      'Abre mma.org (Massachusetts Municipal Association)',
    ])
      assert.ok(words.includes(expected), expected);
    const langs = await page.$$eval('[action], [cases], [town]', (found) =>
      found.map(({ shadowRoot }) => shadowRoot!.querySelector<HTMLElement>('.root')!.lang),
    );
    assert.deepEqual([...new Set(langs)], ['es']);
    const english = await page.$$eval('[action], [cases], [town]', (found) =>
      found.flatMap(({ shadowRoot }) =>
        [...shadowRoot!.querySelectorAll('[lang=en]')].map((node) => node.localName),
      ),
    );
    assert.ok(english.length > 10, String(english.length));
    assert.deepEqual(errors, []);
    await context.close();
  });

  it('I-03 has no English on a button, and marks an English title before it', async () => {
    const { page, context } = await whole('/es.html');
    const controls = await page.evaluate(() => {
      const inside = (root: ParentNode): Element[] => [
        ...root.querySelectorAll('button, [part~=button]'),
        ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
          shadowRoot ? inside(shadowRoot) : [],
        ),
      ];
      return inside(document).map((control) => ({
        words: control.textContent.trim(),
        isEnglish: control.matches('[lang=en], [lang=en] *') || control.querySelector('[lang=en]') !== null,
      }));
    });
    assert.ok(controls.length > 10, String(controls.length));
    assert.deepEqual(
      controls.filter(
        ({ words, isEnglish }) => isEnglish || /\b(?:Read|See|Donate|Share|Print|Copy)\b/.test(words),
      ),
      [],
    );
    const english = await page.$$eval('main span[lang=en]', (texts) =>
      texts.map((text) => [text.previousElementSibling?.textContent, text.closest('button') !== null]),
    );
    assert.ok(english.length >= 5, String(english.length));
    for (const [mark, isInButton] of english) assert.deepEqual([mark, isInButton], ['(inglés)', false]);
    await context.close();
  });

  it('I-04 has the Spanish short texts of bills, and once the English ones, folded', async () => {
    const { page, context } = await whole('/es.html');
    const articles = await page.$$eval('#hill article', (found) =>
      found.map(({ textContent }) => textContent),
    );
    const originals = await page.$$eval('.originals', (found) =>
      found.map((details) => ({
        isOpen: details.hasAttribute('open'),
        summary: details.querySelector('summary')?.textContent,
        words: details.textContent,
      })),
    );
    assert.equal(articles.length, 6);
    assert.deepEqual(
      originals.map(({ isOpen, summary }) => [isOpen, summary]),
      [[false, 'Traducción no revisada · Original en inglés']],
    );
    for (const id of ['protect-act', 'language-access', 'ag-kyr-2025']) {
      const { brief, bill } = actions.find((action) => action.id === id)!;
      assert.ok(originals[0]!.words.includes(brief!.text.en), id);
      assert.equal(
        articles.some((words) => words.includes(brief!.text.es!)),
        bill !== undefined,
        id,
      );
    }
    await context.close();
  });

  it('links to the Spanish pages of the records', async () => {
    const { page, context } = await visit();
    await page.setJavaScriptEnabled(false);
    await page.goto(address('/es.html'));
    const links = await page.$$eval('a[href^="/release/r/"]', (found) =>
      found.map(({ pathname }) => pathname),
    );
    assert.ok(links.length > 20, String(links.length));
    for (const link of new Set(links)) {
      assert.ok(link.endsWith('/es/') || link.endsWith('/sample-donation/'), link);
      assert.equal((await fetch(address(link))).status, 200, link);
    }
    await context.close();
  });

  it('I-06 names no month in English outside an English text', async () => {
    const { page, context } = await whole('/es.html');
    const words = await page.evaluate(() => {
      const read = (node: Node): string => {
        if (node instanceof HTMLElement && node.lang === 'en') return '';
        if (node instanceof Text) return node.data;
        const root = node instanceof Element ? (node.shadowRoot ?? node) : node;
        return [...root.childNodes].map(read).join(' ');
      };
      return [...document.querySelectorAll('[action], [cases], [town]')].map(read).join(' ');
    });
    // Titles of sources remain in English.
    const found = words.match(
      /\b(?:January|February|April|June|July|August|September|October|November|December)\b[^.]{0,40}/g,
    );
    assert.deepEqual(
      (found ?? []).filter((text) => !/order|Document|memorandum/.test(text)),
      [],
    );
    await context.close();
  });

  it('asks for its words once, by the hash that the script knows', async () => {
    const { requests, context } = await whole('/es.html');
    const catalogues = requests.filter((request) => request.url().includes('/locales/'));
    assert.equal(catalogues.length, 1);
    assert.equal(catalogues[0]?.response()?.status(), 200);
    await context.close();
  });

  for (const [name, answer] of Object.entries({
    'is not what was built': { status: 200, contentType: 'application/json', body: '{"isReviewed":true}' },
    'is not there': { status: 404, body: 'not found' },
  }))
    it(`I-03 shows its records in English when the catalogue ${name}`, async () => {
      const { page, errors, context } = await visit();
      await page.setRequestInterception(true);
      page.on('request', (request) => {
        const headers = { 'access-control-allow-origin': '*' };
        void (request.url().includes('/locales/')
          ? request.respond({ ...answer, headers })
          : request.continue());
      });
      await page.goto(address('/es.html'), { waitUntil: 'networkidle0' });
      await page.waitForSelector('rights-action-banner:state(ready)');
      const lang = await page.$eval(
        'rights-action-banner',
        ({ shadowRoot }) => shadowRoot!.querySelector<HTMLElement>('.root')!.lang,
      );
      assert.equal(lang, 'en');
      assert.deepEqual(errors, []);
      await context.close();
    });

  it('I-02 follows the page when its language changes, and keeps what a reader opened', async () => {
    const { page, context } = await whole('/');
    await page.evaluate(() => {
      const card = document.querySelector('[town=boston]')!.shadowRoot!;
      card.querySelector<HTMLDetailsElement>('details:has(ol)')!.open = true;
      document.documentElement.lang = 'es-MX';
    });
    await page.waitForFunction(() =>
      document.querySelector('[town=boston]')!.shadowRoot!.textContent.includes('Condado de Suffolk'),
    );
    assert.equal(
      await page.$eval(
        '[town=boston]',
        ({ shadowRoot }) => shadowRoot!.querySelector<HTMLDetailsElement>('details:has(ol)')!.open,
      ),
      true,
    );
    assert.equal(await page.evaluate(() => location.hash), '');
    await context.close();
  });
});
