/** What a day of many views asks of the servers, computed from measured loads. Pure. */
import type { LoadResults, LoadRun, LoadTarget } from './load-results.ts';

const DAY = 86_400;

/** What is assumed of a day, beside what was measured. */
export interface Day {
  /** Each loads the script and one feed file, and nothing of them is in the reader's own cache. */
  readonly views: number;
  /** The share of a day's views that falls into its busiest hour. */
  readonly busiestHour: number;
  /** The share of views after which the record page is opened. */
  readonly pageShare: number;
  /** The share of its measured capacity that a machine is given to do. */
  readonly utilization: number;
}

/** Places from which the files are fetched: a content delivery network's own, each with its own cache. */
export interface Cache {
  readonly places: number;
  /** How many feed files the views are spread over, evenly. */
  readonly files: number;
}

export interface Plan {
  /** **Unit:** per second */
  readonly averageViews: number;
  readonly peakViews: number;
  /** What readers load for one view. **Unit:** bytes. */
  readonly bytesPerView: number;
  /** What readers load on the whole day. **Unit:** bytes. */
  readonly bytesPerDay: number;
  /** At the peak. **Unit:** bits per second. */
  readonly peakBits: number;
  /** Views that one machine serves at its measured capacity. **Unit:** per second. */
  readonly capacity: number;
  readonly machines: number;
}

export interface CachePlan {
  /** The share of requests for feed files and record pages that a cache answers, on average over the day. */
  readonly hitRatio: number;
  /** Requests for these that come through to the publisher's server at the peak. **Unit:** per second. */
  readonly peakRequests: number;
  /** What the publisher's server sends on the whole day. **Unit:** bytes. */
  readonly bytesPerDay: number;
  readonly machines: number;
}

export function targetOf({ targets }: LoadResults, id: LoadTarget['id']): LoadTarget {
  const found = targets.find((target) => target.id === id);
  if (!found) throw new Error(`"${id}" was not measured`);
  return found;
}

/** The run with most connections. */
export function busiestRun({ runs, id }: LoadTarget): LoadRun {
  const [most] = runs.toSorted((a, b) => b.connections - a.connections);
  if (!most) throw new Error(`"${id}" has no run`);
  return most;
}

/** The time that one request takes of a busy machine. **Unit:** seconds. */
const cost = (target: LoadTarget): number => 1 / busiestRun(target).requestsPerSecond;

const bytes = (target: LoadTarget): number => busiestRun(target).responseBytes;

function rates({ views, busiestHour }: Day): { readonly averageViews: number; readonly peakViews: number } {
  return { averageViews: views / DAY, peakViews: (views * busiestHour) / 3600 };
}

/** A day on which every view reaches the publisher's server. */
export function planDay(results: LoadResults, day: Day): Plan {
  const [script, feed, page] = (['script', 'feed', 'page'] as const).map((id) => targetOf(results, id));
  if (!script || !feed || !page) throw new Error('three files are measured');
  const { averageViews, peakViews } = rates(day);
  const bytesPerView = bytes(script) + bytes(feed) + day.pageShare * bytes(page);
  const capacity = 1 / (cost(script) + cost(feed) + day.pageShare * cost(page));
  return {
    averageViews,
    peakViews,
    bytesPerView,
    bytesPerDay: day.views * bytesPerView,
    peakBits: peakViews * bytesPerView * 8,
    capacity,
    machines: Math.ceil(peakViews / (capacity * day.utilization)),
  };
}

/**
 * The share of requests that a cache answers which keeps a file for `maxAge` seconds after it fetched it, where requests arrive
 * independently of one another at a rate per second: of the 1 + rate × maxAge requests of a cycle only the first is a miss.
 */
export function hitRatio(rate: number, maxAge: number): number {
  return (rate * maxAge) / (1 + rate * maxAge);
}

/**
 * A day on which caches stand before the publisher's server. The pinned script never changes, so that each place fetches it once and it
 * does not count.
 */
export function planCachedDay(results: LoadResults, day: Day, { places, files }: Cache): CachePlan {
  const { averageViews, peakViews } = rates(day);
  const read = [
    { target: targetOf(results, 'feed'), share: 1 },
    { target: targetOf(results, 'page'), share: day.pageShare },
  ].map(({ target, share }) => {
    const hits = (views: number): number => hitRatio((views * share) / (places * files), target.maxAge);
    return {
      hits: hits(averageViews) * share,
      share,
      missedBytes: day.views * share * (1 - hits(averageViews)) * bytes(target),
      peakMisses: peakViews * share * (1 - hits(peakViews)),
      cost: cost(target),
    };
  });
  const sum = (of: (each: (typeof read)[number]) => number): number =>
    read.reduce((total, each) => total + of(each), 0);
  return {
    hitRatio: sum(({ hits }) => hits) / sum(({ share }) => share),
    peakRequests: sum(({ peakMisses }) => peakMisses),
    bytesPerDay: sum(({ missedBytes }) => missedBytes),
    machines: Math.ceil(sum((each) => each.peakMisses * each.cost) / day.utilization),
  };
}
