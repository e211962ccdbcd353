/** Cuts an ensemble into trials and chunks, and says what makes two ensembles the same. */
import { hashText } from "../../core/hash.ts";
import type { Resolved } from "../scenario/resolve.ts";
import type { Trial } from "../trial/types.ts";
import type { Draws, Span } from "./types.ts";

/** Trials in a chunk: what a crash can cost at most, apart from what runs at the moment. */
export const CHUNK_TRIALS = 8;

export interface Plan {
  /** Scenarios that every trial runs, the control first. */
  readonly arms: readonly Resolved[];
  /** Last month of each arm where some end before the others. */
  readonly ends?: readonly number[];
  readonly draws: Draws;
  readonly drawCount: number;
  readonly seeds: readonly number[];
  readonly householdsPerAgent: number;
  /** First month that is kept, counted from January 2012, which it is where nothing is said. */
  readonly from?: number;
  /** Last month, counted from January 2012. */
  readonly to: number;
  readonly series: readonly string[];
  readonly modelHash: string;
}

export const trialCount = ({ drawCount, seeds }: Plan): number => drawCount * seeds.length;

/** First month that a plan keeps, and how many. */
export const firstKept = ({ from = 0 }: Pick<Plan, "from">): number => from;
export const monthsKept = ({ from = 0, to }: Pick<Plan, "from" | "to">): number => to + 1 - from;

/** Returns the trial at `index`; the same draw meets every seed, and every arm. */
export function trialAt(
  { arms, ends, draws, seeds, householdsPerAgent, from, to, series }: Plan,
  index: number,
): Trial {
  return {
    set: draws.at(Math.floor(index / seeds.length)),
    seed: seeds[index % seeds.length],
    householdsPerAgent,
    arms: arms.map(({ options }) => options),
    ...(from === undefined ? {} : { from }),
    to,
    ...(ends === undefined ? {} : { ends }),
    series,
  };
}

/** Returns the chunks of a plan in order. */
export function spansOf(plan: Plan): Span[] {
  const count = trialCount(plan);
  return Array.from({ length: Math.ceil(count / CHUNK_TRIALS) }, (_, index) => ({
    index,
    from: index * CHUNK_TRIALS,
    to: Math.min(count, (index + 1) * CHUNK_TRIALS),
  }));
}

/** What must be alike for chunks to belong together; the number of draws may grow. */
export function identityOf({
  arms,
  ends,
  draws,
  seeds,
  householdsPerAgent,
  from,
  to,
  series,
  modelHash,
}: Plan) {
  return {
    model: modelHash,
    scenarios: arms.map(({ hash }) => hash),
    ...(ends === undefined ? {} : { ends }),
    draws: draws.kind,
    posterior: draws.hash,
    seeds: [...seeds],
    householdsPerAgent,
    ...(from === undefined ? {} : { from }),
    to,
    series: hashText(series.join("\n")),
    chunkTrials: CHUNK_TRIALS,
  };
}
export type Identity = ReturnType<typeof identityOf>;
export const planHash = (plan: Plan): string => hashText(JSON.stringify(identityOf(plan)));
