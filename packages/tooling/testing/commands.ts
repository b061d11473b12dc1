/** `@rights-kit/tooling/commands`: what a test in a browser may ask of the runner. */
import { executeServerCommand } from '@web/test-runner-commands';

export const viewport = (width, height) => executeServerCommand('viewport', { width, height });
export const press = (key) => executeServerCommand('press', { key });
export const typeText = (text) => executeServerCommand('type-text', { text });
export const click = (x, y, button = 'left') => executeServerCommand('click', { x, y, button });
export const mediaFeatures = (settings = {}) => executeServerCommand('media-features', settings);
export const golden = (name, text) => executeServerCommand('golden', { name, text });
export const accessibilityTree = (selector) => executeServerCommand('ax-tree', { selector });
