import { toRecordName, type ActionsFile } from '@rights-kit/content';
import type { LitElement } from 'lit';
import type { Decision } from '../decision.js';
import { explainActing, type Acting } from './page-context.js';
import { warnOnce } from './warn-once.js';

/** Warns as {@link explainActing} does, and of an action that the feed does not have. */
export function explainAction(
  element: LitElement & Acting & { readonly action: string | null | undefined },
  decision: Decision,
  file: ActionsFile | undefined,
): void {
  const { action } = element;
  explainActing(element, decision, 'action', action, 'actions.json; or write one link with a name');
  if (decision.error !== 'unknown-action' || !file) return;
  const name = toRecordName(action);
  const pairs = name.match(/../g) ?? [];
  const likeness = (id: string): number => pairs.filter((pair) => id.includes(pair)).length;
  const ids = file.actions.map(({ id }) => id).sort((a, b) => likeness(b) - likeness(a));
  const fix = ids[0] ? `did you mean "${ids[0]}"?` : 'add it';
  const reason = ids.includes(name) ? 'lacks its entity; add it' : `is not there; ${fix}`;
  warnOnce(element, `unknown-action: action="${action ?? ''}" ${reason}`);
}
