import type { ActionButtonMessages } from '../messages.js';
import { campaigns, common, links } from './shared.js';

/** Spanish, as spoken in the United States. Nobody has reviewed it. */
export const es: ActionButtonMessages = {
  ...common,
  ...links,
  ...campaigns,
  other: 'Otra cantidad',
  once: 'Una vez',
  monthly: 'Cada mes',
  copied: 'Enlace copiado.',
};
