/**
 * Which parameters an outcome hangs on: a Morris screening of all that are uncertain, then Sobol indices of the
 * strongest while the others stand at their centre. All runs meet the same luck, so that parameters alone make them
 * differ. A run that fails takes the effects at its sides, or its block, out of the estimate and is counted.
 */
import type { Parameter } from "../../model/data.ts";
import { morrisEffects } from "../methods/morris.ts";
import type { Effect } from "../methods/morris.ts";
import { sobolIndices } from "../methods/sobol-indices.ts";
import type { Estimate } from "../methods/sobol-indices.ts";
import { indicesDesign, screeningDesign } from "./designs.ts";
import { inputsOf, valuesAt } from "./inputs.ts";
import type { Input } from "./inputs.ts";

export interface StudyPlan {
  readonly parameters: readonly Parameter[];
  /** Values of the parameters that a stage does not move. */
  readonly centre: Readonly<Record<string, number>>;
  readonly grouped: boolean;
  readonly trajectories: number;
  /** Inputs that the second stage takes, and its blocks; 0 leaves it out. */
  readonly strongest: number;
  readonly blocks: number;
}
/** Runs to make: `at(n)` are the parameters of run n. `name` tells stages of one study apart, whatever their length. */
export interface Stage {
  readonly name: "screening" | "indices";
  readonly moved: readonly string[];
  readonly runs: number;
  at(run: number): Readonly<Record<string, number>>;
}
export interface Evaluated {
  /** The metric by run; NaN where the run failed or was not made. */
  readonly outputs: Float64Array;
  readonly failed: readonly { readonly run: number; readonly error: string }[];
  readonly interrupted: boolean;
}
export type Evaluate = (stage: Stage) => Promise<Evaluated>;

interface Counted {
  readonly runs: number;
  readonly failed: Evaluated["failed"];
}
export interface ScreenedInput extends Effect {
  readonly name: string;
  readonly parameters: readonly string[];
}
export interface Screening extends Counted {
  readonly trajectories: number;
  /** The strongest first; inputs without any effect left at the end. */
  readonly inputs: readonly ScreenedInput[];
}
export interface Indices extends Counted {
  readonly blocks: number;
  readonly failedBlocks: number;
  readonly mean: number;
  readonly variance: number;
  readonly inputs: readonly { readonly name: string; readonly first: Estimate; readonly total: Estimate }[];
}
export interface Sensitivity {
  readonly screening: Screening;
  /** Left out where it was not asked for, nothing moved the metric, or the study was interrupted before. */
  readonly indices?: Indices;
  readonly interrupted: boolean;
}

/** Seed of the designs; it has nothing to do with the seed of runs. */
const DESIGN_SEED = 2;

export async function studySensitivity(plan: StudyPlan, evaluate: Evaluate): Promise<Sensitivity> {
  const { parameters, grouped, strongest, blocks } = plan;
  const inputs = inputsOf(parameters, grouped);
  const screened = await screen(plan, inputs, evaluate);
  const moving = screened.screening.inputs.filter(({ muStar }) => muStar > 0).slice(0, strongest);
  if (screened.interrupted || blocks === 0 || moving.length === 0) return screened;
  const chosen = moving.map(({ name }) => inputs.find((input) => input.name === name)!);
  const { indices, interrupted } = await attribute(plan, chosen, evaluate);
  return { ...screened, ...(indices === undefined ? {} : { indices }), interrupted };
}

async function screen({ parameters, centre, trajectories }: StudyPlan, inputs: Input[], evaluate: Evaluate) {
  const { rows, places } = screeningDesign(DESIGN_SEED, inputs, parameters.length, trajectories);
  const { outputs, failed, interrupted } = await evaluate({
    name: "screening",
    moved: parameters.map(({ id }) => id),
    runs: rows.length,
    at: (run) => ({ ...centre, ...valuesAt(parameters, places[run]) }),
  });
  const effects = morrisEffects(rows, outputs);
  const ranked = inputs
    .map(({ name, members }, i) => ({
      name,
      parameters: members.map((m) => parameters[m].id),
      ...effects[i],
    }))
    .toSorted((a, b) => strength(b) - strength(a));
  return { screening: { trajectories, runs: rows.length, failed, inputs: ranked }, interrupted };
}
const strength = ({ muStar }: Effect): number => (Number.isNaN(muStar) ? -1 : muStar);

async function attribute(
  { parameters, centre, blocks }: StudyPlan,
  chosen: readonly Input[],
  evaluate: Evaluate,
): Promise<{ indices?: Indices; interrupted: boolean }> {
  const moved = chosen.flatMap(({ members }) => members.map((member) => parameters[member]));
  let next = 0;
  const inputs = chosen.map(({ name, members }) => ({ name, members: members.map(() => next++) }));
  const places = indicesDesign(DESIGN_SEED, inputs, moved.length, blocks);
  const { outputs, failed, interrupted } = await evaluate({
    name: "indices",
    moved: moved.map(({ id }) => id),
    runs: places.length,
    at: (run) => ({ ...centre, ...valuesAt(moved, places[run]) }),
  });
  if (interrupted) return { interrupted };
  const found = sobolIndices(outputs, inputs.length);
  return {
    indices: {
      runs: places.length,
      failed,
      blocks: found.blocks,
      failedBlocks: found.failedBlocks,
      mean: found.mean,
      variance: found.variance,
      inputs: inputs.map(({ name }, i) => ({ name, first: found.first[i], total: found.total[i] })),
    },
    interrupted,
  };
}
