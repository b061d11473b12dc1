import type { Messages } from './messages.js';
import { es as actionBanner } from './es/action-banner.js';
import { es as actionButton } from './es/action-button.js';
import { es as caseTimeline } from './es/case-timeline.js';
import { es as townPolicyCard } from './es/town-policy-card.js';

/** Spanish, as spoken in the United States. Nobody has reviewed it. */
export const es: Messages<'one' | 'many' | 'other'> = {
  ...actionBanner,
  ...actionButton,
  ...caseTimeline,
  ...townPolicyCard,
};
