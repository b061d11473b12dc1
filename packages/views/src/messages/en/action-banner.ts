import type { ActionBannerMessages } from '../messages.js';
import { campaigns, common, links, shortTexts } from './shared.js';

export const en: ActionBannerMessages = {
  ...common,
  ...shortTexts,
  ...links,
  ...campaigns,
  dismiss: 'Dismiss',
  dismissTitle: 'Dismiss: {title}',
  dismissed: 'Dismissed.',
  preview: 'Preview: {state}',
};
