export type Language = 'en' | 'es';

export interface Words {
  readonly lang: Language;
  /** The note that a translation is unreviewed; empty where it is reviewed. */
  readonly unreviewed: string;
  readonly title: string;
  readonly description: string;
  readonly bannerBody: string;
  readonly bannerLink: string;
  readonly lead: string;
  readonly why: string;
  readonly whyText: string;
  readonly court: string;
  readonly courtText: string;
  readonly police: string;
  readonly policeText: string;
  readonly town: string;
  readonly townText: string;
  readonly hill: string;
  readonly hillText: string;
  readonly act: string;
  readonly actText: string;
  readonly record: string;
  readonly recordsIn: string;
  readonly asOf: string;
  readonly footer: string;
  /** Labels of actions whose records have none in this language, by the action's id. */
  readonly labels: Readonly<Record<string, string>>;
  readonly stripText: string;
  readonly stripDark: string;
  readonly stripSnippet: string;
}

/** The issue page's own texts. The Spanish ones are unreviewed, which the page states. */
export const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    lang: 'en',
    unreviewed: '',
    title: "Immigrants' rights in Massachusetts",
    description:
      'Court rulings, local policies and bills on immigration enforcement, with sources and dates.',
    bannerBody: 'Read where the bill stood when it was last checked.',
    bannerLink: 'Read about the PROTECT Act',
    lead: 'Immigration law is federal. How far courts, police, cities and the state take part in it is decided here.',
    why: 'Why it matters',
    whyText:
      'Someone who is held, or is afraid of it, has to know what holds today and what does not. A ruling that was undone helps nobody, and a local policy does not bind federal agents. So each statement on this page names its source and the day it was last checked.',
    court: 'In court',
    courtText:
      'A class action opened bond hearings for a whole group of people in detention. Two later decisions undid it.',
    police: 'Local police',
    policeText:
      "The state's highest court decided whether officers may hold a person only because ICE asks. It says nothing of what federal agents may do.",
    town: 'Your city or town',
    townText:
      'Each city or town decided for itself how far it works with federal immigration enforcement. Here are three: a city with its own rules, one with a policy that has two sides, and a town with nothing on record.',
    hill: 'On Beacon Hill',
    hillText: 'Bills of the current session, each with the last step that is on record.',
    act: 'Take action',
    actText: 'Begin with the guide of the Attorney General. Then read what organizations ask for, or give.',
    record: 'Record and sources',
    recordsIn: '',
    asOf: 'As of',
    footer:
      'Rights Kit is independent software. Sample data from public sources, not legal advice, not an ACLU product.',
    labels: {},
    stripText: 'Sample page · real public records, as of 22 Nov 2026',
    stripDark: 'Dark',
    stripSnippet: 'View snippet',
  },
  es: {
    lang: 'es',
    unreviewed: 'Traducción no revisada: nadie ha revisado el español de esta página.',
    title: 'Derechos de los inmigrantes en Massachusetts',
    description:
      'Decisiones de tribunales, políticas locales y proyectos de ley sobre inmigración, con fuentes y fechas.',
    bannerBody: 'Lea en qué punto estaba el proyecto de ley cuando se verificó por última vez.',
    bannerLink: 'Lea sobre la ley PROTECT',
    lead: 'La ley de inmigración es federal. Hasta dónde participan los tribunales, la policía, las ciudades y el estado se decide aquí.',
    why: 'Por qué importa',
    whyText:
      'Quien está detenido, o teme estarlo, tiene que saber qué vale hoy y qué no. Una decisión anulada no ayuda a nadie, y una política local no obliga a los agentes federales. Por eso cada afirmación de esta página nombra su fuente y el día en que se verificó por última vez.',
    court: 'En los tribunales',
    courtText:
      'Una demanda colectiva abrió audiencias de fianza para todo un grupo de personas detenidas. Dos decisiones posteriores la dejaron sin efecto.',
    police: 'La policía local',
    policeText:
      'El tribunal más alto del estado decidió si los agentes pueden retener a una persona solo porque ICE lo pide. No dice nada de lo que pueden hacer los agentes federales.',
    town: 'Su ciudad o pueblo',
    townText:
      'Cada ciudad o pueblo decidió por sí mismo hasta dónde trabaja con las autoridades federales de inmigración. Aquí hay tres: una ciudad con reglas propias, otra con una política de dos lados y un pueblo del que no consta nada.',
    hill: 'En la legislatura estatal',
    hillText: 'Proyectos de ley del período actual, cada uno con el último paso del que hay constancia.',
    act: 'Qué puede hacer',
    actText:
      'Empiece por la guía de la Fiscal General. Después lea lo que piden las organizaciones, o haga un donativo.',
    record: 'Registro y fuentes (en inglés)',
    recordsIn: 'Los textos de los proyectos están en inglés.',
    asOf: 'A fecha de',
    footer:
      'Rights Kit es software independiente. Datos de muestra de fuentes públicas; no es asesoría legal ni un producto de la ACLU.',
    labels: {
      'ag-kyr-2025': 'Lea la guía de la Fiscal General',
      'luce-platform': 'Lea lo que LUCE pide a los legisladores',
      'local-policy-resources': 'Vea recursos para políticas locales',
      'aclum-firewalls': 'Lea sobre Firewalls for Freedom',
      'donate-sample': 'Donar',
    },
    stripText: 'Página de muestra · registros públicos reales, al 22 nov 2026',
    stripDark: 'Oscuro',
    stripSnippet: 'Ver el código',
  },
};
