/** What is known of policies once they were scaled and run: changes, realised cost, regret, and who is on the front. */
import { quantiles } from "../../core/stats.ts";
import { armInWords } from "./arm-words.ts";
import { failuresOf } from "./assemble.ts";
import { compareWith } from "./compare.ts";
import type { Points } from "./compare.ts";
import { worldsThatRan } from "./effects.ts";
import { betterIn, costOf } from "./policies.ts";
import type { Better, Group, Levers, Policies, Policy } from "./policies.ts";
import type { CaseRecord } from "./record.ts";
import type { CaseRuns } from "./rounds.ts";
import type { Fit, Trial } from "./scaling.ts";
import { unitOfMetric } from "./words.ts";

/** A policy with the levers that it was scaled to. */
export interface Scaled {
  readonly policy: Policy;
  readonly levers: Levers;
  readonly fit: Fit;
  /** 1 where it is as it was written. */
  readonly factor: number;
  readonly trials: readonly Trial[];
}

/** Over draws; nulls where there is no value. */
export interface Spread {
  readonly median: number | null;
  /** 5 and 95 %. */
  readonly interval: readonly [number | null, number | null];
}
export interface PolicyRecord {
  readonly id: string;
  readonly title: string;
  readonly group: string;
  readonly documents: readonly string[];
  readonly notes?: string;
  readonly levers: Levers;
  /** The levers in words. */
  readonly does: readonly string[];
  readonly fit: Fit;
  readonly factor: number;
  /** What was tried, with the median cost over the draws; null where all failed. */
  readonly trials: readonly { readonly factor: number; readonly cost: number | null }[];
  /** Over the draws, in the group's unit; null where the levers are the cost. */
  readonly cost: Spread | null;
  /** By axis: the policy less the baseline. */
  readonly changes: readonly Spread[];
  /** By axis: what is lost against the best rival of a draw; null where the axis has no better side. */
  readonly regret: readonly ({ readonly median: number | null; readonly q90: number | null } | null)[];
  /** Share of draws in which no rival beats it on all axes that have a better side. */
  readonly front: number | null;
  readonly worlds: number;
  readonly failed: CaseRecord["failed"];
}
export interface AxisRecord {
  readonly metric: string;
  readonly title: string;
  readonly unit: string;
}
export interface GroupRecord {
  readonly id: string;
  readonly title: string;
  readonly equal: string;
  readonly amount: number;
  readonly unit: string;
  /** By axis. */
  readonly better: readonly Better[];
  /** Policies that cost the amount, which all others are held against. */
  readonly rivals: readonly string[];
  readonly notes?: string;
  /** Who is on the front, and who is regretted least, in words. */
  readonly answer: string;
}

export const axisRecords = ({ axes }: Pick<Policies, "axes">): AxisRecord[] =>
  axes.map(({ metric, title, in: unit }) => ({
    metric: metric.text,
    title,
    unit: unit === "per cent" ? unit : unitOfMetric(metric),
  }));

/** Makes the records of one group and its policies. */
export function groupRecords(
  all: Policies,
  group: Group,
  members: readonly { readonly scaled: Scaled; readonly runs: CaseRuns }[],
): { readonly group: GroupRecord; readonly policies: readonly PolicyRecord[] } {
  const better = betterIn(all, group);
  const points = members.map(({ runs: { effects } }): Points => {
    const axes = all.axes.length;
    return new Map(
      worldsThatRan(effects).map(({ draw, findings }) => [
        draw,
        findings.slice(0, axes).map(({ value }) => value),
      ]),
    );
  });
  const costing = members.map(({ scaled: { fit } }) => fit === "met" || fit === "as set");
  const equal = costing.includes(true) ? costing : members.map(() => true);
  const rivals = points.filter((_, p) => equal[p]);
  const policies = members.map(({ scaled, runs: { effects } }, p): PolicyRecord => {
    const { policy, levers, fit, factor, trials } = scaled;
    const { id, title, documents, notes } = policy;
    const { front, regret } = compareWith(points[p], rivals, better);
    const costs = worldsThatRan(effects).flatMap(({ findings }) => costOf(all, policy, findings) ?? []);
    return {
      id,
      title,
      group: group.id,
      documents,
      ...(notes === undefined ? {} : { notes: notes.trim() }),
      levers,
      does: armInWords({ levers }),
      fit,
      factor,
      trials: trials.map((trial) => ({ factor: trial.factor, cost: finite(trial.cost) })),
      cost: costs.length === 0 ? null : spreadOf(costs),
      changes: all.axes.map((_, a) => spreadOf([...points[p].values()].map((point) => point[a]))),
      regret: regret.map((losses) => {
        if (losses === null) return null;
        const [median, q90] = cuts(losses, [0.5, 0.9]);
        return { median, q90 };
      }),
      front,
      worlds: points[p].size,
      failed: failuresOf(effects),
    };
  });
  const found: Omit<GroupRecord, "answer"> = {
    id: group.id,
    title: group.title,
    equal: group.equal,
    amount: group.amount,
    unit: group.unit,
    better,
    rivals: policies.filter((_, p) => equal[p]).map(({ id }) => id),
    ...(group.notes === undefined ? {} : { notes: group.notes.trim() }),
  };
  return { group: { ...found, answer: answerOf(found, axisRecords(all), policies) }, policies };
}

function spreadOf(values: readonly number[]): Spread {
  const [low, median, high] = cuts(values, [0.05, 0.5, 0.95]);
  return { median, interval: [low, high] };
}
function cuts(values: readonly number[], at: readonly number[]): (number | null)[] {
  const known = values.filter((value) => Number.isFinite(value));
  return known.length === 0 ? at.map(() => null) : quantiles(known, at);
}
const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** Who is on the front in most draws, and who loses least on each axis. */
export function answerOf(
  { better, rivals }: Pick<GroupRecord, "better" | "rivals">,
  axes: readonly AxisRecord[],
  policies: readonly Pick<PolicyRecord, "id" | "title" | "front" | "regret" | "fit">[],
): string {
  const costing = policies.filter(({ id }) => rivals.includes(id));
  const inFront = costing
    .filter(({ front }) => (front ?? 0) > 0.5)
    .toSorted((a, b) => b.front! - a.front!)
    .map(({ title, front }) => `“${title}” (${Math.round(100 * front!)} % of draws)`);
  const least = axes.flatMap(({ title }, a) => {
    const losses = costing.flatMap((one) => one.regret[a]?.median ?? []);
    if (better[a] === "neither" || losses.length === 0) return [];
    const lowest = Math.min(...losses);
    const names = costing.filter((one) => one.regret[a]?.median === lowest).map((one) => `“${one.title}”`);
    return [`${title}, ${names.join(" and ")}`];
  });
  const short = policies.filter(({ fit }) => fit === "falls short").length;
  return [
    ...(costing.length === 1
      ? [`Only “${costing[0].title}” costs the amount; there is nothing to compare it with.`]
      : [
          inFront.length === 0
            ? "No policy is unbeaten in most draws."
            : `Unbeaten at equal cost in most draws: ${inFront.join(", ")}.`,
          ...(least.length === 0 ? [] : [`Least median regret: ${least.join("; ")}.`]),
        ]),
    ...(short === 0
      ? []
      : [
          `${short} of ${policies.length} ${short === 1 ? "falls" : "fall"} short of the amount; others are not held against ${short === 1 ? "it" : "them"}.`,
        ]),
  ].join(" ");
}
