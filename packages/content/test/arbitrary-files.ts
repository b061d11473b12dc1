/** fast-check arbitraries of valid feed files, derived from the schemas. */
import fc from 'fast-check';
import type * as v from 'valibot';
import { cleanText } from '../src/clean-text.js';
import { safeUrl } from '../src/safe-url.js';
import { action } from '../src/schema/action.js';
import { caseFile, casePage } from '../src/schema/case.js';
import { civilDate, httpsUrl, id, shortText, text } from '../src/schema/common.js';
import { phoneNumber, revisions } from '../src/schema/publisher.js';
import { policy } from '../src/schema/town.js';

const words = fc.array(fc.stringMatching(/^[a-z0-9]{1,6}$/), { minLength: 1, maxLength: 3 });

const civilDates = fc
  .tuple(
    fc.integer({ min: 1000, max: 9999 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .chain(([year, month, day]) => {
    const two = (n: number): string => String(n).padStart(2, '0');
    return fc.constantFrom(
      `${String(year)}-${two(month)}-${two(day)}`,
      `${String(year)}-${two(month)}`,
      String(year),
    );
  });

const texts = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
    fc.constantFrom(
      'Two\n\nparagraphs',
      '\u1785\u17bb\u17c7\u200b\u17a0\u178f\u17d2\u1790',
      '\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645',
      '<b>not markup</b>',
    ),
  )
  .map(cleanText)
  .filter((clean) => clean.length > 0);

const httpsUrls = fc
  .webUrl({ validSchemes: ['https'], withFragments: true, withQueryParameters: true })
  .map((url) => safeUrl(url))
  .filter((url) => url !== undefined);

const page = words.map((parts) => parts.join('/'));
const destinations = fc.oneof(
  fc.record({ platform: fc.constantFrom('actblue', 'action-network', 'givebutter', 'record-page'), page }),
  fc.record({
    platform: fc.constant('site'),
    page,
    host: words.map((labels) => [...labels, 'org'].join('.')),
  }),
);

const fileNames = words.map((parts) => `cases/${parts.join('-')}.json`);

/** Arbitraries for schemas that are not derived from their parts. */
const LEAVES = new Map<unknown, fc.Arbitrary<unknown>>([
  [text, texts],
  [id, words.map((parts) => parts.join('-'))],
  [civilDate, civilDates],
  [httpsUrl, httpsUrls],
  [shortText.entries.hash, fc.stringMatching(/^h[0-9a-f]{8}$/)],
  [action.entries.destination, destinations],
  [
    revisions,
    fc.dictionary(fileNames, fc.stringMatching(/^[0-9a-f]{12}$/), { maxKeys: 3, noNullPrototype: true }),
  ],
  [phoneNumber, fc.stringMatching(/^\+[0-9]{6,15}$/)],
]);

type Draft = Record<string, unknown>;
const listOf = (value: unknown): Draft[] => (Array.isArray(value) ? value : []);

/** Events with distinct ids, of which each undoing one is later, or in another file. */
function withSoundEvents(draft: Draft, field = 'events'): Draft {
  const events = listOf(draft[field]);
  events.forEach((event, index) => (event['id'] = `event-${String(index)}`));
  events.forEach((event, index) => {
    const undoneBy: unknown = event['undoneBy'];
    if (!undoneBy || Object.hasOwn(Object(undoneBy), 'date')) return;
    if (index === events.length - 1) delete event['undoneBy'];
    else event['undoneBy'] = { event: `event-${String(events.length - 1)}`, extent: 'part' };
  });
  return draft;
}

/** Changes that make a draft satisfy the checks across fields. */
const CORRECTIONS = new Map<unknown, (draft: Draft) => Draft>([
  [
    policy,
    (draft) => {
      if (draft['status'] !== 'adopted') delete draft['adopted'];
      const count = listOf(draft['sources']).length;
      for (const claim of [
        ...listOf(draft['exceptions']),
        ...Object.values(Object(draft['facets']) as Draft),
      ])
        if (typeof claim === 'object' && claim !== null && 'sources' in claim)
          claim.sources = listOf(claim.sources).map((n) => (Number(n) % count) + 1);
      return draft;
    },
  ],
  [
    caseFile.entries.case.entries.status,
    (draft) => (draft['value'] === 'settled' ? { ...draft, until: '2030-01-02' } : draft),
  ],
  [caseFile.entries.case, (draft) => withSoundEvents(draft)],
  [caseFile.entries.pages.wrapped, (draft) => withSoundEvents(draft, 'key')],
  [casePage, (draft) => withSoundEvents(draft)],
]);

function fieldsOf(entries: object): fc.Arbitrary<Draft> {
  const fields: Record<string, fc.Arbitrary<unknown>> = {};
  const requiredKeys: string[] = [];
  for (const [key, schema] of Object.entries(entries)) {
    fields[key] = arbitraryOf(schema);
    if (schema.type !== 'exact_optional') requiredKeys.push(key);
  }
  return fc.record(fields, { requiredKeys, noNullPrototype: true });
}

/** Whether a list needs at least one item. */
const isNonEmpty = (schema: v.GenericSchema): boolean =>
  'pipe' in schema &&
  Array.isArray(schema.pipe) &&
  schema.pipe.some((step: v.GenericPipeItem) => step.type === 'min_length');

/** Valid values of a schema, for the kinds of schema that feed files use. */
export function arbitraryOf(schema: v.GenericSchema): fc.Arbitrary<unknown> {
  const leaf = LEAVES.get(schema);
  if (leaf) return leaf;
  const correct = CORRECTIONS.get(schema) ?? ((draft: Draft) => draft);
  if ('entries' in schema) return fieldsOf(Object(schema.entries)).map(correct);
  if ('wrapped' in schema) return arbitraryOf(schema.wrapped as v.GenericSchema);
  if ('item' in schema)
    return fc.array(arbitraryOf(schema.item as v.GenericSchema), {
      minLength: isNonEmpty(schema) ? 1 : 0,
      maxLength: 3,
    });
  if (schema.type === 'union' && 'options' in schema)
    return fc.oneof(...(schema.options as readonly v.GenericSchema[]).map(arbitraryOf));
  if ('options' in schema && Array.isArray(schema.options))
    return fc.constantFrom<unknown>(...schema.options);
  if ('literal' in schema) return fc.constant(schema.literal);
  if (schema.type === 'boolean') return fc.boolean();
  if (schema.type === 'number') return fc.integer({ min: 1, max: 5 });
  throw new TypeError(`no arbitrary for a schema of type ${schema.type}`);
}
