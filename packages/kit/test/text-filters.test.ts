/** Snippets in Markdown, and in text that WordPress filters: documented ones, those of the command, and those of the page's own words. */
import assert from 'node:assert/strict';
import { execFile, execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, type TestContext } from 'node:test';
import { promisify } from 'node:util';
import { until } from '@rights-kit/tooling/browser';
import { testsNeeding } from '@rights-kit/tooling/needs';
import { findPhp, findWordPress } from '@rights-kit/tooling/programs';
import MarkdownIt from 'markdown-it';
import { marked } from 'marked';
import { defaultTreeAdapter as tree, parse, type DefaultTreeAdapterTypes } from 'parse5';
import { fromFragment } from '../get/state.ts';
import { snippet } from '../src/snippet.ts';
import { BASE, COMMAND, documentOf, setUp } from './invented.ts';

/** What becomes of texts. */
type Filter = (texts: readonly string[]) => string[];

/** Functions of WordPress itself, which need neither a database nor a site. */
function inWordPress(files: readonly string[], call: string, texts: readonly string[]): string[] {
  const [php, wordpress] = [findPhp(), findWordPress()];
  if (!php || !wordpress) throw new Error('The test must say that it needs PHP and WordPress.');
  const code = `
    define('ABSPATH', $argv[1] . '/');
    define('WPINC', 'wp-includes');
    ${files.map((file) => `require ABSPATH . 'wp-includes/${file}.php';`).join('')}
    echo json_encode(array_map(${call}, json_decode(stream_get_contents(STDIN))));`;
  const input = JSON.stringify(texts);
  return JSON.parse(
    execFileSync(php, ['-r', code, '--', wordpress], { input, encoding: 'utf8' }),
  ) as string[];
}

const wpautop: Filter = (texts) => inWordPress(['plugin', 'formatting'], "'wpautop'", texts);

/** What is left of the markup of people who may write posts and no more. */
const kses: Filter = (texts) =>
  inWordPress(['plugin', 'functions', 'formatting', 'kses'], "fn($text) => wp_kses($text, 'post')", texts);

interface Case {
  readonly name: string;
  readonly filter: Filter;
  /** Besides Chromium. */
  readonly needs: readonly ('php' | 'wordpress')[];
}

const CASES: readonly Case[] = [
  {
    name: 'markdown-it',
    filter: (texts) => texts.map((text) => new MarkdownIt({ html: true }).render(text)),
    needs: [],
  },
  { name: 'marked', filter: (texts) => texts.map((text) => marked.parse(text, { async: false })), needs: [] },
  { name: "WordPress' wpautop", filter: wpautop, needs: ['php', 'wordpress'] },
];

const ROOT = path.join(import.meta.dirname, '../../..');

interface Snippet {
  readonly name: string;
  readonly html: string;
}

/** Each snippet of a widget in the documentation, by its file. */
const DOCUMENTED = globSync(
  ['README.md', 'docs/**/*.md', '*/src/**/*.mdx', '*/*/README.md', '*/*/src/*/*-element.ts'],
  { cwd: ROOT, exclude: ['node_modules'] },
).flatMap((file) => {
  const text = readFileSync(path.join(ROOT, file), 'utf8').replace(/^ \* ?/gm, '');
  return [...text.matchAll(/^```html\n(.*?)\n```$/gms)]
    .map(([, block = '']) => block)
    .filter((block) => /<rights-|<div data-rights=/.test(block))
    .map((block) => ({ name: `${file}: ${block.slice(0, 60)}`, html: block }));
});

/** Snippets of the page's own words: of each widget, with inline and with block elements. */
const OWN = [
  snippet({
    widget: 'action-banner',
    attributes: { ends: '2099-12-01', dismissible: true },
    children: [
      { text: 'Town meeting', slot: 'heading', level: 2 },
      { text: 'It begins at seven.', slot: 'body' },
      { text: 'See the agenda', href: 'https://www.example.org/agenda' },
    ],
  }),
  snippet({
    widget: 'action-banner',
    attributes: {},
    children: [
      { text: 'Hearing', slot: 'heading' },
      { text: 'Come', href: 'https://www.example.org/come' },
    ],
  }),
  snippet({
    widget: 'case-timeline',
    attributes: { 'heading-level': 3 },
    children: [
      { text: 'Our case', slot: 'heading', level: 3 },
      {
        events: [
          { date: '2026-03-02', shown: 'March 2, 2026', text: 'neighbors filed.' },
          { date: '2027', text: 'the vote.' },
        ],
      },
      { text: 'Ask us', href: 'https://www.example.org/ask', slot: 'help' },
    ],
  }),
  snippet({
    widget: 'action-button',
    attributes: { kind: 'attend' },
    children: [
      { text: 'Join', slot: 'heading', level: 4 },
      { text: 'Come to the meeting', href: 'https://www.example.org/meeting' },
      { text: 'Every Monday', slot: 'footer' },
    ],
  }),
].map((html) => ({ name: html.slice(0, 60), html }));

