import type { FacetWords, TownPolicyCardMessages } from '../messages.js';
import { campaigns, common, links, records } from './shared.js';

/** Rows of a binding policy ("Limits …"), of a non-binding one ("Asks officials to limit …"), and of an allowed facet ("Says …"). */
const facet = (topic: string, limited: string, allows: string): FacetWords => ({
  topic,
  limits: `Limits ${limited}`,
  asks: `Asks officials to limit ${limited}`,
  allows: `Says ${allows}`,
});

const facets: TownPolicyCardMessages['facets'] = {
  'asks-status': facet(
    'questions about immigration status',
    'questions about immigration status',
    'officials may ask about immigration status',
  ),
  'honors-detainers': facet('holding people for ICE', 'holding people for ICE', 'people may be held for ICE'),
  'ice-access': facet(
    'ICE access to people in custody',
    'ICE access to people in custody',
    'ICE may see people in custody',
  ),
  'notifies-release': facet(
    'telling ICE about releases',
    'telling ICE about releases',
    'officials may tell ICE about releases',
  ),
  'agreement-287g': facet(
    'officers doing immigration work (287(g))',
    'officers doing immigration work, as under 287(g)',
    'officers may do immigration work, as under 287(g)',
  ),
  'town-resources': facet(
    'local money, staff and buildings',
    'local money, staff or buildings for immigration enforcement',
    'local money, staff or buildings may serve immigration enforcement',
  ),
  'information-sharing': facet(
    'sharing information',
    'sharing information with immigration authorities',
    'it does not limit sharing information with other government bodies',
  ),
  'equal-services': facet(
    'services whatever a person’s status',
    'local services by immigration status',
    'people are served whatever their immigration status',
  ),
};

export const en: TownPolicyCardMessages<'one' | 'other'> = {
  ...common,
  ...links,
  ...campaigns,
  ...records,
  facets,
  instruments: {
    ordinance: 'Ordinance',
    bylaw: 'Bylaw',
    'executive-order': 'Executive order',
    'police-policy': 'Police department policy',
    'council-resolution': 'City council resolution',
    other: '',
  },
  bindingTags: {
    yes: 'Binding',
    no: 'Non-binding',
    'not-stated': 'Binding or not: not stated',
  },
  statusTags: {
    rejected: 'Not adopted',
    repealed: 'Repealed',
    pending: 'Outcome not known',
    'not-stated': 'Status not stated',
  },
  directions: {
    mixed:
      'It limits some work with federal immigration enforcement and provides for other work with it. Read both parts.',
    'values-only': 'It states values. It sets no rules for police.',
    neutral: 'It is not a rule about work with federal immigration enforcement.',
    'opposes-limits': 'It opposes limits on work with federal immigration enforcement.',
  },
  outcomes: {
    rejected: 'It was not adopted. The statewide rules below apply here as everywhere.',
    repealed: 'It was repealed. The statewide rules below apply here as everywhere.',
    pending: 'Whether it was adopted is not known. The statewide rules below apply here as everywhere.',
  },
  noRecord: 'No policy is on record for {town}. That does not mean there is none.',
  adopted: 'adopted {date}',
  amended: 'amended {date}',
  decided: 'decided {date}',
  lastStep: 'last reported step {date}',
  but: 'But',
  facetHeadings: { says: 'What it says', asks: 'What it asks', proposed: 'What was proposed' },
  nonBinding: 'Non-binding: it asks officials to act and cannot make them.',
  allSilent: 'The sources found do not say what it means for police, jails or local services.',
  notStated: 'The sources found do not say anything about: {topics}.',
  accordingTo: 'As of {date}, according to {publisher}.',
  localNote: 'Local policies change, and they do not bind federal agents. Check with the city or town.',
  cited: '(source {numbers})',
  everywhereIn: 'Everywhere in {region}',
  hasExceptions: 'It has exceptions.',
  shortNotReviewed: 'Short wording not reviewed by a lawyer',
  fullText: 'Full text and sources',
  loading: 'Loading…',
  fullTextFailed: 'The full text could not be loaded. Close this and open it again.',
};
