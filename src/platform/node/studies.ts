/** What the studies of this folder share: a checked plan of one metric, threads, and folders that can be resumed. */
import { join } from "node:path";
import { LAST, formatMonth, parseMonth } from "../../core/clock.ts";
import { UserError } from "../../core/errors.ts";
import { memoryStore } from "../../lab/ensemble/memory-store.ts";
import { planHash } from "../../lab/ensemble/plan.ts";
import type { Plan } from "../../lab/ensemble/plan.ts";
import { runEnsemble } from "../../lab/ensemble/run-ensemble.ts";
import type { ChunkStore } from "../../lab/ensemble/types.ts";
import type { Host } from "../../lab/host.ts";
import type { Laboratory, StudyHooks } from "../../lab/laboratory.ts";
import { parseMetric } from "../../lab/metric.ts";
import type { Metric } from "../../lab/metric.ts";
import type { Scenario } from "../../lab/scenario/types.ts";
import type { StudyHead } from "../../lab/studies.ts";
import { VERSION } from "../../lab/version.ts";
import { ensembleDefaults, openFolder, planOf } from "./ensemble.ts";
import { localDispatcher } from "./pool.ts";

export interface StudyOptions extends StudyHooks {
  /** A series, `gdp.real`, read over the last twelve months, or over a year, `gdp.growth@2016`. */
  readonly metric: string;
  readonly to?: string;
  readonly householdsPerAgent?: number;
  readonly set?: Readonly<Record<string, number>>;
  readonly without?: readonly string[];
  readonly workers?: number;
  /** A folder that keeps every chunk and can be resumed, `auto` for one of its own below `runs`; in memory without it. */
  readonly out?: string;
  readonly onFolder?: (folder: string) => void;
}

export interface PlanWords extends StudyOptions {
  readonly scenarios: readonly (string | Scenario)[];
  readonly draws: number;
  readonly seeds: number;
  readonly source: "register" | "prior" | "posterior";
}
/** Checks options and returns a plan that keeps the metric's series alone. */
export function studyPlan(host: Host, words: PlanWords): { metric: Metric; plan: Plan; head: StudyHead } {
  const { to = ensembleDefaults.to } = words;
  const { metric, issues } = parseMetric(words.metric, lastMonth(to));
  if (issues.length > 0) throw new UserError(issues);
  const { plan } = planOf(host, { ...words, series: [metric.series] });
  return { metric, plan, head: headOf(plan) };
}
/** What a study of this plan is made of. */
export function headOf({
  arms,
  draws,
  drawCount,
  seeds,
  householdsPerAgent,
  to,
  modelHash,
}: Plan): StudyHead {
  return {
    model: { version: VERSION, hash: modelHash },
    scenarios: arms.map(({ name, hash }) => ({ name, hash })),
    draws: { kind: draws.kind, count: drawCount, hash: draws.hash },
    seeds,
    householdsPerAgent,
    to: formatMonth(to),
  };
}
/** The month a metric's year is checked against; what is wrong with the text itself the plan says. */
function lastMonth(to: string): number {
  try {
    return parseMonth(to);
  } catch {
    return LAST;
  }
}

/** Opens threads and a folder for `work`, and closes the threads whatever comes. */
export async function inLaboratory<T>(
  options: StudyOptions,
  folder: string,
  work: (laboratory: Laboratory) => Promise<T>,
): Promise<T> {
  const out = options.out === "auto" ? folder : options.out;
  if (out !== undefined) options.onFolder?.(out);
  const dispatcher = localDispatcher(options.workers);
  try {
    return await work({
      async run(name, plan, hooks) {
        const store = await storeOf(out, name, plan);
        const { interrupted } = await runEnsemble(plan, dispatcher, store, hooks);
        return { table: await store.read(plan.series), interrupted };
      },
    });
  } finally {
    await dispatcher.close();
  }
}

/** Every plan has a folder of its own by its hash: a study that asks for more finds what it had. */
async function storeOf(out: string | undefined, name: string, plan: Plan): Promise<ChunkStore> {
  if (out === undefined) return memoryStore(plan);
  const folder = join(out, `${name}-${planHash(plan).slice(0, 8)}`);
  await openFolder(folder, plan, { scenarios: [] });
  return (await import("./chunk-store.ts")).folderStore(folder, plan);
}
