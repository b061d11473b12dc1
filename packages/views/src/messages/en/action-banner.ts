import type { ActionBannerMessages } from '../messages.js';
import { common, links } from './shared.js';

export const en: ActionBannerMessages = {
  ...common,
  ...links,
  until: 'Until {date}',
  won: 'Won {date}',
  dismiss: 'Dismiss',
  dismissTitle: 'Dismiss: {title}',
  dismissed: 'Dismissed.',
};
