import { forbiddenWords } from '@rights-kit/content';
import { expect } from 'chai';
import { en } from './en.js';

/** Sentences with a forbidden word, as a writer might phrase them. */
export const BANNED: readonly string[] = [
  'We ask officials to act.',
  'Read our record.',
  'The record is ours.',
  'Ask us.',
  'The town is safe.',
  'Residents are safer here.',
  'Residents are protected.',
  'It protects residents.',
  'It is a sanctuary.',
  'ICE cannot hold people.',
  'ICE can’t hold people.',
  'The police can’t ask.',
  'The police cannot ask.',
  'The case was won.',
  'It is in force.',
  '37 of 351 have a policy.',
  'The gift is tax-deductible.',
  'This is the last chance.',
  'The record is verified.',
  'The town is compliant.',
  'The record is certified.',
];

const BRITISH =
  /\b\w*(?:[^p]our(?:ed|s|ing|ite)?|is(?:e|es|ed|ing|ation)|centre|programme|licence|defence|cheque|judgement|enrol)\b/gi;
/** American words that match {@link BRITISH}. */
const AMERICAN = /^(?:hours?|courts?|four|your|raised?|otherwise|promised?|advised?|exercised?)$/i;

function british(text: string): string[] {
  return (text.match(BRITISH) ?? []).filter((word) => !AMERICAN.test(word));
}

/** Every sentence of a catalogue. */
function sentences(node: unknown): string[] {
  if (typeof node === 'string') return [node];
  return typeof node === 'object' && node !== null ? Object.values(node).flatMap(sentences) : [];
}

describe("the kit's own words", () => {
  // The widgets show a case's status and a campaign's win beside a date, so these may say "in force" and "won".
  const { caseStatuses: _, won: __, ...undated } = en;
  const all = sentences(undated);

  it('S-13 promise nothing, and speak for nobody', () => {
    expect(all.flatMap((text) => forbiddenWords(text).map((word) => `${word}: ${text}`))).to.deep.equal([]);
    expect(all.length).to.be.greaterThan(70);
  });

  for (const text of BANNED)
    it(`S-13 would be found out: ${text}`, () => {
      expect(forbiddenWords(text)).to.have.lengthOf.at.least(1);
    });

  it('are spelled as in America', () => {
    expect(all.flatMap(british)).to.deep.equal([]);
    expect(british('The colour of an organisation')).to.deep.equal(['colour', 'organisation']);
  });

  it('shout at nobody, and press nobody', () => {
    expect(
      all.filter((text) => /!|\b(?:hurry|act now|urgent|only \d+|days? left)\b/i.test(text)),
    ).to.deep.equal([]);
  });
});
