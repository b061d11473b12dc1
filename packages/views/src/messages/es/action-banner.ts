import type { ActionBannerMessages } from '../messages.js';
import { campaigns, common, links } from './shared.js';

/** Spanish, as spoken in the United States. Nobody has reviewed it. */
export const es: ActionBannerMessages = {
  ...common,
  ...links,
  ...campaigns,
  dismiss: 'Cerrar',
  dismissTitle: 'Cerrar: {title}',
  dismissed: 'Cerrado.',
  shortNotReviewed: 'Texto breve no revisado por un abogado',
  preview: 'Vista previa: {state}',
};
