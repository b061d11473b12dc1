import type { ActionButtonMessages } from '../messages.js';
import { campaigns, common, links } from './shared.js';

export const en: ActionButtonMessages = {
  ...common,
  ...links,
  ...campaigns,
  other: 'Other',
  once: 'Once',
  monthly: 'Every month',
  copied: 'Link copied.',
};
