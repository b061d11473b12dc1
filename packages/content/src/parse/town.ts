import {
  BINDING,
  DIRECTIONS,
  FACETS,
  FACET_BASES,
  FACET_VALUES,
  INSTRUMENTS,
  POLICY_STATUSES,
  type Facet,
  type FacetClaim,
  type FacetName,
  type Policy,
  type PolicyException,
  type StatementLine,
  type Town,
  type TownFile,
} from '../records.js';
import { action } from './action.js';
import { publisherName, shortText, sources, version } from './common.js';
import { toParser, type Parser } from './file.js';
import {
  choice,
  date,
  id,
  knownChoice,
  list,
  localized,
  nonEmptyList,
  optional,
  positiveInteger,
  record,
  text,
  translations,
  withFields,
  type Reader,
} from './reader.js';

const usualInstrument = choice(INSTRUMENTS, 'other');

/** An exception stays even without valid source numbers: without its exceptions a policy would promise too much. */
const sourceNumbers: Reader<readonly number[]> = (value, path, issues) =>
  list(positiveInteger)(value, path, issues) ?? [];

const facetValue = choice(FACET_VALUES, 'not-stated');

const facetClaim = record<FacetClaim>({
  value: facetValue,
  basis: optional(knownChoice(FACET_BASES)),
  who: optional(localized),
  sources: optional(nonEmptyList(positiveInteger)),
  quote: optional(text),
});

const facet: Reader<Facet> = (value, path, issues) =>
  (typeof value === 'object' && value ? facetClaim : facetValue)(value, path, issues);

/** A missing facet does not invalidate the policy: it becomes `not-stated`. */
const facets = record<Record<FacetName, Facet>>(
  Object.fromEntries(FACETS.map((name) => [name, facet])) as Record<FacetName, Reader<Facet>>,
);

/** One of the forms that every publisher has, or the name of the publisher's own. */
const instrument: Reader<Policy['instrument']> = (value, path, issues) =>
  (typeof value === 'string' ? usualInstrument : localized)(value, path, issues) ?? 'other';

const anyPolicy = record<Policy>({
  id,
  name: localized,
  instrument,
  status: choice(POLICY_STATUSES, 'not-stated'),
  binding: choice(BINDING, 'not-stated'),
  adopted: optional(date),
  amended: optional(list(date)),
  decided: optional(date),
  vote: optional(text),
  direction: choice(DIRECTIONS, 'not-stated'),
  disputed: optional(localized),
  summary: localized,
  answer: optional(shortText),
  exceptions: list(record<PolicyException>({ text: localized, sources: sourceNumbers })),
  facets,
  asOf: date,
  checkedOn: optional(date),
  reviewAfter: optional(date),
  translations: optional(translations),
  sources,
});

const policy: Reader<Policy> = (value, path, issues) => {
  const read = anyPolicy(value, path, issues);
  if (!read) return undefined;
  const hasStrayDate = read.status !== 'adopted' && read.adopted;
  if (hasStrayDate) issues.push(`${path}.adopted`);
  // Once a source is dropped, the numbers point to the wrong ones.
  const areSourcesComplete =
    typeof value === 'object' &&
    value !== null &&
    'sources' in value &&
    Array.isArray(value.sources) &&
    value.sources.length === read.sources.length;
  const known = (numbers: readonly number[], field: string): readonly number[] => {
    const found = numbers.filter((n) => areSourcesComplete && n <= read.sources.length);
    if (found.length < numbers.length) issues.push(`${path}.${field}`);
    return found;
  };
  const exceptions = read.exceptions.map((exception) =>
    withFields(exception, { sources: known(exception.sources, 'exceptions') }),
  );
  const facets = { ...read.facets };
  for (const name of FACETS) {
    const claim = facets[name];
    if (typeof claim === 'string' || !claim.sources) continue;
    const cited = known(claim.sources, 'facets');
    facets[name] = withFields(claim, { sources: cited.length > 0 ? cited : undefined });
  }
  return withFields(read, hasStrayDate ? { exceptions, facets, adopted: undefined } : { exceptions, facets });
};

const anyPolicies = list(policy);

/** A list of which no policy is valid refuses the file: an empty list would claim that no policy is on record. */
const policies: Reader<readonly Policy[]> = (value, path, issues) => {
  const read = anyPolicies(value, path, issues);
  if (read?.length === 0 && Array.isArray(value) && value.length > 0) return undefined;
  return read;
};

export const county: Reader<NonNullable<Town['county']>> = (value, path, issues) =>
  (typeof value === 'string' ? text : localized)(value, path, issues);

/** Kinds of places are the publisher's, so any id is one. */
export const kind: Reader<string> = (value, path, issues) => id(value, path, issues) ?? 'town';

const lines: Reader<readonly StatementLine[]> = list(
  record<StatementLine>({
    id,
    text: localized,
    short: optional(choice(['reviewed', 'unreviewed'], 'unreviewed')),
    asOf: date,
    checkedOn: optional(date),
    reviewAfter: optional(date),
    translations: optional(translations),
  }),
);

export const parseTownFile: Parser<TownFile> = toParser(
  record<TownFile>({
    version,
    publisher: publisherName,
    town: record<Town>({ slug: id, name: text, county: optional(county), kind }),
    asOf: date,
    policies,
    baseline: lines,
    notices: lines,
    action: optional(action),
  }),
);
