import type { ReleaseMessages } from '../messages.js';

export const en: ReleaseMessages<'one' | 'other'> = {
  languageName: 'English',
  recordsNotReviewed: 'Records not reviewed',
  townTitle: '{town}: policy on working with federal immigration enforcement',
  caseTitle: '{name}: what happened, and what it is worth today',
  compiled: 'records as of {date}',
  accordingTo: '{date}, according to {publisher}.',
  relyUntil: 'Do not rely on this after {date}: look it up again.',
  reportMistake: 'Report a mistake',
  events: 'What happened',
  history: 'History',
  vote: 'Vote:',
  sourcesHeading: 'Sources',
  indexes: { all: 'All records', towns: 'Local policies', cases: 'Court cases', actions: 'Actions' },
  counts: {
    towns: {
      one: '{count} place with a record; the list is not complete',
      other: '{count} places with a record; the list is not complete',
    },
    cases: { one: '{count} case', other: '{count} cases' },
    actions: { one: '{count} action', other: '{count} actions' },
  },
  statewideNote: 'The statewide rules on record, with their sources',
  linksTell:
    'Opening the page of a place tells this site which one was looked at. The answers on this page can be read without telling.',
  absenceNote:
    'Where no policy is on record as of {date}, that does not mean there is none. The list is not complete.',
  noPolicy: 'No policy is on record.',
  alsoNamed: 'also {names}',
  letters: 'From A to Z',
  languages: 'Languages',
  embed: 'Embed this',
  embedChoose: 'Choose its form, language and colors',
  embedForms: {
    banner: 'As a banner:',
    button: 'As a button:',
    card: 'As a card:',
    timeline: 'As a timeline:',
  },
  embedMissing:
    'There is no code to copy here, since these pages do not know their own address. Ask whoever publishes them.',
  seePage: 'See the page for what holds, with dates and sources.',
  openTitled: 'Open “{title}” as a page of its own',
  holdsNow: 'See the page for what holds now',
  madeOn: 'This text was made on {date} and does not change. The page does.',
  needsScript: 'This frame needs JavaScript. The page around it has a link to the same record.',
  withdrawn: 'This version was withdrawn. The page around this frame has a link to the record.',
};
