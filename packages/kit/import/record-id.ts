import path from 'node:path';
import { isRecordName, toRecordName } from '@rights-kit/content';
import { CallError } from '../command/call.ts';
import type { Kind } from './fields.ts';

/** The id that a name gives: "Saint Elm (sample)" gives `saint-elm-sample`. A letter that ASCII lacks stays, and is no id. */
export function nameFrom(text: string): string {
  return toRecordName(text)
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '');
}

/** **Unit:** characters, as the schema has it. */
const MAX_ID = 80;

/** @throws {CallError} when a record could not have it */
export function toId(kind: Kind, text: string): string {
  if (isRecordName(text) && text.length <= MAX_ID && !(kind === 'case' && /^\d/.test(text))) return text;
  // The name of the file, or its path, says the id as well.
  const name = nameFrom(path.basename(text).replace(/\.ya?ml$/i, ''));
  const meant = isRecordName(name) && name !== text && name.length <= MAX_ID ? `; did you mean ${name}?` : '';
  const letter = kind === 'case' ? ', the first of which begins with a letter' : '';
  throw new CallError(
    `"${text}" is no id: expected lower-case words joined by hyphens${letter}, of at most ${MAX_ID} characters${meant}`,
  );
}
