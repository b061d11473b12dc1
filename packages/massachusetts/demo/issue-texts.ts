/** The parts of the issue page whose texts come from the records: none of them is typed here. */
import { formatCivilDate, type Action, type Case, type Localized, type Phone } from '@rights-kit/content';
import { fill, plural, toShortText } from '@rights-kit/views';
import { escapeHtml } from 'rights-kit/snippet';
import type { Change } from './changes.ts';
import { MESSAGES, pageAddress } from './snippets.ts';
import type { Language, Words } from './words.ts';

/** Text in the language of the page, else the English one, marked before it so that no reader is taken by surprise. */
function marked(text: Localized, { lang, inEnglish }: Words): string {
  const own = text[lang];
  return own
    ? escapeHtml(own)
    : `<span class="mark">${inEnglish}</span> <span lang="en">${escapeHtml(text.en)}</span>`;
}

const dated = (date: Action['asOf'], lang: Language): string =>
  `<time datetime="${date}">${formatCivilDate(date, lang)}</time>`;

const linkTo = (page: string, text: string, lang: Language): string =>
  `<a class="whole" href="${pageAddress(page, lang)}">${text}</a>`;

/** "As of March 13, 2025 · Record and sources": under each text of a record. */
function footing(id: string, asOf: Action['asOf'], words: Words): string {
  const since = fill(MESSAGES[words.lang].asOf, { date: dated(asOf, words.lang) });
  return `<p class="meta">${since} · ${linkTo(`actions/${id}`, words.record, words.lang)}</p>`;
}

/** What an action is about, in short; whole where the short text does not hold. */
const briefOf = ({ brief, summary, title }: Action, lang: Language): ReturnType<typeof toShortText> =>
  toShortText(brief, undefined, summary ?? title, lang);

/**
 * The line of help in the first screen: the page's, else the publisher's, else that there is none.
 *
 * @param phones the publisher's numbers
 */
export function helpLine({ help, noHelp, read, lang }: Words, phones: readonly Phone[]): string {
  const [phone] = phones;
  const toLink = (href: string, text: string): string => `<a href="${href}">${escapeHtml(text)}</a>`;
  if (help) return toLink(help.href, help.text);
  if (phone) return toLink(`tel:${phone.number}`, `${phone.label[lang] ?? phone.label.en}: ${phone.number}`);
  return `${noHelp} ${toLink('#read', read)}`;
}

export type Bill = Action & Required<Pick<Action, 'bill'>>;

/** The bills of the latest session, those with the newest source first. */
export function currentBills(actions: readonly Action[]): Bill[] {
  const bills = actions.filter((action): action is Bill => action.bill !== undefined);
  // The name of a session begins with its number: "194th General Court (2025–2026)".
  const current = bills
    .map(({ bill }) => bill.session)
    .sort()
    .at(-1);
  return bills
    .filter(({ bill }) => bill.session === current)
    .sort((one, other) => other.asOf.localeCompare(one.asOf));
}

/** What is known of an action, and since when. */
export function briefing(action: Action, words: Words): string {
  const { text, lang } = briefOf(action, words.lang);
  return `<p>${lang ? marked({ en: text }, words) : escapeHtml(text)}</p>
            ${footing(action.id, action.asOf, words)}`;
}

export const billArticle = (bill: Bill, words: Words): string => `<article>
            <h3>${marked(bill.title, words)}</h3>
            <p class="meta">${bill.bill.numbers.map((number) => `<span class="whole">${escapeHtml(number)}</span>`).join(', ')}</p>
            ${briefing(bill, words)}
          </article>`;

/** That the short texts are not reviewed; empty where all are. */
export const shortNote = (actions: readonly Action[], { lang }: Words): string =>
  actions.some((action) => briefOf(action, lang).isUnreviewed)
    ? `<p class="meta">${MESSAGES[lang].shortNotReviewed}.</p>`
    : '';

/** The English originals of texts that are shown in a translation; empty on the English page. */
export function originals(actions: readonly Action[], { lang }: Words): string {
  if (lang === 'en') return '';
  const { notReviewed, original } = MESSAGES[lang];
  const items = actions.map(
    (action) => `<dt>${escapeHtml(action.title.en)}</dt><dd>${escapeHtml(briefOf(action, 'en').text)}</dd>`,
  );
  return `<details class="originals"><summary>${notReviewed} · ${original}</summary><dl lang="en">${items.join('')}</dl></details>`;
}

export const changeItem = (
  { date, record, text, why }: Change,
  nameOf: (record: string) => Localized,
  words: Words,
): string => `<li>
              <p class="meta">${dated(date, words.lang)}</p>
              <h3><a href="${pageAddress(record, words.lang)}">${marked(nameOf(record), words)}</a></h3>
              <p>${marked(text, words)}</p>
              <p class="meta">${words.why} ${marked(why, words)}</p>
            </li>`;

/** The names in the lines of the four questions. */
export function lineValues(
  words: Words,
  facts: {
    readonly guide: Action;
    readonly ruling: Case;
    readonly bills: readonly Bill[];
    readonly towns: readonly string[];
  },
): Readonly<Record<string, string>> {
  const { lang } = words;
  const { guide, ruling, bills, towns } = facts;
  const { caseStatuses, asOf } = MESSAGES[lang];
  const since = fill(asOf, { date: dated(ruling.status.asOf, lang) });
  const [newest] = bills;
  if (!newest) throw new Error('the demo has no bill');
  return {
    // The day of the guide is in the record; readers need to know how old the article is.
    month: dated(guide.asOf.slice(0, 7) as Action['asOf'], lang),
    year: ruling.events.findLast(({ kind }) => kind === 'ruling')?.date.slice(0, 4) ?? '',
    status: `${caseStatuses[ruling.status.value]} ${since.charAt(0).toLowerCase()}${since.slice(1)}`,
    towns: new Intl.ListFormat(lang).format(towns),
    count: String(bills.length),
    years: /\((.+)\)/.exec(newest.bill.session)?.[1] ?? newest.bill.session,
    date: dated(newest.asOf, lang),
  };
}

/** How many places have a record, and that the list is not complete. */
export const countTowns = (count: number, lang: Language): string =>
  plural(MESSAGES[lang].counts.towns, count, lang);
