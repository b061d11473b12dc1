import type {
  CampaignMessages,
  CommonMessages,
  LinkMessages,
  RecordMessages,
  ShortTextMessages,
} from '../messages.js';

export const common: CommonMessages = {
  isReviewed: false,
  english: 'inglés',
  notReviewed: 'Traducción no revisada',
  original: 'Original en inglés',
};

export const shortTexts: ShortTextMessages = {
  shortNotReviewed: 'Texto breve no revisado por un abogado',
  asOf: 'A fecha de {date}',
};

export const links: LinkMessages = {
  actionLabels: {
    donate: 'Donar',
    sign: 'Firmar',
    email: 'Enviar un correo',
    call: 'Llamar',
    attend: 'Asistir',
    share: 'Compartir',
    learn: 'Más información',
    contact: 'Contactar',
  },
  opens: {
    host: 'Abre {host}',
    page: 'Abre una página de este sitio',
    mail: 'Abre su programa de correo',
    phone: 'Llama al {number}',
  },
  newTab: 'en una pestaña nueva',
};

export const campaigns: CampaignMessages = {
  until: 'Hasta: {date}',
  won: 'Logrado: {date}',
  ended: 'Terminó: {date}',
  upcoming: 'Empieza: {date}',
};

export const records: RecordMessages<'one' | 'many' | 'other'> = {
  keptBy: 'Compilado por {publisher}',
  sources: { one: 'Fuente', many: 'Fuentes ({count})', other: 'Fuentes ({count})' },
};
