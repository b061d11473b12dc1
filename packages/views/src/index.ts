/** The views of the widgets, computed without a DOM: records, a day, a language and a page in, strings and checked URLs out. */
export {
  decideBanner,
  toAuthoredBannerView,
  toBannerView,
  type BannerContext,
  type BannerDecision,
  type BannerFacts,
  type BannerState,
  type BannerView,
} from './action-banner.view.js';
export {
  toActionButtonView,
  toFeedTarget,
  toPageTarget,
  type ActionButtonView,
  type ActionOutcome,
  type ActionTarget,
  type ActionLinkOptions,
  type TargetProblem,
} from './action-button.view.js';
export {
  toActionLink,
  type ActionLinkView,
  type PageContext,
  type RefusedAction,
} from './action-link.view.js';
export { toAuthoredView, type AuthoredEvent } from './authored-timeline.view.js';
export {
  findCurrent,
  toBannerState,
  toCampaignState,
  type CampaignState,
  type OutcomeView,
  type Term,
} from './campaign.js';
export type { StatusView } from './case-status.view.js';
export { toTimelineView, type CaseView, type TimelineContext } from './case-timeline.view.js';
export { fill, plural } from './format.js';
export type { RailState } from './rail.js';
export { toShortText, type ShortTextView } from './short-text.view.js';
export type {
  ActionBannerMessages,
  ActionButtonMessages,
  CampaignMessages,
  CaseTimelineMessages,
  CommonMessages,
  FrameMessages,
  LinkMessages,
  Messages,
  RecordMessages,
  ReleaseMessages,
  TownPolicyCardMessages,
} from './messages/messages.js';
export { toActionPageView, type ActionPageView } from './action-page.view.js';
export {
  toCasePageView,
  toTownPageView,
  toTownTitle,
  type CasePageView,
  type HistoryItem,
  type PolicyPageView,
  type RecordPageContext,
  type RecordPageView,
  type TownPageView,
} from './record-page.view.js';
export {
  toIndexLinks,
  toIndexView,
  toTownsIndexView,
  type IndexLinkView,
  type IndexView,
  type RecordCounts,
  type ListedTown,
  type TownEntryView,
  type TownsIndexView,
} from './record-index.view.js';
export type { SourceView } from './sources.view.js';
export type { RowGroupView, RowView } from './policy-rows.view.js';
export type { PolicyView, TownCardContext } from './policy.view.js';
export { directionOf, toKeptBy, toText, type Language, type TextView } from './text.view.js';
export { countEvents, EVENTS_PER_STEP, initialCount, loadedEvents } from './shown-events.js';
export type { EventView, KeptViews } from './timeline-event.view.js';
export {
  toStatewideCardView,
  toStatewideView,
  toTownCardView,
  type StatementView,
  type StatewideCardView,
  type TownCardView,
  type WholeStatementView,
} from './town-policy-card.view.js';
export type { ViewErrorCode } from './view-error-code.js';
