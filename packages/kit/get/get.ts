/** The script of the builder's page. */
import { BuilderElement } from './builder-element.ts';

customElements.define('rights-get', BuilderElement);
