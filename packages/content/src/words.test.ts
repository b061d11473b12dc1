import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { forbiddenWords } from './words.js';

const FORBIDDEN: readonly { text: string; found: string }[] = [
  { text: 'We keep these records.', found: 'We' },
  { text: 'Read our guide.', found: 'our' },
  { text: 'The choice is ours', found: 'ours' },
  { text: 'Tell us.', found: 'us' },
  { text: 'Tell us more', found: 'us' },
  { text: 'Chelsea is safe for everyone.', found: 'safe' },
  { text: 'It makes people safer.', found: 'safer' },
  { text: 'It was done safely.', found: 'safely' },
  { text: 'It promises safety.', found: 'safety' },
  { text: 'Residents are protected.', found: 'protected' },
  { text: 'It protects residents.', found: 'protects' },
  { text: 'Rules protecting residents.', found: 'protecting' },
  { text: 'It gives protection.', found: 'protection' },
  { text: 'A sanctuary city.', found: 'sanctuary' },
  { text: 'Sanctuary for all', found: 'Sanctuary' },
  { text: 'ICE cannot enter.', found: 'ICE cannot' },
  { text: "ICE can't enter.", found: "ICE can't" },
  { text: 'ICE can\u2019t enter.', found: 'ICE can\u2019t' },
  { text: 'ICE may not enter.', found: 'ICE may not' },
  { text: "The police can't ask.", found: "police can't" },
  { text: 'Police can\u2019t ask.', found: 'Police can\u2019t' },
  { text: 'Police cannot ask.', found: 'Police cannot' },
  { text: 'The class won in 2014.', found: 'won' },
  { text: 'The bylaw is in force.', found: 'in force' },
  { text: 'Still in force', found: 'in force' },
  { text: '37 of 351 have a policy.', found: '37 of 351' },
  { text: 'Gifts are tax-deductible.', found: 'tax-deductible' },
  { text: 'Gifts are tax deductible.', found: 'tax deductible' },
  { text: 'This is the last chance.', found: 'last chance' },
  { text: 'A verified record', found: 'verified' },
  { text: 'The city is compliant.', found: 'compliant' },
  { text: 'Certified by nobody', found: 'Certified' },
];

const ALLOWED: readonly string[] = [
  'The policy tells officers not to ask about immigration status. It does not bind federal agents.',
  'In force as of November 22, 2026.',
  'It has been in force since 2019.',
  'It was in force until 2016.',
  'The U.S. District Court, and U.S. agents',
  'US Immigration and Customs Enforcement',
  'The Executive Office of Public Safety',
  'The policy covers U.S. Customs and Border Protection and ICE.',
  'The city enforces the order; enforcement began in 2019.',
  'Officers used no force. A task force met.',
  "The council won\u2019t vote, and the mayor won't either.",
  'A wonder of the west, discussed in powerful reports',
  'ICE agents were told what the bylaw says.',
  'Police are told not to hold anyone for ICE.',
  '37 cities and towns with a record; the list is not complete',
  '12 of 40 members voted.',
  'A chance to speak. At last, a chance.',
  'Compliance, certification and verification are not claimed.',
  '',
];

describe('words that no text of the kit or of a feed may say', () => {
  for (const { text, found } of FORBIDDEN)
    it(`S-13 are found: "${text}"`, () => {
      const findings = forbiddenWords(text);
      assert.equal(findings.length, 1);
      assert.ok(findings[0]?.startsWith(`"${found}": `), findings[0]);
      assert.ok((findings[0]?.length ?? 0) > found.length + 10, 'it says what to write instead');
    });
  for (const text of ALLOWED)
    it(`S-13 are not seen where there are none: "${text}"`, () => {
      assert.deepEqual(forbiddenWords(text), []);
    });
  it('S-13 may stand in a name, where the name is known', () => {
    const name = 'Welcoming, Inclusive and Safe Community resolution';
    assert.deepEqual(forbiddenWords(`The ${name} of 2018`, [name]), []);
    assert.equal(forbiddenWords(`The ${name} makes Lexington safe`, [name]).length, 1);
    assert.equal(forbiddenWords(`The ${name} of 2018`).length, 1);
    assert.deepEqual(forbiddenWords('The Sanctuary Bylaw of 2017', ['Bylaw', 'Sanctuary Bylaw']), []);
  });
  it('S-13 are each named once a rule', () => {
    assert.equal(forbiddenWords('We won, and our city is safe and protected.').length, 4);
  });
});
