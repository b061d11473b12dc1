import './settings.js';
import '@rights-kit/elements/town-policy-card.js';
import { watchPlaceholders } from './placeholders.js';

watchPlaceholders();
