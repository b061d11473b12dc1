import '@rights-kit/elements/react';

export const right = <rights-action-banner action="bill-open-sample" variant="urgent" heading-level="2" />;

// @ts-expect-error -- a value that the attribute does not have
export const wrongValue = <rights-action-banner variant="loud" />;

// @ts-expect-error -- an attribute that the element does not have
export const wrongName = <rights-town-policy-card city="orchard-sample" />;

// @ts-expect-error -- the fields stand on the event itself
export const wrongField = <rights-action-button onrights-act={(event) => void event.detail} />;
