import type { Messages } from './messages.js';

const facets: Messages['facets'] = {
  'asks-status': {
    topic: 'questions about immigration status',
    limits: 'Limits questions about immigration status',
    asks: 'Asks officials to limit questions about immigration status',
    allows: 'Says officials may ask about immigration status',
  },
  'honors-detainers': {
    topic: 'holding people for ICE',
    limits: 'Limits holding people for ICE',
    asks: 'Asks officials to limit holding people for ICE',
    allows: 'Says people may be held for ICE',
  },
  'ice-access': {
    topic: 'ICE access to people in custody',
    limits: 'Limits ICE access to people in custody',
    asks: 'Asks officials to limit ICE access to people in custody',
    allows: 'Says ICE may see people in custody',
  },
  'notifies-release': {
    topic: 'telling ICE about releases',
    limits: 'Limits telling ICE when someone is released',
    asks: 'Asks officials to limit telling ICE when someone is released',
    allows: 'Says officials may tell ICE when someone is released',
  },
  'agreement-287g': {
    topic: 'officers doing immigration work (287(g))',
    limits: 'Limits officers doing immigration agents’ work, as under 287(g)',
    asks: 'Asks officials to limit officers doing immigration agents’ work, as under 287(g)',
    allows: 'Says officers may do immigration agents’ work, as under 287(g)',
  },
  'town-resources': {
    topic: 'local money, staff and buildings',
    limits: 'Limits local money, staff or buildings going to immigration enforcement',
    asks: 'Asks officials to limit local money, staff or buildings going to immigration enforcement',
    allows: 'Says local money, staff or buildings may go to immigration enforcement',
  },
  'information-sharing': {
    topic: 'sharing information with immigration authorities',
    limits: 'Limits sharing information with immigration authorities',
    asks: 'Asks officials to limit sharing information with immigration authorities',
    allows: 'Says it does not limit sharing information with other government bodies',
  },
  'equal-services': {
    topic: 'services whatever a person’s status',
    limits: 'Limits local services by immigration status',
    asks: 'Asks officials to limit local services by immigration status',
    allows: 'Says people are served whatever their immigration status',
  },
};

const instruments: Messages['instruments'] = {
  ordinance: 'Ordinance',
  bylaw: 'Bylaw',
  'executive-order': 'Executive order',
  'select-board-policy': 'Select Board policy',
  'police-policy': 'Police department policy',
  'council-resolution': 'City council resolution',
  'town-meeting-resolution': 'Town Meeting resolution',
  other: '',
};

const bindingTags: Messages['bindingTags'] = {
  yes: 'Binding',
  no: 'Non-binding',
  'not-stated': 'Binding or not: not stated',
};

const statusTags: Messages['statusTags'] = {
  rejected: 'Not adopted',
  repealed: 'Repealed',
  pending: 'Outcome not known',
  'not-stated': 'Status not stated',
};

const directions: Messages['directions'] = {
  mixed:
    'It limits some work with federal immigration enforcement and provides for other work with it. Read both parts.',
  'values-only': 'It states values. It sets no rules for police.',
  neutral: 'It is not a rule about work with federal immigration enforcement.',
  'opposes-limits': 'It opposes limits on work with federal immigration enforcement.',
};

const outcomes: Messages['outcomes'] = {
  rejected: 'It was not adopted. The statewide rules below apply here as everywhere.',
  repealed: 'It was repealed. The statewide rules below apply here as everywhere.',
  pending: 'Whether it was adopted is not known. The statewide rules below apply here as everywhere.',
};

const actionLabels: Messages['actionLabels'] = {
  donate: 'Donate',
  sign: 'Sign',
  email: 'Send an email',
  call: 'Call',
  attend: 'Attend',
  share: 'Share',
  learn: 'Learn more',
  contact: 'Get in touch',
};

export const en: Messages = {
  facets,
  instruments,
  bindingTags,
  statusTags,
  directions,
  outcomes,
  actionLabels,
  county: (name) => `${name} County`,
  noRecord: (town) => `No policy is on record for ${town}. That does not mean there is none.`,
  recordsAsOf: (date) => `Records as of ${date}.`,
  adopted: (date) => `adopted ${date}`,
  amended: (date) => `amended ${date}`,
  decided: (date) => `decided ${date}`,
  lastStep: (date) => `last reported step ${date}`,
  vote: (vote) => `vote ${vote}`,
  but: 'But',
  saysHeading: 'What it says',
  asksHeading: 'What it asks',
  proposedHeading: 'What was proposed',
  nonBindingNote: 'Non-binding: it asks officials to act and cannot make them.',
  allSilent: 'The sources found do not say what it means for police, jails or local services.',
  notStated: (topics) => `The sources found do not say anything about: ${topics}.`,
  notChecked: (date) => `Not checked since ${date}.`,
  accordingTo: (date: string, publisher: string): string => `As of ${date}, according to ${publisher}.`,
  asOf: (date) => `As of ${date}`,
  localNote: 'Local policies change, and they do not bind federal agents. Check with the city or town.',
  sources: (count) => (count === 1 ? 'Source' : `Sources (${String(count)})`),
  cites: (numbers) => `Source ${numbers}`,
  everywhereIn: (region) => `Everywhere in ${region}`,
  keptBy: (publisher) => `Records kept by ${publisher}`,
  opens: (host) => `Opens ${host}`,
  opensInNewTab: (host) => `Opens ${host} in a new tab`,
  thisSite: 'a page on this site',
  opensMail: 'Opens your email program',
  dials: (number) => `Calls ${number}`,
  dollars: (amount) => `$${amount.toLocaleString('en-US')}`,
  other: 'Other',
  otherAmount: 'Other amount',
  monthly: 'Give every month',
  copied: 'Link copied.',
  copyByHand: (address) => `Copy this address: ${address}`,
};
