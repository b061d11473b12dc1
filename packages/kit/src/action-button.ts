import './settings.js';
import '@rights-kit/elements/action-button.js';
import { watchPlaceholders } from './placeholders.js';

watchPlaceholders();
