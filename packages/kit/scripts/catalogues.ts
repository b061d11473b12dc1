/** The catalogues of other languages, as files that a script fetches and verifies by their hash. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { es } from '@rights-kit/views/messages/es.js';
import { integrityOf } from '../release/integrity.ts';

const CATALOGUES = { es };

const texts = Object.entries(CATALOGUES).map(([locale, messages]) => ({
  locale,
  text: `${JSON.stringify(messages)}\n`,
}));

/** The hash of each catalogue by its locale, which the scripts contain. */
export const integrities: Readonly<Record<string, string>> = Object.fromEntries(
  texts.map(({ locale, text }) => [locale, integrityOf(Buffer.from(text))]),
);

/**
 * Writes `locales/<locale>.json`.
 *
 * @param folder a version folder
 * @returns the paths of the files, relative to the folder
 */
export function writeCatalogues(folder: string): string[] {
  mkdirSync(path.join(folder, 'locales'), { recursive: true });
  return texts.map(({ locale, text }) => {
    const file = `locales/${locale}.json`;
    writeFileSync(path.join(folder, file), text);
    return file;
  });
}
