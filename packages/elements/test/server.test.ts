/** Elements and templates without a document, as on a server. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { render } from '@lit-labs/ssr';
import { FallbackRenderer } from '@lit-labs/ssr/lib/element-renderer.js';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import { todayIn } from '@rights-kit/content';
import { actionsFile, campaign, caseFile, townFile } from '@rights-kit/content/testing.js';
import '@rights-kit/elements/all.js';
import {
  actionBanner,
  actionButton,
  caseTimeline,
  townPolicyCard,
  unwrittenHeading,
} from '@rights-kit/elements/templates.js';
import {
  decideBanner,
  toActionButtonView,
  toBannerView,
  toFeedTarget,
  toTimelineView,
  toTownCardView,
} from '@rights-kit/views';
import { en } from '@rights-kit/views/messages/en.js';
import { html, LitElement, type TemplateResult } from 'lit';

/** The markup that Lit SSR renders from a template, without the comments for hydration. */
function toMarkup(template: TemplateResult, customElementHostStack: FallbackRenderer[] = []): string {
  return collectResultSync(render(template, { customElementHostStack })).replaceAll(/<!--.*?-->/g, '');
}

/** The same for a template of an element's shadow root. */
const toShadowMarkup = (template: TemplateResult): string =>
  toMarkup(template, [new FallbackRenderer('sample-host')]);

const language = { locale: 'en' as const, messages: en };
const page = {
  page: 'https://partner.example.org/',
  feed: 'https://kit.example.org/feed/v1/',
  allow: ['actionnetwork.org', 'secure.actblue.com'],
};
const now = Date.parse('2026-11-22T12:00:00Z');
const context = { ...language, ...page, now, english: en };

const CHILDREN = '<h2 slot="heading">Own heading</h2><a href="/own">Own link</a>';

describe('an element on a server', () => {
  const CASES: readonly (readonly [
    tag: string,
    attributes: string,
    slots: string[],
    page: TemplateResult,
  ])[] = [
    [
      'rights-action-banner',
      'action="sample-campaign" heading-level="2" dismissible time-zone="America/New_York"',
      ['heading', 'intro', 'body', 'footer', ''],
      // prettier-ignore
      html`<rights-action-banner action="sample-campaign" heading-level="2" dismissible time-zone="America/New_York"><h2 slot="heading">Own heading</h2><a href="/own">Own link</a></rights-action-banner>`,
    ],
    [
      'rights-action-button',
      'action="give" amounts="25 50" new-tab',
      ['heading', 'intro', 'label', 'entity', 'footer', ''],
      // prettier-ignore
      html`<rights-action-button action="give" amounts="25 50" new-tab><h2 slot="heading">Own heading</h2><a href="/own">Own link</a></rights-action-button>`,
    ],
    [
      'rights-case-timeline',
      'cases="sample-v-sample" color-scheme="dark"',
      ['heading', 'intro', 'help', 'footer', ''],
      // prettier-ignore
      html`<rights-case-timeline cases="sample-v-sample" color-scheme="dark"><h2 slot="heading">Own heading</h2><a href="/own">Own link</a></rights-case-timeline>`,
    ],
    [
      'rights-town-policy-card',
      'town="fixture-town" heading-level="none"',
      ['heading', 'intro', 'help', 'footer', ''],
      // prettier-ignore
      html`<rights-town-policy-card town="fixture-town" heading-level="none"><h2 slot="heading">Own heading</h2><a href="/own">Own link</a></rights-town-policy-card>`,
    ],
  ];
  for (const [tag, attributes, slots, template] of CASES)
    it(`S-10 keeps its attributes and shows its children by the slots of its shadow root, and nothing else: ${tag}`, (t) => {
      assert.equal(typeof globalThis.document, 'undefined');
      const warn = t.mock.method(console, 'warn', () => undefined);
      const root = slots.map((name) => (name ? `<slot name="${name}"></slot>` : '<slot ></slot>')).join('');
      const [start, ...rest] = toMarkup(template).split('>');
      assert.deepEqual(sortedWords(start), sortedWords(`<${tag} ${attributes}`));
      assert.equal(
        rest.join('>'),
        `<template shadowroot="open" shadowrootmode="open">${root}</template>${CHILDREN}</${tag}>`,
      );
      assert.equal(warn.mock.callCount(), 0);
    });

  it('S-10 does so inside an element of the page, and takes properties', () => {
    class Host extends LitElement {
      override render(): TemplateResult {
        // prettier-ignore
        return html`<rights-town-policy-card .town=${'fixture-town'} heading-level=${2}><a href="/own">Own link</a></rights-town-policy-card>`;
      }
    }
    customElements.define('sample-host', Host);
    const markup = toMarkup(html`<sample-host></sample-host>`);
    assert.match(markup, /<rights-town-policy-card[^>]* heading-level="2"[^>]*><template [^>]*><slot/);
    assert.match(markup, /<\/template><a href="\/own">Own link<\/a><\/rights-town-policy-card>/);
    assert.doesNotMatch(markup, /<style/);
  });
});

