import * as v from 'valibot';
import type { CivilDate } from '../civil-date.js';
import { MAX_PLACES } from '../parse/list-files.js';
import {
  BINDING,
  DIRECTIONS,
  FACETS,
  FACET_VALUES,
  INSTRUMENTS,
  POLICY_STATUSES,
  type FacetName,
} from '../records.js';
import { action } from './action.js';
import {
  atMostMaxItems,
  civilDate,
  id,
  list,
  localized,
  publisherName,
  sources,
  statement,
  text,
  translations,
} from './common.js';

const facetValue = v.picklist(FACET_VALUES);
const facets = v.object(
  Object.fromEntries(FACETS.map((name) => [name, facetValue])) as Record<FacetName, typeof facetValue>,
);

const exception = v.object({
  text: localized,
  sources: v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(1))), v.minLength(1), atMostMaxItems()),
});

const policyEntries = <S extends v.GenericSchema>(instrument: S) => ({
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
  exceptions: list(exception),
  facets,
  asOf: civilDate,
  reviewAfter: v.exactOptional(civilDate),
  translations: v.exactOptional(translations),
  sources,
});

// Checks across fields. Each message begins with the name of the field to report.
const isDatedRightly = (p: { status: string; adopted?: CivilDate | undefined }): boolean =>
  p.status === 'adopted' || !p.adopted;
const DATED = 'adopted: only where status is adopted';
const citesItsSources = (p: { exceptions: { sources: number[] }[]; sources: unknown[] }): boolean =>
  p.exceptions.every((e) => e.sources.every((n) => n <= p.sources.length));
const CITED = 'exceptions: each source number to exist in sources';

/** A policy as published in a feed. */
export const policy = v.pipe(
  v.object(policyEntries(v.union([v.picklist(INSTRUMENTS), localized]))),
  v.check((p) => isDatedRightly(p), DATED),
  v.check((p) => citesItsSources(p), CITED),
);

/** `records/policies/<id>.yaml`: the feed's policy, its town and fields that only the record page shows. */
export const policyRecord = v.pipe(
  v.object({
    ...policyEntries(id),
    town: id,
    history: v.exactOptional(v.array(v.object({ date: civilDate, text: localized }))),
  }),
  v.check((p) => isDatedRightly(p), DATED),
  v.check((p) => citesItsSources(p), CITED),
);

const aliases = v.exactOptional(list(text));

const townEntries = { slug: id, name: text, county: v.union([text, localized]), kind: id };
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
  baseline: list(statement),
  notices: list(statement),
  action: v.exactOptional(action),
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
