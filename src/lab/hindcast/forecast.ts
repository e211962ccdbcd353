/** A forecast: a distribution of one figure on its rule's scale. */
import { normalQuantile } from "../../core/stats.ts";
import { crps, crpsNormal } from "../methods/crps.ts";
import { weightedQuantiles } from "../methods/quantiles.ts";
import type { Interval } from "../methods/quantiles.ts";

/** Shares that central bands promise to hold. */
export const levels = [0.5, 0.9] as const;
export type Level = (typeof levels)[number];

export interface Forecast {
  readonly median: number;
  /** Returns the continuous ranked probability score of what came about. */
  crps(y: number): number;
  /** Returns the central interval that should hold a share `level` of outcomes. */
  interval(level: Level): Interval;
}

export function normalForecast(mean: number, variance: number): Forecast {
  const sd = Math.sqrt(variance);
  return {
    median: mean,
    crps: (y) => crpsNormal(mean, variance, y),
    interval(level) {
      const reach = normalQuantile((1 + level) / 2) * sd;
      return { level, low: mean - reach, high: mean + reach };
    },
  };
}

/** Points that stand for the errors around a draw at least, and around all draws together. */
const LEAST_POINTS = 8;
const ALL_POINTS = 1024;
/** The golden ratio's part: multiples of it, less their whole parts, never crowd. */
const GOLDEN = 0.6180339887498949;

/**
 * Returns the mixture of normal errors with standard deviation `sd` about weighted draws. Around each draw stand quantiles
 * of the error at equal steps, shifted from draw to draw, so that draws that agree still give a smooth distribution.
 */
export function mixedForecast(draws: readonly number[], weights: readonly number[], sd: number): Forecast {
  const points = Math.max(LEAST_POINTS, Math.ceil(ALL_POINTS / draws.length));
  const values: number[] = [];
  const shares: number[] = [];
  draws.forEach((draw, d) => {
    const shift = ((d + 0.5) * GOLDEN) % 1;
    for (let k = 0; k < points; k++) {
      values.push(draw + sd * normalQuantile((k + shift) / points));
      shares.push(weights[d]);
    }
  });
  const cuts = weightedQuantiles(values, [0.5, ...levels.flatMap(endsOf)], shares);
  const scores = new Map<number, number>();
  return {
    median: cuts[0],
    crps(y) {
      // The same forecast is scored in several tables.
      const known = scores.get(y) ?? crps(values, y, shares);
      scores.set(y, known);
      return known;
    },
    interval(level) {
      const at = 1 + 2 * levels.indexOf(level);
      return { level, low: cuts[at], high: cuts[at + 1] };
    },
  };
}
const endsOf = (level: Level): number[] => [(1 - level) / 2, (1 + level) / 2];
