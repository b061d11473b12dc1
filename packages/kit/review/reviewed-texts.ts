/** All short texts of records, with what a reviewer needs beside each. */
import { formatCivilDate, type CaseEvent, type CivilDate, type Source } from '@rights-kit/content';
import type { FieldPath } from '@rights-kit/content/schema';
import { fill } from '@rights-kit/views';
import type { Records } from '../records/read-records.ts';
import {
  shortTextsOfAction,
  shortTextsOfCase,
  shortTextsOfPolicy,
  shortTextsOfStatement,
  type PlacedShortText,
  type ShortTextRole,
} from '../records/short-texts.ts';
import { POLICE_FACETS } from '../release/feed.ts';
import { ENGLISH } from '../release/messages.ts';
import { valueIn } from '../records/value-in.ts';

/** `limits`: the answer of a policy that limits what police do; `order`: an event with force. */
type Risk = 'limits' | 'order' | ShortTextRole;

/** The text that would do most harm if it were wrong comes first. */
const RISKS: readonly Risk[] = [
  'limits',
  'answer',
  'statement',
  'status',
  'title',
  'order',
  'event',
  'action',
  'owner',
];

interface Context {
  /** Relative to the records folder. */
  readonly file: string;
  /** The name of the record. */
  readonly record: string;
  readonly risk: Risk;
  /** What pages show beside the text. */
  readonly added: readonly string[];
  /** The exceptions of a policy. */
  readonly exceptions: readonly string[];
  readonly sources: readonly Source[];
}

/** A short text with its context. */
export interface ReviewedText extends PlacedShortText, Context {
  /** The file and the field, with ids for positions in lists: `cases/a-v-b.yaml#events.2014-05-21.brief`. */
  readonly key: string;
}

/** The id of a list's item stays when an item is added above it. */
function namesOf(record: object, field: FieldPath): string {
  return field
    .map((part, index) => {
      const id = valueIn(record, [...field.slice(0, index + 1), 'id']);
      return typeof part === 'number' && typeof id === 'string' ? id : String(part);
    })
    .join('.');
}

function reviewed(record: object, placed: PlacedShortText, context: Context): ReviewedText {
  return { ...placed, ...context, key: `${context.file}#${namesOf(record, placed.field)}` };
}

/** Words that the card has within a line. */
const asSentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
const inWords = (date: CivilDate): string => formatCivilDate(date, 'en');
const asOf = (date: CivilDate): string => fill(ENGLISH.asOf, { date: inWords(date) });

function textsOfPolicy(policy: Records['policies'][number], towns: Records['towns']): ReviewedText[] {
  const { id, name, status, binding, exceptions, facets, sources } = policy;
  const values = POLICE_FACETS.map((facet) => facets[facet]);
  const limits = values.some((value) => (typeof value === 'string' ? value : value.value) === 'limited');
  const context: Context = {
    file: `policies/${id}.yaml`,
    record: `${towns.find(({ slug }) => slug === policy.town)?.name ?? policy.town}: ${name.en}`,
    risk: limits ? 'limits' : 'answer',
    added: [
      asSentence(status === 'adopted' ? ENGLISH.bindingTags[binding] : ENGLISH.statusTags[status]),
      ...(exceptions.length > 0 ? [ENGLISH.hasExceptions] : []),
      asOf(policy.asOf),
    ],
    exceptions: exceptions.map(({ text }) => text.en),
    sources,
  };
  return shortTextsOfPolicy(policy).map((placed) => reviewed(policy, placed, context));
}

function undoneWords(
  { undoneBy, force }: Pick<CaseEvent, 'undoneBy' | 'force'>,
  events: readonly Pick<CaseEvent, 'id' | 'date'>[],
): string[] {
  const date = force?.until ?? events.find(({ id }) => id === undoneBy?.event)?.date;
  return undoneBy && date ? [fill(ENGLISH.undone[undoneBy.extent], { date: inWords(date) })] : [];
}

function textsOfCase(record: Records['cases'][number]): ReviewedText[] {
  const { id, name, status, events } = record;
  return shortTextsOfCase(record).map((placed) => {
    const context = { file: `cases/${id}.yaml`, exceptions: [] };
    const event = placed.role === 'event' ? events[Number(placed.field[1])] : undefined;
    if (!event)
      return reviewed(record, placed, {
        ...context,
        record: name,
        risk: placed.role,
        added: [ENGLISH.caseStatuses[status.value], asOf(status.asOf)],
        sources: events.flatMap(({ sources }) => sources),
      });
    return reviewed(record, placed, {
      ...context,
      record: `${name}, ${inWords(event.date)}: ${event.title.en}`,
      risk: event.force ? 'order' : 'event',
      added: [inWords(event.date), ...undoneWords(event, events)],
      sources: event.sources,
    });
  });
}

function textsOfAction(action: Records['actions'][number]): ReviewedText[] {
  const { id, title, bill, destination, sources } = action;
  return shortTextsOfAction(action).map((placed) =>
    reviewed(action, placed, {
      file: `actions/${id}.yaml`,
      record: title.en,
      risk: placed.role,
      added:
        placed.role === 'owner'
          ? [destination.host ?? destination.platform]
          : [...(bill ? [bill.status.en] : []), asOf(action.asOf)],
      exceptions: [],
      sources,
    }),
  );
}

function textsOfPublisher(publisher: Records['publisher']): ReviewedText[] {
  return (['baseline', 'notices'] as const).flatMap((list) =>
    publisher[list].flatMap((statement, index) =>
      shortTextsOfStatement(statement, [list, index]).map((placed) =>
        reviewed(publisher, placed, {
          file: 'publisher.yaml',
          record: `${publisher.name.en}: ${statement.id}`,
          risk: placed.role,
          added: [asOf(statement.asOf)],
          exceptions: [],
          sources: statement.sources,
        }),
      ),
    ),
  );
}

/**
 * Sorted by risk, then by file.
 *
 * @throws {Error} when two have the same key, so that a table cannot name them
 */
export function reviewedTexts({ publisher, towns, policies, cases, actions }: Records): ReviewedText[] {
  const texts = [
    ...textsOfPublisher(publisher),
    ...policies.flatMap((policy) => textsOfPolicy(policy, towns)),
    ...cases.flatMap(textsOfCase),
    ...actions.flatMap(textsOfAction),
  ];
  const keys = new Set<string>();
  for (const { key } of texts) {
    if (keys.has(key)) throw new Error(`${key}: two short texts have this place; give each its own id`);
    keys.add(key);
  }
  // Sorting keeps the order of events within a file.
  return texts.toSorted(
    (a, b) =>
      RISKS.indexOf(a.risk) - RISKS.indexOf(b.risk) || Number(a.file > b.file) - Number(a.file < b.file),
  );
}
