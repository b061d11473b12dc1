import { define } from '../define.js';
import { ActionButtonElement } from './action-button-element.js';

define('rights-action-button', ActionButtonElement);

declare global {
  interface HTMLElementTagNameMap {
    'rights-action-button': ActionButtonElement;
  }
}
