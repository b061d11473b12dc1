import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { escapeHtml, FRAME_ATTRIBUTES, preloadLinks, scriptTag, snippet, type Release } from './snippet.ts';

const RELEASE: Release = {
  version: '1.2.3',
  date: '2026-11-22',
  files: {
    'rights-kit.js': { integrity: 'sha384-AAAA', bytes: 100, brotli: 50 },
    'rights-town-policy-card.js': { integrity: 'sha384-BBBB', bytes: 60, brotli: 30 },
  },
};

/** Decodes escaped HTML text, as a browser would. */
function unescapeHtml(text: string): string {
  const characters: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' };
  return text.replace(/&(\w+);/g, (_, name: string) => characters[name] ?? assert.fail(`no entity ${name}`));
}

/** The attributes of a start tag, as a browser parses them. */
function attributesOf(tag: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name = '', value = ''] of tag.matchAll(/ ([\w-]+)(?:="([^"]*)")?(?=[ >])/g))
    found[name] = unescapeHtml(value);
  return found;
}

const CARD = {
  widget: 'town-policy-card',
  attributes: { town: 'chelsea' },
  children: [{ text: 'Policy of Chelsea', href: 'https://example.org/r/towns/chelsea/' }],
} as const;

describe('a snippet', () => {
  it('is one element with a working link inside', () => {
    assert.equal(
      snippet(CARD),
      '<rights-town-policy-card town="chelsea"><a href="https://example.org/r/towns/chelsea/">Policy of Chelsea</a></rights-town-policy-card>',
    );
  });

  it('has words for the slots of an element', () => {
    assert.equal(
      snippet({
        widget: 'action-banner',
        attributes: { action: 'a', dismissible: true },
        children: [
          { text: 'Before <Friday>', slot: 'body' },
          { text: 'Sign', href: '/sign' },
        ],
      }),
      '<rights-action-banner action="a" dismissible><span slot="body">Before &lt;Friday&gt;</span><a href="/sign">Sign</a></rights-action-banner>',
    );
  });

  it('K-05 is a div where a block element stands inside, which Markdown and WordPress would put outside', () => {
    const banner = snippet({
      widget: 'action-banner',
      attributes: { ends: '2026-12-01', dismissible: true },
      children: [
        { text: 'Town meeting', slot: 'heading', level: 2 },
        { text: 'See the agenda', href: '/agenda' },
      ],
    });
    assert.equal(
      banner,
      '<div data-rights="action-banner" data-ends="2026-12-01" data-dismissible=""><h2 slot="heading">Town meeting</h2><a href="/agenda">See the agenda</a></div>',
    );
    const events = [
      { date: '2026-03-02', shown: 'March 2, 2026', text: 'neighbors <filed>.' },
      { date: '2027', text: 'the vote.' },
    ];
    assert.equal(
      snippet({ widget: 'case-timeline', attributes: {}, children: [{ events }] }),
      '<div data-rights="case-timeline"><ol><li><time datetime="2026-03-02">March 2, 2026</time>: neighbors &lt;filed&gt;.</li>' +
        '<li><time datetime="2027">2027</time>: the vote.</li></ol></div>',
    );
  });

  it('is one element with a link in a slot', () => {
    const help = { text: 'Know your rights', href: '/rights', slot: 'help' };
    assert.match(
      snippet({ ...CARD, children: [...CARD.children, help] }),
      /^<rights-town-policy-card .*<a slot="help" href="\/rights">Know your rights<\/a><\/rights-town-policy-card>$/,
    );
  });

  it('is a div where an editor strips unknown tags', () => {
    assert.equal(
      snippet({ ...CARD, form: 'placeholder' }),
      '<div data-rights="town-policy-card" data-town="chelsea"><a href="https://example.org/r/towns/chelsea/">Policy of Chelsea</a></div>',
    );
  });

  it('writes a true attribute without a value, in a div with an empty one, and leaves out a false one', () => {
    const options = {
      widget: 'action-button',
      attributes: { href: '/give', monthly: true, 'new-tab': false, 'heading-level': '3' },
      children: ['Give'],
    } as const;
    assert.equal(
      snippet(options),
      '<rights-action-button href="/give" monthly heading-level="3">Give</rights-action-button>',
    );
    assert.equal(
      snippet({ ...options, form: 'placeholder' }),
      '<div data-rights="action-button" data-href="/give" data-monthly="" data-heading-level="3">Give</div>',
    );
  });

  it('stays text, whatever the words and addresses hold', () => {
    const html = snippet({
      widget: 'action-button',
      attributes: { href: '/?a=1&b="><script>', partner: "it's" },
      children: ['Fish & <b>chips</b> ', { text: '"Give"', href: 'https://example.org/?a="&b=<' }],
    });
    assert.equal(
      html,
      `<rights-action-button href="/?a=1&amp;b=&quot;&gt;&lt;script&gt;" partner="it's">Fish &amp; &lt;b&gt;chips&lt;/b&gt; ` +
        '<a href="https://example.org/?a=&quot;&amp;b=&lt;">&quot;Give&quot;</a></rights-action-button>',
    );
  });

  it('stays on one line, which WordPress leaves alone', () => {
    const html = snippet({
      widget: 'town-policy-card',
      attributes: { town: 'a\nb', lang: 'x\r\n\r\ny' },
      children: ['One\n\nTwo\u2028', { text: '\tThree', href: 'https://example.org/\n' }],
    });
    assert.doesNotMatch(html, /[\n\r\t\u2028\u2029]/);
    assert.match(html, />One Two <a href="https:\/\/example.org\/ "> Three<\/a></);
  });

  it('gives a browser the attributes that went in, in both forms', () => {
    const value = fc.string({ unit: 'binary' }).map((text) => text.replace(/\s+/g, ' '));
    fc.assert(
      fc.property(value, value, fc.boolean(), value, (href, partner, monthly, text) => {
        const options = {
          widget: 'action-button',
          attributes: { href, partner, monthly },
          children: [text, { text, href }],
        } as const;
        const tags = snippet(options).split(/(?<=>)/);
        const expected = { href, partner, ...(monthly ? { monthly: '' } : {}) };
        assert.deepEqual(attributesOf(tags[0] ?? ''), expected);
        const [, inside = ''] = /^<[^>]*>([^<]*)<a /.exec(snippet(options)) ?? [];
        assert.equal(unescapeHtml(inside), text);
        const [div = ''] = snippet({ ...options, form: 'placeholder' }).split(/(?<=>)/);
        assert.deepEqual(attributesOf(div), {
          'data-rights': 'action-button',
          ...Object.fromEntries(Object.entries(expected).map(([name, given]) => [`data-${name}`, given])),
        });
      }),
      { numRuns: 1_000 },
    );
  });

  it('P-01 asks ahead for the feed files of a widget near the top of a page, one for each record', () => {
    const feed = 'https://example.org/feed/v1/';
    const linkTo = (file: string): string =>
      `<link rel="preload" as="fetch" crossorigin referrerpolicy="no-referrer" href="${feed}${file}">`;
    assert.equal(
      snippet({ ...CARD, attributes: { town: 'chelsea', feed }, children: ['Chelsea'], preload: true }),
      `${linkTo('towns/chelsea.json')}<rights-town-policy-card town="chelsea" feed="${feed}" loading="eager">Chelsea</rights-town-policy-card>`,
    );
    assert.equal(
      preloadLinks('case-timeline', { cases: 'a-v-b  c-v-d a-v-b', feed: 'https://example.org/feed/v1' }),
      linkTo('cases/a-v-b.json') + linkTo('cases/c-v-d.json'),
    );
    for (const widget of ['action-banner', 'action-button'] as const) {
      assert.equal(preloadLinks(widget, { action: 'give', feed }), linkTo('actions.json'));
      // One of the page's own words needs no record.
      assert.equal(preloadLinks(widget, { href: '/give', feed }), '');
    }
    assert.match(
      preloadLinks('action-banner', { action: 'a', feed: '/"><b>' }),
      / href="\/&quot;&gt;&lt;b&gt;\/actions/,
    );
  });

  it('P-01 asks ahead for no feed that it does not know, and for nothing in forms that have no use for it', () => {
    assert.throws(() => snippet({ ...CARD, preload: true }), RangeError);
    const attributes = { town: 'chelsea', action: 'a', feed: '/feed/v1/' };
    // @ts-expect-error -- an editor that strips unknown tags strips the link too
    assert.throws(() => snippet({ ...CARD, form: 'placeholder', attributes, preload: true }), RangeError);
    const children = [{ text: 'Heading', slot: 'heading', level: 2 }] as const;
    assert.throws(
      () => snippet({ widget: 'action-banner', attributes, children, preload: true }),
      RangeError,
    );
  });

  it('has no attribute for anything about a reader', () => {
    // @ts-expect-error -- a card has no attribute about the reader
    assert.ok(snippet({ widget: 'town-policy-card', attributes: { town: 'a', email: 'b' }, children: [] }));
  });
});

