/** Classes and types. Importing this registers no element; `all.js` and the elements' own files do. */
export { ActionBannerElement } from './action-banner/action-banner-element.js';
export { ActionButtonElement } from './action-button/action-button-element.js';
export { CaseTimelineElement } from './case-timeline/case-timeline-element.js';
export { TownPolicyCardElement } from './town-policy-card/town-policy-card-element.js';
export type { Configuration } from './configuration.js';
export { configure } from './configure.js';
export { define } from './define.js';
export { RightsActEvent } from './events/rights-act-event.js';
export { RightsDismissEvent } from './events/rights-dismiss-event.js';
export { RightsDismissedEvent } from './events/rights-dismissed-event.js';
export { RightsErrorEvent, type RightsErrorCode } from './events/rights-error-event.js';
export { RightsReadyEvent } from './events/rights-ready-event.js';
export type { Messages } from '@rights-kit/views';
export { VERSION } from './version.js';
