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

const NAMES: readonly string[] = [
  'The policy covers U.S. Customs and Border Protection and ICE.',
  'Customs and Border Protection’s officers, and CBP',
  'People with Temporary Protected Status',
  'The U.S. Safe Communities program of 2008',
  'The Safe Communities Act was filed again.',
  'The PROTECT Act is before a committee.',
  'New York’s Protect Our Courts Act',
  'The Oregon Sanctuary Promise Act',
  'The Bipartisan Safer Communities Act',
  'The Occupational Safety and Health Administration',
  'The Connecticut Department of Emergency Services and Public Safety',
  'The Department of Child Safety, and the Office of Consumer Protection',
  'The Environmental Protection Agency',
  'The Safe Third Country Agreement with Canada',
  'The Equal Protection Clause; equal protection of the laws',
  'The Trafficking Victims Protection Act',
  'Executive Order 14159, Protecting the American People Against Invasion',
  'The Protecting Sensitive Locations Act',
  'Our Lady of Guadalupe Parish held a meeting.',
  'United We Dream, and Sanctuary for Families',
  'The mayor said: “We keep everyone safe here.”',
  'The order calls the city "a sanctuary for all".',
];

const NO_NAMES: readonly string[] = [
  'Boston Is a Sanctuary City',
  'The Trust Act Protects Immigrants',
  'The Trust Act makes people Safe',
  'Safe in the Office of the mayor',
  'Protected by the Trust Act',
  'The customs service gives border protection.',
  'The mayor said “no”. Everyone is safe. “Yes”',
  'The board said "no.\n\nWe are here," it said.',
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
  for (const text of NAMES)
    it(`K-10 may stand in well-known names and in quotations: "${text}"`, () => {
      assert.deepEqual(forbiddenWords(text), []);
    });
  for (const text of NO_NAMES)
    it(`K-10 are found where no name and no quotation is: "${text}"`, () => {
      assert.equal(forbiddenWords(text).length, 1);
    });
  it('K-10 are found beside names that only have the same letters', () => {
    assert.equal(forbiddenWords('Read our guide.', ['Ur', 'ou', 'r guide']).length, 1);
    assert.deepEqual(forbiddenWords('In Protection (Kansas), USA.', ['Protection (Kansas)']), []);
  });
  it('K-18 count no places of whatever number, and each count once', () => {
    for (const text of [
      '37 of 351 have a policy.',
      '3 of 64 parishes',
      '12 of the 169 towns',
      '2 of 1,100 places',
    ])
      assert.equal(forbiddenWords(text).length, 1, text);
    assert.deepEqual(forbiddenWords('12 of 64'), []);
    assert.equal(forbiddenWords('12 of 64', [], 64).length, 1);
    assert.equal(forbiddenWords('12 of 64 parishes', [], 64).length, 1);
    assert.deepEqual(forbiddenWords('12 of 640 members', [], 64), []);
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
