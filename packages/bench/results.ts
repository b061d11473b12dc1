/** What is measured, and how it is kept in `results.json`. */

/** What one load of one page cost. */
export interface Load {
  /** Of all answers, as they were sent. */
  readonly bytes: number;
  readonly requests: number;
  /** **Unit:** milliseconds until the widget is seen; `undefined` where there is none. */
  readonly visible: number | undefined;
  /** First and largest contentful paint. **Unit:** milliseconds. */
  readonly fcp: number;
  readonly lcp: number;
  /** Cumulative layout shift. */
  readonly shift: number;
  /** The longest task. **Unit:** milliseconds. */
  readonly longest: number;
  /** How many tasks took more than 50 ms. */
  readonly longTasks: number;
  /** **Unit:** milliseconds. */
  readonly script: number;
  /** **Unit:** KB. */
  readonly heap: number;
  readonly nodes: number;
  /** Interaction to next paint. **Unit:** milliseconds; `undefined` where nothing was clicked. */
  readonly inp: number | undefined;
}

/** What every load has. */
export type Measure = Exclude<keyof Load, 'visible' | 'inp'>;

/** Median, least and most of the loads of a case. */
type Spread = readonly [median: number, least: number, most: number];

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
  /** Versions by package. */
  readonly peers: Readonly<Record<string, string>>;
  /** **Unit:** bytes of the core file, compressed. */
  readonly core: number;
  readonly cases: readonly CaseResult[];
}

/** Median, least and most of each number that was measured. */
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
