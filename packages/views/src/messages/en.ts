import type { Messages } from './messages.js';
import { en as actionBanner } from './en/action-banner.js';
import { en as actionButton } from './en/action-button.js';
import { en as caseTimeline } from './en/case-timeline.js';
import { en as townPolicyCard } from './en/town-policy-card.js';

/** The English texts of all widgets. */
export const en: Messages<'one' | 'other'> = {
  ...actionBanner,
  ...actionButton,
  ...caseTimeline,
  ...townPolicyCard,
};
