/**
 * The file of a record that an attribute names; empty where the value cannot be a name.
 *
 * @param folder `towns` or `cases`
 */
export function toRecordFile(folder: string, name: string | null | undefined): string[] {
  return name && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name) ? [`${folder}/${name}.json`] : [];
}
