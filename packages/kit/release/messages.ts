/** The catalogues that a release is written with, by language. */
import type { Locale } from '@rights-kit/content';
import type { FrameMessages, Messages, ReleaseMessages } from '@rights-kit/views';
import { en } from '@rights-kit/views/messages/en.js';
import { en as enFrame } from '@rights-kit/views/messages/en/frame.js';
import { en as enRelease } from '@rights-kit/views/messages/en/release.js';
import { es } from '@rights-kit/views/messages/es.js';
import { es as esFrame } from '@rights-kit/views/messages/es/frame.js';
import { es as esRelease } from '@rights-kit/views/messages/es/release.js';

export type AllMessages = Messages & ReleaseMessages & FrameMessages;

export const ENGLISH: AllMessages = { ...en, ...enRelease, ...enFrame };

const BY_LOCALE: ReadonlyMap<string, AllMessages> = new Map([
  ['en', ENGLISH],
  ['es', { ...es, ...esRelease, ...esFrame }],
]);

/** The catalogue of a language; the English one where there is none. */
export const messagesOf = (locale: string): AllMessages => BY_LOCALE.get(locale) ?? ENGLISH;

/** The languages that have a catalogue: a page in any other would be English. */
export const withCatalogue = (locales: readonly Locale[]): Locale[] =>
  locales.filter((locale) => BY_LOCALE.has(locale));
