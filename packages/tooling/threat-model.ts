/** The rows of `docs/threat-model.md`, and whether the tests that they name exist. */
import { idsIn, type Requirement } from './requirements.ts';

export interface Threat {
  readonly threat: string;
  readonly control: string;
  readonly ids: readonly string[];
  /** Paths of test files from the root of the repository. */
  readonly files: readonly string[];
}

/** The rows of the tables whose first column is called "threat". */
export function readThreats(markdown: string): Threat[] {
  const threats: Threat[] = [];
  let isThreats = false;
  for (const line of markdown.split('\n')) {
    const cells = line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
    const [threat = '', control = '', ids = '', files = ''] = cells;
    if (cells.length === 0) isThreats = false;
    else if (threat === 'threat') isThreats = true;
    else if (isThreats && !/^-+$/.test(threat))
      threats.push({
        threat,
        control,
        ids: idsIn(ids),
        files: [...files.matchAll(/`([^`]+)`/g)].map(([, file = '']) => file),
      });
  }
  return threats;
}

/** The ids at the beginning of the titles of a test file. */
export function guardedIn(source: string): Set<string> {
  const titles = source.matchAll(/\b(?:it|test)\(\s*["'`]((?:[A-Z]-\d\d )+)/g);
  return new Set([...titles].flatMap(([, ids = '']) => idsIn(ids)));
}

/**
 * The problems of the rows, one line each.
 *
 * @param read returns the source of a test file; `undefined` where there is none
 */
export function checkThreats(
  threats: readonly Threat[],
  requirements: readonly Requirement[],
  read: (file: string) => string | undefined,
): string[] {
  return threats.flatMap(({ threat, control, ids, files }) => {
    const sources = files.map((file) => ({ file, source: read(file) }));
    const guarded = sources.map(({ file, source }) => ({ file, ids: guardedIn(source ?? '') }));
    const problems = [
      ...(control ? [] : ['it has no control']),
      ...(ids.length > 0 ? [] : ['it has no id of a requirement']),
      ...sources.filter(({ source }) => source === undefined).map(({ file }) => `${file} does not exist`),
      ...ids
        .filter((id) => !requirements.some((each) => each.id === id && !each.isPlanned))
        .map((id) => `${id} is no requirement, or is planned`),
      ...ids
        .filter((id) => !guarded.some((each) => each.ids.has(id)))
        .map((id) => `no test of ${files.join(', ') || 'any file'} begins with ${id}`),
      ...guarded
        .filter((each) => !ids.some((id) => each.ids.has(id)))
        .map(({ file }) => `${file} has no test of ${ids.join(' or ') || 'it'}`),
    ];
    return problems.map((problem) => `${threat}: ${problem}`);
  });
}
