/** The report on measured loads: the table, and a campaign day computed from it. */
import { busiestRun, planCachedDay, planDay, targetOf, type Cache, type Day } from './load-plan.ts';
import type { LoadResults } from './load-results.ts';
import { table } from './table.ts';

const DAY: Day = { views: 10_000_000, busiestHour: 0.2, pageShare: 0.05, utilization: 0.5 };
/** Places of a content delivery network that serve one region's readers. */
const PLACES = 100;

const whole = (number: number): string => Math.round(number).toLocaleString('en');
const percent = (share: number): string =>
  `${(share * 100).toLocaleString('en', { maximumFractionDigits: 1 })} %`;
const gigabytes = (bytes: number): string =>
  (bytes / 1e9).toLocaleString('en', { maximumFractionDigits: bytes < 1e10 ? 1 : 0 });
const megabytes = (bytes: number): string => (bytes / 2 ** 20).toFixed(1);
const counted = (count: number, one: string): string => `${whole(count)} ${one}${count === 1 ? '' : 's'}`;

function measuredTable({ targets }: LoadResults): string {
  const heads = [
    'what',
    'compressed, bytes',
    'with headers, bytes',
    'connections',
    'requests/s',
    'median, ms',
    'p99, ms',
    'errors',
  ];
  const rows = targets.flatMap(({ title, brotli, runs }) =>
    runs.map((run) => [
      title,
      whole(brotli),
      whole(run.responseBytes),
      whole(run.connections),
      whole(run.requestsPerSecond),
      run.p50.toFixed(2),
      run.p99.toFixed(2),
      whole(run.statusErrors + run.socketErrors),
    ]),
  );
  return table(heads, rows);
}

function cacheTable(results: LoadResults): string {
  const cases: readonly (readonly [string, Cache])[] = [
    ['all views show one record', { places: PLACES, files: 1 }],
    ['the views are spread over all towns', { places: PLACES, files: results.towns }],
    ['the same, and the places share one cache before the server', { places: 1, files: results.towns }],
  ];
  const rows = cases.map(([title, cache]) => {
    const plan = planCachedDay(results, DAY, cache);
    return [
      title,
      percent(plan.hitRatio),
      whole(plan.peakRequests),
      gigabytes(plan.bytesPerDay),
      whole(plan.machines),
    ];
  });
  return table(
    ['case', 'hit ratio', 'requests/s to the server at the peak', 'GB a day from the server', 'machines'],
    rows,
  );
}

/** @returns Markdown */
export function loadReport(results: LoadResults): string {
  const { machine, workers } = results;
  const plan = planDay(results, DAY);
  const [script, feed, page] = [
    targetOf(results, 'script'),
    targetOf(results, 'feed'),
    targetOf(results, 'page'),
  ];
  const speed = (target: typeof script) => whole(busiestRun(target).requestsPerSecond);
  const size = (target: typeof script) => whole(busiestRun(target).responseBytes);
  return `# Load

<!-- Written by \`npm run bench -- --load\`. -->

What one small machine serves, and what a campaign day of ten million views asks of servers. Version ${results.version}, ${results.date}.
Nothing here is tested: the figures are those of one machine on one day.

## What was measured

${measuredTable(results)}

- The release folder behind nginx ${machine.nginx} with the folder's own \`nginx.conf\`, on 127.0.0.1, without TLS, over connections that stay open.
- wrk ${machine.wrk} asked for one file over and over with \`Accept-Encoding: br\`, in one thread, for ${results.seconds} seconds after ${results.warmUp} to warm up. Errors are responses
  with a status of 400 or more, and connections that failed.
- Machine: ${machine.processors}. It ran wrk beside nginx and was shared with other work: the load average was ${machine.loadAverage.before} before the first run and ${machine.loadAverage.after}
  after the last, of which wrk and nginx make about 3. Where a p99 is far above its median, requests waited for a processor. A server of
  this size that does nothing else does better.
- Memory: ${counted(workers.count, 'worker')} of nginx, at most ${megabytes(workers.largest)} MB each and ${megabytes(workers.sum)} MB together.

## A day of ${whole(DAY.views)} views

Assumed: each view loads the script and one feed file, and no reader has either in the browser's cache; after ${percent(DAY.pageShare)} of the views a
record page is opened; ${percent(DAY.busiestHour)} of the day's views fall into its busiest hour; a machine is given half of what it was measured to do.

- **Views.** ${whole(DAY.views)} ÷ 86,400 s = ${whole(plan.averageViews)} a second on average. ${whole(DAY.views)} × ${percent(DAY.busiestHour)} ÷ 3,600 s = ${whole(plan.peakViews)} a second at the peak, ${(plan.peakViews / plan.averageViews).toFixed(1)} times the
  average.
- **Bytes per view.** ${size(script)} + ${size(feed)} + ${percent(DAY.pageShare)} × ${size(page)} = ${whole(plan.bytesPerView)}, compressed and with headers.
- **To readers.** ${whole(DAY.views)} × ${whole(plan.bytesPerView)} bytes = ${gigabytes(plan.bytesPerDay)} GB on that day, and ${whole(plan.peakBits / 1e6)} Mbit/s at the peak, whoever sends them.

### Without a content delivery network

One view takes 1 ÷ ${speed(script)} + 1 ÷ ${speed(feed)} + ${percent(DAY.pageShare)} ÷ ${speed(page)} s of a busy machine, which is ${whole(plan.capacity)} views a second. At half of that, ${whole(plan.peakViews)} views a
second need **${counted(plan.machines, 'machine')}** of this kind, and ${whole(plan.peakViews * (2 + DAY.pageShare))} requests a second come in. TLS is not in this figure; a
handshake for each reader comes on top.

### With a content delivery network

The pinned script never changes: each place of the network fetches it once. A feed file and a record page may be kept for ${whole(feed.maxAge)} seconds.
Of the requests that reach one place for one file, at r a second, r × ${whole(feed.maxAge)} ÷ (1 + r × ${whole(feed.maxAge)}) are answered there. Assumed: ${PLACES} places with equal shares of the
readers; the ratio is the average over the day.

${cacheTable(results)}

The more files the views are spread over, the less each place has of any of them. A cache that all places share ("origin shield", "tiered
cache") mends that.

Run it again: \`npm run bench -- --load\`. It needs Linux, nginx with its Brotli module, and wrk.
`;
}
