/**
 * The pages of the builder, `get/`: its script is the same for every publisher, and the page gives it what no feed has. It lies in no version
 * folder, since it changes with each version and with the publisher's hosts.
 */
import { titleBasis, type CaseFile, type Locale, type PublisherRecord } from '@rights-kit/content';
import { directionOf, fill, toShortText, toText } from '@rights-kit/views';
import { BUILDER_STYLE } from '../get/builder.styles.ts';
import type { PageData } from '../get/data.ts';
import { messagesFor } from '../get/messages/messages.ts';
import type { Release } from '../src/snippet.ts';
import { escape, toScriptJson } from './html.ts';
import { messagesOf } from './messages.ts';
import { folderOf } from './page-frame.ts';
import { PAGE_STYLE } from './page-style.ts';

/** The folder of the builder. */
export const BUILDER = 'get';

/** The script of its pages. */
export const BUILDER_SCRIPT = 'get.js';

/** The script of its preview, where that tries another answer of the feed. */
export const STAGE_SCRIPT = 'stage.js';

interface Options {
  /** The version that snippets load. */
  readonly release: Release;
  readonly publisher: Pick<PublisherRecord, 'name' | 'hosts' | 'corrections'>;
  readonly cases: readonly CaseFile[];
  /** The languages of the builder, and of the indexes that it leads to. */
  readonly locales: readonly Locale[];
  /** Whether the address of the release is known, so that record pages name an oEmbed answer. */
  readonly hasOembed: boolean;
  /** The hash of {@link STAGE_SCRIPT}. */
  readonly stage: string;
}

/** The headings of cases, by their ids. */
const subjectsOf = (cases: readonly CaseFile[], locale: Locale): Record<string, string> =>
  Object.fromEntries(
    cases.flatMap(({ case: record }) => {
      const { id, name, title } = record;
      const { text } = toShortText(title, titleBasis(record, title?.restsOn), { en: name }, locale);
      return text === name ? [] : [[id, text] as const];
    }),
  );

/** The page of the builder in a language. Its links are relative, since the address of a release need not be known. */
function getPage(locale: Locale, { release, publisher, cases, locales, hasOembed, stage }: Options): string {
  const messages = messagesFor(locale);
  const { indexes, languages, reportMistake } = messagesOf(locale);
  const toGet = locale === 'en' ? '' : '../';
  const root = `${toGet}../`;
  const name = toText(publisher.name, locale).text;
  const data: PageData = {
    ...{ locale, root, release, hosts: publisher.hosts, hasOembed, publisher: name, stage },
    subjects: subjectsOf(cases, locale),
  };
  const others = locales.filter((other) => other !== locale);
  const toOthers = others.map((other) => {
    const href = toGet + folderOf(other) || './';
    return `<li><a href="${href}" hreflang="${other}" lang="${other}">${escape(messagesOf(other).languageName)}</a></li>`;
  });
  const { corrections } = publisher;
  const report = corrections
    ? `${escape(messages.report)} <a href="${escape(corrections)}" rel="noreferrer">${escape(reportMistake)}</a>`
    : escape(fill(messages.reportNowhere, { publisher: name }));
  const toRecords = `<a href="${root}r/${folderOf(locale)}">${escape(indexes.all)}</a>`;
  return `<!doctype html>
<html lang="${locale}" dir="${directionOf({ locale })}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${escape(`${messages.title} · ${name}`)}</title>
<style>${PAGE_STYLE + BUILDER_STYLE}</style>
<script type="application/json" id="data">${toScriptJson(data)}</script>
<script type="module" src="${toGet}${BUILDER_SCRIPT}"></script>
</head>
<body>
<header>
<p>${escape(name)}</p>
<nav aria-label="${escape(indexes.all)}"><ul><li>${toRecords}</li></ul></nav>
${others.length > 0 ? `<nav aria-label="${escape(languages)}"><ul>${toOthers.join('')}</ul></nav>` : ''}
</header>
<main>
<h1>${escape(messages.title)}</h1>
<p>${escape(messages.lead)}</p>
<rights-get><noscript><p>${escape(messages.needsScript)} ${toRecords}</p></noscript></rights-get>
</main>
<footer><p class="meta">${report}</p></footer>
</body>
</html>
`;
}

/** The pages of the builder, by their paths in the release. */
export function builderPages(options: Options): Map<string, string> {
  return new Map(
    options.locales.map((locale) => [`${BUILDER}/${folderOf(locale)}index.html`, getPage(locale, options)]),
  );
}
