/** Quantiles, medians and central intervals of draws that may carry weights. */
import { quantiles } from "../../core/stats.ts";

/** A central interval that holds a share `level` of the draws. */
export interface Interval {
  readonly level: number;
  readonly low: number;
  readonly high: number;
}
export interface Spread {
  readonly median: number;
  readonly intervals: readonly Interval[];
}

/**
 * Returns the quantile of the values at each p in [0, 1]: type 7 (linear between order statistics) without weights.
 * Weights wᵢ ≥ 0 give Σ Wᵢ x₍ᵢ₎, where Wᵢ is how much of a uniform distribution of width 1/n* about p falls on the i-th
 * value's share of all weight, and n* = (Σ w)² / Σ w²; equal weights give type 7 again.
 * Throws if there is no value of positive weight. Source: Akinshin 2023, arXiv 2304.07265.
 */
export function weightedQuantiles(
  values: ArrayLike<number>,
  ps: readonly number[],
  weights?: ArrayLike<number>,
): number[] {
  if (weights === undefined) return quantiles(values, ps);
  const order = orderOfValues(values);
  let total = 0;
  let squares = 0;
  for (let i = 0; i < values.length; i++) {
    if (!(weights[i] >= 0)) throw new Error(`a weight must be at least 0: ${weights[i]}`);
    total += weights[i];
    squares += weights[i] * weights[i];
  }
  if (!(total > 0)) throw new Error(`quantiles need a value of positive weight, among: ${values.length}`);
  const effective = (total * total) / squares;
  return ps.map((p) => {
    if (!(p >= 0 && p <= 1)) throw new Error(`quantile's p must be in [0, 1]: ${p}`);
    const start = p * (effective - 1);
    const reach = (share: number): number => Math.min(Math.max(share * effective - start, 0), 1);
    let below = 0;
    let quantile = 0;
    for (const i of order) {
      if (weights[i] === 0) continue;
      const above = below + weights[i] / total;
      const part = reach(above) - reach(below);
      if (part > 0) quantile += part * values[i];
      below = above;
    }
    // The reaches add up to 1 but for the rounding of the shares.
    return quantile / reach(below);
  });
}

/** Returns the indices of the values in rising order. */
export function orderOfValues(values: ArrayLike<number>): Uint32Array {
  return Uint32Array.from({ length: values.length }, (_, i) => i).sort(
    (a, b) => values[a] - values[b] || a - b,
  );
}

/** Returns each value's rank from 0, the mean rank where values are equal. */
export function ranksOf(values: ArrayLike<number>): Float64Array {
  const order = orderOfValues(values);
  const ranks = new Float64Array(values.length);
  for (let at = 0; at < order.length;) {
    let end = at;
    while (end + 1 < order.length && values[order[end + 1]] === values[order[at]]) end++;
    for (let i = at; i <= end; i++) ranks[order[i]] = (at + end) / 2;
    at = end + 1;
  }
  return ranks;
}

/** Returns the value that half of the weight lies below. */
export function median(values: ArrayLike<number>, weights?: ArrayLike<number>): number {
  return weightedQuantiles(values, [0.5], weights)[0];
}

/** Returns the median and the central intervals that hold each level of the draws: 50, 80 and 95 % if left out. */
export function spread(
  values: ArrayLike<number>,
  weights?: ArrayLike<number>,
  levels: readonly number[] = [0.5, 0.8, 0.95],
): Spread {
  const ps = levels.flatMap((level) => [(1 - level) / 2, (1 + level) / 2]);
  const [middle, ...ends] = weightedQuantiles(values, [0.5, ...ps], weights);
  return {
    median: middle,
    intervals: levels.map((level, i) => ({ level, low: ends[2 * i], high: ends[2 * i + 1] })),
  };
}
