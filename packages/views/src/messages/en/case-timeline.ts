import type { CaseTimelineMessages } from '../messages.js';
import { common, records, shortTexts } from './shared.js';

export const en: CaseTimelineMessages<'one' | 'other'> = {
  ...common,
  ...shortTexts,
  ...records,
  caseStatuses: {
    'in-force': 'Still in force',
    partly: 'Partly in force',
    superseded: 'No longer in force',
    settled: 'Settled',
    pending: 'Not decided yet',
    closed: 'Case closed',
    unverified: 'Later history not checked',
  },
  supersededSince: 'No longer in force since {date}',
  settledUntil: 'Settled; terms run until {date}',
  settledEnded: 'Settled. Its terms ended {date}.',
  lastKnown: 'Last known: {status}',
  newestSource: {
    due: 'Newest source: {date}. Next review due {review}.',
    overdue: 'Review overdue since {review}. Newest source: {date}.',
  },
  today: 'Today: {status}',
  undone: { whole: 'Ended {date}', part: 'Partly ended {date}' },
  stayed: 'On hold since {date}',
  runsUntil: 'Runs until {date}',
  showAll: 'All {count} events',
  loading: 'Loading…',
  loadFailed: 'Earlier events could not be loaded. Please try again.',
  showFewer: 'Fewer events',
  aboutCase: 'About this case',
};
