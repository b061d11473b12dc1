/** The format of `load-results.json`. */

/** One run of requests for one file. */
export interface LoadRun {
  readonly connections: number;
  readonly requestsPerSecond: number;
  /** Half of the responses came within this time, and 99 of 100 within `p99`. **Unit:** milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** A response with its headers. **Unit:** bytes. */
  readonly responseBytes: number;
  /** Responses with a status of 400 or more. */
  readonly statusErrors: number;
  /** Connections that failed, and reads, writes and responses that took too long. */
  readonly socketErrors: number;
}

export interface LoadTarget {
  readonly id: 'script' | 'feed' | 'page';
  readonly title: string;
  /** The path below the release folder. */
  readonly path: string;
  /** The size of the compressed file. **Unit:** bytes. */
  readonly brotli: number;
  /** How long a shared cache may keep it without asking again. **Unit:** seconds. */
  readonly maxAge: number;
  readonly runs: readonly LoadRun[];
}

export interface LoadResults {
  /** ISO 8601 civil date. */
  readonly date: string;
  readonly version: string;
  readonly machine: {
    readonly processors: string;
    /**
     * The number of processes that ran or waited, on average over a minute, before the first run and after the last. The latter counts wrk
     * and the workers of nginx too.
     */
    readonly loadAverage: { readonly before: number; readonly after: number };
    readonly nginx: string;
    readonly wrk: string;
  };
  /** The duration of each run, and of the warm-up before it. **Unit:** seconds. */
  readonly seconds: number;
  readonly warmUp: number;
  readonly workers: {
    readonly count: number;
    /** The largest resident set of any worker. **Unit:** bytes. */
    readonly largest: number;
    /** The sum over all workers, which counts shared pages more than once. **Unit:** bytes. */
    readonly sum: number;
  };
  /** The number of towns, each with a feed file and a record page. */
  readonly towns: number;
  readonly targets: readonly LoadTarget[];
}
