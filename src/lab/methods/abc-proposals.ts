/**
 * Proposes points in the prior for approximate Bayesian computation, and weighs those kept. Points are places in [0, 1]
 * of priors; particles move by the normal scores of these, whose prior is standard normal, so that none leaves it.
 */
import { draw, key, normal } from "../../core/rng.ts";
import { normalQuantile } from "../../core/stats.ts";
import { normalShare } from "./normal.ts";
import { smooth } from "./particles.ts";
import type { Kernel } from "./particles.ts";

/** A particle or point, by parameter. */
export type Places = readonly number[];

export interface Proposals {
  /** Returns the point of attempt 0, 1, …, the same whenever it is asked for. */
  at(attempt: number): number[];
  /** Returns the logarithms of prior over proposal density, not scaled. */
  logWeights(points: readonly Places[]): number[];
}

/** Proposes from the smoothed particles of the generation before `generation`, one parent by weight for each attempt. */
export function fromParticles(
  seed: number,
  generation: number,
  particles: readonly Places[],
  weights: readonly number[],
  kernel?: Kernel,
): Proposals {
  const smoothed = smooth(particles.map(scores), weights, kernel);
  const shares: number[] = [];
  weights.forEach((weight, i) => shares.push(weight + (shares[i - 1] ?? 0)));
  const total = shares[shares.length - 1];
  const logWeights = (points: readonly Places[]): number[] =>
    points.map((point) => {
      const z = scores(point);
      return -z.reduce((sum, x) => sum + x * x, 0) / 2 - smoothed.logDensity(z);
    });
  return {
    at: (attempt) => {
      const { k0, k1 } = key(seed, attempt, `abc generation ${generation}`);
      const u = draw(0, k0, k1) * total;
      const parent = shares.findIndex((share) => share > u);
      const z = particles[parent].map((_, j) => normal(1 + j, k0, k1));
      return Array.from(smoothed.near(parent, z), (score) => normalShare(withinReach(score)));
    },
    logWeights,
  };
}

/** Scores beyond this are taken for it: 1 in 10^12 of a prior, which a place can still tell from 1. */
const FAR = 7;
const withinReach = (score: number): number => Math.min(Math.max(score, -FAR), FAR);
const scores = (point: Places): number[] => point.map((place) => withinReach(normalQuantile(place)));
