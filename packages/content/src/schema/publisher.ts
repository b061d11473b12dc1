import * as v from 'valibot';
import { entity } from './action.js';
import { allowEntry, civilDate, id, localized, statement, text, timeZone } from './common.js';

const publisherEntries = {
  id,
  name: localized,
  region: text,
  timeZone: text,
  /** What these records are and are not. */
  about: localized,
  entities: v.array(entity),
  baseline: v.pipe(v.array(statement), v.minLength(1)),
  notices: v.array(statement),
  phones: v.array(
    v.object({
      id,
      label: localized,
      number: v.pipe(text, v.regex(/^\+\d{6,15}$/, 'a + and 6 to 15 digits')),
      hours: localized,
    }),
  ),
};

/** `records/publisher.yaml` */
export const publisherRecord = v.object({
  ...publisherEntries,
  timeZone,
  /** The day the records were compiled; it dates the absence of a policy too. */
  compiled: civilDate,
  /** What actions may open; never in the feed. */
  hosts: v.array(allowEntry),
  /** The action offered where a municipality has no policy on record, and the one for money. */
  townAction: v.exactOptional(id),
  /** Whether translations that nobody has checked go into the feed. Default `show`: the elements mark them. */
  unreviewed: v.exactOptional(v.picklist(['show', 'hide'])),
  donate: v.exactOptional(id),
  /** Names of laws and bodies that hold a word which no text may say: "Safe Communities Act". */
  properNames: v.exactOptional(v.array(text)),
});

/** `feed.json`: what the feed holds, with a revision per file. */
export const feedFile = v.object({
  version: v.literal(1),
  built: civilDate,
  locales: v.array(text),
  publisher: v.object(publisherEntries),
  revisions: v.record(v.string(), v.string()),
});
