import { toRecordName, type ActionsFile } from '@rights-kit/content';
import type { LitElement } from 'lit';
import type { Decision } from '../decision.js';
import { warnOfError } from './explain.js';
import { explainActing, type Acting } from './page-context.js';

/** Warns as {@link explainActing} does, and of an action that the feed does not have. */
export function explainAction(
  element: LitElement & Acting & { readonly action: string | null | undefined },
  decision: Decision,
  file: ActionsFile | undefined,
): void {
  const named = ['action', element.action] as const;
  explainActing(element, decision, named, 'actions.json, or write one link with a name');
  if (decision.error !== 'unknown-action' || !file) return;
  const name = toRecordName(element.action);
  /** The number of pairs of letters that a name shares with this one. */
  const likeness = (id: string): number =>
    Array.from(name, (_, at) => id.includes(name.slice(at, at + 2))).filter(Boolean).length;
  const ids = file.actions.map(({ id }) => id).sort((a, b) => likeness(b) - likeness(a));
  const reason = ids.includes(name)
    ? 'asks for money without an entity; name one in its record'
    : `names nothing in the feed; ${ids[0] ? `did you mean "${ids[0]}"?` : 'add it there'}`;
  warnOfError(element, decision.error, named, reason);
}
