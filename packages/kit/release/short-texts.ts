/** Publishes the short texts of records: those that are current, not withdrawn, and reviewed or shown without a review. */
import type {
  Action,
  ActionRecord,
  Case,
  CaseRecord,
  Policy,
  PolicyRecord,
  ShortText,
  StatementLine,
  StatementRecord,
} from '@rights-kit/content';
import {
  isCurrent,
  shortTextsOfAction,
  shortTextsOfCase,
  shortTextsOfPolicy,
  shortTextsOfStatement,
  type PlacedShortText,
} from '../records/short-texts.ts';

export class ShortTextPublisher {
  readonly #showsUnreviewed: boolean;

  constructor(unreviewed: 'show' | 'hide' = 'hide') {
    this.#showsUnreviewed = unreviewed === 'show';
  }

  /** The short texts of a record by field; editors' notes are not among their fields. */
  #byField(placed: readonly PlacedShortText[]): ReadonlyMap<string, ShortText> {
    return new Map(
      placed.flatMap((each): [string, ShortText][] => {
        const { text, restsOn, hash, reviewed, hide } = each.short;
        if (hide || !hash || !isCurrent(each) || !(reviewed || this.#showsUnreviewed)) return [];
        return [[each.field.join('.'), { text, restsOn, hash, ...(reviewed && { reviewed }) }]];
      }),
    );
  }

  policy(record: PolicyRecord): Omit<PolicyRecord, 'answer'> & Pick<Policy, 'answer'> {
    const { answer: _, ...rest } = record;
    const answer = this.#byField(shortTextsOfPolicy(record)).get('answer');
    return { ...rest, ...(answer && { answer }) };
  }

  case(record: CaseRecord): Case {
    const texts = this.#byField(shortTextsOfCase(record));
    const { title: _, ...rest } = record;
    const { brief: __, ...status } = record.status;
    const title = texts.get('title');
    const statusBrief = texts.get('status.brief');
    return {
      ...rest,
      ...(title && { title }),
      status: { ...status, ...(statusBrief && { brief: statusBrief }) },
      events: record.events.map(({ brief: ___, ...event }, index) => {
        const brief = texts.get(`events.${String(index)}.brief`);
        return { ...event, ...(brief && { brief }) };
      }),
    };
  }

  action(record: ActionRecord): Action {
    const texts = this.#byField(shortTextsOfAction(record));
    const { brief: _, destination, ...rest } = record;
    const { owner: __, ...place } = destination;
    const brief = texts.get('brief');
    const owner = texts.get('destination.owner');
    return { ...rest, ...(brief && { brief }), destination: { ...place, ...(owner && { owner }) } };
  }

  /** A statement for the files of towns: its short text, or else the whole. */
  line(record: StatementRecord): StatementLine {
    const { sources: _, brief: __, ...line } = record;
    const brief = this.#byField(shortTextsOfStatement(record, [])).get('brief');
    return brief ? { ...line, text: brief.text, short: brief.reviewed ? 'reviewed' : 'unreviewed' } : line;
  }
}
