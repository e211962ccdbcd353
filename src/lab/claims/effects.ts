/** Reads what the tests of cases find off the runs of a slice. */
import { firstKept, monthsKept } from "../ensemble/plan.ts";
import type { Plan } from "../ensemble/plan.ts";
import type { Table } from "../ensemble/types.ts";
import type { Case } from "./cases.ts";
import { byMonth, find } from "./statistics.ts";
import type { Finding, Reader } from "./statistics.ts";
import { CONTROL } from "./types.ts";
import type { Test } from "./types.ts";

/** A world of a case, by draw and seed; where an arm failed its findings have no value and bear nothing out. */
export interface WorldFindings {
  readonly draw: number;
  readonly seed: number;
  /** By test, in the claim's order. */
  readonly findings: readonly Finding[];
}
export interface FailedWorld {
  readonly draw: number;
  readonly seed: number;
  readonly arm: string;
  readonly error: string;
}
export interface Effects {
  readonly worlds: readonly WorldFindings[];
  readonly failed: readonly FailedWorld[];
}

/** Worlds in which all arms ran. */
export function worldsThatRan({ worlds, failed }: Effects): WorldFindings[] {
  const lost = new Set(failed.map(({ draw, seed }) => `${draw} ${seed}`));
  return worlds.filter(({ draw, seed }) => !lost.has(`${draw} ${seed}`));
}

/** What a failed world finds. */
const NOTHING: Finding = { value: Number.NaN, score: 0 };

/** Reads a case's findings, world by world in the order of draws and seeds. */
export function effectsOf(one: Case, plan: Plan, table: Table): Effects {
  const worlds: WorldFindings[] = [];
  const failed: FailedWorld[] = [];
  eachWorld(one, plan, table, (draw, seed, reader, failures) => {
    failed.push(...failures.map(({ arm, error }) => ({ draw, seed, arm, error })));
    // A world that fails counts against every verdict: left out, it would make a share look better than it is.
    const findings = one.claim.tests.map((test) => (failures.length > 0 ? NOTHING : find(test, reader)));
    worlds.push({ draw, seed, findings });
  });
  return { worlds, failed };
}

/** How the metric of a case's first test moves, by month: each arm less the control, world by world. */
export interface Paths {
  readonly metric: string;
  readonly arms: Readonly<Record<string, readonly Float64Array[]>>;
}
export function pathsOf(one: Case, plan: Plan, table: Table): Paths | undefined {
  const metric = metricOf(one.claim.tests[0]);
  if (metric === undefined) return undefined;
  const arms: Record<string, Float64Array[]> = {};
  eachWorld(one, plan, table, (_draw, _seed, reader, failures) => {
    if (failures.length > 0) return;
    const control = byMonth(reader, CONTROL, metric);
    for (const arm of Object.keys(one.arms)) {
      if (arm === CONTROL) continue;
      const treated = byMonth(reader, arm, metric);
      (arms[arm] ??= []).push(treated.map((value, m) => value - control[m]));
    }
    if (Object.keys(one.arms).length === 1) (arms[CONTROL] ??= []).push(control);
  });
  return { metric: metric.text, arms };
}
function metricOf(test: Test) {
  if (test.test === "together") return metricOf(test.tests[0]);
  return test.test === "best" ? test.metrics[0] : test.metric;
}

function eachWorld(
  { arms, from, to, claim }: Case,
  plan: Plan,
  { runs, values }: Table,
  tell: (draw: number, seed: number, reader: Reader, failures: { arm: string; error: string }[]) => void,
): void {
  const kept = monthsKept(plan);
  const offset = from - firstKept(plan);
  const byHash = new Map(plan.arms.map(({ hash }, a) => [hash, a]));
  const names = Object.keys(arms);
  const places = names.map((name) => byHash.get(arms[name].hash)!);
  const rows = new Map(runs.map(({ draw, seed, arm }, r) => [`${draw} ${seed} ${arm}`, r]));
  const worlds = new Map(runs.map(({ draw, seed }) => [`${draw} ${seed}`, { draw, seed }]));
  for (const { draw, seed } of worlds.values()) {
    const mine = places.map((arm) => rows.get(`${draw} ${seed} ${arm}`));
    if (mine.includes(undefined)) continue;
    const failures = names.flatMap((arm, n) => {
      const { error } = runs[mine[n]!];
      return error === undefined ? [] : [{ arm, error }];
    });
    const reader: Reader = {
      horizon: claim.horizon,
      months(series, arm) {
        const start = mine[names.indexOf(arm)]! * kept + offset;
        return values[series].subarray(start, start + to + 1 - from);
      },
    };
    tell(draw, seed, reader, failures);
  }
}
