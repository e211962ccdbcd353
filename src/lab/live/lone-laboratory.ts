/** A laboratory of one thread: runs plans where it is called, trial by trial, and tells of months while they pass. */
import type { WorldData } from "../../model/data.ts";
import { BURN_IN_MONTHS } from "../../model/engine.ts";
import { memoryStore } from "../ensemble/memory-store.ts";
import { trialCount } from "../ensemble/plan.ts";
import type { Plan } from "../ensemble/plan.ts";
import { runEnsemble } from "../ensemble/run-ensemble.ts";
import type { Dispatcher } from "../ensemble/types.ts";
import type { Laboratory } from "../laboratory.ts";
import { burnInOf, lineage } from "../trial/departure.ts";
import { runTrial } from "../trial/run-trial.ts";

/** Returns the laboratory. Runs that it tells of as done are not always whole ones: a trial under way counts in part. */
export function loneLaboratory(data: WorldData): Laboratory {
  return {
    async run(_name, plan, hooks) {
      const store = memoryStore(plan);
      const months = monthsOfTrial(data, plan);
      const total = trialCount(plan) * plan.arms.length;
      let trials = 0;
      let failures = 0;
      const tell = (month: number) => {
        const part = Math.min(1, month / months);
        hooks.onProgress?.({
          phase: "runs",
          done: (trials + part) * plan.arms.length,
          total,
          failed: failures,
          resumed: 0,
        });
      };
      const dispatcher: Dispatcher = {
        workers: 1,
        async *dispatch(jobs, signal) {
          for (const { index, trial } of jobs) {
            if (signal?.aborted === true) return;
            let month = 0;
            const outcomes = runTrial(data, trial, () => tell(++month));
            trials++;
            yield await Promise.resolve({ index, outcomes });
          }
        },
      };
      const { interrupted } = await runEnsemble(plan, dispatcher, store, {
        ...hooks,
        onProgress(progress) {
          failures = progress.failed;
          hooks.onProgress?.(progress);
        },
      });
      return { table: await store.read(plan.series), interrupted };
    },
  };
}

/** Months that one trial of a plan runs, burn-ins and all; arms share those before they part. */
export function monthsOfTrial(
  data: WorldData,
  { arms, ends, to }: Pick<Plan, "arms" | "ends" | "to">,
): number {
  const groups = new Map<string, number[]>();
  arms.forEach(({ options }, a) => {
    const key = burnInOf(options);
    groups.set(key, [...(groups.get(key) ?? []), a]);
  });
  let months = 0;
  for (const members of groups.values()) {
    const last = members.map((a) => ends?.[a] ?? to);
    const tree = lineage(
      data,
      members.map((a) => arms[a].options),
      last,
    );
    tree.forEach(({ parent, month }, n) => {
      months += last[n] + 1 + (parent < 0 ? BURN_IN_MONTHS : -month);
    });
  }
  return months;
}
