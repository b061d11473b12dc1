export type Language = 'en' | 'es';

/** The issue page's own texts. `{names}` stand for dates, counts and names from the records, which no text of the page repeats. */
export interface Words {
  readonly lang: Language;
  /** The note that a translation is unreviewed; empty where it is reviewed. */
  readonly unreviewed: string;
  readonly title: string;
  readonly description: string;
  readonly skip: string;
  readonly bannerBody: string;
  readonly bannerLink: string;
  readonly lead: string;
  /** The page's own line of help, which stands in its first screen. Without one, the publisher's. */
  readonly help?: Link;
  /** In place of a line of help, where neither page nor publisher has one. */
  readonly noHelp: string;
  readonly questions: string;
  readonly read: string;
  readonly readLine: string;
  readonly hold: string;
  readonly holdLine: string;
  readonly holdText: string;
  readonly court: string;
  readonly courtText: string;
  readonly town: string;
  readonly townLine: string;
  readonly townText: string;
  readonly townAll: string;
  readonly hill: string;
  readonly hillLine: string;
  readonly hillText: string;
  readonly changed: string;
  readonly changedText: string;
  readonly why: string;
  readonly share: string;
  readonly shareLink: string;
  readonly print: string;
  readonly give: string;
  readonly giveText: string;
  readonly record: string;
  /** Stands before an English text; empty on the English page. */
  readonly inEnglish: string;
  readonly footer: string;
  readonly stripName: string;
  readonly stripText: string;
  readonly stripDark: string;
  readonly stripNarrow: string;
  readonly stripSnippet: string;
  readonly stripRelative: string;
  readonly stripCopy: string;
  readonly stripCopied: string;
  readonly stripSelected: string;
}

interface Link {
  readonly text: string;
  readonly href: string;
}

/** The Spanish texts are unreviewed, which the page states. */
export const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    lang: 'en',
    unreviewed: '',
    title: "Immigrants' rights in Massachusetts",
    description:
      'Court rulings, local policies and bills on immigration enforcement, with sources and dates.',
    skip: 'Skip to the four questions',
    bannerBody: 'Read where the bill stood when it was last checked.',
    bannerLink: 'Read about the PROTECT Act',
    lead: 'What some courts, towns and state rules say, with the date of each source.',
    noHelp: 'This page cannot give legal advice or tell you what to do.',
    questions: 'Four questions',
    read: 'Where to read about rights',
    readLine: "An article on the Attorney General's guide ({month})",
    hold: 'When may police hold a person for ICE?',
    holdLine: 'A {year} ruling, and what it does not do. {status}.',
    holdText: "A ruling of the state's highest court. It is about state law, and it does not bind ICE.",
    court: 'What became of a court order?',
    courtText: 'An order can be set aside later. What came of this one stands first.',
    town: 'What do towns say?',
    townLine: '{towns}; each decided for itself',
    townText: 'Each city or town decided for itself. None of their rules binds ICE.',
    townAll: 'All cities and towns, and their answers',
    hill: 'What is before the legislature?',
    hillLine: '{count} bills of {years}; newest source {date}',
    hillText: '{count} bills of {years}, those with the newest source first. A bill is not law.',
    changed: 'What changed lately',
    changedText: 'Changes of what these records say, each with its reason.',
    why: 'Why:',
    share: 'Share or print',
    shareLink: 'Share',
    print: 'Print',
    give: 'Give',
    giveText: 'A sample of how a page asks for a gift, after everything else.',
    record: 'Record and sources',
    inEnglish: '',
    footer:
      'Rights Kit is independent software. Sample data from public sources, not legal advice, not an ACLU product.',
    stripName: 'About this sample page',
    stripText: 'Sample page · real public records, as of {compiled}',
    stripDark: 'Dark',
    stripNarrow: '280 px',
    stripSnippet: 'View snippet',
    stripRelative: 'The addresses in it are those of this site, without its name.',
    stripCopy: 'Copy',
    stripCopied: 'Copied',
    stripSelected: 'Not copied. The snippet is selected: copy it with the keyboard or the menu.',
  },
  es: {
    lang: 'es',
    unreviewed: 'Traducción no revisada: nadie ha revisado el español de esta página.',
    title: 'Derechos de los inmigrantes en Massachusetts',
    description:
      'Decisiones de tribunales, políticas locales y proyectos de ley sobre inmigración, con fuentes y fechas.',
    skip: 'Ir a las cuatro preguntas',
    bannerBody: 'Lea en qué punto estaba cuando se verificó por última vez.',
    bannerLink: 'Lea sobre la ley PROTECT',
    lead: 'Lo que dicen algunos tribunales, ciudades, pueblos y reglas estatales, con la fecha de cada fuente.',
    noHelp: 'Esta página no puede dar asesoría legal ni decirle qué hacer.',
    questions: 'Cuatro preguntas',
    read: 'Dónde leer sobre derechos',
    readLine: 'Un artículo sobre la guía de la fiscal general ({month})',
    hold: '¿Cuándo puede la policía retener a una persona para ICE?',
    holdLine: 'Una decisión de {year}, y lo que no hace. {status}.',
    holdText: 'Una decisión del tribunal más alto del estado. Trata de la ley estatal y no obliga a ICE.',
    court: '¿Qué pasó con una orden judicial?',
    courtText: 'Una orden puede anularse más tarde. Primero se indica qué pasó con esta.',
    town: '¿Qué dicen los municipios?',
    townLine: '{towns}; cada lugar decidió por sí mismo',
    townText: 'Cada ciudad o pueblo decidió por sí mismo. Ninguna de sus reglas obliga a ICE.',
    townAll: 'Todas las ciudades y pueblos, y sus respuestas',
    hill: '¿Qué hay ante la legislatura?',
    hillLine: '{count} proyectos de ley de {years}; fuente más reciente: {date}',
    hillText:
      '{count} proyectos de ley de {years}, primero los de fuente más reciente. Un proyecto de ley no es ley.',
    changed: 'Qué cambió hace poco',
    changedText: 'Cambios en lo que dicen estos registros, cada uno con su motivo.',
    why: 'Motivo:',
    share: 'Compartir o imprimir',
    shareLink: 'Compartir',
    print: 'Imprimir',
    give: 'Donar',
    giveText: 'Una muestra de cómo una página pide una donación, después de todo lo demás.',
    record: 'Registro y fuentes',
    inEnglish: '(inglés)',
    footer:
      'Rights Kit es software independiente. Datos de muestra de fuentes públicas; no es asesoría legal ni un producto de la ACLU.',
    stripName: 'Sobre esta página de muestra',
    stripText: 'Página de muestra · registros públicos reales, al {compiled}',
    stripDark: 'Oscuro',
    stripNarrow: '280 px',
    stripSnippet: 'Ver el código',
    stripRelative: 'Sus direcciones son las de este sitio, sin su nombre.',
    stripCopy: 'Copiar',
    stripCopied: 'Copiado',
    stripSelected: 'No se copió. El código está seleccionado: cópielo con el teclado o el menú.',
  },
};
