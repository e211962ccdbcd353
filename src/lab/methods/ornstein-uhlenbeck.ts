/**
 * Forecasts a series at irregular dates that returns to its mean: dx = κ (μ − x) dt + σ dW, the AR(1) of continuous
 * time. Over a gap τ, x is normal with mean μ + a (x − μ), a = e^(−κτ), and variance σ² (1 − a²) / 2κ. Short series
 * hardly tell κ: all speeds of a grid are kept, each by its likelihood, so that forecasts are not too narrow.
 */
import { exp, expm1, log } from "../../core/math.ts";
import { normalised } from "./particles.ts";
import { gapsBetween } from "./random-walk.ts";
import type { Prediction } from "./regression.ts";

/** One speed of return and what follows from it. */
export interface Speed {
  /** Per unit of time of the dates. */
  readonly kappa: number;
  /** Probability given the series; those of all speeds sum to 1. */
  readonly weight: number;
  readonly mean: number;
  /** Variance of the mean's estimate. */
  readonly meanVariance: number;
  /** σ² per unit of time; the variance far ahead is σ² / 2κ. */
  readonly variance: number;
}
export interface OrnsteinUhlenbeck {
  readonly speeds: readonly Speed[];
  readonly lastDate: number;
  readonly last: number;
}

/** Speeds go from a tenth of 1 / span, hardly any return, to ten over the shortest gap, hardly any memory. */
const MARGIN = 10;
const SPEEDS = 60;

/**
 * Weighs speeds by the likelihood of the series over all μ and σ², with priors flat in log κ, μ and log σ²; the first
 * value is drawn from the stationary distribution. Dates rise, in any unit. Throws unless there are four values that are
 * not all equal. Source: Gelman et al., Bayesian Data Analysis, chapter 14, at each speed a weighted regression on μ.
 */
export function fitOrnsteinUhlenbeck(dates: ArrayLike<number>, values: ArrayLike<number>): OrnsteinUhlenbeck {
  const gaps = gapsBetween(dates, values, 4);
  if (Array.from(values).every((value) => value === values[0]))
    throw new Error(`a return to the mean needs values that change, found only: ${values[0]}`);
  const at = values.length - 1;
  const low = -log(MARGIN * (dates[at] - dates[0]));
  const step = (log(MARGIN / Math.min(...gaps)) - low) / (SPEEDS - 1);
  const fits = Array.from({ length: SPEEDS }, (_, i) => fitSpeed(exp(low + i * step), gaps, values));
  const weights = normalised(fits.map(({ logLikelihood }) => logLikelihood));
  const speeds = fits.map(({ speed }, i) => ({ ...speed, weight: weights[i] }));
  return { speeds, lastDate: dates[at], last: values[at] };
}

/** Predicts the value at a later date: mean and variance over all speeds, the uncertain μ and σ² included. */
export function forecastOrnsteinUhlenbeck(fit: OrnsteinUhlenbeck, date: number): Prediction {
  const ahead = date - fit.lastDate;
  if (!(ahead >= 0)) throw new Error(`a forecast's date must not be before the last one: ${date}`);
  // Moves from the last value, so that a long way from 0 costs no digits.
  let move = 0;
  let square = 0;
  for (const { kappa, weight, mean, meanVariance, variance } of fit.speeds) {
    const pull = -expm1(-kappa * ahead);
    const own = pull * (mean - fit.last);
    move += weight * own;
    square += weight * (own * own + variance * spreadOver(ahead, kappa) + pull * pull * meanVariance);
  }
  return { mean: fit.last + move, variance: Math.max(square - move * move, 0) };
}

/** Returns (1 − e^(−2κτ)) / 2κ. */
const spreadOver = (gap: number, kappa: number): number => -expm1(-2 * kappa * gap) / (2 * kappa);

/** Fits μ and σ² at a speed; the means of their distributions, σ²'s being Σ / (n − 3). */
function fitSpeed(kappa: number, gaps: readonly number[], values: ArrayLike<number>) {
  // The first value is a step over an endless gap: it moves all the way to the mean.
  const pulls = [1, ...gaps.map((gap) => -expm1(-kappa * gap))];
  const spreads = [1 / (2 * kappa), ...gaps.map((gap) => spreadOver(gap, kappa))];
  const free = (i: number): number => (i === 0 ? values[0] : values[i] - (1 - pulls[i]) * values[i - 1]);
  let weight = 0;
  let weighted = 0;
  let logSpreads = 0;
  pulls.forEach((pull, i) => {
    weight += (pull * pull) / spreads[i];
    weighted += (pull * free(i)) / spreads[i];
    logSpreads += log(spreads[i]);
  });
  const mean = weighted / weight;
  const squares = pulls.reduce((total, pull, i) => {
    const off = free(i) - pull * mean;
    return total + (off * off) / spreads[i];
  }, 0);
  const n = pulls.length;
  const variance = squares / (n - 3);
  const logLikelihood = -(logSpreads + log(weight) + (n - 1) * log(squares)) / 2;
  return { speed: { kappa, mean, meanVariance: variance / weight, variance }, logLikelihood };
}
