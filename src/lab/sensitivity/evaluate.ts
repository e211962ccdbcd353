/** Runs the stages of a sensitivity study as ensembles over a design. */
import { hashText } from "../../core/hash.ts";
import type { Plan } from "../ensemble/plan.ts";
import type { Draws, Table } from "../ensemble/types.ts";
import { hooksOf } from "../laboratory.ts";
import type { Laboratory, StudyHooks } from "../laboratory.ts";
import { readMetric } from "../metric.ts";
import type { Metric } from "../metric.ts";
import type { Evaluate } from "./sensitivity.ts";

export function evaluator(plan: Plan, metric: Metric, laboratory: Laboratory, options: StudyHooks): Evaluate {
  return async (stage) => {
    options.onStage?.(stage.name);
    const draws: Draws = {
      kind: "design",
      hash: hashText(JSON.stringify([stage.name, stage.moved, stage.at(0)])),
      most: stage.runs,
      at: (run) => stage.at(run),
    };
    const design: Plan = { ...plan, draws, drawCount: stage.runs };
    const { table, interrupted } = await laboratory.run(stage.name, design, hooksOf(options));
    const outputs = new Float64Array(stage.runs).fill(Number.NaN);
    const failed = new Map<number, string>();
    for (const { draw, error } of table.runs) if (error !== undefined) failed.set(draw, error);
    for (const [draw, value] of valuesOf(table, metric, design)) outputs[draw] = value;
    return { outputs, failed: [...failed].map(([run, error]) => ({ run, error })), interrupted };
  };
}

/** The metric by draw: the last arm's, less the first arm's where there are two. */
function valuesOf({ runs, values }: Table, metric: Metric, { arms, to }: Plan): Map<number, number> {
  const read = new Map<string, number>();
  runs.forEach(({ draw, arm }, r) => {
    const months = values[metric.series].subarray(r * (to + 1), (r + 1) * (to + 1));
    read.set(`${draw} ${arm}`, readMetric(metric, months));
  });
  const at = (draw: number, arm: number) => read.get(`${draw} ${arm}`) ?? Number.NaN;
  const last = arms.length - 1;
  return new Map(
    [...new Set(runs.map(({ draw }) => draw))].map((draw) => [
      draw,
      last === 0 ? at(draw, 0) : at(draw, last) - at(draw, 0),
    ]),
  );
}
