/** Attribution of differences to mechanisms, and divergence of runs, under Node. */
import { join } from "node:path";
import { formatMonth } from "../../core/clock.ts";
import { UserError, hintFor } from "../../core/errors.ts";
import type { Issue } from "../../core/errors.ts";
import { diverge as divergeRuns } from "../../lab/diverge.ts";
import type { FailedRun } from "../../lab/ensemble/ensemble.ts";
import type { DrawKind } from "../../lab/ensemble/types.ts";
import { differences } from "../../lab/explain/differences.ts";
import { explainDifference } from "../../lab/explain/explain.ts";
import { playersOf, themesOf } from "../../lab/explain/players.ts";
import type { Host } from "../../lab/host.ts";
import { Interruption } from "../../lab/laboratory.ts";
import { labelOf, metricId } from "../../lab/metric.ts";
import type { Scenario } from "../../lab/scenario/types.ts";
import type { DivergeResult, ExplainResult } from "../../lab/studies.ts";
import { burnInOf, departure } from "../../lab/trial/departure.ts";
import { mechanisms as all } from "../../model/schedule.ts";
import { ensembleDefaults, planOf, whole } from "./ensemble.ts";
import { headOf, inLaboratory, studyPlan } from "./studies.ts";
import type { StudyOptions } from "./studies.ts";

export interface ExplainOptions extends StudyOptions {
  /** Control and scenario: what is explained is the second less the first. */
  readonly scenarios: readonly [string | Scenario, string | Scenario];
  /** Mechanisms to tell apart; themes by default. */
  readonly mechanisms?: readonly string[];
  /** A theme whose mechanisms are told apart. */
  readonly within?: string;
  readonly top?: number;
  readonly pairs?: number;
  readonly draws?: number;
  readonly seeds?: number;
  readonly source?: DrawKind;
}
export const explainDefaults = { top: 8, pairs: 8, draws: 1, seeds: 4, source: "register" } as const;

/** Explains a difference; undefined if it was interrupted, in which case a folder keeps what was done. */
export async function explain(host: Host, options: ExplainOptions): Promise<ExplainResult | undefined> {
  const { draws, seeds, source, top, pairs } = { ...explainDefaults, ...options };
  checkChoice(options, top, pairs);
  const { metric, plan, head } = studyPlan(host, { ...options, draws, seeds, source });
  const [a, b] = plan.arms;
  const from = burnInOf(a.options) === burnInOf(b.options) ? departure(host.data, a.options, b.options) : 0;
  if (from > plan.to)
    throw new UserError([
      {
        code: "same",
        path: "scenarios",
        message: `${a.name} and ${b.name} do nothing different up to ${formatMonth(plan.to)}`,
        hint: "autarky diverge tells whether two runs part at all",
      },
    ]);
  const players = playersOf(all, options);
  const failed: FailedRun[] = [];
  const folder = join("runs", `explain-${metricId(metric)}-${a.name}-vs-${b.name}`);
  try {
    const found = await inLaboratory(options, folder, (laboratory) =>
      explainDifference(
        { players, top, pairs },
        differences(plan, metric, from, laboratory, options, failed),
      ),
    );
    return {
      ...found,
      metric: labelOf(metric),
      from: formatMonth(from),
      players: options.mechanisms === undefined && options.within === undefined ? "themes" : "mechanisms",
      ...(options.within === undefined ? {} : { within: options.within }),
      failed,
      head,
    };
  } catch (error) {
    if (error instanceof Interruption) return undefined;
    throw error;
  }
}

function checkChoice({ mechanisms, within }: ExplainOptions, top: number, pairs: number): void {
  const [ids, themes] = [all.map(({ id }) => id), themesOf(all)];
  const issues: Issue[] = [
    ...whole("top", top, 1, all.length),
    ...whole("pairs", pairs, 2, 10_000),
    ...(mechanisms ?? []).flatMap((id): Issue[] =>
      ids.includes(id)
        ? []
        : [
            {
              code: "unknown-mechanism",
              path: "mechanisms",
              message: `unknown mechanism: "${id}"`,
              ...hintFor(id, ids),
            },
          ],
    ),
  ];
  if (within !== undefined && !themes.includes(within))
    issues.push({
      code: "unknown-key",
      path: "within",
      message: `no such theme: "${within}"`,
      expected: themes.join(", "),
      ...hintFor(within, themes),
    });
  if (within !== undefined && mechanisms !== undefined)
    issues.push({
      code: "contradiction",
      path: "within",
      message: "asked for together with mechanisms",
      hint: "keep one",
    });
  if (issues.length > 0) throw new UserError(issues);
}

export interface DivergeOptions {
  readonly scenarios: readonly [string | Scenario, string | Scenario];
  readonly seed?: number;
  readonly to?: string;
  readonly householdsPerAgent?: number;
  readonly set?: Readonly<Record<string, number>>;
  readonly without?: readonly string[];
  readonly onMonth?: (done: number, total: number) => void;
}
/** Runs two scenarios side by side and tells where they part. */
export function diverge(host: Host, options: DivergeOptions): DivergeResult {
  const { seed = 1, onMonth, to = ensembleDefaults.to } = options;
  const wrong = whole("seed", seed, 0, 2 ** 32 - 1);
  if (wrong.length > 0) throw new UserError(wrong);
  const { plan } = planOf(host, { ...options, source: "register", draws: 1, seeds: 1 });
  const found = divergeRuns(host.data, [plan.arms[0], plan.arms[1]], {
    seed,
    householdsPerAgent: plan.householdsPerAgent,
    to: plan.to,
    ...(onMonth === undefined ? {} : { onMonth }),
  });
  return { ...found, head: { ...headOf(plan), seeds: [seed] }, seed, to };
}
