/**
 * Scores forecasts that are distributions: the continuous ranked probability score, in the outcome's unit, 0 at best.
 * For a single number it is the absolute error. Source: Gneiting and Raftery 2007.
 */
import { normalDensity, normalShare } from "./normal.ts";
import { orderOfValues } from "./quantiles.ts";

const PER_ROOT_PI = 0.5641895835477563;

/**
 * Returns E|X − y| − ½ E|X − X′| of draws with weights ≥ 0 (all 1 if left out) and what came about, y.
 * Throws if there is no draw of positive weight.
 */
export function crps(draws: ArrayLike<number>, y: number, weights?: ArrayLike<number>): number {
  let total = 0;
  let away = 0;
  /** Σ over pairs i after j of wᵢ wⱼ (xᵢ − xⱼ), by the running sums of w and w x. */
  let apart = 0;
  let moment = 0;
  for (const i of orderOfValues(draws)) {
    const weight = weights === undefined ? 1 : weights[i];
    if (!(weight >= 0)) throw new Error(`a weight must be at least 0: ${weight}`);
    if (weight === 0) continue;
    // Distances from y: cancels less than values far from 0.
    const x = draws[i] - y;
    away += weight * Math.abs(x);
    apart += weight * (total * x - moment);
    total += weight;
    moment += weight * x;
  }
  if (!(total > 0)) throw new Error(`a score needs a draw of positive weight, among: ${draws.length}`);
  return away / total - apart / (total * total);
}

/** Returns the score of a normal forecast: σ (z (2 Φ(z) − 1) + 2 φ(z) − 1/√π), z = (y − μ) / σ; |y − μ| if σ = 0. */
export function crpsNormal(mean: number, variance: number, y: number): number {
  if (!(variance >= 0)) throw new Error(`a variance must be at least 0: ${variance}`);
  const sigma = Math.sqrt(variance);
  if (sigma === 0) return Math.abs(y - mean);
  const z = (y - mean) / sigma;
  return sigma * (z * (2 * normalShare(z) - 1) + 2 * normalDensity(z) - PER_ROOT_PI);
}
