/** The defaults that the tables of the elements' pages show are those that hold without the attribute. */
import '@rights-kit/elements/all.js';
import { expect } from 'chai';
import { manifest, type Attribute } from './manifest.js';
import { BUILT } from './open-entry.js';

const FEED = new URL('feed/v1/', BUILT).href;

/** An element with a record, by its tag. */
const RECORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'rights-action-banner': { action: 'protect-act', allow: 'www.miracoalition.org' },
  'rights-action-button': { action: 'donate-sample', amounts: '25 50' },
  'rights-case-timeline': { cases: 'gordon-v-johnson' },
  'rights-town-policy-card': { town: 'boston' },
};

/** What an element with a record renders. */
async function rendered(tag: string, set: (element: HTMLElement) => void): Promise<string> {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries({ ...RECORDS[tag], feed: FEED }))
    element.setAttribute(name, value);
  set(element);
  const ready = new Promise((resolve) => {
    element.addEventListener('rights-ready', resolve);
  });
  document.body.append(element);
  await ready;
  const markup = element.shadowRoot?.innerHTML.replace(/<!--.*?-->/gs, '') ?? '';
  element.remove();
  return markup;
}

/** Sets an attribute to the default that the manifest has. */
function setDefault(element: HTMLElement, { name, type, default: value = '' }: Attribute): void {
  if (type?.text === 'boolean') element.toggleAttribute(name, value === 'true');
  else element.setAttribute(name, value.replaceAll("'", ''));
}

for (const { tagName, attributes } of manifest)
  describe(`The defaults of ${tagName}`, () => {
    for (const attribute of attributes.filter((each) => each.default !== undefined))
      it(`E-04 holds without the attribute: ${attribute.name}=${attribute.default ?? ''}`, async () => {
        const without = await rendered(tagName, () => undefined);
        expect(without.length).to.be.above(200);
        const withDefault = await rendered(tagName, (element) => {
          setDefault(element, attribute);
        });
        expect(withDefault).to.equal(without);
      });

    for (const { name, fieldName, default: value } of attributes)
      it(`E-04 has a property for it: ${name}`, () => {
        const element = document.createElement(tagName);
        expect(fieldName && fieldName in element, fieldName).to.equal(true);
        const held: unknown = Reflect.get(element, fieldName);
        // A choice that is not set is undefined, and its default holds.
        expect([undefined, null, false, '', value?.replaceAll("'", '')]).to.include(held);
      });
  });
