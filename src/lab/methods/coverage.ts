/** Counts how often forecast intervals held what came about. */
import { binomialInterval } from "./binomial-interval.ts";
import type { CountedShare } from "./binomial-interval.ts";
import type { Interval } from "./quantiles.ts";

export interface Coverage extends CountedShare {
  /** The share that the intervals promise. */
  readonly level: number;
  /** True if the promise lies in the counted share's own Clopper–Pearson interval of 95 %. */
  readonly kept: boolean;
}

/**
 * Returns how often the intervals, all of one level, held the actual values, ends included. Trials are taken as
 * independent: pooled neighbours in time are not, so that the interval is then too narrow. Values that are NaN are left
 * out. Throws if lengths or levels differ, or there are none.
 */
export function coverage(intervals: readonly Interval[], actual: ArrayLike<number>): Coverage {
  if (intervals.length === 0 || intervals.length !== actual.length)
    throw new Error(`intervals must match what came about: ${intervals.length}, ${actual.length}`);
  const { level } = intervals[0];
  let hits = 0;
  let trials = 0;
  intervals.forEach((interval, t) => {
    if (interval.level !== level)
      throw new Error(`intervals must be of one level: ${level}, ${interval.level}`);
    if (Number.isNaN(actual[t])) return;
    trials++;
    if (actual[t] >= interval.low && actual[t] <= interval.high) hits++;
  });
  const counted = binomialInterval(hits, trials);
  return { ...counted, level, kept: counted.low <= level && level <= counted.high };
}
