/** Autarky as a library, under Node: plain functions with one options object. The command line uses nothing else. */
import { UserError } from "../../core/errors.ts";
import { checkData, listData, loadObserved, showData } from "../../data/index.ts";
import type { CheckReport, FileSummary, Observation, Part } from "../../data/index.ts";
import type { Host } from "../../lab/host.ts";
import { run as runModel } from "../../lab/run.ts";
import type { RunOptions, RunResult } from "../../lab/types.ts";
import type { WorldData } from "../../model/data.ts";
import { seriesSources } from "../../model/observers/index.ts";
import { mechanisms, schedule } from "../../model/schedule.ts";
import type { Phase } from "../../model/schedule.ts";
import { checkOptions, defaults } from "./check-options.ts";
import { asInput, readDataTexts } from "./data-texts.ts";
import { createHost } from "./host.ts";

export { UserError, didYouMean, formatIssues, hintFor } from "../../core/errors.ts";
export type { Issue } from "../../core/errors.ts";
export { manifestToOptions } from "../../lab/manifest.ts";
export type { Manifest } from "../../lab/manifest.ts";
export type { Progress, RunOptions, RunResult, Series } from "../../lab/types.ts";
export type { Mechanism } from "../../model/mechanism.ts";
export { checkOptions, defaults, scenarios } from "./check-options.ts";
export { describeMachine } from "./machine.ts";
export { packageFile, packageVersion } from "./package-root.ts";
export { readManifest, readRun, rewriteReport, writeRun } from "./run-folder.ts";
export type { RunRecord } from "./run-folder.ts";
export { checkWritable } from "./staging.ts";
export type { CheckReport, FileSummary, Observation, Part, Phase, WorldData };

/** The world before anything happens in it: data, mechanisms, and what outsiders observed. */
export interface World {
  readonly data: WorldData;
  readonly observed: readonly Observation[];
  /** The month, phase by phase. */
  readonly schedule: readonly Phase[];
  /** Columns that each series is computed from. */
  readonly seriesSources: Readonly<Record<string, readonly string[]>>;
}

let host: Host | undefined;

/**
 * Runs one history. Throws a UserError with every mistake in the options or the data; an aborted signal ends the run
 * after its month, with a result that says `interrupted`.
 */
export async function run(options: RunOptions = {}): Promise<RunResult> {
  host ??= createHost();
  const issues = checkOptions(options, { parameters: host.data.parameters, mechanisms });
  if (issues.length > 0) throw new UserError(issues);
  return await runModel(host, { ...defaults, ...options });
}

/** Loads the world. Throws a UserError with everything that is wrong with the data. */
export function world(): World {
  host ??= createHost();
  return { data: host.data, observed: asInput(() => loadObserved(readDataTexts())), schedule, seriesSources };
}

/** The data files, as they are, even where the world cannot be built from them. */
export const data = {
  list: (): FileSummary[] => asInput(() => listData(readDataTexts())),
  show: (name: string): Part[] => asInput(() => showData(readDataTexts(), name)),
  check: (): CheckReport => checkData(readDataTexts()),
};
