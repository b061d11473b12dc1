/** What is around the body of each record page and index: the head, the way home, the other languages, and the snippet to embed it. */
import { closingText, type Closing } from './closed-feed.ts';
import type { CivilDate, Locale, SafeUrl } from '@rights-kit/content';
import { directionOf, type IndexLinkView, type SourceView } from '@rights-kit/views';
import type { EmbedSnippet } from './embed-snippets.ts';
import { escape, toScriptJson } from './html.ts';
import { messagesOf } from './messages.ts';
import { PAGE_STYLE } from './page-style.ts';
import { PREVIEW_FILE, PREVIEW_HEIGHT, PREVIEW_WIDTH, type PreviewText } from './preview-image.ts';

/** The folder of a language below that of its English page. */
export const folderOf = (locale: Locale): string => (locale === 'en' ? '' : `${locale}/`);

/** A page of the release in one language. */
export interface PageInLanguage {
  readonly locale: Locale;
  /** The languages of the same page, its own among them. */
  readonly locales: readonly Locale[];
  /** Its folder in the release: `r/towns/alder/es/`. */
  readonly folder: string;
  readonly title: string;
  readonly name: string;
  readonly description: string;
  /** The date of the records. */
  readonly compiled: CivilDate;
  /** The same in words. */
  readonly compiledWords: string;
  /** The name of the publisher. */
  readonly publisher: string;
  /** The publisher's own site, if there is one. */
  readonly home: SafeUrl | undefined;
  /** Where a reader reports a mistake, if the publisher says so. */
  readonly corrections: string | undefined;
  /** The indexes, which every page leads to. */
  readonly indexes: readonly IndexLinkView[];
  readonly body: readonly string[];
  /** What the page rests on. */
  readonly sources: readonly SourceView[];
  /** The snippets of the widgets that show the record; `undefined` where the page has no widget. */
  readonly embed: readonly EmbedSnippet[] | undefined;
  /** Where the builder has the record chosen, below the release folder; `undefined` where it shows no such record, or there is none. */
  readonly builder: string | undefined;
  /** The text of the page's picture; `undefined` where there is none. */
  readonly preview: PreviewText | undefined;
  /** The address of the release, with a slash at its end, if it is known. */
  readonly base: string | undefined;
  /** Of a publisher who has stopped: the last line, above everything else. */
  readonly closing: Closing | undefined;
}

/** The relative path from a page to `r/`. */
export const pathToRoot = (folder: string): string => '../'.repeat(folder.split('/').length - 2) || './';

/** The tags of a shared link. An address, and a picture, which needs one, are named only where the release has one. */
function socialTags({ folder, name, description, base, preview }: PageInLanguage): string[] {
  const tags: [property: string, content: string][] = [
    ['title', name],
    ['description', description],
    ['type', 'article'],
    ...(base === undefined ? [] : [['url', base + folder] satisfies [string, string]]),
    ...(base === undefined || !preview
      ? []
      : ([
          ['image', base + folder + PREVIEW_FILE],
          ['image:width', String(PREVIEW_WIDTH)],
          ['image:height', String(PREVIEW_HEIGHT)],
          ['image:alt', Object.values(preview).join(' · ')],
        ] satisfies [string, string][])),
  ];
  return tags.map(([property, content]) => `<meta property="og:${property}" content="${escape(content)}">`);
}

/** A page's date and sources for machines: no more, since a record is neither a review nor an offer. */
function linkedData({ compiled, sources }: PageInLanguage): string {
  const cited = new Map(sources.map((source) => [source.url ?? source.title, source]));
  const citation = [...cited.values()].map(({ title, url }) => ({
    '@type': 'CreativeWork',
    name: title,
    url,
  }));
  const page = {
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    dateModified: compiled,
    ...(citation.length > 0 && { citation }),
  };
  return `<script type="application/ld+json">${toScriptJson(page)}</script>`;
}

/** The relative address of the same page in another language. */
function hrefOf(other: Locale, { locale }: PageInLanguage): string {
  return (locale === 'en' ? '' : '../') + folderOf(other) || './';
}

