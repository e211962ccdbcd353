/** The hindcast under Node: prior draws in a folder that can be resumed, and a user's own figures. */
import { formatMonth } from "../../core/clock.ts";
import { loadObserved, loadScoring, readFurther } from "../../data/index.ts";
import { runEnsemble } from "../../lab/ensemble/run-ensemble.ts";
import { hindcast as score, lastMonth, seriesOf } from "../../lab/hindcast/result.ts";
import type { HindcastResult, Runs } from "../../lab/hindcast/result.ts";
import type { Host } from "../../lab/host.ts";
import { modelHash } from "../../lab/probes.ts";
import { asInput, readDataTexts } from "./data-texts.ts";
import { conduct } from "./ensemble.ts";
import type { CompareOptions, EnsembleOptions } from "./ensemble.ts";
import { readPosterior } from "./posterior.ts";
import { readText } from "./text-files.ts";

export interface HindcastOptions extends Omit<
  EnsembleOptions,
  "scenario" | "from" | "to" | "source" | "series"
> {
  /** Draws of the prior, 256 by default, and seeds each meets, 1. */
  readonly draws?: number;
  readonly seeds?: number;
  /** Path of a CSV with further figures: series, unit, period, value, source. They are scored and never kept. */
  readonly observed?: string;
}
export const hindcastDefaults = { draws: 256, seeds: 1 } as const;

/** Runs what is missing of the draws and scores them; see `HindcastOptions`. */
export async function hindcast(host: Host, options: HindcastOptions): Promise<HindcastResult> {
  const { observed: file, ...rest } = options;
  const texts = readDataTexts();
  const observed = asInput(() => loadObserved(texts));
  const rules = asInput(() => loadScoring(texts));
  const further =
    file === undefined ? undefined : { file, rows: readFurther(file, readText(file), observed, rules) };
  const wanted = seriesOf(observed, rules, further?.rows);
  const base: CompareOptions = {
    ...hindcastDefaults,
    ...rest,
    scenarios: ["baseline"],
    to: formatMonth(lastMonth(further?.rows)),
  };
  const frozen = readPosterior(modelHash(host.data))?.draws.length;
  const prior = await runsOf(host, { ...base, source: "prior" }, wanted);
  const posterior =
    prior.interrupted || frozen === undefined ? undefined : await posteriorRuns(host, base, frozen, wanted);
  return score({
    data: host.data,
    observed,
    rules,
    prior,
    ...(posterior === undefined ? {} : { posterior }),
    ...(further === undefined ? {} : { further }),
  });
}

async function runsOf(host: Host, options: CompareOptions, wanted: readonly string[]): Promise<Runs> {
  return await conduct(host, options, async (plan, _from, { dispatcher, store }, hooks) => {
    const { interrupted } = await runEnsemble(plan, dispatcher, store, hooks);
    return { plan, interrupted, table: await store.read(wanted) };
  });
}

/** Runs frozen draws in a folder of their own. */
async function posteriorRuns(
  host: Host,
  options: CompareOptions,
  frozen: number,
  wanted: readonly string[],
): Promise<Runs> {
  const out = options.out === undefined || options.out === "auto" ? options.out : `${options.out}-posterior`;
  return await runsOf(
    host,
    {
      ...options,
      source: "posterior",
      draws: Math.min(frozen, options.draws ?? hindcastDefaults.draws),
      ...(out === undefined ? {} : { out }),
    },
    wanted,
  );
}
