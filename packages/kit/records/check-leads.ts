/** Checks which of a municipality's policies comes first on its card. */
import type { PolicyRecord } from '@rights-kit/content';
import type { RecordFile } from './record-file.ts';

/**
 * The policies of one municipality: one leads, and each has an answer of its own if any has.
 *
 * @param hasAll whether every file of a policy could be read
 */
export function checkLeads(policies: readonly RecordFile<PolicyRecord>[], hasAll: boolean): void {
  // Any policy whose place is not known may be another one of a place.
  const isWhole = hasAll && policies.every(({ value }) => value.town !== undefined);
  for (const town of new Set(policies.flatMap(({ value }) => value.town ?? []))) {
    const ofTown = policies.filter(({ value }) => value.town === town);
    const [first, second] = ofTown;
    if (!first) continue;
    const leads = ofTown.filter(({ value }) => value.lead);
    if (!second) {
      if (!isWhole) continue;
      for (const { warn } of leads)
        warn(
          ['lead'],
          'no other policy of the municipality is on record: lead is not needed',
          'first-policy',
        );
      continue;
    }
    const others = (file: RecordFile<PolicyRecord>): string =>
      ofTown
        .filter((other) => other !== file)
        .map((other) => other.file)
        .join(', ');
    for (const lead of leads.slice(1))
      lead.reject(
        ['lead'],
        `expected one policy of ${town} with lead: true, but ${leads[0]?.file ?? ''} has it too`,
        'first-policy',
      );
    if (leads.length === 0 && isWhole && ofTown.every(({ isSound }) => isSound(['lead'])))
      first.warn(
        ['lead'],
        `expected lead: true here or in ${others(first)}, to say which policy of ${town} is shown first`,
        'first-policy',
      );
    if (!ofTown.some(({ value }) => value.answer)) continue;
    for (const file of ofTown)
      if (!file.value.answer && file.isSound(['answer']))
        file.warn(
          ['answer'],
          `expected a short text of this policy too, as in ${others(file)}: those of two policies are never merged`,
          'first-policy',
        );
  }
}
