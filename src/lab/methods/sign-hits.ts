/** Counts how often a forecast gets the direction right. */
import { binomialInterval } from "./binomial-interval.ts";
import type { CountedShare } from "./binomial-interval.ts";

/**
 * Returns how often the forecast change has the sign of the actual one, with its Clopper–Pearson interval of 95 %.
 * Actual changes of at most `least` (their unit; 0 if left out) have no sign and are left out; a forecast of no change
 * is a miss. Throws if the lengths differ.
 */
export function signHits(actual: ArrayLike<number>, forecast: ArrayLike<number>, least = 0): CountedShare {
  if (actual.length !== forecast.length)
    throw new Error(`forecasts must match what came about: ${forecast.length}, ${actual.length}`);
  let hits = 0;
  let trials = 0;
  for (let t = 0; t < actual.length; t++) {
    if (!(Math.abs(actual[t]) > least)) continue;
    trials++;
    if (actual[t] > 0 ? forecast[t] > 0 : forecast[t] < 0) hits++;
  }
  return binomialInterval(hits, trials);
}
