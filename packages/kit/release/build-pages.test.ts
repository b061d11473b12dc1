import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { describe, it } from 'node:test';
import { problemsOf, RECORDS, recordsOf, recordsWith, type Change } from '../test/sample-records.ts';
import { ownVersion } from '../command/own-package.ts';
import { buildPages, type RecordPageOptions } from './build-pages.ts';
import { buildFeed } from './feed.ts';

const BASE = 'https://www.example.org/kit/';
const NOW = Date.parse('2026-11-22T12:00Z');
const SPANISH: Change = [
  'policies/birch-bylaw.yaml',
  'en: The chief may make exceptions.',
  'en: The chief may make exceptions.\n      es: El jefe puede hacer excepciones.',
];

/** The pages by their place below `r/`. */
function pages(
  changes: readonly Change[] = [],
  options: Partial<RecordPageOptions> = {},
): Map<string, string> {
  const records = recordsOf(...changes);
  return new Map(
    buildPages(records, buildFeed(records), { now: NOW, ...options }).map(({ folder, html }) => [
      folder.slice('r/'.length),
      html().replaceAll('\u00a0', ' '),
    ]),
  );
}
const page = (place: string, ...rest: Parameters<typeof pages>): string => pages(...rest).get(place) ?? '';

const unescape = (html: string): string =>
  html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

/** The content of the tags of a shared link, by property. */
const tagsOf = (html: string): Record<string, string> =>
  Object.fromEntries(
    [...html.matchAll(/<meta property="og:([^"]+)" content="([^"]*)">/g)].map(
      ([, property = '', content = '']) => [property, unescape(content)],
    ),
  );

const isSpanish = (place: string): boolean => /(?:^|\/)es\/$/.test(place);

/** The address that a link leads to, below the release. */
const targetOf = (href: string, place: string): string =>
  new URL(href, `https://release.invalid/r/${place}`).pathname.slice(1);

