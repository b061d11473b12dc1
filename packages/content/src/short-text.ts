/** The stamps of short texts: what each rests on, and whether that has changed since an editor compared the two. */
import {
  FACETS,
  type Action,
  type Case,
  type CaseEvent,
  type CaseStatus,
  type FacetName,
  type FacetValue,
  type Localized,
  type Policy,
} from './records.js';

/** The texts and values that a short text rests on; `undefined` where they are not at hand. */
export type Basis = readonly (string | undefined)[] | undefined;

/**
 * The stamp of what a short text rests on: 32 bits of FNV-1a. It finds what an editor changes; it is no defense against forgery.
 *
 * @returns `h` and eight hexadecimal digits, which YAML never takes for a number
 */
export function stampOf(basis: readonly (string | undefined)[]): string {
  const text = basis.join('\n');
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return `h${(hash >>> 0).toString(16).padStart(8, '0')}`;
}

// A basis holds the English sentence and whatever else would make a short text of it untrue.

/** The value of a facet, with evidence or without. */
export function facetValueOf({ facets }: Pick<Policy, 'facets'>, name: FacetName): FacetValue {
  const facet = facets[name];
  return typeof facet === 'string' ? facet : facet.value;
}

/** An answer says "tells" or "asks", and leaves out exceptions: it rests on all that decides about these. */
export function policyBasis(
  policy: Pick<Policy, 'summary' | 'status' | 'binding' | 'direction' | 'disputed' | 'exceptions' | 'facets'>,
): Basis {
  const { summary, status, binding, direction, disputed, exceptions, facets } = policy;
  return [
    ...[summary.en, status, binding, direction, disputed?.en],
    ...exceptions.map(({ text }) => text.en),
    // A word has no `basis` of its own to read; on a polluted page it would have that of its prototype.
    ...FACETS.flatMap((name) => {
      const facet = facets[name];
      return typeof facet === 'string' ? [facet, ''] : [facet.value, facet.basis];
    }),
  ];
}

export function noteBasis({ value, note, until }: Pick<CaseStatus, 'value' | 'note' | 'until'>): Basis {
  return [note.en, value, until];
}

export function eventBasis({
  title,
  summary,
  undoneBy,
}: Pick<CaseEvent, 'title' | 'summary' | 'undoneBy'>): Basis {
  return [summary.en, title.en, undoneBy?.event, undoneBy?.extent];
}

/** A title that rests on an event which another file of the feed holds has no basis at hand. */
export function titleBasis(
  {
    summary,
    status,
    events,
  }: {
    readonly summary: Localized;
    readonly status: Pick<Case['status'], 'value'>;
    readonly events: readonly Pick<CaseEvent, 'id' | 'summary'>[];
  },
  restsOn: string | undefined,
): Basis {
  const sentence =
    restsOn === 'summary' ? summary : events.find(({ id }) => restsOn === `event:${id}`)?.summary;
  return sentence && [sentence.en, status.value];
}

export function actionBasis({ summary, bill }: Pick<Action, 'summary' | 'bill'>): Basis {
  return [summary?.en, bill?.status.en];
}

/** The owner of a host is known from the publisher of a source that lies there. */
export function ownerBasis(
  { destination, sources }: { destination: Pick<Action['destination'], 'host'> } & Pick<Action, 'sources'>,
  restsOn: string,
): Basis {
  return [destination.host, sources[Number(restsOn.replace('source:', '')) - 1]?.publisher];
}
