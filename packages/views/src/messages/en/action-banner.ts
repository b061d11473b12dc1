import type { ActionBannerMessages } from '../messages.js';
import { campaigns, common, links } from './shared.js';

export const en: ActionBannerMessages = {
  ...common,
  ...links,
  ...campaigns,
  dismiss: 'Dismiss',
  dismissTitle: 'Dismiss: {title}',
  dismissed: 'Dismissed.',
  shortNotReviewed: 'Short wording not reviewed by a lawyer',
  preview: 'Preview: {state}',
};
