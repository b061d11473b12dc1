import type { RecordPageMessages } from '../messages.js';

/** Spanish, as spoken in the United States. Nobody has reviewed it. */
export const es: RecordPageMessages = {
  languageName: 'Español',
  townTitle: '{town}: política sobre el trabajo con las autoridades federales de inmigración',
  caseTitle: '{name}: qué pasó y qué vale hoy',
  compiled: 'registros a fecha de {date}',
  relyUntil: 'No se fíe de esto después de: {date}. Vuelva a verificarlo.',
  events: 'Qué pasó',
  history: 'Historia',
  sourcesHeading: 'Fuentes',
};
