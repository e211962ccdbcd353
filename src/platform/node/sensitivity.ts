/** Sensitivity studies under Node. */
import { join } from "node:path";
import { UserError, hintFor } from "../../core/errors.ts";
import type { Issue } from "../../core/errors.ts";
import type { Plan } from "../../lab/ensemble/plan.ts";
import type { Host } from "../../lab/host.ts";
import { labelOf, metricId } from "../../lab/metric.ts";
import type { Scenario } from "../../lab/scenario/types.ts";
import { evaluator } from "../../lab/sensitivity/evaluate.ts";
import { inputsOf, middleOf, movable } from "../../lab/sensitivity/inputs.ts";
import type { Centre } from "../../lab/sensitivity/inputs.ts";
import { studySensitivity } from "../../lab/sensitivity/sensitivity.ts";
import type { SensitivityResult } from "../../lab/studies.ts";
import { localDraws, whole } from "./ensemble.ts";
import { inLaboratory, studyPlan } from "./studies.ts";
import type { StudyOptions } from "./studies.ts";

export interface SensitivityOptions extends StudyOptions {
  readonly scenario?: string | Scenario;
  /** Control: the metric is then the scenario's difference to it, pair by pair. */
  readonly against?: string | Scenario;
  /** Ids, or words before the dot, of the parameters that move; all uncertain ones by default. */
  readonly parameters?: readonly string[];
  /** Moves all parameters of one word before the dot at a time. */
  readonly grouped?: boolean;
  readonly trajectories?: number;
  readonly strongest?: number;
  /** Blocks of the second stage; 0 leaves it out. */
  readonly blocks?: number;
  readonly centre?: Centre;
  /** Seed that all runs share. */
  readonly seed?: number;
}
export const sensitivityDefaults = { trajectories: 10, strongest: 8, blocks: 64, seed: 1 } as const;

/** Runs a screening and the indices of what it finds. Throws a UserError with every mistake in the options. */
export async function sensitivity(host: Host, options: SensitivityOptions): Promise<SensitivityResult> {
  const {
    scenario = "baseline",
    against,
    trajectories = sensitivityDefaults.trajectories,
    strongest = sensitivityDefaults.strongest,
    blocks = sensitivityDefaults.blocks,
    seed = sensitivityDefaults.seed,
    centre = "register",
    grouped = false,
  } = options;
  const counts = [
    ...whole("trajectories", trajectories, 2, 1000),
    ...whole("strongest", strongest, 1, 100),
    ...whole("blocks", blocks, 0, 100_000),
    ...whole("seed", seed, 0, 2 ** 32 - 1),
  ];
  if (counts.length > 0) throw new UserError(counts);
  const scenarios = against === undefined ? [scenario] : [against, scenario];
  const { metric, plan, head } = studyPlan(host, {
    ...options,
    scenarios,
    draws: 1,
    seeds: 1,
    source: "register",
  });
  const parameters = chosen(host, options.parameters ?? [], plan);
  const middle = centre === "register" ? {} : middleOf(host.data.parameters, localDraws(host, "posterior"));
  const name = `sensitivity-${metricId(metric)}-${plan.arms.map((arm) => arm.name).join("-vs-")}`;
  const found = await inLaboratory(options, join("runs", name), (laboratory) =>
    studySensitivity(
      { parameters, centre: middle, grouped, trajectories, strongest, blocks: blocks === 1 ? 2 : blocks },
      evaluator({ ...plan, seeds: [seed] }, metric, laboratory, options),
    ),
  );
  return {
    ...found,
    metric: labelOf(metric),
    ...(against === undefined ? {} : { against: plan.arms[0].name }),
    centre,
    grouped,
    head: { ...head, seeds: [seed] },
  };
}

/** The uncertain parameters that are wanted and that no scenario sets. */
function chosen({ data }: Host, wanted: readonly string[], { arms }: Plan) {
  const names = [
    ...data.parameters.map(({ id }) => id),
    ...inputsOf(data.parameters, true).map(({ name }) => name),
  ];
  const issues = wanted.flatMap((name): Issue[] =>
    names.includes(name)
      ? []
      : [
          {
            code: "unknown-key",
            path: "parameters",
            message: `no such parameter, or word before the dot: "${name}"`,
            ...hintFor(name, names),
          },
        ],
  );
  const fixed = new Set(arms.flatMap(({ options }) => Object.keys(options.set ?? {})));
  const parameters = movable(data.parameters, wanted, fixed);
  if (issues.length === 0 && parameters.length === 0)
    issues.push({
      code: "empty-prior",
      path: "parameters",
      message: "none of them is uncertain, or the scenario sets them all",
      hint: "autarky data show parameters lists their ranges",
    });
  if (issues.length > 0) throw new UserError(issues);
  return parameters;
}
