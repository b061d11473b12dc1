import type { ActionBannerMessages } from '../messages.js';
import { common, links } from './shared.js';

/** Spanish, as spoken in the United States. Nobody has reviewed it. */
export const es: ActionBannerMessages = {
  ...common,
  ...links,
  until: 'Hasta: {date}',
  won: 'Logrado: {date}',
  dismiss: 'Cerrar',
  dismissTitle: 'Cerrar: {title}',
  dismissed: 'Cerrado.',
};
