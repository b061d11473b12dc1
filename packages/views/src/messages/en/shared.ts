import type {
  CampaignMessages,
  CommonMessages,
  LinkMessages,
  RecordMessages,
  ShortTextMessages,
} from '../messages.js';

export const common: CommonMessages = {
  isReviewed: true,
  english: 'English',
  notReviewed: 'Translation not reviewed',
};

export const shortTexts: ShortTextMessages = {
  shortNotReviewed: 'Short wording not reviewed by a lawyer',
  asOf: 'As of {date}',
};

export const links: LinkMessages = {
  opens: {
    host: 'Opens {host}',
    page: 'Opens a page on this site',
    mail: 'Opens your email program',
    phone: 'Calls {number}',
  },
  newTab: 'in a new tab',
};

export const campaigns: CampaignMessages = {
  until: 'Until {date}',
  won: 'Won {date}',
  ended: 'Ended {date}',
  upcoming: 'Begins {date}',
};

export const records: RecordMessages<'one' | 'other'> = {
  keptBy: 'Compiled by {publisher}',
  sources: { one: 'Source', other: 'Sources ({count})' },
  original: 'English original',
};