/** As people type them: on several lines, with blank ones between. */
const TYPED = [
  '<div data-rights="action-banner" data-ends="2099-12-01">\n\n<h2 slot="heading">Meeting</h2>\n\n<span slot="body">At seven.</span>\n\n<a href="https://www.example.org/agenda">See the agenda</a>\n\n</div>',
  '<div data-rights="action-button" data-kind="attend">\n<a href="https://www.example.org/m">Come</a>\n<p slot="footer">Every Monday</p>\n<table><tbody><tr><td>Room</td></tr></tbody></table></div>',
  '<div data-rights="case-timeline">\n<ol>\n<li><time datetime="2026-03-02">March 2, 2026</time>: filed.</li>\n\n<li><time datetime="2027">2027</time>: the vote.</li>\n</ol>\n<details><summary>More</summary>Words</details>\n<figure slot="footer"><figcaption>Court</figcaption></figure>\n</div>',
  '<rights-action-button kind="attend">\n<a href="https://www.example.org/n">Come</a>\n</rights-action-button>',
].map((html) => ({ name: html.slice(0, 60), html }));

const COMMANDS = [
  ['town-policy-card', '--town', 'alder'],
  ['case-timeline', '--cases', 'roe-v-example doe-v-sample'],
  ['action-banner', '--action', 'sample-bill', '--dismissible'],
  ['action-button', '--action', 'guide'],
].flatMap((call) =>
  [
    ['element'],
    ['element', '--preload'],
    ['placeholder'],
    ['frame'],
    ['pre-rendered'],
    ['pre-rendered', '--preload'],
    ['element', '--comment', '--accent', '#6b2f74', '--max-width', '480', '--current'],
    ['placeholder', '--comment', '--accent', '#6b2f74'],
    ['frame', '--comment', '--max-width', '480'],
  ].map((form) => [...call, '--form', ...form]),
);

/** The snippets of the command, with the script, and as on a page that has it already. */
async function generate(): Promise<Snippet[]> {
  const publisher = ['--records', path.join(import.meta.dirname, 'publisher'), '--base', BASE];
  const found: Snippet[] = [];
  for (const call of COMMANDS) {
    const { stdout } = await promisify(execFile)(process.execPath, [
      COMMAND,
      'snippet',
      ...call,
      ...publisher,
    ]);
    for (const html of [stdout.trim(), stdout.replace(/<script .*\n/, '').trim()])
      found.push({ name: call.join(' '), html });
  }
  return found;
}
let generated: Promise<Snippet[]> | undefined;

const inText = (html: string): string => `Before it.\n\n${html}\n\nAfter it.\n`;

/** The elements that filters add, and those of a document. */
const IGNORED = new Set(['html', 'head', 'body', 'p', 'br']);

/** Each element and text of a document with those that it stands in, but for paragraphs without a slot, line breaks and white space. */
function contents(html: string): string[] {
  const found: string[] = [];
  const walk = (node: DefaultTreeAdapterTypes.ParentNode, place: string): void => {
    for (const child of node.childNodes) {
      if (tree.isTextNode(child)) {
        // A white space between texts is as good as a line break.
        const words = child.value.replace(/\s+/g, ' ').trim();
        if (words) found.push(`${place}: ${words}`);
      } else if (tree.isElementNode(child)) {
        const { tagName, attrs } = child;
        const tag = [tagName, ...attrs.map(({ name, value }) => `${name}=${value}`)].join(' ');
        const isIgnored = IGNORED.has(tagName) && attrs.length === 0;
        const within = isIgnored ? place : `${place} > ${tagName}`;
        if (!isIgnored) found.push(`${place}: <${tag}>`);
        if (tagName !== 'style' && tagName !== 'script')
          walk('content' in child ? child.content : child, within);
      }
    }
  };
  walk(parse(html), '');
  return found;
}

const shared = setUp();

/** What readers of a page see of each widget, and what the console says of children that are elsewhere. */
async function seen(
  t: TestContext,
  html: string,
): Promise<{ widgets: readonly string[]; lost: readonly string[] }> {
  const { page, warnings } = await shared.visit(t, documentOf(html));
  const widgets = await until(() =>
    page.evaluate((selector) => {
      /** The text of the flat tree: that of a shadow root, with the children in its slots. */
      const textOf = (node: Node): string => {
        if (node instanceof Text) return node.data;
        if (node instanceof HTMLStyleElement) return '';
        const assigned = node instanceof HTMLSlotElement ? node.assignedNodes() : [];
        const root = node instanceof Element && node.shadowRoot ? node.shadowRoot : node;
        const children = assigned.length > 0 ? assigned : [...root.childNodes];
        return children.map(textOf).join(' ');
      };
      const found = [...document.querySelectorAll(selector)];
      if (!found.every((element) => element.matches(':state(ready)'))) return undefined;
      return found.map((element) => `${element.localName}: ${textOf(element).replace(/\s+/g, ' ').trim()}`);
    }, 'rights-action-banner, rights-case-timeline, rights-town-policy-card, rights-action-button'),
  );
  return { widgets, lost: warnings.filter((text) => text.includes(' lost ')) };
}

