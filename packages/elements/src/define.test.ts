import { expect } from 'chai';
import { define } from './define.js';
import { captureWarnings } from './testing/page.js';
import { VERSION } from './version.js';

const KEY = Symbol.for('rights-kit.version');

let tags = 0;
const newTag = (): string => `rights-sample-${String(++tags)}`;

describe('registering an element', () => {
  it('S-11 gives the tag to the first and is silent for the same version', () => {
    const warnings = captureWarnings();
    const tag = newTag();
    const First = class extends HTMLElement {};
    define(tag, First);
    define(tag, class extends HTMLElement {});
    expect(customElements.get(tag)).to.equal(First);
    expect(Reflect.get(First, KEY)).to.equal(VERSION);
    expect(warnings).to.deep.equal([]);
  });

  it('S-11 leaves a tag to another version or another vendor, and warns once a page', () => {
    const warnings = captureWarnings();
    const [older, foreign] = [newTag(), newTag()];
    const Older = class extends HTMLElement {};
    Object.defineProperty(Older, KEY, { value: '0.0.1' });
    const Foreign = class extends HTMLElement {};
    customElements.define(older, Older);
    customElements.define(foreign, Foreign);
    define(older, class extends HTMLElement {});
    define(foreign, class extends HTMLElement {});
    expect([customElements.get(older), customElements.get(foreign)]).to.deep.equal([Older, Foreign]);
    expect(warnings).to.have.lengthOf(1);
    expect(warnings[0]).to.contain(older).and.to.contain('0.0.1');
  });

  it('S-11 never throws, whatever the registry says', () => {
    const warnings = captureWarnings();
    const Element = class extends HTMLElement {};
    define('not a tag', Element);
    define(newTag(), Element);
    define(newTag(), Element);
    expect(warnings).to.have.lengthOf(2);
  });
});