describe('a snippet with a frame', () => {
  const frame = {
    form: 'frame',
    base: 'https://cdn.example.org/',
    title: '"Trust" & more',
    height: 640,
  } as const;

  it('names the record behind a #, and has a link for browsers that show no frames', () => {
    const html = snippet({
      widget: 'town-policy-card',
      attributes: { town: 'boston', lang: 'es', 'color-scheme': 'dark' },
      children: [{ text: 'Boston', href: 'https://example.org/r/towns/boston/' }],
      ...frame,
    });
    assert.equal(
      html,
      '<iframe src="https://cdn.example.org/embed.html#widget=town-policy-card&amp;town=boston&amp;color-scheme=dark&amp;lang=es" title="&quot;Trust&quot; &amp; more" width="100%" height="640" frameborder="0" loading="lazy" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox allow-forms"></iframe><p><a href="https://example.org/r/towns/boston/">Boston</a></p>',
    );
  });

  it('S-06 can name a record and its look, and never a place, words or what the page allows', () => {
    const records = ['action', 'cases', 'town', 'kinds'];
    const presentation = [
      'appearance',
      'color-scheme',
      'dismissible',
      'disclosure',
      'heading-level',
      'lang',
      'limit',
    ];
    const options = ['amounts', 'monthly', 'order', 'partner', 'variant'];
    const all = new Set(Object.values(FRAME_ATTRIBUTES).flat());
    assert.deepEqual([...all].sort(), [...records, ...presentation, ...options].sort());
  });

  it('has no empty paragraph, which WordPress would not take for a frame of its own', () => {
    const html = snippet({
      widget: 'town-policy-card',
      attributes: { town: 'boston' },
      children: [],
      ...frame,
    });
    assert.match(html, /<\/iframe>$/);
  });

  it('S-06 leaves out what anybody could make the publisher say, or where it would lead', () => {
    const html = snippet({
      widget: 'action-button',
      attributes: {
        action: 'give',
        href: 'https://evil.example/',
        feed: 'https://evil.example/',
        monthly: true,
      },
      children: [],
      ...frame,
    });
    assert.match(html, /#widget=action-button&amp;action=give&amp;monthly=" /);
  });
});

describe('a snippet for editors that read oEmbed', () => {
  const page = (attributes: { action?: string; href?: string }): string =>
    snippet({
      widget: 'action-button',
      attributes,
      children: [],
      form: 'oembed',
      base: 'https://cdn.example.org/',
    });

  it("is the address of the record's page", () => {
    assert.equal(page({ action: 'give' }), 'https://cdn.example.org/r/actions/give/');
  });

  it('is not made where there is no record', () => {
    for (const attributes of [{ href: '/own' }, { action: '../../evil' }, {}])
      assert.throws(() => page(attributes), RangeError);
  });
});

describe('a pre-rendered snippet', () => {
  it('holds the record twice, and then the words of the page', () => {
    const html = snippet({
      widget: 'town-policy-card',
      attributes: { town: 'boston' },
      children: ['Own words'],
      form: 'pre-rendered',
      shadow: '<p>Record</p>',
      text: '<p>Record</p>',
    });
    assert.equal(
      html,
      '<div data-rights="town-policy-card" data-town="boston"><rights-town-policy-card town="boston"><template shadowrootmode="open"><p>Record</p></template><div data-rights-text><p>Record</p></div>Own words</rights-town-policy-card></div>',
    );
  });
});

describe('a pre-rendered sticky banner', () => {
  it('stands in no div, within which it would stick', () => {
    const html = snippet({
      widget: 'action-banner',
      attributes: { action: 'a', placement: 'sticky-top' },
      children: ['Own words'],
      form: 'pre-rendered',
      shadow: '',
      text: '',
    });
    assert.match(html, /^<rights-action-banner /);
  });
});

describe('text for HTML', () => {
  it('loses the meaning of markup and nothing else', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const escaped = escapeHtml(text);
        assert.doesNotMatch(escaped, /[<>"]|&(?!(?:amp|lt|gt|quot);)/);
        assert.equal(unescapeHtml(escaped), text.replace(/\s+/g, ' '));
      }),
    );
  });
});

describe('a script tag', () => {
  it('S-04 is pinned to the bytes of the release', () => {
    assert.equal(
      scriptTag('https://cdn.example.org/rights-kit/', RELEASE),
      '<script type="module" src="https://cdn.example.org/rights-kit/1.2.3/rights-kit.js" integrity="sha384-AAAA" crossorigin="anonymous"></script>',
    );
    assert.match(
      scriptTag('https://cdn.example.org/', RELEASE, 'rights-town-policy-card.js'),
      /src="https:\/\/cdn\.example\.org\/1\.2\.3\/rights-town-policy-card\.js" integrity="sha384-BBBB"/,
    );
  });

  it('S-04 is not made for a file that the release does not have', () => {
    for (const file of ['rights-map.js', '', 'constructor', '__proto__', 'toString'])
      assert.throws(() => scriptTag('https://cdn.example.org/', RELEASE, file), RangeError, file);
  });
});
