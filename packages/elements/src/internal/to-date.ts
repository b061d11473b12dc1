/** The date of a date and time as it is written: content systems add an hour and a zone, neither of which may shift the day. */
export function toDate(text: string | null | undefined): string {
  return (text ?? '').trim().replace(/^(\d{4}-\d\d-\d\d)[T\s]+\d\d:.*/i, '$1');
}
