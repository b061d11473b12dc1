/** Opens the guides in the built Storybook: each link leads to a page and a section that are there, and nothing scrolls sideways. */
import { expect } from 'chai';
import { BUILT, entries, open } from './open-entry.js';
import { violationsOf } from './violations.js';

/** A phone's. **Unit:** CSS pixels. */
const NARROW = 400;

const guides = entries.filter(
  ({ type, title }) => type === 'docs' && (title === 'Welcome' || title.startsWith('Guides/')),
);

/** Text and tables alone, so Chromium opens them all, and the other engines a few. */
const opened = navigator.userAgent.includes('Chrome/') ? guides : guides.slice(0, 8);

/** What `npm start` serves beside Storybook. */
const BESIDE = ['../', '../get/'];

/** What a page links to, and what its links can lead to. */
interface Page {
  readonly links: readonly string[];
  readonly anchors: ReadonlySet<string>;
}

const pages = new Map<string, Page>();

describe('The guides in Storybook', () => {
  for (const name of ['index.html', 'iframe.html'])
    it(`W-08 are described to search engines: ${name}`, async () => {
      const answer = await fetch(new URL(name, BUILT));
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      expect(page.querySelector<HTMLMetaElement>('meta[name=description]')?.content).to.match(/Rights Kit/);
    });

  it('W-08 are each there once', () => {
    const titles = guides.map(({ title }) => title);
    expect(titles).to.include.members([
      'Guides/On your site/Install',
      'Guides/On your site/Content security policy (CSP)',
      'Guides/Your own records/Run your own in ten steps',
      'Guides/The project/Architecture',
    ]);
    const names = entries.filter(({ type }) => type === 'docs').map(({ title }) => title);
    expect(new Set(names).size).to.equal(names.length);
  });

  for (const guide of opened)
    it(`W-08 A-01 ${guide.title}: is whole, no wider than a phone, and axe finds nothing`, async () => {
      const { faults, classes } = await open(guide, 'docsRendered', {
        width: NARROW,
        inspect: async (frame) => {
          const { contentDocument: page } = frame;
          if (!page) throw new Error('no document');
          const content = page.querySelector('.sbdocs-content');
          pages.set(guide.id, {
            links: [...(content?.querySelectorAll('a[href]') ?? [])].map(
              (link) => link.getAttribute('href') ?? '',
            ),
            anchors: new Set([...page.querySelectorAll('[id]')].map(({ id }) => id)),
          });
          expect(content?.querySelector('h1')?.textContent).to.not.equal('');
          expect(page.documentElement.scrollWidth, 'width').to.be.at.most(NARROW);
          for (const table of page.querySelectorAll('.guide-table'))
            expect(table.scrollWidth, 'table').to.be.at.most(table.clientWidth);
          expect(await violationsOf(frame)).to.deep.equal([]);
        },
      });
      expect(faults).to.deep.equal([]);
      expect(classes).to.not.contain('sb-show-errordisplay');
    });

  it('W-08 link to pages and sections that are there', () => {
    expect(pages.size).to.equal(opened.length);
    const ids = new Set(entries.map(({ id }) => id));
    const dead = [...pages].flatMap(([from, { links, anchors }]) =>
      links
        .filter((link) => {
          if (/^[a-z]+:/.test(link) || BESIDE.includes(link)) return false;
          const [, target, anchor] =
            /^(?:(?:\.\/)?\?path=\/(?:docs|story)\/([^#]+))?(?:#(.+))?$/.exec(link) ?? [];
          if (target === undefined && anchor === undefined) return true;
          if (target !== undefined && !ids.has(target)) return true;
          const there = target === undefined ? anchors : pages.get(target)?.anchors;
          return anchor !== undefined && there !== undefined && !there.has(decodeURIComponent(anchor));
        })
        .map((link) => `${from}: ${link}`),
    );
    expect(dead).to.deep.equal([]);
  });
});
