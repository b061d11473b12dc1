import { define } from '../define.js';
import { CaseTimelineElement } from './case-timeline-element.js';

define('rights-case-timeline', CaseTimelineElement);

declare global {
  interface HTMLElementTagNameMap {
    'rights-case-timeline': CaseTimelineElement;
  }
}
