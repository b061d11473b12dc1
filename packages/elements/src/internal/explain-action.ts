import { toRecordName, type ActionsFile } from '@rights-kit/content';
import type { LitElement } from 'lit';
import type { Decision } from '../decision.js';
import { warnOfName } from './explain.js';
import { explainActing, type Acting } from './page-context.js';
import { warnOnce } from './warn-once.js';

/** Warns as {@link explainActing} does, and of an action that the feed does not have, or that there is neither feed nor link. */
export function explainAction(
  element: LitElement & Acting & { readonly action: string | null | undefined },
  decision: Decision,
  file: ActionsFile | undefined,
): void {
  const named = {
    attribute: 'action',
    value: element.action,
    list: 'actions.json; or write one link with a name',
  };
  const { error } = decision;
  explainActing(element, decision, named);
  // All actions are in one file: where it is missing there is no feed.
  if (error === 'not-found')
    warnOnce(element, `${error}: action="${element.action ?? ''}" did not load; check feed="…"`);
  if (error !== 'unknown-action' && error !== 'no-record') return;
  const ids = file?.actions.map(({ id }) => id) ?? [];
  if (ids.includes(toRecordName(element.action)))
    warnOnce(element, `${error}: action="${element.action ?? ''}" lacks its entity; add it`);
  else warnOfName(element, error, named, ids);
}
