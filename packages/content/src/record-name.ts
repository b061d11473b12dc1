/**
 * A name as the feed writes it: lower case, words joined by hyphens. Content systems capitalize what they are given or add characters that
 * nobody sees, and people write the name of a town as it is spelled. A letter that has no counterpart in ASCII stays, so that no name
 * turns into that of another record.
 */
export function toRecordName(text: string | null | undefined): string {
  return (text ?? '')
    .normalize('NFD')
    .replace(/[\p{M}\p{Cf}'’.]/gu, '')
    .trim()
    .replace(/\s+/g, '-')
    .toLowerCase();
}

/** Whether a text is a name of a record, and so of its file. */
export function isRecordName(text: string): boolean {
  return /^[a-z\d]+(?:-[a-z\d]+)*$/.test(text);
}
