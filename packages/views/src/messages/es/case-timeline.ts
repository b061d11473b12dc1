import type { CaseTimelineMessages } from '../messages.js';
import { common, records, shortTexts } from './shared.js';

/** Spanish, as spoken in the United States. Nobody has reviewed it. */
export const es: CaseTimelineMessages<'one' | 'many' | 'other'> = {
  ...common,
  ...shortTexts,
  ...records,
  caseStatuses: {
    'in-force': 'Sigue vigente',
    partly: 'Vigente en parte',
    superseded: 'Ya no está vigente',
    settled: 'Terminó en un acuerdo',
    pending: 'Aún sin decisión',
    closed: 'Caso cerrado',
    unverified: 'No se ha verificado qué pasó después',
  },
  supersededSince: 'Ya no está vigente desde: {date}',
  settledUntil: 'Terminó en un acuerdo; sus términos valen hasta: {date}',
  settledEnded: 'Terminó en un acuerdo. Sus términos acabaron: {date}.',
  lastKnown: 'Lo último que se sabe: {status}',
  newestSource: {
    due: 'Fuente más reciente: {date}. Próxima revisión: {review}.',
    overdue: 'Revisión pendiente desde: {review}. Fuente más reciente: {date}.',
  },
  today: 'Hoy: {status}',
  undone: { whole: 'Terminó: {date}', part: 'Terminó en parte: {date}' },
  stayed: 'En suspenso desde: {date}',
  runsUntil: 'Vale hasta: {date}',
  showAll: 'Los {count} hechos',
  loading: 'Cargando…',
  loadFailed: 'No se pudieron cargar los hechos anteriores. Inténtelo de nuevo.',
  showFewer: 'Menos hechos',
  aboutCase: 'Sobre este caso',
};
