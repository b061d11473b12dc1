import type { ActionBannerMessages } from '../messages.js';
import { campaigns, common, links, shortTexts } from './shared.js';

/** Spanish, as spoken in the United States. Nobody has reviewed it. */
export const es: ActionBannerMessages = {
  ...common,
  ...shortTexts,
  ...links,
  ...campaigns,
  dismiss: 'Cerrar',
  dismissTitle: 'Cerrar: {title}',
  dismissed: 'Cerrado.',
  preview: 'Vista previa: {state}',
};
