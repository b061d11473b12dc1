/** The list of records, and the search in it, which never leaves the partner's device. */
import type { ActionsFile, CasesFile, Locale, TownsFile } from '@rights-kit/content';
import { toText } from '@rights-kit/views';
import type { Widget } from '../command/pre-render.ts';

/** A record in the list. */
export interface Entry {
  readonly id: string;
  readonly name: string;
  /** Where it lies, what a case is about, or the words on the button of an action. */
  readonly detail: string;
  /** Former spellings, neighborhoods, the subject, the id: what else finds it. */
  readonly aliases: readonly string[];
}

export interface Lists {
  readonly towns: TownsFile;
  readonly cases: CasesFile;
  readonly actions: ActionsFile;
  /** What a case is about, by its id. */
  readonly subjects: Readonly<Record<string, string>>;
}

/** The records that a widget can show. */
export function entriesOf(
  widget: Widget,
  { towns, cases, actions, subjects }: Lists,
  locale: Locale,
): Entry[] {
  const textOf = (text: Parameters<typeof toText>[0]): string => toText(text, locale).text;
  switch (widget) {
    case 'town-policy-card':
      return towns.towns.map(({ slug, name, county, aliases = [] }) => ({
        id: slug,
        name,
        detail: typeof county === 'object' ? textOf(county) : (county ?? ''),
        aliases,
      }));
    case 'case-timeline':
      return cases.cases.map(({ id, name }) => {
        const detail = (Object.hasOwn(subjects, id) && subjects[id]) || '';
        return { id, name, detail, aliases: [id, detail] };
      });
    default:
      return actions.actions.map(({ id, title, label }) => ({
        id,
        name: textOf(title),
        detail: textOf(label),
        aliases: [id, title.en, label.en],
      }));
  }
}

/** A text as it is searched: without case, accents and apostrophes, and with one space for everything else that is no letter or digit. */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\p{M}'’ʻ‘`´]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** How well a name fits: 0 for a name that begins so, 1 for a word that does, 2 for any part; `undefined` where it does not. */
function rankOf(name: string, wanted: string): number | undefined {
  const text = fold(name);
  if (text.startsWith(wanted)) return 0;
  if (text.includes(` ${wanted}`)) return 1;
  return text.includes(wanted) ? 2 : undefined;
}

/** A record that was found; `alias` is the other name that was typed, if it was one. */
export interface Found extends Entry {
  readonly alias: string;
}

/** The records with a name or alias that contains what was typed, those that begin with it first. Nothing typed finds all. */
export function search(entries: readonly Entry[], typed: string): Found[] {
  const wanted = fold(typed);
  const ranked = entries.flatMap((entry) => {
    const own = rankOf(entry.name, wanted);
    const aliases = entry.aliases.flatMap((alias) => {
      const rank = rankOf(alias, wanted);
      return rank === undefined ? [] : [{ alias, rank }];
    });
    const [best] = aliases.sort((one, other) => one.rank - other.rank);
    if (own !== undefined && (!best || own <= best.rank))
      return [{ rank: own, found: { ...entry, alias: '' } }];
    // What stands beside the name already is not said again.
    const alias = best?.alias === entry.detail ? '' : best?.alias;
    return best ? [{ rank: best.rank, found: { ...entry, alias: alias ?? '' } }] : [];
  });
  return ranked.sort((one, other) => one.rank - other.rank).map(({ found }) => found);
}
