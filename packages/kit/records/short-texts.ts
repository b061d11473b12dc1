/** The short texts of records, each with what it rests on. */
import {
  actionBasis,
  eventBasis,
  noteBasis,
  ownerBasis,
  policyBasis,
  stampOf,
  titleBasis,
  type ActionRecord,
  type Basis,
  type CaseRecord,
  type PolicyRecord,
  type ShortTextRecord,
  type StatementRecord,
} from '@rights-kit/content';
import type { FieldPath } from '@rights-kit/content/schema';

/** What a short text is for. Its rules depend on it. */
export type ShortTextRole = 'answer' | 'title' | 'status' | 'event' | 'action' | 'owner' | 'statement';

/** A short text in its place. */
export interface PlacedShortText {
  readonly role: ShortTextRole;
  readonly field: FieldPath;
  readonly short: ShortTextRecord;
  /** The English sentence that it rests on; `undefined` where `restsOn` names nothing that is there. */
  readonly sentence: string | undefined;
  /** `undefined` likewise. */
  readonly basis: Basis;
}

type Place = readonly [
  role: ShortTextRole,
  field: FieldPath,
  short: ShortTextRecord | undefined,
  /** The name of the record's own text in `restsOn`. */
  own: string,
  toBasis: (restsOn: string) => Basis,
];

function place([role, field, short, own, toBasis]: Place): PlacedShortText[] {
  if (!short) return [];
  const { restsOn, quote } = short;
  const isNamed =
    role === 'owner'
      ? restsOn.startsWith(`${own}:`)
      : restsOn === own || (role === 'title' && restsOn.startsWith('event:'));
  // A quotation takes the place of the sentence; the rest would make its short text untrue as well.
  const basis = quote
    ? [quote.text, ...(toBasis(own)?.slice(1) ?? [])]
    : isNamed
      ? toBasis(restsOn)
      : undefined;
  const sentence = role === 'owner' && !quote ? basis?.[1] : basis?.[0];
  return [{ role, field, short, sentence, basis: sentence === undefined ? undefined : basis }];
}

/** What an answer rests on, with the answer. */
type Answer = Parameters<typeof policyBasis>[0] & Pick<PolicyRecord, 'answer'>;

export const shortTextsOfPolicy = (record: Answer): PlacedShortText[] =>
  place(['answer', ['answer'], record.answer, 'summary', () => policyBasis(record)]);

type Titled = Parameters<typeof titleBasis>[0] & Pick<CaseRecord, 'title'>;

export const titleOfCase = (record: Titled): PlacedShortText[] =>
  place(['title', ['title'], record.title, 'summary', (restsOn) => titleBasis(record, restsOn)]);

export const briefOfStatus = (
  status: Parameters<typeof noteBasis>[0] & Pick<CaseRecord['status'], 'brief'>,
): PlacedShortText[] => place(['status', ['status', 'brief'], status.brief, 'note', () => noteBasis(status)]);

export const briefOfEvent = (
  event: Parameters<typeof eventBasis>[0] & Pick<CaseRecord['events'][number], 'brief'>,
  index: number,
): PlacedShortText[] =>
  place(['event', ['events', index, 'brief'], event.brief, 'summary', () => eventBasis(event)]);

export const shortTextsOfCase = (record: CaseRecord): PlacedShortText[] => [
  ...titleOfCase(record),
  ...briefOfStatus(record.status),
  ...record.events.flatMap(briefOfEvent),
];

export const briefOfAction = (
  record: Parameters<typeof actionBasis>[0] & Pick<ActionRecord, 'brief'>,
): PlacedShortText[] => place(['action', ['brief'], record.brief, 'summary', () => actionBasis(record)]);

export const ownerOfAction = (record: Pick<ActionRecord, 'destination' | 'sources'>): PlacedShortText[] =>
  place([
    'owner',
    ['destination', 'owner'],
    record.destination.owner,
    'source',
    (restsOn) => ownerBasis(record, restsOn),
  ]);

export const shortTextsOfAction = (record: ActionRecord): PlacedShortText[] => [
  ...briefOfAction(record),
  ...ownerOfAction(record),
];

/** @param field the place of the statement in `publisher.yaml` */
export const shortTextsOfStatement = (
  record: Pick<StatementRecord, 'brief' | 'text'>,
  field: FieldPath,
): PlacedShortText[] =>
  place(['statement', [...field, 'brief'], record.brief, 'text', () => [record.text.en]]);

/** Whether a short text bears the stamp of what it rests on. */
export const isCurrent = ({ short, basis }: PlacedShortText): boolean =>
  basis !== undefined && short.hash === stampOf(basis);
