/** Registers every element. */
import './action-button/rights-action-button.js';
import './town-policy-card/rights-town-policy-card.js';
