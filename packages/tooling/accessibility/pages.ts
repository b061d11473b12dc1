/** The pages made of the results: one by element, and a conformance report. */
import { type Criteria, type Criterion, isTested, type Level } from './criteria.ts';
import type { EngineResult, Result, Results } from './results.ts';

export const NOT_EVALUATED = 'Not evaluated by a test';

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n');

const inWords = (engines: Results['engines']): string =>
  Object.entries(engines)
    .map(([name, version]) => `${name} ${version}`.trim())
    .join(', ');

const MADE =
  '<!-- Made by `npm run update:accessibility` from results.json and criteria.json; not to be edited. -->';

function resultCell(result: EngineResult | undefined): string {
  if (!result || result.result === 'not run') return 'not run';
  const { passed, failed } = result;
  return failed.length > 0
    ? `**failed**, ${failed.length} of ${passed + failed.length}`
    : `passed, ${passed}`;
}

function elementSection(tag: string, results: readonly Result[], engines: readonly string[]): string {
  const failures = results.flatMap(({ criterion, engines: byEngine }) =>
    Object.entries(byEngine).flatMap(([engine, { failed }]) =>
      failed.map((title) => `- ${criterion} in ${engine}: ${title}`),
    ),
  );
  const exceptions = [...new Set(results.flatMap((result) => result.exceptions))];
  const rows = results.map((result) => [
    `${result.criterion} ${result.name}`,
    result.level,
    Object.keys(result.requirements).join(' '),
    ...engines.map((engine) => resultCell(result.engines[engine])),
    result.exceptions
      .map((text) => exceptions.indexOf(text) + 1)
      .sort((one, other) => one - other)
      .join(' '),
  ]);
  return [
    `## \`<${tag}>\``,
    '',
    table(['criterion', 'level', 'requirements', ...engines, 'exceptions'], rows),
    ...(failures.length > 0 ? ['', 'Failed tests:', '', ...failures] : []),
    ...(exceptions.length > 0
      ? ['', 'Exceptions:', '', ...exceptions.map((text, index) => `${index + 1}. ${text}`)]
      : []),
  ].join('\n');
}

/** `results.md`, before Prettier formats it. */
export function resultsPage({ date, product, engines, elements }: Results, { criteria }: Criteria): string {
  const without = criteria.filter((each) => !each.notApplicable && !isTested(each));
  return `${MADE}

# Accessibility: what the tests found

${product}, on ${date}, in ${inWords(engines)}.

Each row is a criterion of WCAG 2.2, with the [requirements](../requirements.md) whose tests bear on it. A number counts tests, in each of which an
element is in one state or in all. A test sees a part of what a criterion asks for: "passed" means that these tests found no fault, and no person with assistive
technology has looked. [The report](conformance.md) says what applies, [the script](manual-script.md) what people are to try.

${Object.entries(elements)
  .map(([tag, results]) => elementSection(tag, results, Object.keys(engines)))
  .join('\n\n')}

## Without a test

These criteria apply, and no test bears on them:

${without.map(({ criterion, name, level, remark = '' }) => `- ${criterion} ${name} (${level})${remark && `: ${remark}`}`).join('\n')}
`;
}

const nameOf = (tag: string): string => tag.replace('rights-', '').replaceAll('-', ' ');

type Term = 'Supports' | 'Partially Supports' | typeof NOT_EVALUATED;

function termOf(result: Result | undefined): Term {
  const all = Object.values(result?.engines ?? {}).map((each) => each.result);
  if (all.every((each) => each === 'not run')) return NOT_EVALUATED;
  return all.includes('failed') ? 'Partially Supports' : 'Supports';
}

/** The term of the report for a criterion, or one for each group of elements. */
function conformanceOf({ criterion, notApplicable, only }: Criterion, { elements }: Results): string {
  if (notApplicable) return 'Not Applicable';
  const groups = new Map<Term, string[]>();
  for (const [tag, results] of Object.entries(elements)) {
    if (only && !only.includes(tag)) continue;
    const term = termOf(results.find((each) => each.criterion === criterion));
    groups.set(term, [...(groups.get(term) ?? []), nameOf(tag)]);
  }
  const [first] = groups.keys();
  if (groups.size <= 1) return first ?? NOT_EVALUATED;
  return [...groups].map(([term, names]) => `${term}: ${names.join(', ')}`).join('. ');
}

