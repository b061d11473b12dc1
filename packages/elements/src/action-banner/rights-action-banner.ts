import { define } from '../define.js';
import { ActionBannerElement } from './action-banner-element.js';

define('rights-action-banner', ActionBannerElement);

declare global {
  interface HTMLElementTagNameMap {
    'rights-action-banner': ActionBannerElement;
  }
}
