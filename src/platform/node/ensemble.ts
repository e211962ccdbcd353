/** Ensembles under Node: options checked, threads, and a folder that can be resumed. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { FIRST, parseMonth } from "../../core/clock.ts";
import { UserError, hintFor } from "../../core/errors.ts";
import type { Issue } from "../../core/errors.ts";
import { drawsOf } from "../../lab/ensemble/draws.ts";
import { compare as compareArms, ensemble as runBands } from "../../lab/ensemble/ensemble.ts";
import type { CompareResult, EnsembleResult, Machinery } from "../../lab/ensemble/ensemble.ts";
import { memoryStore } from "../../lab/ensemble/memory-store.ts";
import { identityOf, planHash } from "../../lab/ensemble/plan.ts";
import type { Plan } from "../../lab/ensemble/plan.ts";
import type { EnsembleHooks } from "../../lab/ensemble/run-ensemble.ts";
import type { DrawKind, Draws } from "../../lab/ensemble/types.ts";
import type { Host } from "../../lab/host.ts";
import { modelHash } from "../../lab/probes.ts";
import { resolveScenario } from "../../lab/scenario/resolve.ts";
import type { Scenario } from "../../lab/scenario/types.ts";
import { seriesDefinitions } from "../../model/observers/index.ts";
import { mechanisms } from "../../model/schedule.ts";
import { resolveOptions } from "./check-options.ts";
import { onDisk } from "./disk-error.ts";
import { checkIdentity } from "./identity.ts";
import { packageVersion } from "./package-root.ts";
import { localDispatcher } from "./pool.ts";
import { readPosterior } from "./posterior.ts";
import { stage } from "./staging.ts";

export interface EnsembleOptions extends EnsembleHooks {
  /** A scenario or its name; `baseline` by default. */
  readonly scenario?: string | Scenario;
  /** Draws of parameters, 64 by default (the register has one), and seeds each of them meets, 4. */
  readonly draws?: number;
  readonly seeds?: number;
  /** Where parameters come from: the frozen posterior by default. */
  readonly from?: string;
  readonly to?: string;
  readonly source?: DrawKind;
  readonly householdsPerAgent?: number;
  readonly set?: Readonly<Record<string, number>>;
  readonly without?: readonly string[];
  /** Ids of series to keep, all by default. */
  readonly series?: readonly string[];
  /** A folder that keeps every chunk and can be resumed, `auto` for one of its own below `runs`; in memory without it. */
  readonly out?: string;
  /** Told of the folder before the first run. */
  readonly onFolder?: (folder: string) => void;
  /** Worker threads, one a core by default. */
  readonly workers?: number;
}
export interface CompareOptions extends Omit<EnsembleOptions, "scenario"> {
  /** Two or more scenarios; the first is the control. */
  readonly scenarios: readonly (string | Scenario)[];
}
export const ensembleDefaults = {
  draws: 64,
  seeds: 4,
  from: "2012-01",
  to: "2018-12",
  householdsPerAgent: 1000,
} as const;
const MOST_SEEDS = 10_000;

/** Runs an ensemble; see `EnsembleOptions`. Throws a UserError with every mistake in the options. */
export async function ensemble(host: Host, options: EnsembleOptions): Promise<EnsembleResult> {
  const { scenario = "baseline", ...rest } = options;
  return await conduct(host, { ...rest, scenarios: [scenario] }, runBands);
}
/** Runs two or more scenarios on the same draws and seeds and compares each with the first. */
export async function compare(host: Host, options: CompareOptions): Promise<CompareResult> {
  if (options.scenarios.length < 2)
    throw new UserError([
      {
        code: "count",
        path: "scenarios",
        message: "nothing to compare with",
        expected: "two scenarios or more",
      },
    ]);
  return await conduct(host, options, compareArms);
}

/** The folder, below `runs`, that a command without one uses; the same question always finds the same folder. */
export function ensembleFolder({ plan }: { readonly plan: Plan }): string {
  return join("runs", `${plan.arms.map(({ name }) => name).join("-vs-")}-${planHash(plan).slice(0, 8)}`);
}

/** Checks options, opens the folder and does the work with a pool of threads, which it closes. */
export async function conduct<T>(
  host: Host,
  options: CompareOptions,
  work: (plan: Plan, from: number, machinery: Machinery, hooks: EnsembleHooks) => Promise<T>,
): Promise<T> {
  const { plan, from } = planOf(host, options);
  const { workers, signal, onProgress, onDamage } = options;
  const out = options.out === "auto" ? ensembleFolder({ plan }) : options.out;
  if (out !== undefined) options.onFolder?.(out);
  if (out !== undefined) await openFolder(out, plan, options);
  const store =
    out === undefined ? memoryStore(plan) : (await import("./chunk-store.ts")).folderStore(out, plan);
  const dispatcher = localDispatcher(workers);
  try {
    return await work(
      plan,
      from,
      { dispatcher, store },
      {
        ...(signal === undefined ? {} : { signal }),
        ...(onProgress === undefined ? {} : { onProgress }),
        ...(onDamage === undefined ? {} : { onDamage }),
      },
    );
  } finally {
    await dispatcher.close();
  }
}

