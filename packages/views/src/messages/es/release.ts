import type { ReleaseMessages } from '../messages.js';

/** Spanish, as spoken in the United States. Nobody has reviewed it. */
export const es: ReleaseMessages<'one' | 'other'> = {
  languageName: 'Español',
  recordsNotReviewed: 'Registros no revisados',
  townTitle: '{town}: política sobre el trabajo con las autoridades federales de inmigración',
  caseTitle: '{name}: qué pasó y qué vale hoy',
  compiled: 'registros a fecha de {date}',
  accordingTo: '{date}, según {publisher}.',
  relyUntil: 'No se fíe de esto después de: {date}. Vuelva a verificarlo.',
  reportMistake: 'Avisar de un error',
  events: 'Qué pasó',
  history: 'Historia',
  vote: 'Votación:',
  sourcesHeading: 'Fuentes',
  indexes: {
    all: 'Todos los registros',
    towns: 'Políticas locales',
    cases: 'Casos judiciales',
    actions: 'Acciones',
  },
  counts: {
    towns: {
      one: '{count} lugar con registro; la lista no está completa',
      other: '{count} lugares con registro; la lista no está completa',
    },
    cases: { one: '{count} caso', other: '{count} casos' },
    actions: { one: '{count} acción', other: '{count} acciones' },
  },
  statewideNote: 'Las normas estatales registradas, con sus fuentes',
  linksTell:
    'Abrir la página de un lugar le dice a este sitio cuál se consultó. Las respuestas de esta página se pueden leer sin decirlo.',
  absenceNote:
    'Donde no consta ninguna política a fecha de {date}, eso no significa que no exista. La lista no está completa.',
  noPolicy: 'No consta ninguna política.',
  alsoNamed: 'también {names}',
  letters: 'De la A a la Z',
  languages: 'Idiomas',
  embed: 'Insertar esto',
  embedChoose: 'Elegir su forma, su idioma y sus colores',
  embedForms: {
    banner: 'Como banda:',
    button: 'Como botón:',
    card: 'Como tarjeta:',
    timeline: 'Como cronología:',
  },
  embedMissing:
    'Aquí no hay código para copiar, porque estas páginas no conocen su propia dirección. Pregunte a quien las publica.',
  seePage: 'Vea en la página qué vale, con fechas y fuentes.',
  openTitled: 'Abrir “{title}” como página propia',
  holdsNow: 'Vea en la página qué vale ahora',
  madeOn: 'Este texto se hizo el {date} y no cambia. La página sí.',
  needsScript: 'Este marco necesita JavaScript. La página que lo rodea tiene un enlace al mismo registro.',
  withdrawn: 'Esta versión se retiró. La página que rodea este marco tiene un enlace al registro.',
};
