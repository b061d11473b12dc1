/** Spanish, for `configure({loadMessages})` of sites with a bundler. */
export { es } from '@rights-kit/views/messages/es.js';
