import type { RecordPageMessages } from '../messages.js';

export const en: RecordPageMessages = {
  languageName: 'English',
  townTitle: '{town}: policy on working with federal immigration enforcement',
  caseTitle: '{name}: what happened, and what it is worth today',
  compiled: 'records as of {date}',
  relyUntil: 'Do not rely on this after {date}: look it up again.',
  events: 'What happened',
  history: 'History',
  sourcesHeading: 'Sources',
};