function remarksOf(
  { criterion, notApplicable, remark = '' }: Criterion,
  { elements, engines }: Results,
): string {
  if (notApplicable) return notApplicable;
  const own = Object.entries(elements).flatMap(([tag, results]) =>
    results.filter((each) => each.criterion === criterion).map((result) => ({ tag, ...result })),
  );
  if (own.length === 0) return remark;
  const inEngines = new Map<string, Set<string>>();
  for (const { requirements } of own)
    for (const [id, ran] of Object.entries(requirements))
      inEngines.set(id, new Set([...(inEngines.get(id) ?? []), ...ran]));
  const byRequirement = [...inEngines].map(
    ([id, ran]) =>
      `${id} in ${
        Object.keys(engines)
          .filter((engine) => ran.has(engine))
          .join(', ') || 'no engine'
      }`,
  );
  const failed = own.flatMap(({ tag, engines: byEngine }) =>
    Object.entries(byEngine).flatMap(([engine, result]) =>
      result.failed.length > 0 ? `${nameOf(tag)} in ${engine}` : [],
    ),
  );
  return [
    `Tests of ${byRequirement.join('; ')}.`,
    ...(failed.length > 0 ? [`Failed: ${failed.join('; ')}.`] : []),
    ...new Set(own.flatMap(({ exceptions }) => exceptions)),
    remark,
  ]
    .filter(Boolean)
    .join(' ');
}

/** `conformance.md`, before Prettier formats it. */
export function conformancePage(results: Results, { criteria }: Criteria): string {
  const tableOf = (level: Level): string =>
    table(
      ['Criteria', 'Conformance Level', 'Remarks and Explanations'],
      criteria
        .filter((each) => each.level === level)
        .map((each) => [
          `**${each.criterion} ${each.name}** (Level ${level})`,
          conformanceOf(each, results),
          remarksOf(each, results),
        ]),
    );
  return `${MADE}

# Accessibility Conformance Report

WCAG 2.2 edition, in the form of the VPAT® 2.5. "Voluntary Product Accessibility Template" and "VPAT" are service marks of the Information
Technology Industry Council (ITI), which has not seen this report.

## Name of Product/Version

${results.product}

## Report Date

${results.date}

## Product Description

Four web components that other people's pages embed: an action banner, a case timeline, a town policy card and an action button. The report is on the
elements, not on the pages around them.

## Contact Information

Whoever serves a release names an address for mistakes in its records, which the record pages show. Faults of the kit: see [security](../../SECURITY.md) and
[contributing](../../CONTRIBUTING.md).

## Notes

**No person with a disability or with assistive technology has evaluated this version, and no auditor has.** Everything below rests on automatic tests, which see a part of
what a criterion asks for. [What people are to try](manual-script.md) has not been run yet. Do not quote "Supports" without this note.

## Evaluation Methods Used

Tests of the repository, on ${results.date}, in ${inWords(results.engines)}: axe in every state, width, color scheme and direction; the accessibility tree compared with reviewed
transcripts; keys, sizes, spacing, contrast and focus measured in the browser. [Results by element](results.md) has the numbers.

## Applicable Standards/Guidelines

| Standard/Guideline | Included in Report |
| --- | --- |
| [Web Content Accessibility Guidelines 2.2](https://www.w3.org/TR/WCAG22/) | Level A: yes. Level AA: yes. Level AAA: no |

## Terms

- **Supports**: tests that bear on the criterion ran, and found no fault in any engine. It is no more than that. Where elements differ, each term names its own.
- **Partially Supports**: a test found a fault in an element or an engine.
- **Does Not Support**: most of the functionality does not meet the criterion.
- **Not Applicable**: the criterion is not relevant to the elements.
- **${NOT_EVALUATED}**: the criterion applies, and no test bears on it.

## WCAG 2.2 Report

### Table 1: Success Criteria, Level A

${tableOf('A')}

### Table 2: Success Criteria, Level AA

${tableOf('AA')}

## Legal Disclaimer

This report states what tests found on one day. It is no warranty, and not legal advice.
`;
}