const otherLanguages = ({ locale, locales }: PageInLanguage): Locale[] =>
  locales.filter((other) => other !== locale);

function header(page: PageInLanguage): string[] {
  const { locale, folder, publisher, home, indexes } = page;
  const messages = messagesOf(locale);
  const root = pathToRoot(folder);
  const languages = otherLanguages(page).map(
    (other) =>
      `<li><a href="${hrefOf(other, page)}" hreflang="${other}" lang="${other}" rel="noreferrer">${escape(messagesOf(other).languageName)}</a></li>`,
  );
  const links = indexes.map(({ folder: index, label }) => {
    const target = `r/${index}/${folderOf(locale)}`;
    const current = target === folder ? ' aria-current="page"' : '';
    return `<li><a href="${root}${target.slice('r/'.length)}"${current} rel="noreferrer">${escape(label)}</a></li>`;
  });
  return [
    '<header>',
    `<p><a href="${escape(home ?? root + folderOf(locale))}" rel="noreferrer">${escape(publisher)}</a></p>`,
    `<nav aria-label="${escape(messages.indexes.all)}">`,
    '<ul>',
    ...links,
    '</ul>',
    '</nav>',
    ...(languages.length > 0
      ? [`<nav aria-label="${escape(messages.languages)}">`, '<ul>', ...languages, '</ul>', '</nav>']
      : []),
    '</header>',
  ];
}

function embedding({ embed, locale, folder, builder }: PageInLanguage): string[] {
  const { embed: summary, embedMissing, embedChoose } = messagesOf(locale);
  if (!embed) return [];
  return [
    '<details class="embed">',
    `<summary>${escape(summary)}</summary>`,
    ...(builder
      ? [`<p><a href="${escape(`${pathToRoot(folder)}../${builder}`)}">${escape(embedChoose)}</a></p>`]
      : []),
    ...(embed.length === 0 && !builder ? [`<p>${escape(embedMissing)}</p>`] : []),
    ...embed.flatMap(({ form, snippet }) => [
      `<p>${escape(form)}</p>`,
      `<pre><code>${escape(snippet)}</code></pre>`,
    ]),
    '</details>',
  ];
}

function footer(page: PageInLanguage): string[] {
  const { locale, folder, publisher, compiledWords, corrections } = page;
  const { indexes, reportMistake } = messagesOf(locale);
  const report = corrections
    ? ` · <a href="${escape(corrections)}" rel="noreferrer">${escape(reportMistake)}</a>`
    : '';
  const home = `<a href="${pathToRoot(folder)}${folderOf(locale)}" rel="noreferrer">${escape(indexes.all)}</a>`;
  return [
    '<footer>',
    ...embedding(page),
    `<p class="meta">${home} · ${escape(publisher)} · ${escape(compiledWords)}${report}</p>`,
    '</footer>',
  ];
}

/** The last line of a publisher who has stopped. */
function closingLine({ closing }: PageInLanguage): string[] {
  if (!closing || !closingText(closing)) return [];
  const { line, successor } = closing;
  const link = successor ? `<a href="${escape(successor)}" rel="noreferrer">${escape(successor)}</a>` : '';
  return [
    `<p class="status warning" lang="en" dir="ltr">${[escape(line), link].filter(Boolean).join(' ')}</p>`,
  ];
}

/** @param links further markup for the head, such as `<link>` elements */
export function toHtml(page: PageInLanguage, links: string): string {
  const { locale, title, description, body } = page;
  const alternates = otherLanguages(page).map(
    (other) => `<link rel="alternate" hreflang="${other}" href="${hrefOf(other, page)}">`,
  );
  return `<!doctype html>
<html lang="${locale}" dir="${directionOf({ locale })}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${escape(title)}</title>
${[links, ...alternates]
  .filter(Boolean)
  .map((line) => `${line}\n`)
  .join('')}<meta name="description" content="${escape(description)}">
${[...socialTags(page), linkedData(page)].join('\n')}
<style>${PAGE_STYLE}</style>
</head>
<body>
${[...header(page), '<main>', ...closingLine(page), ...body, '</main>', ...footer(page)].join('\n')}
</body>
</html>
`;
}
