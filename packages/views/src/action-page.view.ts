/** The view of an action's record page: what its banner shows, and what only a page has room for. */
import { formatCivilDate, type Action, type ActionsFile } from '@rights-kit/content';
import { toBannerView, type BannerView } from './action-banner.view.js';
import { toActionLink, toOwner, type ActionLinkView } from './action-link.view.js';
import { toOriginals, toReviewNote, toSuccessor } from './campaign.js';
import { fill } from './format.js';
import { toPageView, type RecordPageContext, type RecordPageView } from './record-page.view.js';
import { toSources, type SourceView } from './sources.view.js';
import { ownText, toText, type TextView } from './text.view.js';

export interface ActionPageView extends RecordPageView {
  readonly banner: BannerView;
  /** The title of the action. */
  readonly heading: TextView;
  /** What was won, or what the campaign is about. */
  readonly text: TextView;
  /** The English source of an unreviewed translation; empty where it is reviewed, or there is none. */
  readonly original: readonly string[];
  /** Where the banner's link leads, and whose pages those are. */
  readonly opens: string;
  /** The date of the record, and its publisher. */
  readonly keptBy: string;
  /** The record page of the campaign that follows one that has ended. */
  readonly successor: ActionLinkView | undefined;
  /** Numbers and session; `''` where the action concerns no bill. */
  readonly bill: string;
  /** The latest known status of the bill. */
  readonly billStatus: TextView | undefined;
  readonly sources: readonly SourceView[];
}

/** @returns `undefined` for a donation without an entity line */
export function toActionPageView(
  action: Action,
  file: ActionsFile,
  context: RecordPageContext,
): ActionPageView | undefined {
  const { locale, messages } = context;
  const { id, bill, sources } = action;
  // The page shows this action, even where a banner would show its successor.
  const actions = file.actions.filter((candidate) => candidate.id === id);
  const banner = toBannerView({ ...file, actions }, id, context);
  if (!banner) return undefined;
  const heading = toText(action.title, locale);
  const words = action.won?.text ?? action.summary;
  const text = words ? toText(words, locale) : ownText('');
  const { label, url } = banner.link ?? {};
  const owner = toOwner(action, locale);
  const original = toOriginals([action.title, words, bill?.status, action.label], action, locale);
  return {
    ...toPageView(heading.text, heading.text, action.asOf, context),
    banner,
    heading,
    text,
    original,
    opens: label && url ? toActionLink({ ...action, owner }, label, url, messages).opens : '',
    keptBy: [
      fill(messages.asOf, { date: formatCivilDate(action.asOf, locale) }),
      fill(messages.keptBy, { publisher: toText(file.publisher.name, locale).text }),
      toReviewNote(context, original),
    ]
      .filter(Boolean)
      .join(' · '),
    successor: toSuccessor(file, id, context, context),
    bill: bill ? [bill.numbers.join(', '), bill.session].join(' · ') : '',
    billStatus: bill && toText(bill.status, locale),
    sources: toSources(sources, locale),
  };
}
