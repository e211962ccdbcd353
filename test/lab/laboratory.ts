/** A laboratory for tests: it runs trials in this thread, on the real data, and keeps them in memory. */
import { memoryStore } from "../../src/lab/ensemble/memory-store.ts";
import { runEnsemble } from "../../src/lab/ensemble/run-ensemble.ts";
import type { Dispatcher } from "../../src/lab/ensemble/types.ts";
import type { Laboratory } from "../../src/lab/laboratory.ts";
import { runTrial } from "../../src/lab/trial/run-trial.ts";
import { testData } from "../model/world.ts";

const dispatcher: Dispatcher = {
  workers: 1,
  async *dispatch(jobs) {
    for (const { index, trial } of jobs)
      yield await Promise.resolve({ index, outcomes: runTrial(testData(), trial) });
  },
};
export const testLaboratory: Laboratory = {
  async run(_, plan) {
    const store = memoryStore(plan);
    const { interrupted } = await runEnsemble(plan, dispatcher, store);
    return { table: await store.read(plan.series), interrupted };
  },
};
