/**
 * Why there is no view: `no-record` (the attribute that names the record is missing or malformed), `unknown-action` (not in the feed, or
 * a donation without an entity line), `refused-host` (the page does not allow the action's destination), `refused-address` (the `href` is
 * not a safe URL).
 */
export type ViewErrorCode = 'no-record' | 'unknown-action' | 'refused-host' | 'refused-address';
