/** Cuts cases into slices that are run as one ensemble each: all arms of a slice share burn-in and months before they part. */
import { hashText } from "../../core/hash.ts";
import type { Draws } from "../ensemble/types.ts";
import type { Plan } from "../ensemble/plan.ts";
import type { Resolved } from "../scenario/resolve.ts";
import { burnInOf } from "../trial/departure.ts";
import type { Case } from "./cases.ts";

/** Cases of a slice: more share more, fewer lose less when a claim is changed or a run is cut short. */
const CASES = 27;

export interface Slice {
  readonly name: string;
  readonly cases: readonly Case[];
  /** Arms that differ, those that run longest first, and the last month of each. */
  readonly arms: readonly Resolved[];
  readonly ends: readonly number[];
  /** First and last month that is kept. */
  readonly from: number;
  readonly to: number;
  readonly series: readonly string[];
}

/** Cuts cases into slices of one document, one occasion and one burn-in of the control. */
export function slicesOf(cases: readonly Case[]): Slice[] {
  const groups = new Map<string, Case[]>();
  for (const one of cases) {
    const key = [one.claim.document, one.occasion, burnInOf(one.arms["control"].options)].join("\n");
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].flatMap((group) => {
    const count = Math.ceil(group.length / CASES);
    const size = Math.ceil(group.length / count);
    return Array.from({ length: count }, (_, i) => sliceOf(group.slice(i * size, (i + 1) * size)));
  });
}

function sliceOf(cases: readonly Case[]): Slice {
  const arms = new Map<string, { arm: Resolved; end: number }>();
  for (const { arms: mine, to } of cases)
    for (const arm of Object.values(mine)) {
      const before = arms.get(arm.hash);
      arms.set(arm.hash, { arm: before?.arm ?? arm, end: Math.max(to, before?.end ?? to) });
    }
  const sorted = [...arms.values()].toSorted((a, b) => b.end - a.end);
  const [first, last] = [cases[0], cases.at(-1)!];
  const span = cases.length === 1 ? first.id : `${first.id}-to-${last.id}`;
  return {
    name: span.replaceAll(/[^\w.-]+/g, "-"),
    cases,
    arms: sorted.map(({ arm }) => arm),
    ends: sorted.map(({ end }) => end),
    from: Math.min(...cases.map(({ from }) => from)),
    to: Math.max(...cases.map(({ to }) => to)),
    series: [...new Set(cases.flatMap(({ series }) => series))].sort(),
  };
}

/** Settings that all slices of a study share. */
export interface Sizing {
  readonly draws: Draws;
  readonly drawCount: number;
  readonly seeds: readonly number[];
  readonly householdsPerAgent: number;
  readonly modelHash: string;
}
export function planOfSlice({ arms, ends, from, to, series }: Slice, sizing: Sizing): Plan {
  return { ...sizing, arms, ends, from, to, series };
}

/**
 * Returns the same draws in an order in which any first ones are spread over all: posterior draws stand in the order in
 * which a search found them.
 */
export function spread(draws: Draws): Draws {
  const { most } = draws;
  let step = Math.max(1, Math.round(most * 0.618));
  while (commonDivisor(step, most) > 1) step++;
  return {
    kind: draws.kind,
    hash: hashText(`${draws.hash} spread ${step}`),
    most,
    at: (draw) => draws.at(placeOf(draw, step, most)),
  };
}
const placeOf = (draw: number, step: number, most: number): number => (draw * step) % most;
function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}
