/** The measures, and the format of `results.json`. */

/** The measures of one load of one page. */
export interface Load {
  /** The transferred size of all responses. */
  readonly bytes: number;
  readonly requests: number;
  /** The time until the widget is visible. **Unit:** milliseconds; `undefined` without a widget. */
  readonly visible: number | undefined;
  /** First contentful paint; `lcp` is the largest. **Unit:** milliseconds. */
  readonly fcp: number;
  readonly lcp: number;
  /** Cumulative layout shift. */
  readonly shift: number;
  /** The duration of the longest task. **Unit:** milliseconds. */
  readonly longest: number;
  /** The number of tasks of more than 50 ms. */
  readonly longTasks: number;
  /** **Unit:** milliseconds. */
  readonly script: number;
  /** **Unit:** KB. */
  readonly heap: number;
  readonly nodes: number;
  /** Interaction to next paint. **Unit:** milliseconds; `undefined` without a click. */
  readonly inp: number | undefined;
}

/** The measures that every load has. */
export type Measure = Exclude<keyof Load, 'visible' | 'inp'>;

/** Median, minimum and maximum of a case's loads. */
type Spread = readonly [median: number, min: number, max: number];

export type Group = 'host' | 'kit' | 'baseline' | 'peer';

export type CaseResult = Readonly<Record<Measure, Spread>> & {
  readonly id: string;
  readonly group: Group;
  readonly title: string;
  readonly visible?: Spread | undefined;
  readonly inp?: Spread | undefined;
};

export interface Results {
  /** ISO 8601 civil date. */
  readonly date: string;
  readonly version: string;
  readonly runs: number;
  readonly machine: { readonly processors: string; readonly node: string; readonly browser: string };
  /** The version of each peer, by package. */
  readonly peers: Readonly<Record<string, string>>;
  /** **Unit:** bytes of the core file, compressed. */
  readonly core: number;
  readonly cases: readonly CaseResult[];
}

/** Median, minimum and maximum of each measure. */
export function summarize(loads: readonly Load[]): Omit<CaseResult, 'id' | 'group' | 'title'> {
  const of = (name: Measure): Spread => spread(loads.map((load) => load[name]));
  const whereAll = (name: 'visible' | 'inp'): Spread | undefined => {
    const numbers = loads.map((load) => load[name]).filter((number) => number !== undefined);
    return numbers.length === loads.length ? spread(numbers) : undefined;
  };
  return {
    bytes: of('bytes'),
    requests: of('requests'),
    visible: whereAll('visible'),
    fcp: of('fcp'),
    lcp: of('lcp'),
    shift: of('shift'),
    longest: of('longest'),
    longTasks: of('longTasks'),
    script: of('script'),
    heap: of('heap'),
    nodes: of('nodes'),
    inp: whereAll('inp'),
  };
}

function spread(numbers: readonly number[]): Spread {
  const sorted = [...numbers].sort((a, b) => a - b);
  const [least, most] = [sorted[0], sorted.at(-1)];
  const median = sorted[Math.floor((sorted.length - 1) / 2)];
  if (least === undefined || most === undefined || median === undefined)
    throw new Error('nothing was measured: --runs must be at least 1');
  const round = (number: number) => Math.round(number * 1000) / 1000;
  return [round(median), round(least), round(most)];
}
