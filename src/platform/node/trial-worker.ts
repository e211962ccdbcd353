/** A worker of the pool: loads the data once, then runs trials. */
import { workerData } from "piscina";
import { loadWorld } from "../../data/index.ts";
import type { Texts } from "../../data/index.ts";
import { runTrial } from "../../lab/trial/run-trial.ts";
import type { Outcome, Trial } from "../../lab/trial/types.ts";

const data = loadWorld(workerData as Texts);

export default function work(trial: Trial): Outcome[] {
  return runTrial(data, trial);
}
