import './settings.js';
import '@rights-kit/elements/all.js';
import { watchPlaceholders } from './placeholders.js';

watchPlaceholders();
