/** Runs two scenarios with mechanisms stopped in both, world by world. */
import { hashText } from "../../core/hash.ts";
import type { FailedRun } from "../ensemble/ensemble.ts";
import { trialCount } from "../ensemble/plan.ts";
import type { Plan } from "../ensemble/plan.ts";
import { Interruption, hooksOf } from "../laboratory.ts";
import type { Laboratory, StudyHooks } from "../laboratory.ts";
import { readMetric } from "../metric.ts";
import type { Metric } from "../metric.ts";
import type { Resolved } from "../scenario/resolve.ts";
import type { Difference } from "./explain.ts";

/** Sets of stopped mechanisms that one trial runs: what an interruption costs at most, and as many burn-ins saved. */
const SETS_A_TRIAL = 16;

/** Returns differences of a metric between a plan's two scenarios, mechanisms stopped in both from a month on. */
export function differences(
  plan: Plan,
  metric: Metric,
  from: number,
  laboratory: Laboratory,
  options: StudyHooks,
  failed: FailedRun[],
): Difference {
  const trials = trialCount(plan);
  let stage = 0;
  return async (lists) => {
    options.onStage?.(stage++ === 0 ? "each alone" : "sets");
    const total = lists.length * 2 * trials;
    const hooks = hooksOf(options);
    const found: Float64Array[] = [];
    let resumed = 0;
    for (let first = 0; first < lists.length; first += SETS_A_TRIAL) {
      const slice = lists.slice(first, first + SETS_A_TRIAL);
      const arms = slice.flatMap((stopped) => plan.arms.map((arm) => withStopped(arm, from, stopped)));
      const before = { done: first * 2 * trials, resumed };
      const { table, interrupted } = await laboratory.run(
        "sets",
        { ...plan, arms },
        {
          ...hooks,
          onProgress: (progress) => {
            resumed = before.resumed + progress.resumed;
            hooks.onProgress?.({
              ...progress,
              done: before.done + progress.done,
              total,
              resumed,
              failed: failed.length + progress.failed,
            });
          },
        },
      );
      if (interrupted) throw new Interruption();
      const read = slice.map(() => [0, 1].map(() => new Float64Array(trials).fill(Number.NaN)));
      table.runs.forEach(({ draw, seed, arm, error }, r) => {
        if (error !== undefined) failed.push({ draw, seed, scenario: arms[arm].name, error });
        const months = table.values[metric.series].subarray(r * (plan.to + 1), (r + 1) * (plan.to + 1));
        const world = draw * plan.seeds.length + plan.seeds.indexOf(seed);
        read[Math.floor(arm / 2)][arm % 2][world] = readMetric(metric, months);
      });
      found.push(...read.map(([control, treated]) => treated.map((value, w) => value - control[w])));
    }
    return found;
  };
}

function withStopped({ name, hash, options }: Resolved, from: number, stopped: readonly string[]): Resolved {
  if (stopped.length === 0) return { name, hash, options };
  const mechanisms = [...stopped].sort();
  const mark = hashText(mechanisms.join(" ")).slice(0, 8);
  return {
    name: `${name} without ${mark}`,
    hash: hashText(`${hash} ${from} ${mechanisms.join(" ")}`),
    options: { ...options, stopped: { from, mechanisms } },
  };
}
