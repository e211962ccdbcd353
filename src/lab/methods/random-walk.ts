/** Forecasts a series by its last value, or that and its mean drift, at any dates. */
import type { Prediction } from "./regression.ts";

export interface RandomWalk {
  readonly lastDate: number;
  readonly last: number;
  /** Change per unit of time; 0 without drift. */
  readonly drift: number;
  /** Variance of the change over a unit of time. */
  readonly variance: number;
  /** Time that the drift was measured over; Infinity without drift. */
  readonly span: number;
}

/**
 * Fits increments N(drift · τ, variance · τ) over gaps τ between rising dates, in any unit of time. Throws unless there
 * are two values (three with drift). Source: Hyndman and Athanasopoulos, Forecasting, section 5.2, for even dates.
 */
export function fitRandomWalk(
  dates: ArrayLike<number>,
  values: ArrayLike<number>,
  withDrift = false,
): RandomWalk {
  const gaps = gapsBetween(dates, values, withDrift ? 3 : 2);
  const at = values.length - 1;
  const span = dates[at] - dates[0];
  const drift = withDrift ? (values[at] - values[0]) / span : 0;
  let squares = 0;
  gaps.forEach((gap, i) => {
    const off = values[i + 1] - values[i] - drift * gap;
    squares += (off * off) / gap;
  });
  const variance = squares / (gaps.length - (withDrift ? 1 : 0));
  return { lastDate: dates[at], last: values[at], drift, variance, span: withDrift ? span : Infinity };
}

/** Predicts the value at a later date τ away: variance · τ (1 + τ / span), the second part the uncertain drift's. */
export function forecastRandomWalk(fit: RandomWalk, date: number): Prediction {
  const ahead = date - fit.lastDate;
  if (!(ahead >= 0)) throw new Error(`a forecast's date must not be before the last one: ${date}`);
  return { mean: fit.last + fit.drift * ahead, variance: fit.variance * ahead * (1 + ahead / fit.span) };
}

/** Returns the gaps between dates. Throws unless they rise, match the values, and number at least `least`. */
export function gapsBetween(dates: ArrayLike<number>, values: ArrayLike<number>, least: number): number[] {
  if (dates.length !== values.length || dates.length < least)
    throw new Error(
      `the series needs ${least} dates that match its values: ${dates.length}, ${values.length}`,
    );
  return Array.from({ length: dates.length - 1 }, (_, i) => {
    const gap = dates[i + 1] - dates[i];
    if (!(gap > 0)) throw new Error(`dates must rise: ${dates[i]}, ${dates[i + 1]}`);
    return gap;
  });
}
