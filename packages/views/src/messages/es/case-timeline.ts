import type { CaseTimelineMessages } from '../messages.js';
import { common, records } from './shared.js';

/** Spanish, as spoken in the United States. Nobody has reviewed it. */
export const es: CaseTimelineMessages<'one' | 'many' | 'other'> = {
  ...common,
  ...records,
  caseStatuses: {
    'in-force': 'Sigue vigente',
    partly: 'Vigente en parte',
    superseded: 'Ya no está vigente',
    settled: 'Terminó en un acuerdo',
    pending: 'Sigue en los tribunales',
    closed: 'Caso cerrado',
    unverified: 'No se ha verificado qué pasó después',
  },
  settledUntil: 'Terminó en un acuerdo; sus términos valen hasta: {date}',
  undone: { whole: 'Ya no está vigente desde: {date}', part: 'En parte ya no está vigente desde: {date}' },
  showAll: 'Mostrar los {count} hechos',
  loading: 'Cargando…',
  loadFailed: 'No se pudieron cargar los hechos anteriores. Inténtelo de nuevo.',
  showLatest: 'Mostrar solo los últimos {count}',
};
