import { expect } from 'chai';
import { actionsFile, campaign, caseFile, day, townFile } from '@rights-kit/content/testing.js';
import {
  afterTest,
  isSeen,
  outcome,
  serve,
  shadow,
  until,
  wordsOf,
  type RightsElement,
  type Tag,
} from './testing/page.js';

interface Widget {
  readonly tag: Tag;
  readonly attributes: string;
  readonly file: string;
  readonly answer: object;
}

const actions = actionsFile({ actions: [campaign()] });
const WIDGETS: readonly Widget[] = [
  {
    tag: 'rights-action-banner',
    attributes: 'action="sample-campaign"',
    file: 'actions.json',
    answer: actions,
  },
  {
    tag: 'rights-action-button',
    attributes: 'action="sample-campaign"',
    file: 'actions.json',
    answer: actions,
  },
  {
    tag: 'rights-case-timeline',
    attributes: 'cases="sample-v-sample"',
    file: 'cases/sample-v-sample.json',
    answer: caseFile(),
  },
  {
    tag: 'rights-town-policy-card',
    attributes: 'town="fixture-town"',
    file: 'towns/fixture-town.json',
    answer: townFile(),
  },
];
const OWN = '<a href="/own">Own link</a>';
const LINE = 'This project has ended (sample). https://next.example.org/';

/** @param content of a declarative shadow root; without it there is none */
function put({ tag, attributes }: Widget, feed: string, content = '', around = ''): RightsElement {
  const box = document.createElement('div');
  document.body.append(box);
  afterTest(() => {
    box.remove();
  });
  const root = content && `<template shadowrootmode="open">${content}</template>`;
  box.setHTMLUnsafe(
    `<section ${around}><${tag} ${attributes} feed="${feed}" loading="eager">${root}${OWN}</${tag}></section>`,
  );
  const element = box.querySelector(tag);
  if (!element) throw new Error(`no ${tag}`);
  return element;
}

/** Whether a reader sees the page's own link and nothing of the widget. */
function isBare(element: RightsElement): boolean {
  const link = element.querySelector('a');
  return (
    link !== null && isSeen(link) && wordsOf(shadow(element)) === '' && !element.matches(':state(ready)')
  );
}

describe('an element that the page takes off', () => {
  const PLACES: Readonly<Record<string, (element: RightsElement) => Element>> = {
    'on the root': () => document.documentElement,
    'on the body': () => document.body,
    'around it': (element) => element.parentElement ?? element,
    'on it': (element) => element,
  };
  for (const widget of WIDGETS) {
    for (const [place, find] of Object.entries(PLACES))
      it(`K-31 shows its children while the attribute is ${place}: ${widget.tag}`, async () => {
        const element = put(widget, serve({ [widget.file]: widget.answer }).base);
        expect(await outcome(element)).to.equal('ready');
        const target = find(element);
        afterTest(() => {
          target.removeAttribute('data-rights-off');
        });
        for (const value of ['', 'true']) {
          target.setAttribute('data-rights-off', value);
          await until(() => isBare(element));
          target.removeAttribute('data-rights-off');
          await until(() => element.matches(':state(ready)'));
        }
      });

    it(`K-31 requests no record, and keeps no pre-rendered one: ${widget.tag}`, async () => {
      const { base, requests } = serve({ [widget.file]: widget.answer });
      const element = put(widget, base, '<p>Pre-rendered record</p>', 'data-rights-off');
      await until(() => isBare(element));
      expect(requests).to.deep.equal([]);
      element.parentElement?.removeAttribute('data-rights-off');
      await until(() => element.matches(':state(ready)'));
      expect(requests).to.include(widget.file);
    });

    it(`K-31 is read on a script tag: ${widget.tag}`, async () => {
      const script = document.createElement('script');
      script.type = 'text/plain';
      script.setAttribute('data-rights-off', '');
      document.head.append(script);
      afterTest(() => {
        script.remove();
      });
      const element = put(widget, serve({ [widget.file]: widget.answer }).base);
      await until(() => element.hasUpdated && isBare(element));
    });
  }

  it('K-31 is found outside a shadow root', async () => {
    const [widget] = WIDGETS;
    const host = document.createElement('div');
    host.setAttribute('data-rights-off', '');
    document.body.append(host);
    afterTest(() => {
      host.remove();
    });
    const element = put(widget!, serve({ [widget!.file]: widget!.answer }).base);
    host.attachShadow({ mode: 'open' }).append(element);
    await until(() => element.hasUpdated && isBare(element));
    host.removeAttribute('data-rights-off');
    host.setAttribute('lang', 'en');
  });

  it('K-31 keeps a banner off that was dismissed or is over, and its link on', async () => {
    const [widget] = WIDGETS;
    const over = actionsFile({ actions: [campaign({ ends: day('2020-01-01') })] });
    const element = put(widget!, serve({ 'actions.json': over }).base, '', 'data-rights-off');
    await until(() => element.hasUpdated && isBare(element));
  });
});

describe('an element of a feed that is closed', () => {
  const head = {
    version: 1,
    publisher: { name: { en: 'A publisher (sample)' }, region: 'A region', timeZone: 'UTC' },
  };
  for (const widget of WIDGETS)
    for (const [what, content] of [
      ['', ''],
      [', in place of a pre-rendered record', '<p>Pre-rendered record</p>'],
    ] as const) {
      it(`K-32 shows its children and the last line${what}: ${widget.tag}`, async () => {
        const { base, requests } = serve({ [widget.file]: { ...head, closed: LINE } });
        const element = put(widget, base, content);
        expect(await outcome(element)).to.equal('closed');
        await until(() => element.shadowRoot !== null && wordsOf(element.shadowRoot) === LINE);
        expect(isSeen(element.querySelector('a') ?? element)).to.equal(true);
        expect(element.matches(':state(ready)')).to.equal(false);
        const line = shadow(element).querySelector('p');
        expect(line?.lang).to.equal('en');
        expect(line?.getBoundingClientRect().height).to.be.greaterThan(0);
        expect(shadow(element).querySelector('a')).to.equal(null);
        expect(requests).to.deep.equal([widget.file]);
      });

      it(`K-32 shows its children alone where there is no line${what}: ${widget.tag}`, async () => {
        const { base } = serve({ [widget.file]: { ...widget.answer, closed: '' } });
        const element = put(widget, base, content);
        expect(await outcome(element)).to.equal('closed');
        await until(() => isBare(element));
      });
    }

  it('K-32 shows the record of another feed, without the line', async () => {
    const [, widget] = WIDGETS;
    const element = put(widget!, serve({ 'actions.json': { ...head, closed: LINE } }).base);
    await until(() => element.shadowRoot !== null && wordsOf(element.shadowRoot) === LINE);
    element.setAttribute('feed', serve({ 'actions.json': actions }).base);
    await until(() => element.matches(':state(ready)'));
    expect(wordsOf(shadow(element))).not.to.contain(LINE);
  });

  it('K-32 takes no line from a polluted prototype', async () => {
    const [, widget] = WIDGETS;
    const prototype = Object.prototype as { closed?: string };
    prototype.closed = LINE;
    afterTest(() => {
      delete prototype.closed;
    });
    const element = put(widget!, serve({ 'actions.json': actions }).base);
    expect(await outcome(element)).to.equal('ready');
  });
});
