import * as v from 'valibot';
import { ACTION_KINDS, PLATFORMS } from '../records.js';
import {
  across,
  atMostMaxItems,
  civilDate,
  id,
  list,
  localized,
  publisherName,
  shortText,
  shortTextRecord,
  sources,
  text,
  translations,
} from './common.js';

const page = v.pipe(
  v.string(),
  v.maxLength(500),
  v.regex(/^(?:[\w%~.-]+(?:\/[\w%~.-]+)*)?(?:\?[\w%~.=&-]*)?$/, 'a path without a leading slash'),
  v.check((value) => !/(?:^|\/)(?:\.|%2e){1,2}(?:[/?]|$)/i.test(value), 'a path without . or ..'),
);

const host = v.pipe(v.string(), v.regex(/^(?:[a-z0-9-]+\.)+[a-z]{2,}$/, 'a host name'));

const destination = <S extends v.GenericSchema>(short: S) =>
  v.pipe(
    v.object({
      platform: v.picklist(PLATFORMS),
      page,
      host: v.exactOptional(host),
      owner: v.exactOptional(short),
    }),
    across(
      ['platform', 'host'],
      (d) => (d.platform === 'site') === Boolean(d.host),
      'host: for the platform "site", and only for it',
    ),
  );

const actionEntries = <S extends v.GenericSchema>(short: S) => ({
  id,
  kind: v.picklist(ACTION_KINDS),
  title: localized,
  label: localized,
  summary: v.exactOptional(localized),
  brief: v.exactOptional(short),
  bill: v.exactOptional(
    v.object({
      numbers: v.pipe(v.array(text), v.minLength(1), atMostMaxItems()),
      session: text,
      status: localized,
    }),
  ),
  destination: destination(short),
  entity: v.exactOptional(id),
  starts: v.exactOptional(civilDate),
  ends: v.exactOptional(civilDate),
  won: v.exactOptional(v.object({ date: civilDate, text: localized })),
  successor: v.exactOptional(id),
  asOf: civilDate,
  checkedOn: v.exactOptional(civilDate),
  translations: v.exactOptional(translations),
  sources,
});

/** One entry of `actions.json`. */
export const action = v.object(actionEntries(shortText));

/** `records/actions/<id>.yaml` */
export const actionRecord = v.object(actionEntries(shortTextRecord));

export const entity = v.object({ id, line: localized });

/** `actions.json` */
export const actionsFile = v.object({
  version: v.literal(1),
  publisher: publisherName,
  entities: list(entity),
  actions: v.array(action),
});
