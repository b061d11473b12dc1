import type { ReleaseMessages } from '../messages.js';

export const en: ReleaseMessages = {
  languageName: 'English',
  townTitle: '{town}: policy on working with federal immigration enforcement',
  caseTitle: '{name}: what happened, and what it is worth today',
  compiled: 'records as of {date}',
  accordingTo: '{date}, according to {publisher}.',
  relyUntil: 'Do not rely on this after {date}: look it up again.',
  events: 'What happened',
  history: 'History',
  sourcesHeading: 'Sources',
  openTitled: 'Open “{title}” as a page of its own',
  holdsNow: 'See the page for what holds now',
  madeOn: 'This text was made on {date} and does not change. The page does.',
  needsScript: 'This frame needs JavaScript. The page around it has a link to the same record.',
  withdrawn: 'This version was withdrawn. The page around this frame has a link to the record.',
};