/** The sorted attributes of a start tag, since Lit renders them in another order. */
function sortedWords(tag: string | undefined): string[] {
  return (
    tag
      ?.match(/[\w-]+="[^"]*"|[^\s"]+/g)
      ?.map((word) => word.replace('=""', ''))
      .sort() ?? []
  );
}

describe('a template without an element', () => {
  it('S-10 shows a town', () => {
    const view = toTownCardView(townFile(), context);
    const options = { level: '3', isFull: false, renderName: unwrittenHeading('3') } as const;
    const markup = toShadowMarkup(townPolicyCard(view, language, options));
    assert.match(markup, /<h3 [^>]*><slot name="heading">Fixture Town<\/slot><\/h3>/);
    assert.match(markup, /Sample Trust Ordinance/);
  });

  it('S-10 shows a case', () => {
    const options = { isDescending: false, limit: undefined, isShort: true };
    const views = toTimelineView([caseFile()], new Map(), { ...context, ...options, kinds: [] });
    const callbacks = {
      renderHeading: unwrittenHeading('2'),
      onMore: () => undefined,
    };
    const markup = toShadowMarkup(
      caseTimeline(views, language, { ...options, level: '2', isHeaded: false }, callbacks),
    );
    assert.match(markup, /<h2 [^>]*><slot name="heading">Sample v. Sample<\/slot><\/h2>/);
    assert.match(markup, /Still in force/);
  });

  it('S-10 B-04 shows a campaign that is live', () => {
    const view = toBannerView(actionsFile({ actions: [campaign()] }), 'sample-campaign', context);
    assert.ok(view);
    const today = todayIn(now);
    const facts = { own: {}, today, dismissal: 'none' as const, isTranslated: false };
    assert.equal(decideBanner({ ...facts, record: view }).show, 'band');
    const options = {
      isOwn: false,
      renderTitle: unwrittenHeading('3'),
      body: 'body',
      title: view.lead.text,
      label: '',
      variant: 'info' as const,
      sticky: false,
      dismissible: false,
    };
    const markup = toShadowMarkup(actionBanner(view, language, options, () => undefined));
    assert.match(markup, /<section\s+class="band info/);
    assert.match(markup, /Sample campaign: ask for a vote/);
  });

  it('S-10 D-04 shows an action, and who receives the money', () => {
    const target = toFeedTarget(actionsFile(), 'give', { ...page, now: 0 }, language);
    assert.ok('id' in target);
    const request = { amounts: '25', monthly: false, isMonthly: false, partner: undefined, newTab: false };
    const view = toActionButtonView(target, request, language);
    const options = {
      ...request,
      isOwn: false,
      heading: html`${unwrittenHeading('3')('')}`,
      appearance: 'solid' as const,
      isFull: true,
      suffix: '',
      status: '',
      place: '',
    };
    const callbacks = { onMonthly: () => undefined, onShare: () => undefined };
    const markup = toShadowMarkup(actionButton(view, target, language, options, callbacks));
    assert.match(markup, /\$25/);
    assert.match(markup, /501\(c\)\(3\)/);
  });
});
