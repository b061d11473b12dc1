/** The texts of records on pages in other languages. */
import { expect } from 'chai';
import {
  actionsFile,
  campaign,
  caseFile,
  policy,
  statementLine,
  townFile,
} from '@rights-kit/content/testing.js';
import { configure } from '../configure.js';
import { es } from '../messages/es.js';
import { findAll, mount, outcome, serve, wordsOf, type RightsElement, type Tag } from '../testing/page.js';

type Case = readonly [tag: Tag, attributes: string, file: string, answer: unknown];

before(() => {
  // Spanish words stand in for Arabic ones, of which there is no catalogue: here only their direction matters.
  configure({
    loadMessages: (locale) => (locale === 'es' || locale === 'ar' ? Promise.resolve(es) : undefined),
  });
});

after(() => {
  configure({ loadMessages: undefined });
});

async function shown([tag, attributes, file, answer]: Case, lang = 'es'): Promise<RightsElement> {
  const { base } = serve({ [file]: answer });
  const element = mount(
    tag,
    `<${tag} lang="${lang}" ${attributes} feed="${base}" loading="eager">Sample</${tag}>`,
  );
  expect(await outcome(element)).to.equal('ready');
  return element;
}

const inEnglish = (element: RightsElement): HTMLElement[] => findAll(element, '[lang=en]');

const actions = actionsFile({ actions: [campaign()] });
const ENGLISH: readonly (readonly [...Case, words: string])[] = [
  [
    'rights-action-banner',
    'action="sample-campaign"',
    'actions.json',
    actions,
    'Sample campaign: ask for a vote',
  ],
  [
    'rights-action-button',
    'action="give" allow="secure.actblue.com"',
    'actions.json',
    actionsFile(),
    'Sample Fund is a 501(c)(3). Gifts are deductible.',
  ],
  [
    'rights-case-timeline',
    'cases="sample-v-sample"',
    'cases/sample-v-sample.json',
    caseFile(),
    'Sample order for the class',
  ],
  [
    'rights-town-policy-card',
    'town="fixture-town"',
    'towns/fixture-town.json',
    townFile(),
    'Sample Trust Ordinance',
  ],
];

describe('a text without a translation', () => {
  for (const [tag, attributes, file, answer, words] of ENGLISH)
    it(`I-03 is marked and labeled as English: ${tag}`, async () => {
      const element = await shown([tag, attributes, file, answer]);
      const text = inEnglish(element).find((each) => wordsOf(each) === words);
      expect(wordsOf(text?.parentElement ?? null)).to.equal(`(inglés) ${words}`);
      expect(inEnglish(await shown([tag, attributes, file, answer], 'en')).map(wordsOf)).to.not.include(
        words,
      );
    });
});

const translations = { es: { status: 'unreviewed' } } as const;
const text = { en: 'Sample in English.', es: 'Muestra en español.' };
const UNREVIEWED: readonly (readonly [...Case, what: string])[] = [
  [
    'rights-case-timeline',
    'cases="sample-v-sample"',
    'cases/sample-v-sample.json',
    caseFile({ summary: text, translations }),
    'a case',
  ],
  [
    'rights-town-policy-card',
    'town="fixture-town"',
    'towns/fixture-town.json',
    townFile({ policies: [policy({ summary: text, translations })] }),
    'a policy',
  ],
  [
    'rights-town-policy-card',
    'town="fixture-town"',
    'towns/fixture-town.json',
    townFile({ policies: [], baseline: [statementLine({ text, translations })] }),
    'a statement',
  ],
  ...(['rights-action-banner', 'rights-action-button'] as const).map(
    (tag) =>
      [
        tag,
        'action="sample-campaign"',
        'actions.json',
        actionsFile({ actions: [campaign({ title: text, label: text, translations })] }),
        `an action, in ${tag}`,
      ] as const,
  ),
];

describe('what is pressed', () => {
  it('I-03 is in the language of the page, also where its label has no translation', async () => {
    const file = actionsFile({ actions: [campaign()] });
    for (const tag of ['rights-action-banner', 'rights-action-button'] as const)
      for (const [lang, words] of [
        ['es', 'Firmar'],
        ['en', 'Sign the sample'],
      ] as const) {
        const element = await shown([tag, 'action="sample-campaign"', 'actions.json', file], lang);
        const [link] = findAll(element, 'a[part=button]');
        expect([wordsOf(link ?? null), link?.querySelector('[lang=en]') ?? null], tag).to.deep.equal([
          words,
          null,
        ]);
      }
  });
});

describe('a translation that nobody has reviewed', () => {
  for (const [tag, attributes, file, answer, what] of UNREVIEWED)
    it(`I-04 is labeled, with its English original beside it, once: ${what}`, async () => {
      const element = await shown([tag, attributes, file, answer]);
      expect(wordsOf(element.renderRoot.querySelector('.root'))).to.contain('Muestra en español.');
      const notes = findAll(element, 'details').filter(
        (each) => wordsOf(each.querySelector('summary')) === 'Traducción no revisada · Original en inglés',
      );
      const paragraphs = notes.flatMap((note) => [...note.querySelectorAll('[lang=en] p')].map(wordsOf));
      expect(paragraphs).to.include('Sample in English.');
      expect(notes.length).to.equal(1);
      expect(notes[0]?.hasAttribute('open')).to.equal(false);
      expect(findAll(await shown([tag, attributes, file, answer], 'en'), 'details [lang=en]')).to.deep.equal(
        [],
      );
    });
});

describe('a page in Arabic', () => {
  for (const [tag, attributes, file, answer] of ENGLISH)
    it(`I-05 has its texts run from right to left, though the page has no dir: ${tag}`, async () => {
      const directionOf = async (lang: string): Promise<string> => {
        const root = (await shown([tag, attributes, file, answer], lang)).renderRoot.querySelector('.root');
        return root ? getComputedStyle(root).direction : 'no root';
      };
      expect([await directionOf('ar'), await directionOf('es')]).to.deep.equal(['rtl', 'ltr']);
    });

  for (const [tag, attributes, file, answer, words] of ENGLISH)
    it(`I-05 has a text in English run from left to right, its full stop behind it: ${tag}`, async () => {
      const element = await shown([tag, attributes, file, answer], 'ar');
      const texts = inEnglish(element);
      expect(texts.map(wordsOf)).to.include(words);
      for (const each of texts) {
        const { direction, unicodeBidi } = getComputedStyle(each);
        expect([direction, unicodeBidi], wordsOf(each)).to.deep.equal(['ltr', 'isolate']);
      }
    });

  it('I-05 has the English original run from left to right', async () => {
    const file = townFile({
      policies: [policy({ summary: { en: 'Sample in English.', ar: 'Muestra en español.' } })],
    });
    const element = await shown(
      ['rights-town-policy-card', 'town="fixture-town"', 'towns/fixture-town.json', file],
      'ar',
    );
    const [original] = findAll(element, 'details [lang=en]');
    expect(original && getComputedStyle(original).direction).to.equal('ltr');
  });
});
