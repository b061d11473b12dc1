import type { TownPolicyCardMessages } from '../messages.js';
import { campaigns, common, links, records, shortTexts } from './shared.js';

/** Spanish, as spoken in the United States. Nobody has reviewed it. */
export const es: TownPolicyCardMessages<'one' | 'many' | 'other'> = {
  ...common,
  ...shortTexts,
  ...links,
  ...campaigns,
  ...records,
  facets: {
    'asks-status': 'preguntar por el estatus migratorio',
    'honors-detainers': 'retener a personas por peticiones de ICE (detainers)',
    'ice-access': 'el acceso de ICE a personas detenidas',
    'notifies-release': 'dar información sobre puestas en libertad para fines civiles de inmigración',
    'agreement-287g': 'que la policía actúe como agente de inmigración',
    'town-resources': 'usar dinero, personal o edificios locales para aplicar leyes de inmigración',
    'information-sharing': 'compartir información con las autoridades de inmigración',
    'equal-services': 'dar servicios según el estatus migratorio',
  },
  allowed: {
    'information-sharing': 'compartir información con otras entidades de gobierno',
    'equal-services': 'atender a las personas sin importar su estatus migratorio',
  },
  limitsOn: 'límites en esto: {topic}',
  instruments: {
    ordinance: 'Ordenanza',
    bylaw: 'Reglamento local (bylaw)',
    'executive-order': 'Orden ejecutiva',
    'police-policy': 'Política del departamento de policía',
    'council-resolution': 'Resolución del concejo municipal',
    other: '',
  },
  bindingTags: { yes: 'obligatoria', no: 'no obligatoria', 'not-stated': 'no consta si es obligatoria' },
  statusTags: {
    rejected: 'no aprobada',
    repealed: 'derogada',
    pending: 'resultado desconocido',
    'not-stated': 'situación no indicada',
  },
  directions: {
    mixed:
      'Limita una parte del trabajo con las autoridades federales de inmigración y prevé otra parte. Lea las dos.',
    'values-only': 'Declara valores. No fija reglas para la policía.',
    neutral: 'No es una regla sobre el trabajo con las autoridades federales de inmigración.',
    'opposes-limits': 'Se opone a limitar el trabajo con las autoridades federales de inmigración.',
  },
  outcomes: {
    rejected: 'No se aprobó. Aquí valen las reglas estatales de abajo, como en todo el estado.',
    repealed: 'Se derogó. Aquí valen las reglas estatales de abajo, como en todo el estado.',
    pending: 'No se sabe si se aprobó. Aquí valen las reglas estatales de abajo, como en todo el estado.',
  },
  noRecord: 'No consta ninguna política de {town}. Eso no significa que no exista.',
  adopted: 'aprobada: {date}',
  amended: 'modificada: {date}',
  decided: 'decidida: {date}',
  lastStep: 'último paso conocido: {date}',
  rowHeadings: {
    yes: 'Limita',
    no: 'Pide a las autoridades que limiten',
    'not-stated': 'Dice',
    allowed: 'Dice que esto continúa',
    proposed: 'Lo que se propuso',
    practice: 'Práctica según informes ({year})',
    'official-statement': 'Las autoridades han dicho',
    exceptions: 'Excepciones',
  },
  binds: {
    rule: 'Esta regla no obliga a ICE.',
    request: 'Es una petición a las autoridades. No las obliga a ellas ni a ICE.',
    other: 'No obliga a ICE.',
  },
  allSilent:
    'Las fuentes encontradas no dicen qué significa para la policía, las cárceles o los servicios locales.',
  notMentioned: {
    one: '{count} tema no mencionado',
    many: '{count} temas no mencionados',
    other: '{count} temas no mencionados',
  },
  onRecord: {
    one: '{count} política registrada',
    many: '{count} políticas registradas',
    other: '{count} políticas registradas',
  },
  withExceptions: {
    one: 'con {count} excepción',
    many: 'con {count} excepciones',
    other: 'con {count} excepciones',
  },
  alsoOnRecord: 'También consta',
  overdue: 'Revisión pendiente desde {reviewAfter}. Fuente más reciente: {asOf}.',
  localNote:
    'Las políticas locales cambian y no obligan a los agentes federales. Consulte con el gobierno local.',
  cited: '(fuente {numbers})',
  everywhereIn: 'En todo {region}',
  hasExceptions: 'Tiene excepciones.',
  fullText: {
    one: 'Texto completo y fuentes',
    many: 'Más reglas estatales y todas las fuentes',
    other: 'Más reglas estatales y todas las fuentes',
  },
  loading: 'Cargando…',
  fullTextFailed: 'No se pudo cargar el texto completo. Cierre esta parte y vuelva a abrirla.',
};
