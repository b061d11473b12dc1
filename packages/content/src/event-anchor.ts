/**
 * The URL fragment of an event, without its "#": `lunn-v-commonwealth-2017-07-24`. Since the id of a case begins with a letter, it is a
 * valid selector as it stands, so that a page's own `querySelector(location.hash)` does not throw.
 */
export const eventAnchor = (caseId: string, eventId: string): string => `${caseId}-${eventId}`;
