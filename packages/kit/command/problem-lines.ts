/** Problems of records as text: for a terminal, for a page, and for a workflow. */
import { formatProblem } from '../records/problem.ts';
import type { ProblemJson, Severity } from './json.ts';

/** More at once would hide the first ones. */
const MAX_SHOWN = 50;

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];

export interface LinesOptions {
  /** Whether all are shown, and not only the first 50. */
  readonly all?: boolean;
  /** Whether a terminal shows the colors. */
  readonly colors?: boolean;
}

/** By file, and in it by severity and line. Files with errors come first. */
function inOrder(problems: readonly ProblemJson[]): ProblemJson[] {
  const rank = ({ severity }: ProblemJson): number => SEVERITIES.indexOf(severity);
  const worst = new Map<string, number>();
  for (const problem of problems)
    worst.set(problem.file, Math.min(rank(problem), worst.get(problem.file) ?? SEVERITIES.length));
  const files = [...worst].sort(([, a], [, b]) => a - b).map(([file]) => file);
  const order = new Map(files.map((file, index) => [file, index]));
  return problems.toSorted(
    (a, b) =>
      (order.get(a.file) ?? 0) - (order.get(b.file) ?? 0) ||
      rank(a) - rank(b) ||
      a.line - b.line ||
      (a.column ?? 0) - (b.column ?? 0),
  );
}

/** SGR parameters of ECMA-48. */
const COLORS: Readonly<Record<Severity, string>> = { error: '31', warning: '33', note: '36' };

function toLines(problem: ProblemJson, isRepeated: boolean, colors: boolean): string[] {
  const { severity, frame, type, why, code } = problem;
  const paint = (text: string, sgr: string): string => (colors ? `\u001b[${sgr}m${text}\u001b[0m` : text);
  const label = severity === 'error' ? '' : `${severity}: `;
  const [line, caret] = frame ?? [];
  return [
    paint(`${label}${formatProblem(problem)}`, '1'),
    ...(line === undefined || caret === undefined ? [] : [line, paint(caret, COLORS[severity])]),
    ...(type === undefined ? [] : [`        type: ${type}`]),
    ...(why === undefined || code === undefined
      ? []
      : [`        why: ${isRepeated ? 'as above' : why} [${code}]`]),
  ];
}

/**
 * The text of all problems, by file. Each begins with a line `file:line:column: …`, as editors know it; below it are the line of the file
 * with `^` at the place, the text to type, and why it matters.
 */
export function linesOf(
  problems: readonly ProblemJson[],
  { all = false, colors = false }: LinesOptions = {},
): string[] {
  const ordered = inOrder(problems);
  const shown = all ? ordered : ordered.slice(0, MAX_SHOWN);
  const more = ordered.length - shown.length;
  const said = new Set<string>();
  return [
    ...shown.flatMap((problem, index) => {
      const { file, code = '' } = problem;
      const reason = `${file} ${code}`;
      const isRepeated = said.has(reason);
      said.add(reason);
      return [
        ...(index > 0 && file !== shown[index - 1]?.file ? [''] : []),
        ...toLines(problem, isRepeated, colors),
      ];
    }),
    ...(more > 0 ? ['', `and ${String(more)} more; --all of rights-kit check shows them`] : []),
  ];
}

const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string): string =>
  escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'notice' };

/**
 * Workflow commands of GitHub, which shows each beside its line.
 *
 * @param pathOf the path of a file from the root of the repository
 */
export function annotationsOf(problems: readonly ProblemJson[], pathOf: (file: string) => string): string[] {
  return inOrder(problems).map(({ severity, file, line, column, field, expected, code, type, why }) => {
    const properties = [
      `file=${escapeProperty(pathOf(file))}`,
      `line=${String(line)}`,
      ...(column === undefined ? [] : [`col=${String(column)}`]),
      ...(code === undefined ? [] : [`title=${escapeProperty(code)}`]),
    ];
    const message = [
      `${field ? `${field}: ` : ''}${expected}`,
      ...(type === undefined ? [] : [`Type: ${type}`]),
      ...(why === undefined ? [] : [why]),
    ];
    return `::${COMMANDS[severity]} ${properties.join(',')}::${escapeData(message.join('\n'))}`;
  });
}
