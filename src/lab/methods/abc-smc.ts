/**
 * Finds which parameters bring a stochastic model near the data, by approximate Bayesian computation in generations:
 * each perturbs the last one's particles and keeps those within a falling tolerance.
 * Sources: Toni et al. 2009; Beaumont et al. 2009; Del Moral, Doucet and Jasra 2012 (tolerance by quantile).
 */
import { quantile } from "../../core/stats.ts";
import { fromParticles, fromPrior } from "./abc-proposals.ts";
import type { Places, Proposals } from "./abc-proposals.ts";
import { effectiveSize } from "./particles.ts";
import type { Kernel } from "./particles.ts";

/**
 * Runs the model at each point, places in [0, 1] of the parameters' priors, and returns its distance from the data, ≥ 0;
 * not finite for a run that failed, which is never kept. `ids` tell the runs of a study apart, as seeds of the model's
 * own luck; those of runs that a batch had left over at a generation's end are used again.
 */
export type Distances = (points: readonly Places[], ids: readonly number[]) => Promise<ArrayLike<number>>;

/** A generation, plain enough for JSON: all that the next one needs. */
export interface Generation {
  /** 0 is the prior: its tolerance is its own largest distance. */
  readonly generation: number;
  readonly tolerance: number;
  /** `particle × parameter`, places in [0, 1]. */
  readonly particles: readonly Places[];
  /** By particle; they sum to 1. */
  readonly weights: readonly number[];
  readonly distances: readonly number[];
  /** (Σ w)² / Σ w²: a posterior of few is not to be trusted. */
  readonly effectiveSize: number;
  /** Part of this generation's runs that was kept. */
  readonly acceptance: number;
  /** Runs so far, of all generations, without those left over. */
  readonly runs: number;
}
export interface AbcOptions {
  readonly seed: number;
  readonly parameters: number;
  readonly particles: number;
  /** Ends: generations after the prior; a tolerance reached (0); a part of runs kept that is not worth it (0.01). */
  readonly generations: number;
  readonly leastTolerance?: number;
  readonly leastAcceptance?: number;
  /** The next tolerance is this quantile of the distances; ½ if left out. */
  readonly toleranceQuantile?: number;
  readonly kernel?: Kernel;
  /** Runs asked for at once (64). Any number gives the same particles. */
  readonly batch?: number;
}

/**
 * Yields each generation as it is done, from the prior or after `from`, an earlier one read back. A generation that
 * would keep less than `leastAcceptance` of its runs is given up and ends it, as does a tolerance that no longer falls.
 * Attempt a of generation g is a pure function of the seed, both numbers and the particles before it: batches and
 * resumption change nothing. Throws if hardly a run over the prior succeeds.
 */
export async function* abcSmc(
  options: AbcOptions,
  distances: Distances,
  from?: Generation,
): AsyncGenerator<Generation, void, undefined> {
  let last = from ?? (await prior(options, distances));
  if (from === undefined) yield last;
  while (last.generation < options.generations) {
    const next = await after(last, options, distances);
    if (next === undefined) return;
    yield next;
    last = next;
  }
}

async function prior(options: AbcOptions, distances: Distances): Promise<Generation> {
  const { seed, parameters, particles } = options;
  const first = await keep(fromPrior(seed, parameters), 0, Infinity, 0, options, distances);
  if (first === undefined) throw new Error(`too few runs succeed over the prior for particles: ${particles}`);
  return { ...first, tolerance: Math.max(...first.distances) };
}

async function after(
  last: Generation,
  options: AbcOptions,
  distances: Distances,
): Promise<Generation | undefined> {
  const { seed, kernel, toleranceQuantile = 0.5, leastTolerance = 0 } = options;
  const tolerance = Math.max(quantile(last.distances, toleranceQuantile), leastTolerance);
  if (!(tolerance < last.tolerance)) return undefined;
  const generation = last.generation + 1;
  const proposals = fromParticles(seed, generation, last.particles, last.weights, kernel);
  return keep(proposals, generation, tolerance, last.runs, options, distances);
}

/** Tries proposals in order until enough are within the tolerance; undefined if that takes more than is worth it. */
async function keep(
  proposals: Proposals,
  generation: number,
  tolerance: number,
  before: number,
  { particles: wanted, batch = 64, leastAcceptance = 0.01 }: AbcOptions,
  distances: Distances,
): Promise<Generation | undefined> {
  const particles: number[][] = [];
  const kept: number[] = [];
  const most = Math.ceil(wanted / leastAcceptance);
  for (let from = 0; from < most; from += batch) {
    const attempts = Array.from({ length: Math.min(batch, most - from) }, (_, i) => from + i);
    const points = attempts.map((attempt) => proposals.at(attempt));
    const found = await distances(
      points,
      attempts.map((attempt) => before + attempt),
    );
    for (const attempt of attempts) {
      const distance = found[attempt - from];
      if (!(Number.isFinite(distance) && distance <= tolerance)) continue;
      particles.push(points[attempt - from]);
      kept.push(distance);
      if (kept.length < wanted) continue;
      const weights = proposals.weights(particles);
      return {
        generation,
        tolerance,
        particles,
        weights,
        distances: kept,
        effectiveSize: effectiveSize(weights),
        acceptance: wanted / (attempt + 1),
        runs: before + attempt + 1,
      };
    }
  }
  return undefined;
}
