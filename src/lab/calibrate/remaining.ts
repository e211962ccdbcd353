/**
 * Looks for good runs in what the waves left: approximate Bayesian computation over the parameters that the emulators
 * call strongest. All others are drawn from their priors for each proposal, so that the runs kept hold the whole
 * uncertainty about them, and a proposal that the emulators call implausible is not run.
 */
import { log } from "../../core/math.ts";
import { draw, key } from "../../core/rng.ts";
import { populations } from "../methods/abc-population.ts";
import type { Population, Proposal } from "../methods/abc-population.ts";
import { reasonsOf, runAll } from "./runs.ts";
import type { Ran, Workshop } from "./runs.ts";
import { isPlausible } from "./space.ts";
import { distanceOf } from "./waves.ts";
import type { Matched } from "./waves.ts";
import type { Study } from "./study.ts";

export interface GenerationLog {
  readonly generation: number;
  /** New runs, those that failed, and why. */
  readonly runs: number;
  readonly failed: number;
  readonly reasons: Readonly<Record<string, number>>;
  readonly kept: number;
  /** The largest distance kept, and the median. */
  readonly tolerance: number;
  readonly median: number;
  readonly effectiveSize: number;
  /** Part of the new runs that is kept. */
  readonly gain: number;
  /** Part of the proposals that the emulators let through. */
  readonly admitted: number;
}
export interface Searched {
  readonly logs: readonly GenerationLog[];
  readonly population: Population<Ran>;
  /** New runs by generation. */
  readonly generations: readonly (readonly Ran[])[];
  readonly end: "all generations done" | "little was gained";
}

/** A draw kept for good; it stands for as many worlds as any other. */
export interface Retained {
  readonly run: Ran;
  readonly distance: number;
}

/** Searches from the last wave's runs on; `onGeneration` is told of each population. */
export async function searchRemaining(
  study: Study,
  { space, waves, luck, share }: Matched,
  active: readonly number[],
  workshop: Workshop,
  onGeneration: (log: GenerationLog) => Promise<void>,
): Promise<Searched> {
  const { seed, particles, proposals, generations: most, leastGain } = study.options;
  const logs: GenerationLog[] = [];
  const generations: Ran[][] = [];
  const pointOf = (places: readonly number[]) => active.map((j) => places[j]);
  // Only the first run of a point: the repeated ones of a first wave would count for more than others.
  const start = waves.at(-1)!.slice(0, study.options.runs);
  const runs = populations<Ran>(
    { seed, particles, proposals, generations: most, leastGain, admittedShare: share },
    start.map((run) => ({ point: pointOf(run.places), distance: distanceOf(run, luck), of: run })),
    async (chosen) => {
      const asks = chosen.map((proposal) => ({
        stage: `generation-${proposal.generation}`,
        run: proposal.attempt,
        seed: 1 + proposal.attempt,
        places: placesOf(study, proposal, active),
      }));
      const made = await runAll(study, asks, workshop);
      generations.push(made);
      return made.map((run) => ({ distance: distanceOf(run, luck), of: run }));
    },
    (proposal) => space === undefined || isPlausible(space, placesOf(study, proposal, active)),
  );
  let population: Population<Ran> | undefined;
  for await (const next of runs) {
    population = next;
    const log = logOf(next, next.generation === 0 ? start : generations.at(-1)!);
    logs.push(log);
    await onGeneration(log);
  }
  const end = population!.generation < most ? "little was gained" : "all generations done";
  return { logs, population: population!, generations, end };
}

/** Returns the whole point of a proposal: what is not active is drawn from its prior. */
function placesOf(
  { parameters, options }: Study,
  { generation, attempt, point }: Proposal,
  active: readonly number[],
): number[] {
  const { k0, k1 } = key(options.seed, attempt, `nuisance ${generation}`);
  const places = parameters.map((_, j) => draw(j, k0, k1));
  active.forEach((j, a) => (places[j] = point[a]));
  return places;
}

/** Half of the step between draws, so that none has the logarithm of 0. */
const HALF_STEP = 1 / 8589934592;

/**
 * Retains distinct runs of the population, each with a chance by its weight (nearly so where many are taken of few), in
 * an order of chance: the first n are as fair as all. Source: Efraimidis and Spirakis 2006.
 */
export function retain({ options }: Study, { particles, weights }: Population<Ran>): Retained[] {
  const { k0, k1 } = key(options.seed, 0, "retained draws");
  return particles
    .map((particle, i) => ({ particle, rank: log(draw(i, k0, k1) + HALF_STEP) / weights[i] }))
    .toSorted((a, b) => b.rank - a.rank)
    .slice(0, options.retained)
    .map(({ particle: { of: run, distance } }) => ({ run, distance }));
}

function logOf(population: Population<Ran>, runs: readonly Ran[]): GenerationLog {
  const { generation, particles, tolerance, effectiveSize, gain, admitted } = population;
  return {
    generation,
    runs: generation === 0 ? 0 : runs.length,
    failed: runs.filter(({ error }) => error !== undefined).length,
    reasons: reasonsOf(runs),
    kept: particles.length,
    tolerance,
    median: particles[Math.floor((particles.length - 1) / 2)].distance,
    effectiveSize,
    gain,
    admitted,
  };
}