for (const { name, filter, needs } of CASES)
  describe(`snippets in text for ${name}`, () => {
    const { it } = testsNeeding(...needs);
    const inBrowser = testsNeeding('chromium', ...needs);

    const expectWhole = (snippets: readonly Snippet[]): void => {
      const texts = snippets.map(({ html }) => inText(html));
      for (const [index, text] of filter(texts).entries())
        assert.deepEqual(contents(text), contents(texts[index] ?? ''), snippets[index]?.name);
    };

    it('K-05 keep every child inside: those of the documentation', () => {
      assert.ok(DOCUMENTED.length >= 15, String(DOCUMENTED.length));
      expectWhole(DOCUMENTED);
    });

    it('K-05 keep every child inside: those of the command, in each form', async () => {
      expectWhole(await (generated ??= generate()));
    });

    it("K-05 keep every child inside: those of the page's own words", () => {
      expectWhole([...OWN, ...TYPED]);
    });

    inBrowser.it('K-05 show readers the same', async (t) => {
      const texts = [...OWN, ...TYPED].map(({ html }) => inText(html));
      const plain = await seen(t, texts.join('\n'));
      assert.equal(plain.widgets.length, texts.length);
      assert.match(plain.widgets.join('\n'), /Town meeting It begins at seven\. See the agenda/);
      assert.deepEqual(await seen(t, filter(texts).join('\n')), { widgets: plain.widgets, lost: [] });
    });

    it('K-05 lose children where block elements stand inside the tag of an element, which these tests see', () => {
      const html =
        '<rights-action-banner><h2 slot="heading">Meeting</h2><a href="/x">Agenda</a></rights-action-banner>';
      assert.throws(() => expectWhole([{ name: 'lost', html }]), assert.AssertionError);
    });
  });

describe("WordPress' filter for authors", () => {
  const { it } = testsNeeding('php', 'wordpress');

  it('K-05 keeps the colors, the width and the comment of a placeholder', async () => {
    const call = [
      'town-policy-card',
      '--town',
      'alder',
      '--lang',
      'es',
      '--form',
      'placeholder',
      '--no-script',
    ];
    const colors = ['--accent', '#6b2f74', '--ground', '#fffdf8', '--max-width', '480', '--comment'];
    const { stdout } = await promisify(execFile)(process.execPath, [
      ...[COMMAND, 'snippet', ...call, ...colors, '--base', BASE],
      ...['--records', path.join(import.meta.dirname, 'publisher')],
    ]);
    const [kept = ''] = kses([stdout.trim()]);
    assert.equal(kept.replaceAll('&amp;', '&'), stdout.trim());
    const address = /Edit: (\S+)/.exec(kept)?.[1] ?? '';
    const { accent, ground, width, record } = fromFragment(new URL(address).hash);
    assert.deepEqual([accent, ground, width, record], ['#6b2f74', '#fffdf8', 480, 'alder']);
  });

  it('K-05 removes a pair of colors, so that snippets have none', () => {
    assert.deepEqual(kses(['<div style="--rights-accent:light-dark(#6b2f74,#e2b6ea)">x</div>']), [
      '<div>x</div>',
    ]);
  });
});

describe('a placeholder', () => {
  const { it } = testsNeeding('chromium');

  it('K-05 gives its widget the id by which a dismissal is remembered', async (t) => {
    const banner =
      '<div data-rights="action-banner" data-id="meeting" data-dismissible="" data-remember="session"><h2 slot="heading">Meeting</h2><a href="/agenda">Agenda</a></div>';
    const { page } = await shared.visit(t, documentOf(banner));
    const bands = (): Promise<number | undefined> =>
      page.evaluate(
        () =>
          document.querySelector('#meeting:state(ready)')?.shadowRoot?.querySelectorAll('[part=banner]')
            .length,
      );
    await until(async () => (await bands()) === 1);
    await page.evaluate(() => {
      document.querySelector('#meeting')?.shadowRoot?.querySelector<HTMLElement>('[part=dismiss]')?.click();
    });
    await until(async () => (await bands()) === 0);
    await page.reload();
    await until(async () => (await bands()) === 0);
  });

  it('K-05 keeps paragraphs of the page', async (t) => {
    const card =
      '<div data-rights="town-policy-card"><p>Own <a href="/alder">words</a></p><p slot="help"><b slot="none">Help</b></p></div>';
    const { page } = await shared.visit(t, documentOf(card));
    const kept = await until(() =>
      page.evaluate(() => {
        const paragraphs = document.querySelectorAll('[data-rights] > rights-town-policy-card > p');
        return paragraphs.length > 0 && [...paragraphs].map(({ slot, textContent }) => [slot, textContent]);
      }),
    );
    assert.deepEqual(kept, [
      ['', 'Own words'],
      ['help', 'Help'],
    ]);
  });
});
