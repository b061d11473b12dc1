/** Opens the page of each element, and looks at what a reader of it finds. */
import { expect } from 'chai';
import { SECTIONS } from '../src/page/sections.js';
import { WIDGETS } from '../src/widgets.js';
import { violationsOf } from './violations.js';
import { manifest } from './manifest.js';
import { entries, open, type Entry } from './open-entry.js';

/** The height above which a story is folded. **Unit:** CSS pixels. */
const FOLDED = 672;

const elementPages = entries.filter(({ type, title }) => type === 'docs' && title.startsWith('Elements/'));
const storiesOf = (page: Entry): string[] =>
  entries.flatMap(({ id, type, title }) => (type === 'story' && title === page.title ? [id] : []));

/** Polls until the result is truthy. After four minutes it says what it waited for. */
async function until<T>(
  ask: () => T | undefined | false,
  missing: () => unknown = () => String(ask),
): Promise<T> {
  const end = Date.now() + 240_000;
  for (;;) {
    const answer = ask();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`still not so: ${JSON.stringify(missing())}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function pageOf(frame: HTMLIFrameElement): Document {
  if (!frame.contentDocument) throw new Error('the frame is closed');
  return frame.contentDocument;
}

const all = (page: ParentNode, selector: string): HTMLElement[] => [
  ...page.querySelectorAll<HTMLElement>(selector),
];

const textsOf = (elements: readonly HTMLElement[]): string[] =>
  elements.map(({ textContent }) => textContent.trim());

/** Whether a widget shows what its caption says. */
function isShown(stage: HTMLElement): boolean {
  const widget = stage.querySelector<HTMLElement>(WIDGETS);
  if (!widget?.shadowRoot) return false;
  const showsChildren = widget.shadowRoot.querySelector('slot:not([name])') !== null;
  const { height } = widget.getBoundingClientRect();
  switch (stage.dataset['shows']) {
    case 'record':
      return widget.matches(':state(ready)') && !showsChildren && height > 0;
    case 'nothing':
      return widget.matches(':state(empty)') && height === 0;
    default:
      return height > 0 && (showsChildren || widget.querySelector('template') === null);
  }
}

/** Opens the page of an element and waits until each story on it shows what its caption says. */
const openPage = (
  page: Entry,
  width: number,
  inspect: (document: Document, frame: HTMLIFrameElement) => void | Promise<void>,
): ReturnType<typeof open> =>
  open(page, 'docsRendered', {
    width,
    inspect: async (frame) => {
      const document = pageOf(frame);
      const stagesOf = (): HTMLElement[] => all(document, '.stage');
      await until(
        () => {
          const stages = stagesOf();
          // Most are far from the viewport, and would load when a reader comes near.
          for (const widget of all(document, `.stage ${WIDGETS}:not([loading])`))
            widget.setAttribute('loading', 'eager');
          // What has become tall is folded a moment later.
          const isSettled = all(document, '.folded').every(
            ({ dataset, scrollHeight }) => dataset['is'] === 'folded' || scrollHeight <= FOLDED,
          );
          return stages.length > 0 && stages.every(isShown) && isSettled;
        },
        () =>
          stagesOf()
            .filter((stage) => !isShown(stage))
            .map(({ outerHTML }) => outerHTML.slice(0, 500)),
      );
      await inspect(document, frame);
    },
  });

describe('The page of an element', () => {
  it('E-01 is there for all four', () => {
    expect(elementPages.map(({ title }) => title.replace('Elements/', '')).sort()).to.deep.equal([
      'Action banner',
      'Action button',
      'Case timeline',
      'Town policy card',
    ]);
  });

  for (const page of elementPages)
    describe(page.title, () => {
      it('E-01 has the headings of the template in their order, and each state with a caption', async () => {
        const { faults } = await openPage(page, 1280, (document) => {
          expect(textsOf(all(document, '.element-page > section > h2'))).to.deep.equal(
            SECTIONS.map(([, title]) => title),
          );
          const [example] = all(document, '#example ~ .stage .sb-story');
          const shown = all(document, '.state').map(({ dataset }) => dataset['story'] ?? '');
          expect(new Set(shown).size, 'no state twice').to.equal(shown.length);
          expect([...shown, example?.id.replace('story--', '')].sort()).to.deep.equal(storiesOf(page).sort());
          for (const state of all(document, '.state')) {
            const [sees = '', why = ''] = textsOf(all(state, 'figcaption > p'));
            expect(
              [sees, why].every((text) => text.length > 3),
              state.dataset['story'],
            ).to.equal(true);
            expect(all(state, '.stage, .words').length, state.dataset['story']).to.equal(1);
          }
          // A banner that shows nothing stands between lines that show where it is not.
          for (const stage of all(document, '.stage[data-shows=nothing]'))
            expect(stage.innerText.trim()).to.not.equal('');
        });
        expect(faults).to.deep.equal([]);
      });

      it('E-03 has code as a page writes it: one element on one line, in what its page gives to it', async () => {
        await openPage(page, 1280, async (document) => {
          const code = await until(() => {
            const blocks = textsOf(all(document, '.code-of pre code'));
            return blocks.length === all(document, '.stage').length && blocks;
          });
          for (const each of code) {
            expect(each).to.match(
              /^(<div( lang="[a-z]+"| dir="rtl"| style="(color-scheme: dark|max-width)[^"]+")+>)?<rights-[a-z-]+[ >]/,
            );
            // The link of a case is that of the first one named.
            const [, first = ''] = / cases="([\w-]+)/.exec(each) ?? [];
            if (each.includes('/r/cases/') && first !== 'no-such-case')
              expect(each).to.contain(`/r/cases/${first}/`);
            // Words keep their distance from a link.
            expect(each).to.not.match(/[\w?:]<a /);
            expect(each).to.not.match(/story-|<!--|onrights|\[object|undefined|href="r\//);
          }
          // One has declarative markup of several lines.
          expect(code.filter((each) => each.includes('\n')).length).to.be.below(2);
          const codeOf = (name: string): string | undefined =>
            textsOf(all(document, `.state[data-story$="--${name}"] .code-of pre code`))[0];
          expect(codeOf('spanish')).to.match(/^<div lang="es"><rights-.*<\/div>$/);
          expect(codeOf('dark-page')).to.match(/^<div style="color-scheme: dark[;"].*<\/div>$/);
          expect(codeOf('narrow')).to.match(/^<div style="max-width: 240px">.*<\/div>$/);
          expect(codeOf('right-to-left')).to.match(/^<div lang="ar" dir="rtl">.*<\/div>$/);
        });
      });

      it('E-03 has code that allows what its story opens, and says which feeds are only here', async () => {
        await openPage(page, 1280, async (document) => {
          await until(() => all(document, '.code-of').length === all(document, '.stage').length);
          for (const state of all(document, '.state:has(.stage)')) {
            const [code = ''] = textsOf(all(state, '.code-of pre code'));
            const notes = textsOf(all(state, '.code-of .meta')).join('');
            const isOnlyHere = /feed="(fixtures|no-answer)\//.test(code);
            expect(notes.includes('only in this Storybook'), code).to.equal(isOnlyHere);
            expect(notes.includes('--form pre-rendered'), code).to.equal(code.includes('<template'));
            const widget = state.querySelector(WIDGETS);
            const opened = [
              ...(widget?.shadowRoot?.querySelectorAll<HTMLAnchorElement>('a[part~="button"]') ?? []),
            ].filter(({ origin }) => origin !== location.origin);
            // An address of the page’s own needs no list.
            if (isOnlyHere || !/ (action|town)=/.test(code)) continue;
            for (const { host } of opened) expect(code).to.match(new RegExp(` allow="[^"]*${host}`));
          }
        });
      });

      it('E-03 shows those states whole whose matter stands at their end', async () => {
        await openPage(page, 1280, (document) => {
          for (const name of ['full', 'rejected', 'own-words'])
            for (const state of all(document, `.state[data-story$="--${name}"]`))
              expect(all(state, '.unfold').length, state.dataset['story']).to.equal(0);
        });
      });

      it('E-01 has rules in columns of one width, and titles in sentence case', async () => {
        await openPage(page, 1280, (document) => {
          const [one, other] = all(document, '#content ~ table thead th').map(
            ({ offsetWidth }) => offsetWidth,
          );
          expect(Math.abs((one ?? 0) - (other ?? 0))).to.be.below(2);
          // A name that Storybook makes of an export has capitals: "Pre Rendered".
          for (const name of textsOf(all(document, '.state h3')))
            expect(name.replace(/\(.*\)|Spanish|English|Georgia/g, '')).to.not.match(/ [A-Z]/);
        });
      });

      it('E-05 has controls right under the example, with the records of the feed', async () => {
        await openPage(page, 1280, async (document) => {
          const [stage] = all(document, '#example ~ .stage');
          const [controls] = all(document, '#example ~ .controls');
          if (!stage || !controls) throw new Error('no example');
          const gap = controls.getBoundingClientRect().top - stage.getBoundingClientRect().bottom;
          expect(gap).to.be.within(0, 40);
          // The first control is the one that names the record.
          const [select] = all(controls, '.control:first-child select') as HTMLSelectElement[]; // of this selector
          if (!select) throw new Error('no select of records');
          expect(select.options.length).to.be.above(10);
          // Without a record there would be no code to copy.
          expect([...select.options].map(({ value }) => value)).to.not.include('');
          const other = [...select.options].find(({ value }) => value && value !== select.value);
          if (!other) throw new Error('only one record');
          const copied = (): string[] => textsOf(all(document, '#copy ~ .tabs pre'));
          select.value = other.value;
          select.dispatchEvent(new Event('change', { bubbles: true }));
          // The address for WordPress' authors has no quotes.
          const name = new RegExp(`["/]${other.value}["/]`);
          await until(() => copied().length === 5 && copied().every((code) => name.test(code)));
          // The story renders again by itself.
          await until(() => stage.querySelector(WIDGETS)?.outerHTML.includes(`"${other.value}"`));
        });
      });

      it('E-04 lists what the manifest has, each with its type and a description', async () => {
        const tag = `rights-${page.title.replace('Elements/', '').toLowerCase().replaceAll(' ', '-')}`;
        const declaration = manifest.find(({ tagName }) => tagName === tag);
        if (!declaration) throw new Error(tag);
        await openPage(page, 1280, (document) => {
          const rowsOf = (caption: string): string[][] => {
            const table = all(document, '.element-page table').find(
              (each) => all(each, 'caption')[0]?.textContent === caption,
            );
            return table ? all(table, 'tbody tr').map((row) => textsOf(all(row, 'th, td'))) : [];
          };
          const tables = [
            ['Attributes and properties', declaration.attributes, (name: string) => name],
            ['Events', declaration.events, (name: string) => name],
            ['Slots', declaration.slots, (name: string) => name || 'the children'],
            ['Parts', declaration.cssParts, (name: string) => `::part(${name})`],
            ['States', declaration.cssStates, (name: string) => `:state(${name})`],
            ['Custom properties', declaration.cssProperties, (name: string) => name],
          ] as const;
          for (const [caption, rows, toName] of tables) {
            const shown = rowsOf(caption);
            expect(shown.length, caption).to.equal(rows.length);
            for (const [index, { name }] of rows.entries()) {
              expect(shown[index]?.[0]?.startsWith(toName(name)), `${caption} ${name}`).to.equal(true);
              for (const cell of shown[index] ?? []) expect(cell, `${caption} ${name}`).to.not.equal('');
            }
          }
          const types = rowsOf('Attributes and properties').map(([, type]) => type);
          expect(types).to.deep.equal(declaration.attributes.map(({ type }) => type?.text));
        });
      });

      it('E-06 has no link to nowhere, and keeps those of its stories in the frame', async () => {
        await openPage(page, 1280, (document, frame) => {
          for (const link of all(document, '.element-page a[href]')) {
            if (link.closest('.stage')) continue;
            const href = link.getAttribute('href') ?? '';
            const [, id] = /^\.\/\?path=\/(?:story|docs)\/(.+)$/.exec(href) ?? [];
            if (id)
              expect(
                entries.some((entry) => entry.id === id),
                href,
              ).to.equal(true);
            else expect(document.querySelector(href), href).to.exist;
          }
          const place = frame.contentWindow?.location.href;
          const links = (
            all(document, `.stage ${WIDGETS}`).flatMap((widget) => [
              ...all(widget, 'a[href]'),
              ...(widget.shadowRoot ? all(widget.shadowRoot, 'a[href]') : []),
            ]) as HTMLAnchorElement[]
          ).filter(({ href }) => href.replace(/#.*/, '') !== place); // of this selector
          expect(links).to.not.be.empty;
          for (const link of links) {
            const event = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true });
            expect(link.dispatchEvent(event), link.outerHTML).to.equal(false);
          }
          expect(frame.contentWindow?.location.href).to.equal(place);
        });
      });

      for (const width of [400, 1280])
        it(`E-05 A-01 scrolls down only, and axe finds nothing: ${width} pixels`, async () => {
          await openPage(page, width, async (document, frame) => {
            const { scrollWidth, clientWidth } = document.documentElement;
            expect(scrollWidth).to.equal(clientWidth);
            for (const part of all(document, '.element-page, .element-page *'))
              expect(
                part.scrollWidth - part.clientWidth > 1 && getComputedStyle(part).overflowX === 'auto',
              ).to.equal(false);
            expect(await violationsOf(frame)).to.deep.equal([]);
          });
        });
    });
});

describe('Tabs of the code to copy', () => {
  it('A-03 follow the arrow keys, Home and End', async () => {
    const [page] = elementPages;
    if (!page) throw new Error('no page');
    await openPage(page, 1280, async (document, frame) => {
      const tabs = all(document, '[role=tab]');
      const chosen = (): string | undefined =>
        all(document, '[role=tab][aria-selected=true]').at(0)?.textContent.trim();
      const press = async (key: string, name: string): Promise<void> => {
        const Keyboard = (frame.contentWindow as unknown as typeof globalThis).KeyboardEvent; // the frame's own
        document.activeElement?.dispatchEvent(new Keyboard('keydown', { key, bubbles: true }));
        await until(() => chosen() === name);
        expect(document.activeElement?.textContent.trim()).to.equal(name);
        expect(all(document, '[role=tabpanel]:not([hidden])').length).to.equal(1);
      };
      tabs[0]?.focus();
      await press('ArrowRight', 'WordPress');
      await press('End', 'Vue');
      await press('ArrowRight', 'HTML');
      await press('ArrowLeft', 'Vue');
      await press('Home', 'HTML');
    });
  });
});

describe('A story alone', () => {
  for (const id of ['elements-case-timeline--unknown-case', 'elements-town-policy-card--boston'])
    it(`E-06 keeps its links in the frame: ${id}`, async () => {
      const story = entries.find((entry) => entry.id === id);
      if (!story) throw new Error(id);
      await open(story, 'storyFinished', {
        inspect: (frame) => {
          const [widget] = all(pageOf(frame), WIDGETS);
          const links = widget?.shadowRoot ? [...all(widget, 'a'), ...all(widget.shadowRoot, 'a')] : [];
          expect(links).to.not.be.empty;
          for (const link of links)
            expect(
              link.dispatchEvent(
                new MouseEvent('click', { bubbles: true, composed: true, cancelable: true }),
              ),
              link.outerHTML,
            ).to.equal(false);
        },
      });
    });
});
