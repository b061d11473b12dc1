import {
  BINDING,
  DIRECTIONS,
  FACETS,
  FACET_VALUES,
  INSTRUMENTS,
  POLICY_STATUSES,
  TOWN_KINDS,
  type FacetName,
  type FacetValue,
  type Policy,
  type PolicyException,
  type Town,
  type TownFile,
} from '../records.js';
import { action } from './action.js';
import { publisherName, sources, statements, version } from './common.js';
import { toParse, type Parse } from './file.js';
import {
  date,
  id,
  list,
  localized,
  oneOf,
  optional,
  record,
  single,
  text,
  translations,
  withFields,
  type Reader,
} from './reader.js';

const facetValue = oneOf(FACET_VALUES, 'not-stated');

/** Unlike elsewhere a missing field stays: what is not there is not stated. */
const facets = record<Record<FacetName, FacetValue>>(
  Object.fromEntries(FACETS.map((name) => [name, facetValue])) as Record<FacetName, Reader<FacetValue>>,
);

const sourceNumber: Reader<number> = single((value) =>
  typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : undefined,
);

/** What a policy still allows is shown even when its sources cannot be told: without it the policy would promise too much. */
const sourceNumbers: Reader<readonly number[]> = (value, path, issues) =>
  list(sourceNumber)(value, path, issues) ?? [];

const anyPolicy = record<Policy>({
  id,
  name: localized,
  instrument: oneOf(INSTRUMENTS, 'other'),
  status: oneOf(POLICY_STATUSES, 'not-stated'),
  binding: oneOf(BINDING, 'not-stated'),
  adopted: optional(date),
  amended: optional(list(date)),
  decided: optional(date),
  vote: optional(text),
  direction: oneOf(DIRECTIONS, 'not-stated'),
  disputed: optional(localized),
  summary: localized,
  exceptions: list(record<PolicyException>({ text: localized, sources: sourceNumbers })),
  facets,
  asOf: date,
  reviewAfter: optional(date),
  translations: optional(translations),
  sources,
});

const policy: Reader<Policy> = (value, path, issues) => {
  const read = anyPolicy(value, path, issues);
  if (!read) return undefined;
  const undatable = read.status !== 'adopted' && read.adopted;
  if (undatable) issues.push(`${path}.adopted`);
  // Once a source is dropped, the numbers no longer count to the right one.
  const areSourcesWhole =
    typeof value === 'object' &&
    value !== null &&
    'sources' in value &&
    Array.isArray(value.sources) &&
    value.sources.length === read.sources.length;
  const exceptions = read.exceptions.map((exception) => {
    const known = exception.sources.filter((n) => areSourcesWhole && n <= read.sources.length);
    if (known.length < exception.sources.length) issues.push(`${path}.exceptions`);
    return withFields(exception, { sources: known });
  });
  return withFields(read, undatable ? { exceptions, adopted: undefined } : { exceptions });
};

const anyPolicies = list(policy);

/** Where there are policies and none can be read, there is no card: it would say that no policy is on record. */
const policies: Reader<readonly Policy[]> = (value, path, issues) => {
  const read = anyPolicies(value, path, issues);
  if (read?.length === 0 && Array.isArray(value) && value.length > 0) return undefined;
  return read;
};

export const parseTownFile: Parse<TownFile> = toParse(
  record<TownFile>({
    version,
    publisher: publisherName,
    town: record<Town>({ slug: id, name: text, county: text, kind: oneOf(TOWN_KINDS, 'town') }),
    asOf: date,
    policies,
    baseline: statements,
    notices: statements,
    action: optional(action),
  }),
);
