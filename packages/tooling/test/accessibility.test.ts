/** The accessibility results and the conformance report: they fit the requirements, and claim nothing that no test has found. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import * as prettier from 'prettier';
import { ACCESSIBILITY_FOLDER, type Criteria, isTested, readCriteria } from '../accessibility/criteria.ts';
import { conformancePage, NOT_EVALUATED, resultsPage } from '../accessibility/pages.ts';
import { type PackageRun, type Results, toResults } from '../accessibility/results.ts';
import { readRunFacts, readXml, type TestCase, toXml } from '../junit.ts';
import { readRequirements } from '../requirements.ts';

const read = (file: string): string => readFileSync(path.join(ACCESSIBILITY_FOLDER, file), 'utf8');
const criteria = readCriteria();
const committed = JSON.parse(read('results.json')) as Results; // the script writes it
const requirements = readRequirements(read('../requirements.md'));

/** The number of criteria of WCAG 2.2, without 4.1.1, which is obsolete. */
const COUNTS = { A: 31, AA: 24 };

describe('The list of criteria', () => {
  it('M-03 has each criterion of WCAG 2.2 A and AA once, with its tests, or why it does not apply', () => {
    const numbers = criteria.criteria.map(({ criterion }) => criterion);
    assert.deepEqual([...new Set(numbers)], numbers);
    for (const [level, count] of Object.entries(COUNTS))
      assert.equal(criteria.criteria.filter((each) => each.level === level).length, count, level);
    for (const { criterion, name, requirements: ids, notApplicable } of criteria.criteria) {
      assert.match(criterion, /^[1-4]\.\d\.\d{1,2}$/);
      assert.ok(name.length > 5, criterion);
      assert.notEqual(ids === undefined, notApplicable === undefined, `${criterion}: one or the other`);
    }
  });

  it('M-03 names requirements that exist and have tests', () => {
    const known = requirements.filter(({ isPlanned }) => !isPlanned).map(({ id }) => id);
    const named = criteria.criteria.flatMap(({ requirements: ids = [] }) => ids);
    const all = [...named, ...criteria.exceptions.map(({ requirement }) => requirement)];
    assert.deepEqual(
      all.filter((id) => !known.includes(id)),
      [],
    );
    const exceptional = criteria.exceptions.filter(({ requirement }) => !named.includes(requirement));
    assert.deepEqual(exceptional, [], 'exceptions of requirements that bear on no criterion');
  });
});

describe('What was committed', () => {
  for (const [file, page] of [
    ['results.md', resultsPage],
    ['conformance.md', conformancePage],
  ] as const)
    it(`M-03 is what results.json and criteria.json give: ${file}`, async () => {
      const filepath = path.join(ACCESSIBILITY_FOLDER, file);
      const config = await prettier.resolveConfig(filepath);
      const text = await prettier.format(page(committed, criteria), { ...config, filepath });
      assert.equal(read(file), text, `${file} is stale: npm run update:accessibility`);
    });

  it('M-03 has results of each criterion that has tests, under the requirements that it names', () => {
    const results = Object.values(committed.elements).flat();
    for (const criterion of criteria.criteria.filter(isTested)) {
      const own = results.filter((each) => each.criterion === criterion.criterion);
      assert.ok(own.length > 0, `${criterion.criterion} has no result: npm run update:accessibility`);
      for (const { requirements: ids } of own)
        assert.ok(
          Object.keys(ids).every((id) => criterion.requirements?.includes(id)),
          `${criterion.criterion}: ${Object.keys(ids).join()}`,
        );
    }
    const tested = new Set(criteria.criteria.filter(isTested).map(({ criterion }) => criterion));
    assert.ok(results.every(({ criterion }) => tested.has(criterion)));
  });

  it('M-03 says when, and in which version of each engine', () => {
    assert.match(committed.date, /^\d{4}-\d\d-\d\d$/);
    assert.deepEqual(Object.keys(committed.engines).sort(), ['Chromium', 'Firefox', 'WebKitGTK']);
    for (const version of Object.values(committed.engines)) assert.match(version, /^\d+\.\d+/);
    assert.match(committed.product, /^Rights Kit \d+\.\d+\.\d+$/);
  });

  it('M-03 claims of people only what they have done: nobody has run the script', () => {
    assert.match(
      read('conformance.md'),
      /No person with a disability or with assistive technology has evaluated/,
    );
    assert.match(read('manual-script.md'), /\*\*Nobody has run it yet\.\*\*/);
    const entries = read('manual-script.md')
      .split('## What to write down')[1]
      ?.match(/(?<=\| )[^|]+?(?= +\|)/g)
      ?.filter((cell) => cell.startsWith('not run yet'));
    assert.equal(entries?.length, 6 + 5 * 4);
  });
});

