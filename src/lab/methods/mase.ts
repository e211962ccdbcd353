/** Scores point forecasts on the scale of the series' own changes. */

/**
 * Returns the mean absolute scaled error: mean |actual − forecast| over the mean |xₜ − xₜ₋ₗ| of the training values, l
 * the `lag` of the naive forecast in steps (1 a random walk, 12 last year's month). Below 1 beats it in its own sample.
 * Throws if lengths differ or are 0, or if the training values never change. Source: Hyndman and Koehler 2006.
 */
export function mase(
  actual: ArrayLike<number>,
  forecast: ArrayLike<number>,
  training: ArrayLike<number>,
  lag = 1,
): number {
  if (actual.length === 0 || actual.length !== forecast.length)
    throw new Error(`forecasts must match what came about: ${forecast.length}, ${actual.length}`);
  const scale = meanDistance(training.length - lag, (t) => training[t + lag] - training[t]);
  if (!(scale > 0)) throw new Error(`training values must change over a lag: ${lag}`);
  return meanDistance(actual.length, (t) => actual[t] - forecast[t]) / scale;
}

function meanDistance(count: number, at: (t: number) => number): number {
  let total = 0;
  for (let t = 0; t < count; t++) total += Math.abs(at(t));
  return count > 0 ? total / count : 0;
}
