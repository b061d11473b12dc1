/**
 * A name as the feed writes it: lower case, words joined by hyphens. Content systems capitalize what they are given, and people write the
 * name of a town as it is spelled.
 */
export function toName(text: string | null | undefined): string {
  return (text ?? '')
    .trim()
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’.]/g, '')
    .replace(/\s+/g, '-');
}

/** The names in a list, separated by spaces, with or without commas. */
export function toNames(text: string | null | undefined): string[] {
  return (text ?? '').split(/[\s,]+/).flatMap((word) => toName(word) || []);
}

/**
 * The file of a record that an attribute names; empty where the value cannot be a name.
 *
 * @param folder `towns` or `cases`
 */
export function toRecordFile(folder: string, text: string | null | undefined): string[] {
  const name = toName(text);
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name) ? [`${folder}/${name}.json`] : [];
}
