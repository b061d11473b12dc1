/** Registers every element. */
import './action-banner/rights-action-banner.js';
import './action-button/rights-action-button.js';
import './case-timeline/rights-case-timeline.js';
import './town-policy-card/rights-town-policy-card.js';
