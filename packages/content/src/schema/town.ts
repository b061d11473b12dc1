import * as v from 'valibot';
import type { CivilDate } from '../civil-date.js';
import { MAX_PLACES } from '../parse/list-files.js';
import {
  BINDING,
  DIRECTIONS,
  FACETS,
  FACET_BASES,
  FACET_VALUES,
  INSTRUMENTS,
  POLICY_STATUSES,
  type FacetName,
  type PolicyStatus,
} from '../records.js';
import { action } from './action.js';
import {
  across,
  atMostMaxItems,
  civilDate,
  id,
  list,
  localized,
  publisherName,
  shortText,
  shortTextRecord,
  sourceNumber,
  sources,
  statement,
  statementLine,
  text,
  translations,
} from './common.js';

const sourceNumbers = v.pipe(v.array(sourceNumber), v.minLength(1), atMostMaxItems());

const facetValue = v.picklist(FACET_VALUES);
const facet = v.union(
  [
    facetValue,
    v.object({
      value: facetValue,
      basis: v.exactOptional(v.picklist(FACET_BASES)),
      who: v.exactOptional(localized),
      sources: v.exactOptional(sourceNumbers),
      quote: v.exactOptional(text),
    }),
  ],
  `${FACET_VALUES.join(', ')}, or a record with one of these as its value, and basis, who, sources or quote as the guide has them,`,
);
const facets = v.object(
  Object.fromEntries(FACETS.map((name) => [name, facet])) as Record<FacetName, typeof facet>,
);

const exception = v.object({ text: localized, sources: sourceNumbers });

const policyEntries = <S extends v.GenericSchema, T extends v.GenericSchema>(instrument: S, short: T) => ({
  id,
  name: localized,
  instrument,
  status: v.picklist(POLICY_STATUSES),
  binding: v.picklist(BINDING),
  adopted: v.exactOptional(civilDate),
  amended: v.exactOptional(list(civilDate)),
  decided: v.exactOptional(civilDate),
  vote: v.exactOptional(text),
  direction: v.picklist(DIRECTIONS),
  disputed: v.exactOptional(localized),
  summary: localized,
  answer: v.exactOptional(short),
  exceptions: list(exception),
  facets,
  asOf: civilDate,
  checkedOn: v.exactOptional(civilDate),
  reviewAfter: v.exactOptional(civilDate),
  translations: v.exactOptional(translations),
  sources,
});

// Checks across fields, which also run where other fields are wrong. Each message begins with the name of the field to report.
const dated = <
  T extends { readonly status: PolicyStatus; readonly adopted?: CivilDate | undefined },
>(): v.RawCheckAction<T> =>
  across(
    ['status', 'adopted'],
    ({ status, adopted }) => status === 'adopted' || !adopted,
    'adopted: only where status is adopted',
  );

/** The places of all numbers that no source has, such as `exceptions.0.sources.1`, in a record of which any part may be wrong. */
function missingSources(record: unknown): string[] {
  const fields = (value: unknown): object => (typeof value === 'object' && value !== null ? value : {});
  const { sources, exceptions, facets } = fields(record) as Readonly<Record<string, unknown>>;
  if (!Array.isArray(sources)) return [];
  return Object.entries({ exceptions, facets }).flatMap(([name, claims]) =>
    Object.entries(fields(claims)).flatMap(([key, claim]) => {
      const { sources: numbers } = fields(claim) as Readonly<Record<string, unknown>>;
      if (!Array.isArray(numbers)) return [];
      return numbers.flatMap((number: unknown, index) =>
        Number.isInteger(number) && Number(number) > sources.length
          ? [
              `${name}.${key}.sources.${String(index)}: the position of one of the sources, from 1 to ${String(sources.length)}`,
            ]
          : [],
      );
    }),
  );
}
const cited = <T>(): v.RawCheckAction<T> =>
  v.rawCheck(({ dataset, addIssue }) => {
    for (const message of missingSources(dataset.value)) addIssue({ message });
  });

/** A policy as published in a feed. */
export const policy = v.pipe(
  v.object(policyEntries(v.union([v.picklist(INSTRUMENTS), localized]), shortText)),
  dated(),
  cited(),
);

/** `records/policies/<id>.yaml`: the feed's policy, its town and fields that only the record page shows. */
export const policyRecord = v.pipe(
  v.object({
    ...policyEntries(id, shortTextRecord),
    town: id,
    lead: v.exactOptional(v.boolean()),
    history: v.exactOptional(v.array(v.object({ date: civilDate, text: localized }))),
  }),
  dated(),
  cited(),
);

const aliases = v.exactOptional(list(text));

const townEntries = {
  slug: id,
  name: text,
  county: v.exactOptional(v.union([text, localized])),
  kind: id,
};
const town = v.object(townEntries);

/** `records/towns.yaml` */
export const townRecords = v.pipe(
  v.array(v.object({ ...townEntries, aliases })),
  v.minLength(1),
  v.maxLength(MAX_PLACES, `at most ${MAX_PLACES.toLocaleString('en')} places, since widgets read no more,`),
);

/** `towns/<slug>.json` */
export const townFile = v.object({
  version: v.literal(1),
  publisher: publisherName,
  town,
  asOf: civilDate,
  policies: v.array(policy),
  baseline: list(statementLine),
  notices: list(statementLine),
  action: v.exactOptional(action),
});

/** `statewide.json`: what the publisher says of every place, whole. */
export const statewideFile = v.object({
  version: v.literal(1),
  publisher: publisherName,
  baseline: list(statement),
  notices: list(statement),
});

/** `towns.json`: every municipality, for lists and searches that must not disclose which one a reader chose. */
export const townsFile = v.object({
  version: v.literal(1),
  publisher: publisherName,
  asOf: civilDate,
  towns: v.array(
    v.object({
      ...townEntries,
      aliases,
      policies: v.exactOptional(
        list(
          v.object({
            id,
            instrument: id,
            binding: v.picklist(BINDING),
            direction: v.picklist(DIRECTIONS),
            adopted: v.exactOptional(civilDate),
          }),
        ),
      ),
    }),
  ),
});
