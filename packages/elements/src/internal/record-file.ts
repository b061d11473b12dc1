import { isRecordName, toRecordName } from '@rights-kit/content';

/** The names in a list, separated by spaces, with or without commas. */
export function toNames(text: string | null | undefined): string[] {
  return (text ?? '').split(/[\s,]+/).flatMap((word) => toRecordName(word) || []);
}

/**
 * The file of a record that an attribute names; empty where the value cannot be a name.
 *
 * @param folder `towns` or `cases`
 */
export function toRecordFile(folder: string, text: string | null | undefined): string[] {
  const name = toRecordName(text);
  return isRecordName(name) ? [`${folder}/${name}.json`] : [];
}