const PASSED = { is: 'passed' } as const;
const test = (name: string, suites: readonly string[], more: Partial<TestCase> = {}): TestCase => ({
  name,
  suites,
  outcome: PASSED,
  file: 'src/accessibility.test.ts',
  ...more,
});
const RUN = { timestamp: '2026-11-27T03:00:00.000Z', engines: { Chrome: '156.0.1', Firefox: '153.0' } };
const FEW: Criteria = {
  exceptions: [{ requirement: 'A-04', text: 'Links in a sentence are smaller.' }],
  criteria: [
    { criterion: '1.2.1', name: 'Audio-only', level: 'A', notApplicable: 'There is no audio.' },
    {
      criterion: '1.3.4',
      name: 'Orientation',
      level: 'AA',
      requirements: [],
      remark: 'No test turns a screen.',
    },
    {
      criterion: '2.1.1',
      name: 'Keyboard',
      level: 'A',
      requirements: ['A-03', 'B-02'],
      words: ['outline', 'button'],
    },
    { criterion: '2.5.8', name: 'Target Size', level: 'AA', requirements: ['A-04'] },
  ],
};
const ELEMENTS: PackageRun = {
  name: 'elements',
  run: RUN,
  cases: [
    test('A-03 has an outline', ['Chrome', 'reaching']),
    test('A-03 has an outline', ['Firefox', 'reaching']),
    test('A-04 has 44 pixels: card, binding', ['Chrome', 'reaching']),
    test('A-04 has 44 pixels: card, binding', ['Firefox', 'reaching'], {
      outcome: { is: 'failed', reason: '43' },
    }),
    test('B-02 is a button', ['Chrome', 'dismissing'], { file: 'src/action-banner/element.test.ts' }),
    test('A-04 needs another engine: banner', ['WebKitGTK', 'reaching'], {
      outcome: { is: 'skipped', reason: 'needs WebKitGTK' },
    }),
    test('B-02 says nothing of it', ['Chrome', 'dismissing'], { file: 'src/action-banner/element.test.ts' }),
    test('has no id', ['Chrome', 'reaching'], { outcome: { is: 'failed', reason: 'none' } }),
  ],
};
const STORIES: PackageRun = {
  name: 'stories',
  run: { ...RUN, timestamp: '2026-11-26T03:00:00.000Z' },
  cases: [
    test('A-04 Elements/Action button: Amounts', ['Chrome', 'Storybook'], { file: 'test/stories.test.ts' }),
    test('A-04 Welcome: page', ['Chrome', 'Storybook'], { file: 'test/stories.test.ts' }),
  ],
};

describe('Results of a run', () => {
  const results = toResults([ELEMENTS, STORIES], FEW, 'Rights Kit 0.0.0');
  const of = (tag: string, criterion: string) =>
    results.elements[`rights-${tag}`]?.find((each) => each.criterion === criterion);

  it('M-03 belong to the element of the file, else of the title, else to all', () => {
    const counts = (tag: string, criterion: string): Record<string, number> | undefined => {
      const found = of(tag, criterion);
      return (
        found && Object.fromEntries(Object.entries(found.engines).map(([name, { passed }]) => [name, passed]))
      );
    };
    assert.deepEqual(counts('case-timeline', '2.1.1'), { Chromium: 1, Firefox: 1 });
    assert.deepEqual(counts('action-banner', '2.1.1'), { Chromium: 2, Firefox: 1 });
    assert.deepEqual(counts('town-policy-card', '2.5.8'), { Chromium: 1, Firefox: 0 });
    assert.deepEqual(
      counts('action-button', '2.5.8'),
      { Chromium: 1, Firefox: 0 },
      'a page of docs is no element',
    );
    assert.equal(of('case-timeline', '2.5.8'), undefined);
  });

  it('M-03 name failures, what was not run, exceptions, and the oldest day', () => {
    const card = of('town-policy-card', '2.5.8');
    assert.equal(card?.engines['Firefox']?.result, 'failed');
    assert.deepEqual(card.engines['Firefox'].failed, ['reaching › A-04 has 44 pixels: card, binding']);
    assert.deepEqual(card.exceptions, ['Links in a sentence are smaller.']);
    assert.equal(of('action-banner', '2.5.8')?.engines['Chromium']?.result, 'not run');
    assert.equal(results.date, '2026-11-26');
    assert.throws(() => toResults([], FEW, 'Rights Kit'), RangeError);
  });

  it('M-03 are told in the report: what fails is not supported, what no test sees is not evaluated', () => {
    const report = conformancePage(results, FEW);
    const row = (criterion: string): string =>
      report.split('\n').find((line) => line.startsWith(`| **${criterion} `)) ?? '';
    assert.match(row('1.2.1'), /\| Not Applicable \| There is no audio\. \|$/);
    assert.match(row('1.3.4'), new RegExp(`\\| ${NOT_EVALUATED} \\| No test turns a screen\\. \\|$`));
    assert.match(row('2.1.1'), /\| Supports \| Tests of A-03 in Chromium, Firefox; B-02 in Chromium\. \|$/);
    assert.match(
      row('2.5.8'),
      /\| Not evaluated by a test: action banner, case timeline\. Partially Supports: town policy card\. Supports: action button \|.* Failed: town policy card in Firefox\./,
    );
    const page = resultsPage(results, FEW);
    assert.match(page, /\*\*failed\*\*, 1 of 1/);
    assert.match(page, /- 2\.5\.8 in Firefox: reaching › A-04 has 44 pixels/);
    assert.match(page, /- 1\.3\.4 Orientation \(AA\): No test turns a screen\./);
  });

  it('M-03 come from a file that says when tests ran, and in what', () => {
    const xml = toXml(ELEMENTS.cases, RUN);
    assert.deepEqual(readRunFacts(xml), RUN);
    assert.equal(readRunFacts(toXml(ELEMENTS.cases)), undefined);
    assert.ok(readXml(xml).some(({ file }) => file === 'src/action-banner/element.test.ts'));
  });
});