describe('the pages of a release', () => {
  const all = pages([SPANISH], { base: BASE });

  it('A-13 have landmarks, a way home, and links that lead to pages in their own language', () => {
    for (const [place, html] of all) {
      for (const landmark of ['header', 'main', 'footer'])
        assert.equal(html.match(new RegExp(`<${landmark}>`, 'g'))?.length, 1, `${landmark} of ${place}`);
      assert.match(html, /<nav aria-label="[^"]+">/);
      assert.ok(html.includes('>Sample publisher</a></p>'));
      for (const [, href = '', more = ''] of html.matchAll(/<a href="([^"#]+)"([^>]*)>/g)) {
        if (href.startsWith('https:')) continue;
        const target = targetOf(href, place).slice('r/'.length);
        assert.ok(all.has(target), `${place} leads to ${target}`);
        assert.equal(
          isSpanish(target),
          isSpanish(place) !== more.includes('hreflang'),
          `${place}: ${target}`,
        );
      }
    }
  });

  it('A-13 lead to the publisher’s own site where the records name it', () => {
    const change: Change = [
      'publisher.yaml',
      'region: Sample',
      'url: https://example.org/home?a=1&b=2\nregion: Sample',
    ];
    const records = recordsOf(change);
    const home =
      '<p><a href="https://example.org/home?a=1&amp;b=2" rel="noreferrer">Sample publisher</a></p>';
    for (const html of pages([change]).values()) {
      assert.ok(html.includes(`<header>\n${home}`));
      assert.match(html, /<footer>.*<a href="[./]+" rel="noreferrer">All records<\/a>/s);
    }
    for (const text of buildFeed(records).values()) assert.doesNotMatch(text, /example\.org\/home/);
    assert.match(
      problemsOf(['publisher.yaml', 'region: Sample', 'url: http://example.org/\nregion: Sample']).join(),
      /url: expected an https: address/,
    );
  });

  it('A-13 skip no level of headings', () => {
    for (const [place, html] of all) {
      const levels = [...html.matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
      assert.deepEqual(
        levels.filter((level) => level === 1),
        [1],
        place,
      );
      levels.forEach((level, index) => {
        assert.ok(level <= (levels[index - 1] ?? 0) + 1, `${place}: ${levels.join(' ')}`);
      });
    }
  });

  it('A-13 are in the indexes, each exactly once', () => {
    for (const kind of ['towns/', 'cases/', 'actions/'])
      for (const language of ['', 'es/']) {
        const index = `${kind}${language}`;
        const [, main = ''] = /<main>(.*)<\/main>/s.exec(all.get(index) ?? '') ?? [];
        const linked = [...main.matchAll(/<a href="([^"#]+)"/g)].map(([, href = '']) =>
          targetOf(href, index).slice('r/'.length),
        );
        const records = [...all.keys()].filter(
          (place) => place.startsWith(kind) && place !== `${kind}es/` && place !== kind,
        );
        const own = records.filter((place) => isSpanish(place) === (language !== ''));
        assert.deepEqual(linked.sort(), own.sort());
      }
  });

  it('S-10 name and date a shared link, which is kept after a correction, and say no status and no answer', () => {
    for (const [place, html] of all) {
      const { title = '', description = '', url, ...others } = tagsOf(html);
      assert.equal(url, `${BASE}r/${place}`);
      assert.ok(description.startsWith(`${title} · `), description);
      assert.match(description, / · (?:As of|records as of|A fecha de|registros a fecha de) [\w ,]*\d{4}$/);
      assert.ok(html.includes(`<meta name="description" content="${description.replaceAll('&', '&amp;')}">`));
      assert.deepEqual(Object.keys(others), ['type'], 'there is no picture without a font');
    }
    assert.equal(tagsOf(all.get('towns/birch/') ?? '')['title'], 'Birch & Elm');
    assert.equal(tagsOf(all.get('cases/a-v-b/') ?? '')['title'], 'A v. B');
  });

  it('S-10 claim no address where the release has none', () => {
    for (const [place, html] of pages([SPANISH], { canDraw: () => true, release: ownVersion().release })) {
      assert.deepEqual(Object.keys(tagsOf(html)), ['title', 'description', 'type'], place);
      assert.doesNotMatch(html, /example\.org\/kit/);
    }
  });

  it('S-10 tell machines their date and their sources, and no more', () => {
    const dataOf = (place: string): Record<string, unknown> =>
      JSON.parse(
        /<script type="application\/ld\+json">(.*?)<\/script>/.exec(all.get(place) ?? '')?.[1] ?? '',
      ) as Record<string, unknown>;
    const head = { '@context': 'https://schema.org', '@type': 'WebPage', dateModified: '2026-11-22' };
    assert.deepEqual(dataOf('towns/birch/'), {
      ...head,
      citation: [
        { '@type': 'CreativeWork', name: 'Minutes', url: 'https://example.org/minutes' },
        { '@type': 'CreativeWork', name: 'Ruling' },
      ],
    });
    assert.deepEqual(dataOf('cases/a-v-b/'), {
      ...head,
      citation: [{ '@type': 'CreativeWork', name: 'Docket' }],
    });
    assert.deepEqual(dataOf('towns/'), head);
  });

  it('A-13 A-10 follow the color scheme of the device, in colors of enough contrast, and are ink on white on paper', () => {
    const html = all.get('towns/birch/') ?? '';
    assert.ok(html.includes('<meta name="color-scheme" content="light dark">'));
    assert.match(html, /@media screen and \(prefers-color-scheme:dark\)/);
    const [light = '', dark = ''] = [...html.matchAll(/:root\{([^}]*--surface[^}]*)\}/g)].map(
      ([, colors]) => colors,
    );
    for (const scheme of [light, dark]) {
      const colors = new Map(
        [...scheme.matchAll(/--([\w-]+):(#\w+)/g)].map(([, name = '', color = '']) => [name, color]),
      );
      const contrast = (ink: string, ground: string): number => {
        const [one = 0, other = 0] = [ink, ground]
          .map((name) => luminance(colors.get(name) ?? ''))
          .sort((a, b) => b - a);
        return (one + 0.05) / (other + 0.05);
      };
      for (const [ink, ground] of [
        ...(['text', 'muted', 'accent'] as const).map((each) => [each, 'surface'] as const),
        ...(['text', 'muted', 'accent'] as const).map((each) => [each, 'soft'] as const),
        ['warn', 'warn-soft'],
        ['accent', 'warn-soft'],
      ] as const)
        assert.ok(contrast(ink, ground) >= 4.5, `${ink} on ${ground}: ${contrast(ink, ground)}`);
    }
  });

  it('has no record whose page would be that of a language', () => {
    const rename: Change[] = [['towns.yaml', 'slug: alder', 'slug: es']];
    assert.throws(() => pages([SPANISH, ...rename]), /"es" is the folder of a language/);
    assert.ok(pages(rename).has('towns/es/'), 'which is free where no record is in it');
  });
});

/** WCAG 2.2. @param color of three or six digits */
function luminance(color: string): number {
  const digits = color.length === 4 ? color.slice(1).replaceAll(/./g, '$&$&') : color.slice(1);
  const [red = 0, green = 0, blue = 0] = [...Buffer.from(digits, 'hex')].map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe('the index of towns', () => {
  it('P-04 has every answer on one page, below the sentence on what a link to a town tells', () => {
    const html = page('towns/');
    const [before = '', list = ''] = html.split('<h2 id=');
    assert.ok(
      before.includes(
        'Opening the page of a place tells this site which one was looked at. The answers on this page can be read without telling.',
      ),
    );
    assert.doesNotMatch(before, /towns\/(?:alder|birch)\//, 'no link to a town stands above it');
    assert.ok(list);
    const entries = [...html.matchAll(/<li><p><a [^>]*>([^<]*)<\/a> <code>([^<]*)<\/code>(.*?)<\/li>/gs)];
    assert.deepEqual(
      entries.map(([, name, slug]) => [name, slug]),
      [
        ['Alder', 'alder'],
        ['Birch &amp; Elm', 'birch'],
      ],
    );
    const [[, , , alder = ''] = [], [, , , birch = ''] = []] = entries;
    assert.match(alder, /^ <span class="meta">No policy is on record\.<\/span><\/p>$/);
    assert.ok(birch.includes('Officers are told not to ask about status &amp; to write down'), birch);
    assert.ok(birch.includes('<p class="meta">It has exceptions. As of November 22, 2026</p>'), birch);
    assert.ok(birch.includes('<p class="meta">Bylaw · binding</p>'));
    assert.ok(birch.includes('also Elmwood'));
  });

  it('C-01 says once that no record does not mean no policy, and that nothing there binds federal agents', () => {
    for (const [place, words] of [
      ['towns/', ['that does not mean there is none', 'they do not bind federal agents']],
      ['towns/es/', ['eso no significa que no exista', 'no obligan a los agentes federales']],
    ] as const) {
      const html = page(place, [SPANISH]);
      for (const each of words) assert.equal(html.split(each).length, 2, each);
    }
  });

  it('S-10 says of each answer that its review is overdue', () => {
    const change: Change = [
      'policies/birch-bylaw.yaml',
      'asOf: 2026-11-22',
      'asOf: 2026-11-22\nreviewAfter: 2027-05-22',
    ];
    const overdue = 'Review overdue since May 22, 2027.';
    assert.ok(page('towns/', [change], { now: Date.parse('2027-05-23T12:00Z') }).includes(overdue));
    assert.ok(!page('towns/', [change]).includes('overdue'));
  });

  it('P-04 is in the order of the alphabet, with a link to each letter, whatever the order of the records', () => {
    const html = page('towns/', [
      [
        'towns.yaml',
        '- slug: alder',
        '- slug: zinnia\n  name: Zinnia\n  county: Suffolk\n  kind: town\n- slug: elder\n  name: \u00c9lder\n  county: Suffolk\n  kind: town\n- slug: alder',
      ],
    ]);
    const letters = [...html.matchAll(/<a href="#([^"]+)">(.)<\/a>/g)].map(([, anchor, letter]) => [
      letter,
      anchor,
    ]);
    assert.deepEqual(letters, [
      ['A', 'letter-a'],
      ['B', 'letter-b'],
      ['E', 'letter-e'],
      ['Z', 'letter-z'],
    ]);
    for (const [, anchor = ''] of letters) assert.ok(html.includes(`<h2 id="${anchor}">`));
  });
});

describe('the other indexes', () => {
  it('C-03 have for each case the status with its date, beside the plain title', () => {
    const html = page('cases/', [
      [
        'cases/a-v-b.yaml',
        'alsoKnownAs: []',
        'title:\n  text:\n    en: A sample case\n  restsOn: summary\n  hash: h00000000\n  reviewed: null\nalsoKnownAs: []',
      ],
    ]);
    assert.match(
      html,
      /<h2>A v\. B<\/h2>\n<p class="meta"><a [^>]*>A v\. B<\/a>, 2014<\/p>\n<p><strong>No longer in force<\/strong><\/p>\n<p class="meta">Newest source: November 22, 2026\. Next review due May 22, 2027\.<\/p>/,
    );
  });

  it('count from the data what they have, and say that the list is not complete', () => {
    const html = page('');
    assert.ok(html.includes('<p>1 place with a record; the list is not complete</p>'));
    assert.ok(html.includes('<p>1 case</p>'));
    assert.ok(html.includes('<p>2 actions</p>'));
    assert.ok(html.includes('>Everywhere in Sample State</a></h2>'));
  });

  it('C-01 have the statewide rules whole, with their sources', () => {
    assert.match(
      page('statewide/'),
      /<h1>Everywhere in Sample State<\/h1>\n<p>A court ruled\.<\/p>\n<p class="meta">As of November 22, 2026<\/p>\n<ul class="sources">\n<li>Ruling, Court<\/li>/,
    );
  });

  it('P-01 say where a reader reports a mistake, where the publisher does', () => {
    const told = pages([
      ['publisher.yaml', 'notices: []', 'notices: []\ncorrections: mailto:corrections@example.org'],
    ]);
    for (const [place, html] of told)
      assert.ok(
        html.includes(
          ' · <a href="mailto:corrections@example.org" rel="noreferrer">Report a mistake</a></p>',
        ),
        place,
      );
    assert.doesNotMatch(page('towns/alder/'), /Report a mistake|mailto:/);
  });

  it('K-18 leave out the page of statewide rules, and each way to it, where the publisher has none', () => {
    const { 'publisher.yaml': publisher = '' } = RECORDS;
    const [rules = ''] = /^baseline:\n(?: .*\n)+/m.exec(publisher) ?? [];
    const bare = pages([['publisher.yaml', rules, 'baseline: []\n']]);
    assert.ok(!bare.has('statewide/'));
    assert.ok(bare.has('towns/alder/'));
    for (const [place, html] of bare) assert.doesNotMatch(html, /statewide|Everywhere/, place);
  });

  it('I-04 say on each page in an unreviewed language that nobody has reviewed it', () => {
    for (const [place, html] of pages([SPANISH])) {
      const [, main = ''] = /<main>(.*)<\/main>/s.exec(html) ?? [];
      assert.equal(main.includes('Traducción no revisada'), isSpanish(place), place);
    }
  });

  it('I-03 mark an English text before it begins, and never within what is pressed', () => {
    const all = pages([SPANISH]);
    for (const [place, html] of all) {
      if (!isSpanish(place)) continue;
      assert.doesNotMatch(html, /<a [^>]*>[^<]*\(inglés\)|<\/span> \(inglés\)/, place);
      for (const [found] of html.matchAll(/.{0,40}<(?:span|a)(?= )[^>]* lang="en"/g))
        if (!found.includes('hreflang')) assert.match(found, /<small>\(inglés\)<\/small> <(?:span|a)/, place);
    }
    const action = all.get('actions/ask-the-town/es/') ?? '';
    assert.match(action, /<p><a href="https:\/\/example\.org\/contact" rel="noreferrer">Contactar<\/a><\/p>/);
  });
});

describe('what a record page offers to embed', () => {
  const { release } = ownVersion();
  const all = pages([SPANISH], { base: BASE, release });
  const offered = (place: string): string[] =>
    [...(all.get(place) ?? '').matchAll(/<pre><code>(.*?)<\/code><\/pre>/gs)].map(([, code = '']) =>
      unescape(code),
    );
  const records = recordsWith(SPANISH);
  const command = path.join(import.meta.dirname, '../bin/rights-kit.js');
  const printed = (...args: string[]): string =>
    execFileSync(process.execPath, [command, 'snippet', ...args, '--records', records, '--base', BASE], {
      encoding: 'utf8',
    }).trimEnd();

  for (const [place, ...calls] of [
    ['towns/birch/', ['town-policy-card', '--town', 'birch']],
    ['towns/alder/', ['town-policy-card', '--town', 'alder']],
    ['towns/birch/es/', ['town-policy-card', '--lang', 'es', '--town', 'birch']],
    ['cases/a-v-b/', ['case-timeline', '--cases', 'a-v-b']],
    [
      'actions/ask-the-town/',
      ['action-banner', '--action', 'ask-the-town'],
      ['action-button', '--action', 'ask-the-town'],
    ],
  ] as const)
    it(`W-06 is what the generator prints: ${place}`, () => {
      assert.deepEqual(
        offered(place),
        calls.map((call) => printed(...call)),
      );
    });

  it('W-06 is the card without a town for the statewide rules, and nothing on a list', () => {
    assert.match(
      offered('statewide/')[0] ?? '',
      /\n<rights-town-policy-card feed="[^"]+"><a href="[^"]+r\/statewide\/">/,
    );
    for (const place of ['', 'towns/', 'cases/', 'actions/'])
      assert.doesNotMatch(all.get(place) ?? '', /<details class="embed">/);
  });

  it('W-06 says what is missing where the address is not known, and offers no version that was withdrawn', () => {
    const html = page('towns/birch/', [], { release });
    assert.match(
      html,
      /<details class="embed">\n<summary>Embed this<\/summary>\n<p>There is no code to copy here/,
    );
    assert.doesNotMatch(html, /--base|rights-kit build/);
    // The builder knows the address, since a browser opens it there.
    assert.match(
      page('towns/birch/', [], { release, hasBuilder: true }),
      /<summary>Embed this<\/summary>\n<p><a href="[^"]*get\/#record=birch">[^<]+<\/a><\/p>\n<\/details>/,
    );
    assert.doesNotMatch(html, /<pre>/);
    assert.doesNotMatch(page('towns/birch/', [], { base: BASE }), /<details class="embed">|<pre>/);
  });
});
