/** The rows of a policy on a card: what its facets and exceptions say under which heading, and on what its sources are silent. */
import { FACETS, facetOf, type FacetName, type Policy } from '@rights-kit/content';
import { fill, plural } from './format.js';
import type { TownPolicyCardMessages } from './messages/messages.js';
import { ownText, toText, type Language, type TextView } from './text.view.js';

/** A facet or an exception. */
export interface RowView {
  readonly text: TextView;
  /** Who is bound, where that is not everyone. */
  readonly who?: TextView | undefined;
  /** The sources that it cites, if any: "(source 2)". */
  readonly cited?: string;
}

/** Rows below a heading with their verb and what they rest on: "It limits", "Reported practice (2025)". */
export interface RowGroupView {
  readonly heading: string;
  /** At least one. */
  readonly rows: readonly RowView[];
}

type Wording = keyof TownPolicyCardMessages['rowHeadings'];

/** In the order in which their rows are shown. */
const WORDINGS: readonly Wording[] = [
  'yes',
  'no',
  'not-stated',
  'proposed',
  'practice',
  'official-statement',
  'allowed',
];

/** What a facet rests on decides about its wording first: only the text of a policy that is known to bind is worded as a rule. */
function toWording(policy: Policy, name: FacetName): Wording {
  const { value, basis = 'text' } = facetOf(policy, name);
  if (basis !== 'text') return basis;
  if (policy.status !== 'adopted') return 'proposed';
  return value === 'allowed' ? value : policy.binding;
}

/** The year of the newest source that a facet cites, else of the record. */
function yearOf({ sources, asOf }: Policy, cited: readonly number[] = []): string {
  const dates = cited.flatMap((position) => sources[position - 1]?.date ?? []);
  return (dates.sort().pop() ?? asOf).slice(0, 4);
}

/** A repealed policy has no rows, since none of its provisions applies any longer. */
export function toFacets(
  policy: Policy,
  { locale, messages }: Language<TownPolicyCardMessages>,
): RowGroupView[] {
  const groups = new Map<string, RowView[]>();
  const stated = FACETS.filter((name) => facetOf(policy, name).value !== 'not-stated');
  for (const wording of policy.status === 'repealed' ? [] : WORDINGS)
    for (const name of stated.filter((facet) => toWording(policy, facet) === wording)) {
      const { value, who, sources } = facetOf(policy, name);
      const heading = fill(messages.rowHeadings[wording], { year: yearOf(policy, sources) });
      const topic = messages.facets[name];
      const text =
        value === 'allowed'
          ? (messages.allowed[name] ?? topic)
          : wording === 'yes' || wording === 'no'
            ? topic
            : fill(messages.limitsOn, { topic });
      const row = { text: ownText(text), who: who && toText(who, locale) };
      groups.set(heading, [...(groups.get(heading) ?? []), row]);
    }
  return [...groups].map(([heading, rows]) => ({ heading, rows }));
}

export function toExceptions(
  { exceptions }: Policy,
  { locale, messages }: Language<TownPolicyCardMessages>,
): RowGroupView[] {
  const rows = exceptions.map(({ text, sources: cited }) => ({
    text: toText(text, locale),
    ...(cited.length > 0 && { cited: fill(messages.cited, { numbers: cited.join(', ') }) }),
  }));
  return rows.length > 0 ? [{ heading: messages.rowHeadings.exceptions, rows }] : [];
}

/** Silence is never a "no". A rejected or repealed policy has no effect, so its open facets do not matter. */
export function toSilence(
  policy: Policy,
  { locale, messages }: Language<TownPolicyCardMessages>,
): RowGroupView[] {
  const silent = FACETS.filter((name) => facetOf(policy, name).value === 'not-stated');
  if (silent.length === 0 || policy.status === 'rejected' || policy.status === 'repealed') return [];
  const rows = silent.map((name) => ({ text: ownText(messages.facets[name]) }));
  return [{ heading: plural(messages.notMentioned, silent.length, locale), rows }];
}
