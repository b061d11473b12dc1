import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { hitRatio, planCachedDay, planDay, type Day } from './load-plan.ts';
import type { LoadResults, LoadTarget } from './load-results.ts';

const target = (
  id: LoadTarget['id'],
  requestsPerSecond: number,
  responseBytes: number,
  maxAge: number,
): LoadTarget => {
  const rest = { p50: 1, p99: 2, responseBytes, statusErrors: 0, socketErrors: 0 };
  return {
    id,
    title: id,
    path: id,
    brotli: responseBytes - 500,
    maxAge,
    runs: [
      { connections: 200, requestsPerSecond, ...rest },
      { connections: 1, requestsPerSecond: 10, ...rest },
    ],
  };
};

const RESULTS: LoadResults = {
  date: '2026-11-20',
  version: '0.0.0',
  machine: { processors: '2 × sample', loadAverage: { before: 0, after: 3 }, nginx: '1', wrk: '4' },
  seconds: 30,
  warmUp: 3,
  workers: { count: 2, largest: 10, sum: 20 },
  towns: 10,
  targets: [
    target('script', 1000, 26_000, 31_536_000),
    target('feed', 2000, 4000, 60),
    target('page', 500, 10_000, 60),
  ],
};

// Ten views a second on average, and 36 at the peak.
const DAY: Day = { views: 864_000, busiestHour: 0.15, pageShare: 0.5, utilization: 0.5 };

describe('a day of many views', () => {
  it('is computed from the run with most connections', () => {
    const plan = planDay(RESULTS, DAY);
    assert.equal(plan.averageViews, 10);
    assert.equal(plan.peakViews, 36);
    assert.equal(plan.bytesPerView, 26_000 + 4000 + 5000);
    assert.equal(plan.bytesPerDay, 864_000 * 35_000);
    assert.equal(plan.peakBits, 36 * 35_000 * 8);
    assert.ok(Math.abs(plan.capacity - 1 / (0.001 + 0.0005 + 0.001)) < 1e-6);
    assert.equal(plan.machines, 1);
    assert.equal(planDay(RESULTS, { ...DAY, views: 864_000 * 10 }).machines, 2);
  });

  it('has a cache answer all but the first request in the time that it keeps a file', () => {
    assert.equal(hitRatio(0, 60), 0);
    assert.equal(hitRatio(1, 60), 60 / 61);
    assert.equal(hitRatio(1, 0), 0);
  });

  it('reaches the server only for what no cache has', () => {
    const plan = planCachedDay(RESULTS, { ...DAY, pageShare: 0 }, { places: 1, files: 1 });
    assert.equal(plan.hitRatio, 600 / 601);
    assert.ok(Math.abs(plan.peakRequests - 36 / (1 + 36 * 60)) < 1e-9);
    assert.ok(Math.abs(plan.bytesPerDay - (864_000 * 4000) / 601) < 1e-3);
    assert.equal(plan.machines, 1);
  });

  it('asks the more of the server, the more places and files there are', () => {
    const missed = (places: number, files: number): number =>
      planCachedDay(RESULTS, DAY, { places, files }).peakRequests;
    assert.ok(missed(1, 1) < missed(100, 1));
    assert.equal(missed(100, 10), missed(10, 100));
    // However many there are, no more than every view and every page.
    assert.ok(missed(1e6, 1e6) <= 36 * 1.5);
  });
});