/** Checks options and makes the plan, and says which month is shown first. */
export function planOf({ data }: Pick<Host, "data">, options: CompareOptions): { plan: Plan; from: number } {
  const {
    scenarios,
    draws: drawCount = options.source === "register" ? 1 : ensembleDefaults.draws,
    seeds = ensembleDefaults.seeds,
    from = ensembleDefaults.from,
    to = ensembleDefaults.to,
    householdsPerAgent = ensembleDefaults.householdsPerAgent,
    set,
    without,
    source,
  } = options;
  const all = seriesDefinitions.map(({ id }) => id);
  const series = options.series ?? all;
  const issues: Issue[] = [
    ...whole("draws", drawCount, 1),
    ...whole("seeds", seeds, 1, MOST_SEEDS),
    ...(options.workers === undefined ? [] : whole("workers", options.workers, 1, 256)),
    ...series.flatMap((id): Issue[] =>
      all.includes(id)
        ? []
        : [{ code: "unknown-key", path: "series", message: `no such series: "${id}"`, ...hintFor(id, all) }],
    ),
  ];
  const settings = {
    from,
    to,
    householdsPerAgent,
    ...(set === undefined ? {} : { set }),
    ...(without === undefined ? {} : { without }),
  };
  const read = scenarios.map((scenario) =>
    resolveOptions({ scenario, ...settings }, { parameters: data.parameters, mechanisms, data }),
  );
  const seen = new Set<string>();
  for (const issue of read.flatMap((one) => one.issues)) {
    const text = JSON.stringify(issue);
    if (!seen.has(text)) issues.push(issue);
    seen.add(text);
  }
  if (issues.length > 0) throw new UserError(issues);
  const kind = source ?? "posterior";
  const draws = localDraws({ data }, kind);
  if (drawCount > draws.most)
    throw new UserError([
      {
        code: "range",
        path: "draws",
        message: `too many draws: ${drawCount}`,
        expected: `at most ${draws.most}`,
        ...(kind === "register" ? { hint: "the register has one set of values; ask for more seeds" } : {}),
      },
    ]);
  const arms = read.map((one) => resolveScenario(data, one.options));
  const plan: Plan = {
    arms,
    draws,
    drawCount,
    seeds: Array.from({ length: seeds }, (_, s) => s + 1),
    householdsPerAgent,
    to: parseMonth(to),
    series,
    modelHash: modelHash(data),
  };
  return { plan, from: Math.max(FIRST, parseMonth(from)) };
}

/** Returns the draws of a kind; the frozen posterior is read where it is asked for. */
export function localDraws({ data }: Pick<Host, "data">, kind: DrawKind): Draws {
  return drawsOf(data, kind, kind === "posterior" ? readPosterior(modelHash(data)) : undefined);
}

export function whole(path: string, value: number, least: number, most = Number.MAX_SAFE_INTEGER): Issue[] {
  if (Number.isInteger(value) && value >= least && value <= most) return [];
  const expected = most === Number.MAX_SAFE_INTEGER ? `${least} or more` : `${least} to ${most}`;
  return [
    { code: "range", path, message: `not such a number: ${value}`, expected: `a whole number, ${expected}` },
  ];
}

const MANIFEST = "ensemble.json";

/** Makes the folder of a plan, or checks that what lies there is of the same plan. */
export async function openFolder(
  folder: string,
  plan: Plan,
  options: Pick<CompareOptions, "scenarios">,
): Promise<void> {
  const file = join(folder, MANIFEST);
  const identity = identityOf(plan);
  const standing = await onDisk(file, () => (existsSync(file) ? readFileSync(file, "utf8") : undefined));
  if (standing !== undefined) checkIdentity(file, standing, "ensemble", identity);
  await stage(folder, (staging) => {
    const text = {
      ensemble: 1,
      program: { name: "autarky", version: packageVersion() },
      identity,
      plan: planHash(plan),
      draws: plan.drawCount,
      scenarios: plan.arms.map(({ name, hash }) => ({ name, hash })),
      definitions: options.scenarios.filter((scenario) => typeof scenario === "object"),
      series: plan.series,
    };
    staging.writeText(MANIFEST, `${JSON.stringify(text, null, 2)}\n`);
    return Promise.resolve();
  });
}
