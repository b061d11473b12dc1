import './settings.js';
import '@rights-kit/elements/case-timeline.js';
import { watchPlaceholders } from './placeholders.js';

watchPlaceholders();
