import * as v from 'valibot';
import { isFileName } from '../parse/list-files.js';
import { entity } from './action.js';
import {
  allowEntry,
  civilDate,
  httpsUrl,
  id,
  list,
  localized,
  statement,
  statementRecord,
  text,
  timeZone,
} from './common.js';

export const phoneNumber = v.pipe(text, v.regex(/^\+\d{6,15}$/, 'a + and 6 to 15 digits'));

const publisherEntries = <S extends v.GenericSchema>(statementSchema: S) => ({
  id,
  name: localized,
  region: text,
  timeZone: text,
  /** The scope and limits of these records. */
  about: localized,
  entities: list(entity),
  baseline: list(statementSchema),
  notices: list(statementSchema),
  phones: list(
    v.object({
      id,
      label: localized,
      number: phoneNumber,
      hours: localized,
    }),
  ),
});

/** Where a reader reports a mistake: a page, or an e-mail address without more fields. */
const correctionsAddress = v.pipe(
  text,
  v.regex(/^(?:https:\/\/[^\s]+|mailto:[^\s?@]+@[^\s?@]+)$/, 'an address that begins with https: or mailto:'),
);

const addedKinds = v.exactOptional(list(v.object({ id, name: localized })));

/** `records/publisher.yaml` */
export const publisherRecord = v.object({
  ...publisherEntries(statementRecord),
  timeZone,
  /** The date on which the records were compiled. It also dates the absence of a policy. */
  compiled: civilDate,
  /** The publisher's own site; never published in the feed. */
  url: v.exactOptional(httpsUrl),
  /** The destinations of actions; never published in the feed. */
  hosts: v.array(allowEntry),
  kinds: addedKinds,
  instruments: addedKinds,
  /** Id of the action that is offered where a municipality has no policy on record. */
  townAction: v.exactOptional(id),
  /** Whether unreviewed translations are published in the feed. Default `show`: the elements label them as unreviewed. */
  unreviewed: v.exactOptional(v.picklist(['show', 'hide'])),
  /** Whether short texts that nobody reviewed are published. */
  unreviewedShortTexts: v.exactOptional(v.picklist(['show', 'hide'])),
  /** Id of the donation action. */
  donate: v.exactOptional(id),
  /** Names of laws and bodies that contain a forbidden word: "Safe Communities Act". */
  properNames: v.exactOptional(v.array(text)),
  /** Words that texts may not use, beside those of the kit. */
  words: v.exactOptional(list(v.object({ avoid: text, instead: text }))),
  /** How far ahead a review may be planned. **Unit:** years. */
  reviewYears: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10))),
  corrections: v.exactOptional(correctionsAddress),
  /** Who read the records before they were published, by role and never by name, and when. `null`: nobody, as every widget then says. */
  reviewer: v.exactOptional(v.nullable(v.object({ role: text, date: civilDate }))),
});

/** The revision of each file by its name. */
export const revisions = v.record(
  v.pipe(v.string(), v.check(isFileName, 'the name of a file of the feed')),
  v.pipe(v.string(), v.regex(/^[0-9a-f]{12}$/)),
);

/** `feed.json`: the publisher, and a revision of each file. */
export const feedFile = v.object({
  version: v.literal(1),
  built: civilDate,
  locales: list(text),
  publisher: v.object(publisherEntries(statement)),
  kinds: addedKinds,
  instruments: addedKinds,
  revisions,
});
