/** Classes and types. Importing this registers nothing; `all.js` and the elements' own files do. */
export { ActionButtonElement } from './action-button/action-button-element.js';
export { TownPolicyCardElement } from './town-policy-card/town-policy-card-element.js';
export { configure, type Configuration } from './configure.js';
export { define } from './define.js';
export { RightsActEvent } from './events/rights-act-event.js';
export { RightsErrorEvent, type RightsErrorCode } from './events/rights-error-event.js';
export { RightsReadyEvent } from './events/rights-ready-event.js';
export { VERSION } from './version.js';
