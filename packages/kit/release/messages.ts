/** The languages that a release is written in, and all of the kit's words in each. */
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

/** The words of a language; English for one that has no catalogue. */
export const messagesOf = (locale: string): AllMessages => BY_LOCALE.get(locale) ?? ENGLISH;

/** Those of some languages that have a catalogue: in the others a page would be English under another name. */
export const withCatalogue = (locales: readonly Locale[]): Locale[] =>
  locales.filter((locale) => BY_LOCALE.has(locale));
