/** The page on which an editor sees all records as widgets. */
import { LOCALES, type Locale } from '@rights-kit/content';
import { directionOf } from '@rights-kit/views';
import { ownVersion } from '../command/own-package.ts';
import { localesOf } from '../records/translations.ts';
import { escape, toScriptJson } from '../release/html.ts';
import { recordPage, untypedSnippet, type WidgetAttributes } from '../src/snippet.ts';
import type { LiveState, LocalBuild } from './live-build.ts';

/** More places without a policy are not shown at once: they all say the same. */
const MAX_WITHOUT_POLICY = 3;

const STYLE = `
body { margin: 0 auto; max-width: 46rem; padding: 1rem; font: 1rem/1.5 system-ui, sans-serif; }
header, h2, h3, form, details { margin-block: 1rem; }
h3 { margin-block: 2.5rem 0.5rem; font-size: 0.875rem; font-weight: 400; color: #595959; }
code, pre { font: 0.8125rem/1.5 ui-monospace, monospace; overflow-wrap: anywhere; white-space: pre-wrap; }
#problems { position: fixed; inset: 1rem; z-index: 2147483647; overflow: auto; padding: 1rem 1.5rem; background: #fff; color: #000;
  border: 4px solid #b00020; }
#problems[hidden] { display: none; }`;

/** Without a server the browser tries again by itself. Problems are shown as text, since they quote records. */
const SCRIPT = `
const box = document.getElementById('problems');
const text = box.querySelector('pre');
const main = document.querySelector('main');
const events = new EventSource('events');
events.addEventListener('state', ({ data }) => {
  const { revision, errors } = JSON.parse(data);
  text.textContent = errors.join('\\n');
  box.hidden = errors.length === 0;
  if (box.hidden && revision !== document.documentElement.dataset.revision) {
    sessionStorage.setItem('height', main.offsetHeight);
    location.reload();
  }
});`;

/** Widgets load one after another: with the height of before, the browser finds the place where the reader was. */
const RESTORE = `
document.querySelector('main').style.minHeight = (sessionStorage.getItem('height') ?? 0) + 'px';
sessionStorage.removeItem('height');`;

interface Shown {
  readonly widget: keyof WidgetAttributes;
  readonly attribute: 'town' | 'cases' | 'action';
  readonly id: string;
  readonly name: string;
}

function widgetMarkup({ widget, attribute, id, name }: Shown): string {
  const attributes = { [attribute]: id };
  const href = `/release/${recordPage(widget, attributes) ?? 'r/'}`;
  const element = untypedSnippet({ widget, attributes, children: [{ text: name, href }], form: 'element' });
  return `<section id="${escape(`${widget}-${id}`)}">
<h3>${escape(widget)} · <a href="${escape(href)}">${escape(name)}</a></h3>
${element}
</section>`;
}

/** What a page shows of the records. A place without a policy is shown where somebody asks for it. */
function shownOf({ records }: LocalBuild, town: string | undefined): Shown[] {
  const withPolicy = new Set(records.policies.map((policy) => policy.town));
  const without = records.towns.filter(({ slug }) => !withPolicy.has(slug));
  const others = without.filter(({ slug }, index) => slug === town || index < MAX_WITHOUT_POLICY);
  const towns = records.towns.filter((each) => withPolicy.has(each.slug) || others.includes(each));
  return [
    ...towns.map(({ slug, name }): Shown => ({
      widget: 'town-policy-card',
      attribute: 'town',
      id: slug,
      name,
    })),
    ...records.cases.map(({ id, name }): Shown => ({
      widget: 'case-timeline',
      attribute: 'cases',
      id,
      name,
    })),
    ...(['action-banner', 'action-button'] as const).flatMap((widget) =>
      records.actions.map(({ id, title }): Shown => ({ widget, attribute: 'action', id, name: title.en })),
    ),
  ];
}

const linesMarkup = (lines: readonly string[]): string => `<pre>${escape(lines.join('\n'))}</pre>`;

function warningsMarkup({ warnings, total }: LocalBuild): string {
  return total ? `<details><summary>${total}</summary>${linesMarkup(warnings)}</details>` : '';
}

function townForm({ records }: LocalBuild): string {
  if (records.towns.length <= MAX_WITHOUT_POLICY) return '';
  const options = records.towns.map(
    ({ slug, name }) => `<option value="${escape(slug)}">${escape(name)}</option>`,
  );
  return `<form><label>Show a place: <select name="town">${options.join('')}</select></label> <button>Show</button></form>`;
}

function buildMarkup(build: LocalBuild, { town, lang }: PageOptions): string {
  const { name } = build.records.publisher;
  const others = localesOf(build.records).filter((locale) => locale !== lang);
  const languages = others.map((locale) => `<a href="?lang=${locale}">${locale}</a>`).join(' ');
  return `<header><h1>${escape(name.en)}</h1>
<p>All records, as widgets show them. The page follows each save. ${languages}</p>${warningsMarkup(build)}${townForm(build)}</header>
<main>
${shownOf(build, town).map(widgetMarkup).join('\n')}
</main>
<script>${RESTORE}</script>
<script type="module" src="/release/${ownVersion().release.version}/rights-kit.js"></script>`;
}

export interface PageOptions {
  /** Slug of a place that is shown although it has no policy. */
  readonly town?: string | undefined;
  /** The language of the page. */
  readonly lang: Locale;
}

/** The language that an address asks for, if records can have it. */
export const toLang = (tag: string | null): Locale => LOCALES.find((locale) => locale === tag) ?? 'en';

export function localPage({ revision, build, errors }: LiveState, options: PageOptions): string {
  const hosts = build?.records.publisher.hosts.join(' ') ?? '';
  const { lang } = options;
  return `<!doctype html>
<html lang="${lang}" dir="${directionOf({ locale: lang })}" data-revision="${revision}" data-rights-allow="${escape(hosts)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Records</title><link rel="icon" href="data:,"><style>${STYLE}</style></head>
<body>
${build ? buildMarkup(build, options) : '<main></main>'}
<div id="problems" role="alert"${errors.length === 0 ? ' hidden' : ''}><p><strong>The records have problems.</strong> ${build ? 'Behind this stands what was built last.' : ''}</p>${linesMarkup(errors)}</div>
<script>${SCRIPT}</script>
</body></html>
`;
}

/** What an open page is told of a state. */
export const stateText = ({ revision, errors }: LiveState): string => toScriptJson({ revision, errors });
