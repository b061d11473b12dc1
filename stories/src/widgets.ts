/** A selector of every widget. */
export const WIDGETS =
  ':is(rights-action-banner, rights-case-timeline, rights-town-policy-card, rights-action-button)';
