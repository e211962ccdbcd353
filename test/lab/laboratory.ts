/** Laboratories for tests, which keep runs in memory: one runs the model, the other a formula of what an arm does. */
import { memoryStore } from "../../src/lab/ensemble/memory-store.ts";
import { runEnsemble } from "../../src/lab/ensemble/run-ensemble.ts";
import type { Dispatcher } from "../../src/lab/ensemble/types.ts";
import type { Laboratory } from "../../src/lab/laboratory.ts";
import type { ScenarioOptions } from "../../src/lab/scenario/resolve.ts";
import type { Outcome, Trial } from "../../src/lab/trial/types.ts";
import type { WorldData } from "../../src/model/data.ts";
import { runTrial } from "../../src/lab/trial/run-trial.ts";

/** What the formula may ask for; levers that an arm does not set are 0. */
export interface Asked {
  readonly lever: (id: string) => number;
  readonly parameter: (id: string) => number;
}
/** The value of a series in a month, counted from January 2012; a text is a failure. */
export type Formula = (series: string, month: number, asked: Asked) => number | string;

export interface ToyLaboratory extends Laboratory {
  /** Names of the plans that were run. */
  readonly names: string[];
}
export const toyLaboratory = (formula: Formula): ToyLaboratory =>
  laboratoryOf((trial) => toyRun(trial, formula));
/** The model itself, on one thread. */
export const modelLaboratory = (data: WorldData): ToyLaboratory =>
  laboratoryOf((trial) => runTrial(data, trial));

function laboratoryOf(run: (trial: Trial) => Outcome[]): ToyLaboratory {
  const names: string[] = [];
  const dispatcher: Dispatcher = {
    workers: 1,
    async *dispatch(jobs, signal) {
      for (const { index, trial } of jobs) {
        if (signal?.aborted === true) return;
        yield await Promise.resolve({ index, outcomes: run(trial) });
      }
    },
  };
  return {
    names,
    async run(name, plan, hooks) {
      names.push(name);
      const store = memoryStore(plan);
      const { interrupted } = await runEnsemble(plan, dispatcher, store, hooks);
      return { table: await store.read(plan.series), interrupted };
    },
  };
}

function toyRun({ set, arms, ends, from = 0, to, series }: Trial, formula: Formula): Outcome[] {
  return arms.map((arm, a): Outcome => {
    const parameters = { ...set, ...arm.set };
    const last = ends?.[a] ?? to;
    const values = series.map((id) =>
      Array.from({ length: to + 1 - from }, (_, m) =>
        from + m > last
          ? Number.NaN
          : formula(id, from + m, {
              lever: (lever) => levelIn(arm, lever, from + m),
              parameter: (parameter) => parameters[parameter] ?? Number.NaN,
            }),
      ),
    );
    const error = values.flat().find((value) => typeof value === "string");
    return error === undefined
      ? { values: values.map((months) => Float64Array.from(months as number[])), stateHash: "" }
      : { error: error as string };
  });
}
function levelIn({ levers = {} }: ScenarioOptions, id: string, month: number): number {
  const path = levers[id] ?? 0;
  if (typeof path === "number") return path;
  return path.find(({ from, to = Infinity }) => month >= from && month <= to)?.value ?? 0;
}
