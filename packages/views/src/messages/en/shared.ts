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
  original: 'English original',
};

export const shortTexts: ShortTextMessages = {
  shortNotReviewed: 'Short wording not reviewed by a lawyer',
  asOf: 'As of {date}',
};

export const links: LinkMessages = {
  actionLabels: {
    donate: 'Donate',
    sign: 'Sign',
    email: 'Send an email',
    call: 'Call',
    attend: 'Attend',
    share: 'Share',
    learn: 'Learn more',
    contact: 'Get in touch',
  },
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
};
