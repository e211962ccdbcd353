/**
 * Weighted particles, smoothed into a density to propose new ones from: each is drawn towards their mean by a = √(1 − h²)
 * and widened by h² of their covariance, so that the density keeps their mean and covariance in any number of
 * dimensions. h is Silverman's width for normal densities. Sources: West 1993; Liu and West 2001; Silverman 1986, 4.3.2.
 */
import { exp, log, pow } from "../../core/math.ts";
import { cholesky, solveLower, timesLower } from "./linear.ts";

/** `joint` follows the particles' covariance, `independent` their variances alone: for few particles. */
export type Kernel = "joint" | "independent";

export interface Smoothed {
  /** Returns a point near a particle, by independent standard normal values z. */
  near(particle: number, z: ArrayLike<number>): Float64Array;
  /** Returns the logarithm of the density at a point, (2 π)^(n / 2) left out. */
  logDensity(point: ArrayLike<number>): number;
}

/** Returns (Σ w)² / Σ w²: how many particles of equal weight would tell as much. Source: Kish 1965. */
export function effectiveSize(weights: readonly number[]): number {
  let total = 0;
  let squares = 0;
  for (const weight of weights) {
    total += weight;
    squares += weight * weight;
  }
  return (total * total) / squares;
}

/** Returns Silverman's width h = (4 / ((d + 2) n))^(1 / (d + 4)) for n particles in d dimensions, at most 1. */
export function smoothingWidth(n: number, dimensions: number): number {
  return Math.min(1, pow(4 / ((dimensions + 2) * n), 1 / (dimensions + 4)));
}

/** Smooths `particles[i][dimension]` with weights that sum to 1. Throws if there are none. */
export function smooth(
  particles: readonly ArrayLike<number>[],
  weights: readonly number[],
  kernel: Kernel = "joint",
): Smoothed {
  if (particles.length === 0 || particles.length !== weights.length)
    throw new Error(`particles must match weights: ${particles.length}, ${weights.length}`);
  const n = particles[0].length;
  const mean = new Float64Array(n);
  particles.forEach((particle, i) => {
    for (let d = 0; d < n; d++) mean[d] += weights[i] * particle[d];
  });
  const width = smoothingWidth(effectiveSize(weights), n);
  const pull = Math.sqrt(1 - width * width);
  const lower = cholesky(covariance(particles, weights, mean, kernel), n).map((x) => width * x);
  const centres = particles.map((particle) =>
    mean.map((middle, d) => middle + pull * (particle[d] - middle)),
  );
  const whitened = centres.map((centre) => solveLower(lower, centre));
  const logWeights = weights.map(log);
  let logVolume = 0;
  for (let d = 0; d < n; d++) logVolume += log(lower[d * n + d]);
  return {
    near: (particle, z) => timesLower(lower, z).map((move, d) => centres[particle][d] + move),
    logDensity: (point) => {
      const x = solveLower(lower, point);
      const density = logSum(
        whitened.map((centre, i) => {
          let squares = 0;
          for (let d = 0; d < n; d++) squares += (x[d] - centre[d]) * (x[d] - centre[d]);
          return logWeights[i] - squares / 2;
        }),
      );
      return density - logVolume;
    },
  };
}

/** Returns exp of the logarithms, scaled to sum to 1; none is lost to overflow. */
export function normalised(logs: readonly number[]): number[] {
  const total = logSum(logs);
  return logs.map((value) => exp(value - total));
}

/** Returns log Σ e^x. */
function logSum(logs: readonly number[]): number {
  const most = logs.reduce((a, b) => Math.max(a, b), -Infinity);
  return most + log(logs.reduce((total, value) => total + exp(value - most), 0));
}

function covariance(
  particles: readonly ArrayLike<number>[],
  weights: readonly number[],
  mean: Float64Array,
  kernel: Kernel,
): Float64Array {
  const n = mean.length;
  const matrix = new Float64Array(n * n);
  particles.forEach((particle, i) => {
    for (let a = 0; a < n; a++)
      for (let b = kernel === "joint" ? 0 : a; b <= a; b++)
        matrix[a * n + b] += weights[i] * (particle[a] - mean[a]) * (particle[b] - mean[b]);
  });
  // A touch of width keeps the factor where particles agree, or are fewer than their dimensions.
  for (let a = 0; a < n; a++) matrix[a * n + a] += 1e-9 + 1e-6 * matrix[a * n + a];
  return matrix;
}
