/** Policies that are compared at equal cost: what they do, what they cost, and by what they are compared. */
import { casesOf } from "./cases.ts";
import type { ArmWorld, Case } from "./cases.ts";
import type { Metric } from "./metric-text.ts";
import type { Finding } from "./statistics.ts";
import { CONTROL, TREATMENT } from "./types.ts";
import type { Arm, DifferenceTest, In, Window } from "./types.ts";

export const directions = ["up", "down", "neither"] as const;
/** Which way is better; an axis of which neither is shown and judges nothing. */
export type Better = (typeof directions)[number];

export interface Axis {
  readonly metric: Metric;
  readonly title: string;
  readonly better: Better;
  readonly in: In;
}
export interface Group {
  readonly id: string;
  readonly title: string;
  /** What is equal, in words. */
  readonly equal: string;
  /** What flows over the months of the cost and what stands at their end, policy less baseline. */
  readonly cost?: Metric;
  readonly costAtEnd?: Metric;
  /** What each policy costs, in USD over `months`, or a year where there are none. */
  readonly amount: number;
  readonly unit: string;
  readonly months?: number;
  /** Directions that differ from the axes', by metric. */
  readonly better: Readonly<Record<string, Better>>;
  readonly notes?: string;
}
export type Levers = NonNullable<Arm["levers"]>;
export interface Policy {
  readonly id: string;
  readonly title: string;
  readonly group: string;
  readonly levers: Levers;
  /** Levers that are moved until it costs the group's amount. */
  readonly scale: readonly string[];
  /** Goes before its group's cost, what stands at the end among it. */
  readonly cost?: Metric;
  readonly documents: readonly string[];
  readonly notes?: string;
}
export interface Policies {
  readonly from: string;
  readonly horizon: number;
  readonly axes: readonly Axis[];
  readonly groups: readonly Group[];
  readonly policies: readonly Policy[];
}

export const groupOf = ({ groups }: Policies, { group }: Policy): Group =>
  groups.find(({ id }) => id === group)!;
/** Which way is better on each axis within a group. */
export const betterIn = ({ axes }: Pick<Policies, "axes">, { better }: Group): Better[] =>
  axes.map((axis) => better[axis.metric.text] ?? axis.better);

/** A policy less the baseline. `smallest` judges nothing here. */
const change = (metric: Metric, unit: In, window: Window): DifferenceTest => ({
  test: "difference",
  metric,
  arms: { [TREATMENT]: 1, [CONTROL]: -1 },
  in: unit,
  sign: "+",
  smallest: Number.MIN_VALUE,
  ...window,
});

/** Changes on the axes, over the last twelve months. */
const axisTests = ({ axes, horizon }: Policies): DifferenceTest[] =>
  axes.map((axis) =>
    change(axis.metric, axis.in, { at: [Math.max(1, horizon - 11), horizon], over: "mean" }),
  );

/** Parts of a policy's cost; none where its levers are the cost. */
function costTests(all: Policies, policy: Policy): DifferenceTest[] {
  const group = groupOf(all, policy);
  const months = costMonths(all, group);
  const flow = policy.cost ?? group.cost;
  const stock = policy.cost === undefined ? group.costAtEnd : undefined;
  return [
    ...(flow === undefined ? [] : [change(flow, "units", { at: [1, months], over: "sum" })]),
    ...(stock === undefined ? [] : [change(stock, "units", { at: [months, months], over: "mean" })]),
  ];
}
const costMonths = ({ horizon }: Policies, { months = horizon }: Group): number => months;

/** A policy as an experiment: its changes on the axes, and what it costs. */
export function policyCase(world: ArmWorld, all: Policies, policy: Policy, levers: Levers): Case {
  return caseOf(world, all, policy, levers, {
    horizon: all.horizon,
    tests: [...axisTests(all), ...costTests(all, policy)],
  });
}
/** The same for the months of its cost alone. */
export function costCase(world: ArmWorld, all: Policies, policy: Policy, levers: Levers): Case {
  const horizon = costMonths(all, groupOf(all, policy));
  return caseOf(world, all, policy, levers, { horizon, tests: costTests(all, policy) });
}
function caseOf(
  world: ArmWorld,
  { from }: Policies,
  { id, title }: Policy,
  levers: Levers,
  asked: { readonly horizon: number; readonly tests: readonly DifferenceTest[] },
): Case {
  const [one] = casesOf(world, {
    id,
    document: "policies",
    statement: title,
    paragraphs: [],
    kind: "policy",
    occasions: { epoch: { from } },
    arms: { [CONTROL]: {}, [TREATMENT]: { levers } },
    sweep: [],
    echo: [],
    conflicts: [],
    ...asked,
  });
  return one;
}

/** What a policy costs in a world, in the unit of its group; undefined where its levers are the cost. */
export function costOf(all: Policies, policy: Policy, findings: readonly Finding[]): number | undefined {
  const parts = costTests(all, policy).length;
  if (parts === 0) return undefined;
  const group = groupOf(all, policy);
  const sum = findings.slice(-parts).reduce((whole, { value }) => whole + value, 0);
  return group.months === undefined ? sum / (all.horizon / 12) : sum;
}
