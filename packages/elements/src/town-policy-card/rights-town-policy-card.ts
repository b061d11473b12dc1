import { define } from '../define.js';
import { TownPolicyCardElement } from './town-policy-card-element.js';

define('rights-town-policy-card', TownPolicyCardElement);

declare global {
  interface HTMLElementTagNameMap {
    'rights-town-policy-card': TownPolicyCardElement;
  }
}
