/**
 * Approximate Bayesian computation by adaptive population Monte Carlo: each generation makes a fixed number of new runs
 * near the best so far and keeps the best of old and new, so that no run is thrown away at a tolerance set too low and
 * the cost of a generation is known before. Source: Lenormand, Jabot and Deffuant 2013.
 */
import { log } from "../../core/math.ts";
import { fromParticles } from "./abc-proposals.ts";
import type { Places } from "./abc-proposals.ts";
import { effectiveSize, normalised } from "./particles.ts";
import type { Kernel } from "./particles.ts";

/** A run and the point it was made at; `of` is the caller's. */
export interface Particle<T> {
  readonly point: Places;
  /** Not finite for a run that failed, which is never kept. */
  readonly distance: number;
  /** Logarithm of prior over proposal density. */
  readonly logWeight: number;
  readonly of: T;
}
/** A point to run: attempt a of a generation is a pure function of the seed, both numbers and the particles before. */
export interface Proposal {
  readonly generation: number;
  readonly attempt: number;
  readonly point: Places;
}
export interface Population<T> {
  readonly generation: number;
  /** The best of all runs so far, the nearest first, and their weights, which sum to 1. */
  readonly particles: readonly Particle<T>[];
  readonly weights: readonly number[];
  /** The largest of their distances. */
  readonly tolerance: number;
  /** (Σ w)² / Σ w². */
  readonly effectiveSize: number;
  /** Part of this generation's runs that is kept. */
  readonly gain: number;
  /** Part of the proposals that the admission let through. */
  readonly admitted: number;
}
export interface PopulationOptions {
  readonly seed: number;
  readonly particles: number;
  /** New runs in a generation. */
  readonly proposals: number;
  readonly generations: number;
  /** A generation that keeps less than this part of its runs is the last. */
  readonly leastGain: number;
  readonly kernel?: Kernel;
  /** Part of the prior that `admits` lets through; 1 if left out. */
  readonly admittedShare?: number;
}

/** Proposals that are tried for each run before the generation makes do with fewer. */
const TRIES = 1000;

/**
 * Yields the population of runs `start`, drawn from the admitted prior, as generation 0, then each generation's.
 * `admits` cuts the prior down: what it refuses is not run. `tryOut` runs proposals and returns distances and payloads.
 */
export async function* populations<T>(
  options: PopulationOptions,
  start: readonly { readonly point: Places; readonly distance: number; readonly of: T }[],
  tryOut: (proposals: readonly Proposal[]) => Promise<readonly { distance: number; of: T }[]>,
  admits: (proposal: Proposal) => boolean = () => true,
): AsyncGenerator<Population<T>, void, undefined> {
  const { seed, proposals: wanted, generations, leastGain, kernel, admittedShare = 1 } = options;
  const all = start.map((run) => ({ ...run, logWeight: 0 }));
  if (!all.some(({ distance }) => Number.isFinite(distance)))
    throw new Error(`no run to start from succeeded, of: ${start.length}`);
  let last = best(all, options, 0, 1, 1);
  yield last;
  for (let generation = 1; generation <= generations; generation++) {
    const near = fromParticles(
      seed,
      generation,
      last.particles.map(({ point }) => point),
      last.weights,
      kernel,
    );
    const chosen: Proposal[] = [];
    let attempt = 0;
    for (; chosen.length < wanted && attempt < TRIES * wanted; attempt++) {
      const proposal = { generation, attempt, point: near.at(attempt) };
      if (admits(proposal)) chosen.push(proposal);
    }
    if (chosen.length === 0) return;
    const admitted = chosen.length / attempt;
    const found = await tryOut(chosen);
    const logWeights = near.logWeights(chosen.map(({ point }) => point));
    // Both densities are of what is admitted alone, and so are larger by its share.
    const shift = log(admitted / admittedShare);
    const fresh = chosen.map(({ point }, i) => ({ point, ...found[i], logWeight: logWeights[i] + shift }));
    last = best([...last.particles, ...fresh], options, generation, admitted, fresh.length, new Set(fresh));
    yield last;
    if (last.gain < leastGain) return;
  }
}

function best<T>(
  runs: readonly Particle<T>[],
  { particles: wanted }: PopulationOptions,
  generation: number,
  admitted: number,
  made: number,
  fresh?: ReadonlySet<Particle<T>>,
): Population<T> {
  const particles = runs
    .filter(({ distance }) => Number.isFinite(distance))
    .toSorted((a, b) => a.distance - b.distance)
    .slice(0, wanted);
  const weights = normalised(particles.map(({ logWeight }) => logWeight));
  return {
    generation,
    particles,
    weights,
    tolerance: particles.at(-1)!.distance,
    effectiveSize: effectiveSize(weights),
    gain: fresh === undefined ? 1 : particles.filter((particle) => fresh.has(particle)).length / made,
    admitted,
  };
}
