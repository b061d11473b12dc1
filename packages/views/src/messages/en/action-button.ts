import type { ActionButtonMessages } from '../messages.js';
import { campaigns, common, links } from './shared.js';

export const en: ActionButtonMessages = {
  ...common,
  ...links,
  ...campaigns,
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
  other: 'Other',
  once: 'Once',
  monthly: 'Every month',
  copied: 'Link copied.',
};
