/** The views of the indexes: the pages that list record pages. */
import { formatCivilDate, type Localized } from '@rights-kit/content';
import { fill, plural } from './format.js';
import type { RecordPageContext, RecordPageView, TownPageView } from './record-page.view.js';
import { toKeptBy, toText } from './text.view.js';

/** The parts that every index has. */
export interface IndexView extends Omit<RecordPageView, 'sourcesHeading'> {
  /** The publisher, and whether a translation on the page is unreviewed. */
  readonly keptBy: string;
}

/** A link to an index, and what it has. */
export interface IndexLinkView {
  /** The folder of the index, below `r/`. */
  readonly folder: 'towns' | 'cases' | 'actions' | 'statewide';
  readonly label: string;
  readonly note: string;
}

export interface RecordCounts {
  /** The towns with a record. */
  readonly towns: number;
  readonly cases: number;
  readonly actions: number;
}

/** A town, and the page that the list takes its answers from. */
export interface ListedTown {
  readonly slug: string;
  readonly aliases: readonly string[];
  readonly page: TownPageView;
}

export interface TownEntryView {
  readonly slug: string;
  readonly name: string;
  /** Its other names; `''` where it has none. */
  readonly also: string;
  /** One for each policy, the leading one first; empty where no policy is on record. */
  readonly policies: TownPageView['card']['policies'];
}

/** Towns that begin with the same letter. */
interface LetterView {
  readonly letter: string;
  readonly anchor: string;
  readonly towns: readonly TownEntryView[];
}

export interface TownsIndexView extends IndexView {
  /** What following a link reveals, and what does not. */
  readonly linksTell: string;
  readonly absenceNote: string;
  /** A reminder that local policies change and do not bind federal agents. */
  readonly localNote: string;
  readonly noPolicy: string;
  readonly lettersName: string;
  readonly letters: readonly LetterView[];
  /** A sentence that nobody has reviewed the short wording; `''` where somebody has, or there is none. */
  readonly shortNotice: string;
}

/**
 * @param publisher the name of the publisher, which tells the indexes of two publishers apart
 * @param isTextReviewed whether the records' own texts, in the language of the page, were reviewed or are the original
 */
export function toIndexView(
  name: string,
  publisher: Localized,
  context: RecordPageContext,
  isTextReviewed = true,
): IndexView {
  const { about, compiled, locale, messages } = context;
  const date = fill(messages.compiled, { date: formatCivilDate(compiled, locale) });
  return {
    title: `${name} · ${toText(publisher, locale).text}`,
    name,
    description: `${name} · ${date}`,
    about: toText(about, locale),
    keptBy: [
      toKeptBy(publisher, context),
      // `toKeptBy()` says so of the kit's own words.
      ...(messages.isReviewed && !isTextReviewed ? [messages.notReviewed] : []),
    ].join(' · '),
  };
}

/** @param region as a card names the statewide rules: "Everywhere in Sample State"; `''` where the publisher has none */
export function toIndexLinks(
  counts: RecordCounts,
  region: string,
  { locale, messages }: RecordPageContext,
): IndexLinkView[] {
  const lists = (['towns', 'cases', 'actions'] as const).map((folder) => ({
    folder,
    label: messages.indexes[folder],
    note: plural(messages.counts[folder], counts[folder], locale),
  }));
  return region ? [...lists, { folder: 'statewide', label: region, note: messages.statewideNote }] : lists;
}

/** The letter under which a name is listed, without its accent; `#` for a digit or a sign. */
function letterOf(name: string): string {
  const first = name.normalize('NFD').charAt(0).toUpperCase();
  return /\p{L}/u.test(first) ? first : '#';
}

/** The list of all towns with their answers on one page, so that a reader can look one up without telling which. */
export function toTownsIndexView(
  towns: readonly ListedTown[],
  publisher: Localized,
  context: RecordPageContext,
): TownsIndexView {
  const { locale, messages, compiled } = context;
  const sorted = [...towns].sort((one, other) => one.page.name.localeCompare(other.page.name, locale));
  const byLetter = new Map<string, ListedTown[]>();
  for (const town of sorted) {
    const letter = letterOf(town.page.name);
    byLetter.set(letter, [...(byLetter.get(letter) ?? []), town]);
  }
  return {
    ...toIndexView(
      messages.indexes.towns,
      publisher,
      context,
      sorted.every(({ page }) => page.card.policies.every(({ original }) => original.length === 0)),
    ),
    linksTell: messages.linksTell,
    absenceNote: fill(messages.absenceNote, { date: formatCivilDate(compiled, locale) }),
    localNote: messages.localNote,
    noPolicy: messages.noPolicy,
    lettersName: messages.letters,
    letters: [...byLetter].map(([letter, listed]) => ({
      letter,
      anchor: `letter-${letter === '#' ? 'other' : letter.toLowerCase()}`,
      towns: listed.map(({ slug, aliases, page }) => ({
        slug,
        name: page.name,
        also: aliases.length > 0 ? fill(messages.alsoNamed, { names: aliases.join(', ') }) : '',
        policies: page.card.policies,
      })),
    })),
    shortNotice:
      sorted.find(({ page }) => page.card.policies.some(({ answer }) => answer.isUnreviewed))?.page.card
        .shortNotice ?? '',
  };
}
