import type { FacetWords, TownPolicyCardMessages } from '../messages.js';
import { campaigns, common, links, records } from './shared.js';

const facet = (topic: string, limited: string, allows: string): FacetWords => ({
  topic,
  limits: `Limita ${limited}`,
  asks: `Pide a las autoridades que limiten ${limited}`,
  allows: `Dice que ${allows}`,
});

const facets: TownPolicyCardMessages['facets'] = {
  'asks-status': facet(
    'las preguntas sobre el estatus migratorio',
    'las preguntas sobre el estatus migratorio',
    'se puede preguntar por el estatus migratorio',
  ),
  'honors-detainers': facet(
    'retener a personas para ICE',
    'que se retenga a personas para ICE',
    'se puede retener a personas para ICE',
  ),
  'ice-access': facet(
    'el acceso de ICE a personas detenidas',
    'el acceso de ICE a personas detenidas',
    'ICE puede ver a personas detenidas',
  ),
  'notifies-release': facet(
    'avisar a ICE de las puestas en libertad',
    'que se avise a ICE de las puestas en libertad',
    'se puede avisar a ICE de las puestas en libertad',
  ),
  'agreement-287g': facet(
    'policías que hacen trabajo de inmigración (287(g))',
    'que la policía haga trabajo de inmigración, como bajo 287(g)',
    'la policía puede hacer trabajo de inmigración, como bajo 287(g)',
  ),
  'town-resources': facet(
    'dinero, personal y edificios locales',
    'el uso de dinero, personal o edificios locales para aplicar leyes de inmigración',
    'dinero, personal o edificios locales pueden servir para aplicar leyes de inmigración',
  ),
  'information-sharing': facet(
    'compartir información',
    'compartir información con las autoridades de inmigración',
    'no limita compartir información con otras entidades de gobierno',
  ),
  'equal-services': facet(
    'servicios sin importar el estatus de la persona',
    'los servicios locales según el estatus migratorio',
    'se atiende a las personas sin importar su estatus migratorio',
  ),
};

/** Spanish, as spoken in the United States. Nobody has reviewed it. */
export const es: TownPolicyCardMessages<'one' | 'many' | 'other'> = {
  ...common,
  ...links,
  ...campaigns,
  ...records,
  facets,
  instruments: {
    ordinance: 'Ordenanza',
    bylaw: 'Reglamento local (bylaw)',
    'executive-order': 'Orden ejecutiva',
    'police-policy': 'Política del departamento de policía',
    'council-resolution': 'Resolución del concejo municipal',
    other: '',
  },
  bindingTags: {
    yes: 'Obligatoria',
    no: 'No obligatoria',
    'not-stated': 'No consta si es obligatoria',
  },
  statusTags: {
    rejected: 'No aprobada',
    repealed: 'Derogada',
    pending: 'Resultado desconocido',
    'not-stated': 'Situación no indicada',
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
  but: 'Pero',
  facetHeadings: { says: 'Lo que dice', asks: 'Lo que pide', proposed: 'Lo que se propuso' },
  nonBinding: 'No obligatoria: pide a las autoridades que actúen y no puede obligarlas.',
  allSilent:
    'Las fuentes encontradas no dicen qué significa para la policía, las cárceles o los servicios locales.',
  notStated: 'Las fuentes encontradas no dicen nada sobre: {topics}.',
  accordingTo: 'A fecha de {date}, según {publisher}.',
  localNote:
    'Las políticas locales cambian y no obligan a los agentes federales. Consulte con la ciudad o el pueblo.',
  cited: '(fuente {numbers})',
  everywhereIn: 'En todo {region}',
  hasExceptions: 'Tiene excepciones.',
  shortNotReviewed: 'Texto breve no revisado por un abogado',
  fullText: 'Texto completo y fuentes',
  loading: 'Cargando…',
  fullTextFailed: 'No se pudo cargar el texto completo. Cierre esta parte y vuelva a abrirla.',
};
