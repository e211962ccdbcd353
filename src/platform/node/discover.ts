/** Scenario discovery under Node: when an event comes about, from an ensemble's folder or from fresh draws. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { formatMonth } from "../../core/clock.ts";
import { UserError } from "../../core/errors.ts";
import type { Plan } from "../../lab/ensemble/plan.ts";
import type { DrawKind } from "../../lab/ensemble/types.ts";
import type { Host } from "../../lab/host.ts";
import { hooksOf } from "../../lab/laboratory.ts";
import { labelOf, metricId, parseMetric, readMetric } from "../../lab/metric.ts";
import { modelHash } from "../../lab/probes.ts";
import type { Scenario } from "../../lab/scenario/types.ts";
import { discover as findBoxes } from "../../lab/sensitivity/discover.ts";
import type { Case, Condition } from "../../lab/sensitivity/discover.ts";
import type { DiscoveryResult, StudyHead } from "../../lab/studies.ts";
import { VERSION } from "../../lab/version.ts";
import { onDisk } from "./disk-error.ts";
import { localDraws } from "./ensemble.ts";
import { inLaboratory, studyPlan } from "./studies.ts";
import type { PlanWords, StudyOptions } from "./studies.ts";

export interface DiscoverOptions extends Omit<StudyOptions, "metric"> {
  /** Such as "gdp.growth@2016 < -2". */
  readonly event: string;
  readonly scenario?: string | Scenario;
  /** Folder of an ensemble to read; without it a new one is run. */
  readonly ensemble?: string;
  readonly draws?: number;
  readonly source?: DrawKind;
}
export const discoverDefaults = { draws: 256, source: "prior" } as const;

/** Finds when an event comes about, in an ensemble's folder or in fresh draws. */
export async function discover(host: Host, options: DiscoverOptions): Promise<DiscoveryResult> {
  const [metricText, condition] = parseEvent(options.event);
  const { draws = discoverDefaults.draws, source = discoverDefaults.source, scenario = "baseline" } = options;
  const words = { ...options, metric: metricText, scenarios: [scenario], draws, source, seeds: 1 };
  const sample =
    options.ensemble === undefined
      ? await fresh(host, words)
      : await standing(host, options.ensemble, metricText, options.scenario);
  const { metric, plan, head, table, interrupted } = sample;
  const months = plan.to + 1;
  const cases: Case[] = [];
  const failed: { draw: number; error: string }[] = [];
  table.runs.forEach(({ draw, arm, error }, r) => {
    if (arm !== sample.arm) return;
    const outcome = readMetric(metric, table.values[metric.series].subarray(r * months, (r + 1) * months));
    if (error !== undefined) failed.push({ draw, error });
    else if (Number.isFinite(outcome)) cases.push({ draw, set: plan.draws.at(draw), outcome });
  });
  return {
    ...findBoxes(cases, host.data.parameters, condition),
    metric: labelOf(metric),
    event: options.event,
    failed,
    interrupted,
    head,
  };
}

function parseEvent(text: string): [metric: string, condition: Condition] {
  const match = /^\s*(\S+?)\s*(<=|>=|<|>)\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)\s*$/i.exec(text);
  if (match === null)
    throw new UserError([
      {
        code: "form",
        path: "discover",
        message: `not an event: "${text}"`,
        expected: 'a metric, a sign and a number, such as "gdp.growth@2016 < -2"',
      },
    ]);
  return [match[1], { sign: match[2] as Condition["sign"], threshold: Number(match[3]) }];
}

async function fresh(host: Host, words: PlanWords) {
  if (words.source === "register")
    throw new UserError([
      {
        code: "empty-prior",
        path: "source",
        message: "the register's values do not vary",
        expected: "prior or posterior",
      },
    ]);
  const { metric, plan, head } = studyPlan(host, words);
  const folder = join("runs", `discover-${metricId(metric)}-${plan.arms[0].name}`);
  const run = await inLaboratory(words, folder, (laboratory) => {
    words.onStage?.("draws");
    return laboratory.run("draws", plan, hooksOf(words));
  });
  return { metric, plan, head, ...run, arm: 0 };
}

const manifestSchema = z.looseObject({
  ensemble: z.literal(1),
  identity: z.looseObject({
    model: z.string(),
    draws: z.enum(["register", "prior", "posterior"]),
    posterior: z.string(),
    seeds: z.array(z.number()),
    householdsPerAgent: z.number(),
    to: z.number(),
  }),
  draws: z.number(),
  scenarios: z.array(z.object({ name: z.string(), hash: z.string() })).min(1),
  series: z.array(z.string()),
});

/** Reads an ensemble that lies in a folder; nothing is run. */
async function standing(host: Host, folder: string, text: string, scenario: string | Scenario | undefined) {
  const file = join(folder, "ensemble.json");
  const fail = (message: string, hint: string): never => {
    throw new UserError([{ code: "ensemble", where: { file }, message, hint }]);
  };
  if (!existsSync(file)) fail("there is no ensemble here", "autarky ensemble prior makes one");
  const read = await onDisk(file, () => readFileSync(file, "utf8"));
  const manifest = manifestSchema.safeParse(parseJson(read));
  if (!manifest.success) return fail("is not the manifest of an ensemble of draws", "name another folder");
  const { identity, scenarios, series, draws: drawCount } = manifest.data;
  const { metric, issues } = parseMetric(text, identity.to);
  if (issues.length > 0) throw new UserError(issues);
  if (!series.includes(metric.series))
    fail(`the ensemble did not keep the series "${metric.series}"`, "run it again without --series");
  const draws = localDraws(host, identity.draws);
  if (identity.model !== modelHash(host.data) || identity.posterior !== draws.hash)
    fail("it was run with another model or posterior, whose draws are not these", "run it again");
  const wanted = typeof scenario === "object" ? scenario.name : (scenario ?? scenarios[0].name);
  const arm = scenarios.findIndex(({ name }) => name === wanted);
  if (arm < 0)
    fail(`it holds no scenario "${wanted}"`, `it holds ${scenarios.map(({ name }) => name).join(", ")}`);
  const plan: Plan = {
    arms: scenarios.map((one) => ({ ...one, options: {} })),
    draws,
    drawCount,
    seeds: identity.seeds,
    householdsPerAgent: identity.householdsPerAgent,
    to: identity.to,
    series,
    modelHash: identity.model,
  };
  const table = await (await import("./chunk-store.ts")).folderStore(folder, plan).read([metric.series]);
  const head: StudyHead = {
    model: { version: VERSION, hash: identity.model },
    scenarios: [scenarios[arm]],
    draws: { kind: draws.kind, count: drawCount, hash: draws.hash },
    seeds: identity.seeds,
    householdsPerAgent: identity.householdsPerAgent,
    to: formatMonth(identity.to),
  };
  return { metric, plan, head, table, interrupted: false, arm };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
