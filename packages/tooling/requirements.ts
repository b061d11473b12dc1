/** The requirements of `docs/requirements.md`, and their coverage by the titles of tests. */

export interface Requirement {
  readonly id: string;
  /** It belongs to later work, and has no test yet. */
  readonly isPlanned: boolean;
}

const ROW = /^\|\s*([A-Z]-\d\d)\s*\|.*\|([^|]*)\|\s*$/gm;
const PLANNED = /^[*_]planned[*_]$/;

/** Parses the tables of the document. Columns: id, requirement, where it is tested or `*planned*`. */
export function readRequirements(markdown: string): Requirement[] {
  return [...markdown.matchAll(ROW)].map(([, id = '', where = '']) => ({
    id,
    isPlanned: PLANNED.test(where.trim()),
  }));
}

/** The ids in a title, such as `S-04 S-10 shows the record`. Longer words, such as `sha-02` and `A-011`, do not match. */
export function idsIn(title: string): string[] {
  return title.match(/(?<![\w-])[A-Z]-\d\d(?![\w-])/g) ?? [];
}

interface Titles {
  readonly passed: readonly string[];
  /** The titles of tests that failed or were not run. */
  readonly others: readonly string[];
}

interface Guard {
  /** The problems of the document and of titles, one line each. */
  readonly problems: readonly string[];
  /** Planned requirements, which have no test yet. */
  readonly planned: readonly string[];
  /** Requirements that should have a test, but have none in this run. */
  readonly unguarded: readonly string[];
}

export function checkRequirements(requirements: readonly Requirement[], titles: Titles): Guard {
  const known = new Set(requirements.map(({ id }) => id));
  const all = [...titles.passed, ...titles.others];
  const named = new Set(all.flatMap(idsIn));
  const repeated = requirements.filter(
    ({ id }, index) => requirements.findIndex((each) => each.id === id) < index,
  );
  const unknown = new Map<string, string>(); // the first title by id
  for (const title of all)
    for (const id of idsIn(title)) if (!known.has(id) && !unknown.has(id)) unknown.set(id, title);
  const tested = requirements.filter(({ id, isPlanned }) => isPlanned && named.has(id));
  return {
    problems: [
      ...repeated.map(({ id }) => `docs/requirements.md has ${id} more than once`),
      ...[...unknown].map(
        ([id, title]) => `docs/requirements.md has no ${id}, which a test is named after: ${title}`,
      ),
      ...tested.map(({ id }) => `docs/requirements.md marks ${id} as planned, and it has a test`),
    ],
    planned: requirements.filter(({ id, isPlanned }) => isPlanned && !named.has(id)).map(({ id }) => id),
    unguarded: requirements.filter(({ id, isPlanned }) => !isPlanned && !named.has(id)).map(({ id }) => id),
  };
}
