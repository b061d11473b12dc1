/** The words of the interface. A publisher's words come from the feed; these are the kit's own. */
import type {
  ActionKind,
  Binding,
  Direction,
  FacetName,
  Instrument,
  PolicyStatus,
} from '@rights-kit/content';

/** One thing a policy can speak about, as a noun and as the sentences of a row. */
interface FacetWords {
  /** Completes "The sources found do not say anything about: …". */
  readonly topic: string;
  /** A binding record limits it. */
  readonly limits: string;
  /** A non-binding record asks for the limit. */
  readonly asks: string;
  /** The record says that it goes on. */
  readonly allows: string;
}

const facets: Readonly<Record<FacetName, FacetWords>> = {
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

const instruments: Readonly<Record<Instrument, string>> = {
  ordinance: 'Ordinance',
  bylaw: 'Bylaw',
  'executive-order': 'Executive order',
  'select-board-policy': 'Select Board policy',
  'police-policy': 'Police department policy',
  'council-resolution': 'City council resolution',
  'town-meeting-resolution': 'Town Meeting resolution',
  other: '',
};

const bindingTags: Readonly<Record<Binding, string>> = {
  yes: 'Binding',
  no: 'Non-binding',
  'not-stated': 'Binding or not: not stated',
};

const statusTags: Readonly<Record<Exclude<PolicyStatus, 'adopted'>, string>> = {
  rejected: 'Not adopted',
  repealed: 'Repealed',
  pending: 'Outcome not known',
  'not-stated': 'Status not stated',
};

/** What no row says: which way the record as a whole points. */
const directions: Readonly<Partial<Record<Direction, string>>> = {
  mixed:
    'It limits some work with federal immigration enforcement and provides for other work with it. Read both parts.',
  'values-only': 'It states values. It sets no rules for police.',
  'opposes-limits': 'It opposes limits on work with federal immigration enforcement.',
  'none-adopted': 'It is not in effect. The statewide rules below apply here as everywhere.',
};

const actionLabels: Readonly<Record<ActionKind, string>> = {
  donate: 'Donate',
  sign: 'Sign',
  email: 'Send an email',
  call: 'Call',
  attend: 'Attend',
  share: 'Share',
  learn: 'Learn more',
  contact: 'Get in touch',
};

export const en = {
  facets,
  instruments,
  bindingTags,
  statusTags,
  directions,
  actionLabels,
  county: (name: string): string => `${name} County`,
  noRecord: (town: string): string => `No policy is on record for ${town}. That does not mean there is none.`,
  recordsAsOf: (date: string): string => `Records as of ${date}.`,
  adopted: (date: string): string => `adopted ${date}`,
  amended: (date: string): string => `amended ${date}`,
  decided: (date: string): string => `last reported step ${date}`,
  rejectedOn: (date: string): string => `decided ${date}`,
  vote: (vote: string): string => `vote ${vote}`,
  but: 'But',
  saysHeading: 'What it says',
  asksHeading: 'What it asks',
  nonBindingNote: 'Non-binding: it asks officials to act and cannot make them.',
  notStated: (topics: string): string => `The sources found do not say anything about: ${topics}.`,
  notChecked: (date: string): string => `Not checked since ${date}.`,
  accordingTo: (date: string, publisher: string): string => `As of ${date}, according to ${publisher}.`,
  asOf: (date: string): string => `As of ${date}`,
  localNote: 'Local policies change, and they do not bind federal agents. Check with the city or town.',
  sources: (count: number): string => (count === 1 ? 'Source' : `Sources (${String(count)})`),
  cites: (numbers: string): string => `Source ${numbers}`,
  everywhereIn: (region: string): string => `Everywhere in ${region}`,
  keptBy: (publisher: string): string => `Records kept by ${publisher}`,
  opens: (host: string): string => `Opens ${host}`,
  opensInNewTab: (host: string): string => `Opens ${host} in a new tab`,
  thisSite: 'a page on this site',
  opensMail: 'Opens your email program',
  dials: (number: string): string => `Calls ${number}`,
  otherAmount: 'Other',
  withAmount: (amount: string, label: string): string => `${amount}: ${label}`,
  monthly: 'Give every month',
  shareHow: 'Shares the link, or copies it',
  copied: 'Link copied.',
} as const;
