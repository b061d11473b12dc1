/**
 * The allow list: hosts, hosts with a path, and telephone numbers that a page lets the actions of a feed open. Someone who controls a
 * feed can then change its text, never a destination.
 */
import { safeUrl, toPlainNumbers, type SafeUrl } from './safe-url.js';

export interface AllowList {
  /** Without trailing slashes. */
  readonly entries: readonly string[];
  /** Words that are not valid entries, for a warning to the developer of the page. */
  readonly refused: readonly string[];
}

/** The narrowest entry that allows an address: its host with path and query, or its number; `''` for any other scheme. */
export function allowEntryOf(address: SafeUrl): string {
  return /^(?:https:\/\/|(?=tel:\+))([^#]+?)\/?(?:#|$)/.exec(address)?.[1] ?? '';
}

/** An entry has no `*`, scheme, port or capital: `www.example.org`, `secure.example.org/donate/name`, `tel:+16175550100`. */
function isEntry(word: string): boolean {
  const url = safeUrl(word.startsWith('tel:') ? word : `https://${word}`);
  return url !== undefined && allowEntryOf(url) === word;
}

/** @param text entries separated by spaces, with or without commas */
export function parseAllow(text: string): AllowList {
  const words = toPlainNumbers(text.replace(/\/?,?(?!\S)/g, ''))
    .split(/\s+/)
    .filter(Boolean);
  return { entries: words.filter(isEntry), refused: words.filter((word) => !isEntry(word)) };
}

/** Whether the entries of a list allow an address. An entry with a path allows only that page; an entry without one allows the whole host. */
export function isAllowed(address: SafeUrl, entries: readonly string[]): boolean {
  const entry = allowEntryOf(address);
  return entry !== '' && (entries.includes(entry) || entries.includes(entry.replace(/[/?].*/, '')));
}
