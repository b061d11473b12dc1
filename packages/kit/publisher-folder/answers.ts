/**
 * `publisher-folder/`: what `rights-kit init` asks and writes, and the local page by which `rights-kit dev` shows such a folder. Reading,
 * checking and publishing records belong to `records/` and `release/`.
 */
import {
  isCivilDate,
  LOCALES,
  parseAllow,
  TOWN_KINDS,
  type CivilDate,
  type Locale,
} from '@rights-kit/content';

/** A kind of place with its name in English, and in other languages. */
export interface Kind {
  readonly id: string;
  readonly name: Readonly<Record<string, string>>;
}

/** What a publisher answers before there are records. */
export interface Answers {
  readonly name: string;
  readonly region: string;
  readonly timeZone: string;
  /** Beside English. */
  readonly languages: readonly Locale[];
  /** Beside city and town. */
  readonly kinds: readonly Kind[];
  /** Where actions lead. */
  readonly hosts: readonly [string, ...string[]];
  /** Where a reader reports a mistake; `undefined` where that is not decided yet. */
  readonly corrections: string | undefined;
  readonly reviewer: { readonly role: string; readonly date: CivilDate } | undefined;
}

/** An answer that cannot be used, with what is expected instead. */
export class AnswerError extends Error {}

/** The host of the sample records where no other is named; nobody can register it (RFC 2606). */
export const SAMPLE_HOST = 'www.example.org';

const fail = (text: string, expected: string): never => {
  throw new AnswerError(`"${text}": expected ${expected}`);
};

/** @throws {AnswerError} */
export function toLine(text: string): string {
  const line = text.trim();
  return line && !/\p{Cc}/u.test(line) ? line : fail(text, 'one line of text');
}

/** @throws {AnswerError} when this platform knows no such zone */
export function toTimeZone(text: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text.trim() }).resolvedOptions().timeZone && text.trim();
  } catch {
    return fail(text, 'the name of a time zone, such as America/Chicago');
  }
}

/**
 * @param text BCP 47 tags with spaces or commas between them; English may be among them
 * @throws {AnswerError}
 */
export function toLanguages(text: string): Locale[] {
  const tags = text.split(/[\s,]+/).filter((tag) => tag && tag.toLowerCase() !== 'en');
  const found = tags.map(
    (tag) =>
      LOCALES.find((locale) => locale.toLowerCase() === tag.toLowerCase()) ??
      fail(tag, `one of ${LOCALES.join(', ')}`),
  );
  return [...new Set(found)];
}

/**
 * @param text an id and the name of the kind, `village=village`, with the names in other languages behind it: `,fr=village`
 * @throws {AnswerError}
 */
export function toKind(text: string): Kind {
  const [first = '', ...others] = text.split(',').map((part) => part.trim());
  const [id = '', name = ''] = first.split('=', 2);
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id) || !name.trim())
    return fail(text, 'an id and a name, such as village=village, or village=village,fr=village');
  const names = others.map((part) => {
    const [tag = '', word = ''] = part.split('=', 2);
    const [locale] = toLanguages(tag);
    return locale && word.trim()
      ? ([locale, word.trim()] as const)
      : fail(part, 'a language and a name, such as fr=village');
  });
  return { id, name: { en: name.trim(), ...Object.fromEntries<string>(names) } };
}

/** The kinds that the kit lacks. */
export function addedKinds(kinds: readonly Kind[]): Kind[] {
  return kinds.filter(({ id }) => !TOWN_KINDS.some((known) => known === id));
}

/**
 * @param text hosts with spaces or commas between them
 * @throws {AnswerError}
 */
export function toHosts(text: string): string[] {
  const hosts = text.split(/[\s,]+/).filter(Boolean);
  for (const host of hosts)
    if (parseAllow(host).entries[0] !== host || !/^(?:[a-z0-9-]+\.)+[a-z]{2,}$/.test(host))
      fail(host, `the name of a host, such as ${SAMPLE_HOST}`);
  return [...new Set(hosts)];
}

/**
 * @param text an e-mail address, with or without `mailto:`, or an `https:` address
 * @throws {AnswerError}
 */
export function toCorrections(text: string): string {
  const address = text.trim();
  if (/^https:\/\/\S+$/.test(address) && URL.canParse(address)) return address;
  if (/^(?:mailto:)?[^\s?@:]+@[^\s?@:]+$/.test(address)) return `mailto:${address.replace(/^mailto:/, '')}`;
  return fail(text, 'an e-mail address, or an address that begins with https:');
}

/** @throws {AnswerError} */
export function toReviewDate(text: string): CivilDate {
  const date = text.trim();
  return /^\d{4}-\d{2}-\d{2}$/.test(date) && isCivilDate(date)
    ? date
    : fail(text, 'a day such as 2026-11-26');
}

/** The name of a folder as a title: `new-england` is "New England". */
export function toTitle(folder: string): string {
  const words = folder.split(/[^\p{L}\d]+/u).filter(Boolean);
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ') || 'Sample';
}
