/** Elements and templates where there is no document, as on a server. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { actionsFile, campaign, caseFile, townFile } from '@rights-kit/content/testing.js';
import {
  ActionBannerElement,
  ActionButtonElement,
  CaseTimelineElement,
  TownPolicyCardElement,
} from '@rights-kit/elements';
import {
  actionBanner,
  actionBannerStyles,
  actionButton,
  actionButtonStyles,
  caseTimeline,
  caseTimelineStyles,
  townPolicyCard,
  townPolicyCardStyles,
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
import { todayIn } from '@rights-kit/content';
import { nothing } from 'lit';

/**
 * The markup of a template, as far as a test needs it: attributes without their escapes, listeners left out.
 *
 * @param {unknown} value
 * @returns {string}
 */
function toMarkup(value) {
  if (value === nothing || value === undefined || value === null || typeof value === 'function') return '';
  if (Array.isArray(value)) return value.map(toMarkup).join('');
  if (typeof value !== 'object' || !('strings' in value)) return String(value);
  return value.strings.map((text, index) => text + toMarkup(value.values[index])).join('');
}

const language = { locale: 'en', messages: en };
const page = {
  page: 'https://partner.example.org/',
  feed: 'https://kit.example.org/feed/v1/',
  allow: ['actionnetwork.org', 'secure.actblue.com'],
};
const now = Date.parse('2026-11-22T12:00:00Z');
const context = { ...language, ...page, now, english: en };

describe('an element on a server', () => {
  const ELEMENTS = [
    [ActionBannerElement, { action: 'sample-campaign' }, ['heading', 'intro', 'body', 'footer', '']],
    [ActionButtonElement, { action: 'give' }, ['heading', 'intro', 'label', 'entity', 'footer', '']],
    [CaseTimelineElement, { cases: 'sample-v-sample' }, ['heading', 'intro', 'help', 'footer', '']],
    [TownPolicyCardElement, { town: 'fixture-town' }, ['heading', 'intro', 'help', 'footer', '']],
  ];
  for (const [Element, attributes, slots] of ELEMENTS)
    it(`shows its children, whatever slot they are for: ${Element.name}`, () => {
      assert.equal(typeof globalThis.document, 'undefined');
      const element = Object.assign(new Element(), attributes);
      const markup = toMarkup(element.render());
      assert.deepEqual(
        [...markup.matchAll(/<slot name=([a-z]*)>/g)].map(([, name]) => name),
        slots,
      );
      assert.equal(markup.replace(/<\/?slot[^>]*>/g, ''), '');
    });
});

describe('a template without an element', () => {
  it('S-10 shows a town', () => {
    const view = toTownCardView(townFile(), context);
    const markup = toMarkup(townPolicyCard(view, language, '3', unwrittenHeading('3')));
    assert.match(markup, /<h3 [^>]*><slot name=heading>Fixture Town<\/slot><\/h3>/);
    assert.match(markup, /Sample Trust Ordinance/);
  });

  it('S-10 shows a case', () => {
    const options = { isDescending: false, limit: undefined };
    const views = toTimelineView([caseFile()], new Map(), { ...context, ...options, kinds: [] });
    const callbacks = { setHeading: unwrittenHeading('2'), onMore: () => undefined };
    const markup = toMarkup(
      caseTimeline(views, language, { ...options, level: '2', isHeaded: false }, callbacks),
    );
    assert.match(markup, /<h2 [^>]*><slot name=heading>Sample v. Sample<\/slot><\/h2>/);
    assert.match(markup, /Still in force/);
  });

  it('S-10 B-04 shows a campaign that is live', () => {
    const file = actionsFile({ actions: [campaign()] });
    const view = toBannerView(file, 'sample-campaign', context);
    const today = todayIn(now);
    const facts = { own: {}, today, dismissal: 'none', isTranslated: false };
    assert.equal(decideBanner({ ...facts, record: view }), 'live');
    const options = {
      isOwn: false,
      setTitle: unwrittenHeading('3'),
      body: 'body',
      title: view.title.text,
      label: '',
      variant: 'info',
      sticky: false,
      dismissible: false,
    };
    const markup = toMarkup(actionBanner(view, language, options, () => undefined));
    assert.match(markup, /<section\s+class=band info/);
    assert.match(markup, /Sample campaign: ask for a vote/);
  });

  it('S-10 D-04 shows an action, and who receives the money', () => {
    const target = toFeedTarget(actionsFile(), 'give', page, language);
    const options = { amounts: '25', monthly: false, isMonthly: false, partner: undefined, newTab: false };
    const view = toActionButtonView(target, options, language);
    const options = {
      ...options,
      isOwn: false,
      heading: unwrittenHeading('3')(''),
      appearance: 'solid',
      isFull: true,
      status: '',
    };
    const callbacks = { onMonthly: () => undefined, onShare: () => undefined };
    const markup = toMarkup(actionButton(view, target, language, options, callbacks));
    assert.match(markup, /\$25/);
    assert.match(markup, /501\(c\)\(3\)/);
  });

  it('S-10 comes with the style sheets of its element', () => {
    for (const [styles, Element] of [
      [actionBannerStyles, ActionBannerElement],
      [actionButtonStyles, ActionButtonElement],
      [caseTimelineStyles, CaseTimelineElement],
      [townPolicyCardStyles, TownPolicyCardElement],
    ])
      assert.equal(styles.map(String).join(''), [Element.styles].flat().map(String).join(''));
  });
});
