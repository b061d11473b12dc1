/**
 * Why a view has nothing to show: `no-record` (what names the record is missing or malformed), `unknown-action` (not in the feed, or
 * money without the line that says who receives it), `refused-host` (nobody allowed the action's host), `refused-address` (no address
 * that may be a link).
 */
export type ViewErrorCode = 'no-record' | 'unknown-action' | 'refused-host' | 'refused-address';
