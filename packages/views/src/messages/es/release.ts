import type { ReleaseMessages } from '../messages.js';

/** Spanish, as spoken in the United States. Nobody has reviewed it. */
export const es: ReleaseMessages = {
  languageName: 'Español',
  townTitle: '{town}: política sobre el trabajo con las autoridades federales de inmigración',
  caseTitle: '{name}: qué pasó y qué vale hoy',
  compiled: 'registros a fecha de {date}',
  accordingTo: '{date}, según {publisher}.',
  relyUntil: 'No se fíe de esto después de: {date}. Vuelva a verificarlo.',
  events: 'Qué pasó',
  history: 'Historia',
  sourcesHeading: 'Fuentes',
  openTitled: 'Abrir “{title}” como página propia',
  holdsNow: 'Vea en la página qué vale ahora',
  madeOn: 'Este texto se hizo el {date} y no cambia. La página sí.',
  needsScript: 'Este marco necesita JavaScript. La página que lo rodea tiene un enlace al mismo registro.',
  withdrawn: 'Esta versión se retiró. La página que rodea este marco tiene un enlace al registro.',
};
