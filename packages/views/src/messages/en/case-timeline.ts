import type { CaseTimelineMessages } from '../messages.js';
import { common, records } from './shared.js';

export const en: CaseTimelineMessages<'one' | 'other'> = {
  ...common,
  ...records,
  caseStatuses: {
    'in-force': 'Still in force',
    partly: 'In force in part',
    superseded: 'No longer in force',
    settled: 'Settled',
    pending: 'Still in court',
    closed: 'Case closed',
    unverified: 'Later history not checked',
  },
  settledUntil: 'Settled; terms run until {date}',
  undone: { whole: 'No longer in force since {date}', part: 'In part no longer in force since {date}' },
  showAll: 'Show all {count} events',
  loading: 'Loading…',
  loadFailed: 'Earlier events could not be loaded. Please try again.',
  showLatest: 'Show only the latest {count}',
};
