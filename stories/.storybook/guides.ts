/**
 * Makes a page of Storybook of each guide in `docs/`, since Storybook reads MDX and its search finds pages by their titles. The pages are
 * written anew whenever Storybook starts; their texts are read from the guides themselves.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { toId } from 'storybook/internal/csf';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** Where guides stand in the sidebar, by how their paths begin. The first match counts. */
const PLACES: readonly (readonly [beginning: string, place: string])[] = [
  ['docs/README.md', 'Guides'],
  ['docs/partners/hosts/', 'Guides/On your site/Hosts'],
  ['docs/partners/', 'Guides/On your site'],
  ['docs/developers/', 'Guides/For developers'],
  ['docs/publishers/', 'Guides/Your own records'],
  ['docs/accessibility/', 'Guides/Accessibility'],
  ['docs/performance.md', 'Guides/What it costs'],
  ['docs/load.md', 'Guides/What it costs'],
  ['docs/decisions/', 'Guides/The project/Decisions'],
  ['', 'Guides/The project'],
];

/** The guides of the elements, in whose place Storybook has a page for each. */
const ELEMENT_PAGES: Readonly<Record<string, string>> = {
  'docs/partners/action-banner.md': 'Elements/Action banner',
  'docs/partners/action-button.md': 'Elements/Action button',
  'docs/partners/case-timeline.md': 'Elements/Case timeline',
  'docs/partners/town-policy-card.md': 'Elements/Town policy card',
};

/** Guides outside of `docs/`. */
const OTHERS = ['CONTRIBUTING.md', 'SECURITY.md'];

interface Guide {
  /** Relative to the root of the repository. */
  readonly file: string;
  readonly text: string;
  readonly title: string;
}

/** A code block, in which nothing is a link. */
const CODE = /^( *)```[\s\S]*?^\1```$|`[^`\n]*`/gm;

/** The targets of links and images. */
const targetsIn = (text: string): string[] =>
  [...text.replaceAll(CODE, '').matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);

const placeOf = (file: string): string => PLACES.find(([beginning]) => file.startsWith(beginning))?.[1] ?? '';

/** @throws Error for a guide that does not begin with its title */
function readGuide(file: string): Guide {
  const text = readFileSync(path.join(ROOT, file), 'utf8');
  const [, heading] = /^# (.+)$/m.exec(text) ?? [];
  if (!heading) throw new Error(`${file}: expected a line "# " with its title`);
  // A slash would open a folder of the sidebar.
  const name = heading.replaceAll('`', '').replaceAll('/', ' or ');
  return { file, text, title: `${placeOf(file)}/${name}` };
}

/** The pages that are linked first come first, in the order of the index. */
function inOrder(guides: readonly Guide[]): Guide[] {
  const index = guides.find(({ file }) => file === 'docs/README.md');
  const order = targetsIn(index?.text ?? '').map((target) => path.posix.join('docs', target));
  const rankOf = ({ file }: Guide): number => {
    const rank = order.indexOf(file);
    return rank < 0 ? order.length : rank;
  };
  return guides.toSorted((a, b) => rankOf(a) - rankOf(b) || a.file.localeCompare(b.file));
}

/** The identifier of a documentation page. */
const docsId = (title: string, name = 'docs'): string => toId(title, name);

/**
 * Where each relative link of a guide leads: to a page of Storybook; `''` where it leads to a source file, which no page shows.
 *
 * @throws Error for a link to a file that does not exist
 */
function linksOf({ file, text }: Guide, guides: readonly Guide[]): Record<string, string> {
  const targets = targetsIn(text).filter((target) => !/^(?:[a-z]+:|#)/.test(target));
  return Object.fromEntries(
    targets.map((target) => {
      const [name = '', anchor] = target.split('#');
      const linked = path.posix.join(path.posix.dirname(file), name);
      const { [linked]: element } = ELEMENT_PAGES;
      const page = element
        ? docsId(element, 'overview')
        : guides.filter((guide) => guide.file === linked).map(({ title }) => docsId(title))[0];
      // The headings of an element's page are not those of its guide.
      return [target, page ? `?path=/docs/${page}${anchor && !element ? `#${anchor}` : ''}` : ''];
    }),
  );
}

const isImage = (target: string): boolean => /\.(?:png|svg)$/.test(target);

/** The page of a guide. Images are imported, so that the bundler copies them. */
function toPage(guide: Guide, guides: readonly Guide[], folder: string): string {
  const from = (target: string): string =>
    JSON.stringify(path.relative(folder, path.join(ROOT, path.dirname(guide.file), target)));
  const images = targetsIn(guide.text).filter(isImage);
  const text = path.relative(folder, path.join(ROOT, guide.file));
  return `import { Meta } from '@storybook/addon-docs/blocks';
import { Guide } from '../.storybook/guide.mdx';
import text from ${JSON.stringify(`${text}?raw`)};
${images.map((image, index) => `import image${String(index)} from ${from(image)};\n`).join('')}
<Meta title="${guide.title.replaceAll('"', '&quot;')}" />

<Guide
  text={text}
  links={${JSON.stringify(linksOf(guide, guides))}}
  images={{ ${images.map((image, index) => `${JSON.stringify(image)}: image${String(index)}`).join(', ')} }}
/>
`;
}

/** Writes the pages into a folder, which it empties before. */
export function writeGuides(folder: string): void {
  const files = readdirSync(path.join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => path.posix.join('docs', file.split(path.sep).join('/')));
  const guides = inOrder(
    [...files, ...OTHERS].filter((file) => !Object.hasOwn(ELEMENT_PAGES, file)).map(readGuide),
  );
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [index, guide] of guides.entries()) {
    const name = guide.file.replaceAll(/[/.]/g, '-');
    const page = path.join(folder, `${String(index).padStart(3, '0')}-${name}.mdx`);
    writeFileSync(page, toPage(guide, guides, folder));
  }
}
