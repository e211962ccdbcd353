/** A small plan whose model is a formula, and dispatchers that run it: two arms, draws of one parameter, three months. */
import { formatMonth } from "../../src/core/clock.ts";
import type { Plan } from "../../src/lab/ensemble/plan.ts";
import type { Dispatcher, Finished, Job } from "../../src/lab/ensemble/types.ts";
import type { Outcome, Trial } from "../../src/lab/trial/types.ts";

export const MONTHS = 3;

export function toyPlan(options: Partial<Plan> = {}): Plan {
  return {
    arms: [
      { name: "baseline", hash: "b", options: {} },
      { name: "other", hash: "o", options: { levers: { shift: 10 } } },
    ],
    draws: { kind: "prior", hash: "", most: 1000, at: (draw) => ({ level: 100 * draw }) },
    drawCount: 6,
    seeds: [1, 2, 3, 4],
    householdsPerAgent: 1000,
    to: MONTHS - 1,
    series: ["gdp.real", "gdp.growth"],
    modelHash: "toy",
    ...options,
  };
}

/** The first series is 100 draw + seed + month, and 10 more in the other arm; the second has a value in the last month. */
export function toyOutcomes({ set, seed, arms }: Trial): Outcome[] {
  return arms.map(({ levers = {} }, arm) => {
    if (set["level"] === 300 && seed === 2 && arm === 1) return { error: `${formatMonth(1)}: it breaks` };
    const shift = Number(levers["shift"] ?? 0);
    const base = set["level"] + seed + shift;
    return {
      values: [
        Float64Array.from({ length: MONTHS }, (_, m) => base + m),
        Float64Array.from({ length: MONTHS }, (_, m) => (m === MONTHS - 1 ? base : Number.NaN)),
      ],
      stateHash: `${base}`,
    };
  });
}
const finish = ({ index, trial }: Job): Finished => ({ index, outcomes: toyOutcomes(trial) });

/** Runs `together` jobs at a time and gives each lot backwards. */
export function toyDispatcher(together = 1, onRun: (job: Job) => void = () => undefined): Dispatcher {
  return {
    workers: together,
    async *dispatch(jobs, signal) {
      let lot: Job[] = [];
      const give = function* () {
        for (const job of lot.toReversed()) yield finish(job);
        lot = [];
      };
      for (const job of jobs) {
        if (signal?.aborted === true) return;
        onRun(job);
        lot.push(job);
        if (lot.length === together) yield* await Promise.resolve(give());
      }
      yield* give();
    },
  };
}
