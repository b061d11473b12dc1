import './settings.js';
import '@rights-kit/elements/action-banner.js';
import { watchPlaceholders } from './placeholders.js';

watchPlaceholders();
