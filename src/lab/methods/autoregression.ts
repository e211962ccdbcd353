/** Forecasts an evenly spaced series from its own last value: xₜ = c + φ xₜ₋₁ + εₜ. */
import { predict, regress } from "./regression.ts";
import type { Prediction, Regression } from "./regression.ts";

export interface Autoregression {
  readonly constant: number;
  readonly phi: number;
  /** Variance of ε. */
  readonly variance: number;
  readonly last: number;
  readonly regression: Regression;
}

/**
 * Fits AR(1) by least squares given the first value. φ is biased towards 0 by about (1 + 3 φ) / n and may be negative.
 * Throws if there are fewer than four values, or all but the last are equal. Source: Hamilton 1994, chapter 5.
 */
export function fitAutoregression(values: ArrayLike<number>): Autoregression {
  if (values.length < 4) throw new Error(`an autoregression needs four values, found: ${values.length}`);
  const all = Array.from(values);
  const regression = regress(
    all.slice(0, -1).map((value) => [1, value]),
    all.slice(1),
  );
  const [constant, phi] = regression.coefficients;
  return { constant, phi, variance: regression.variance, last: all[all.length - 1], regression };
}

/**
 * Predicts the value `steps` ahead. At one step the variance is the regression's, uncertain coefficients included; each
 * further step adds φ² times the variance before it.
 */
export function forecastAutoregression(fit: Autoregression, steps: number): Prediction {
  let now: Prediction = { mean: fit.last, variance: 0 };
  for (let step = 0; step < steps; step++) {
    const next = predict(fit.regression, [1, now.mean]);
    now = { mean: next.mean, variance: next.variance + fit.phi * fit.phi * now.variance };
  }
  return now;
}
