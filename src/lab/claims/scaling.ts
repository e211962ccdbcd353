/** Moves the levers of policies, by trial, until these cost what they are meant to. */
import { parseMonth } from "../../core/clock.ts";
import type { WorldData } from "../../model/data.ts";
import { DriverReader } from "../../model/exogenous.ts";
import { LeverReader, leverOf } from "../../model/levers.ts";
import type { Levers, Policies, Policy } from "./policies.ts";
import type { RelativeStretch } from "./types.ts";

/** Runs that a policy is given at most. */
export const MOST_TRIALS = 8;
/** How near to the amount, as a part of it, a search ends, and how near a policy counts as costing it. */
const NEAR = 0.02;
const MET = 0.05;
/** Digits of a level that was scaled: no policy is set more finely. */
const DIGITS = 4;

/** A factor of 1 is the policy as it is written, 0 the baseline. */
export interface Trial {
  readonly factor: number;
  /** NaN where no run ended. */
  readonly cost: number;
}
export const fits = ["as set", "met", "falls short", "closest", "failed"] as const;
/** Whether a policy costs its amount: as its levers say, or as it was scaled; a count of firms may only come close. */
export type Fit = (typeof fits)[number];

/** Returns the levers of a policy moved `factor` times as far from the baseline, within their ranges. */
export function scaledLevers(
  data: WorldData,
  all: Policies,
  { levers, scale }: Policy,
  factor: number,
): Levers {
  const level = baselineOf(data, all);
  const moved = scale.map((id) => {
    const { low, high, whole } = leverOf(id);
    const months = Array.from({ length: all.horizon }, (_, m) => {
      const base = level(id, m);
      const aim = base + factor * (levelIn(levers[id], m, base) - base);
      const round = whole === true ? Math.round(aim) : Number(aim.toPrecision(DIGITS));
      return Math.min(high, Math.max(low, round));
    });
    return [id, pathOf(months)] as const;
  });
  return { ...levers, ...Object.fromEntries(moved) };
}

/** Returns the factor beyond which no lever moves any more, 1 or more. */
export function mostFactor(data: WorldData, all: Policies, { levers, scale }: Policy): number {
  const level = baselineOf(data, all);
  const most = scale.flatMap((id) => {
    const { low, high } = leverOf(id);
    return Array.from({ length: all.horizon }, (_, m) => {
      const base = level(id, m);
      const step = levelIn(levers[id], m, base) - base;
      return step === 0 ? 1 : ((step > 0 ? high : low) - base) / step;
    });
  });
  return Math.max(1, ...most);
}

/** Reads levers of the baseline, by months after the start, at the register's values. */
function baselineOf(data: WorldData, { from }: Policies): (id: string, month: number) => number {
  const first = parseMonth(from);
  const value = (parameter: string) => data.parameters.find(({ id }) => id === parameter)!.value;
  const reader = new LeverReader({}, new DriverReader(data, false), { value });
  return (id, month) => reader.at(id, first + month);
}
function levelIn(path: Levers[string], month: number, base: number): number {
  if (typeof path === "number") return path;
  const holds = ({ after, for: length = Infinity }: RelativeStretch) =>
    month >= after && month < after + length;
  return path.find(holds)?.value ?? base;
}
/** A path of these levels; the last one holds to the end. */
function pathOf(months: readonly number[]): Levers[string] {
  const starts = months.flatMap((value, m) => (m === 0 || value !== months[m - 1] ? [m] : []));
  if (starts.length === 1) return months[0];
  return starts.map((after, i) => ({
    after,
    ...(i + 1 < starts.length ? { for: starts[i + 1] - after } : {}),
    value: months[after],
  }));
}

/**
 * Returns factors worth trying next, the best guess first; none where the search is over. It doubles up from the policy
 * as it is written until the amount is passed or no lever moves any more, then closes in between the two nearest trials.
 */
export function factorsToTry(tried: readonly Trial[], amount: number, most: number): number[] {
  if (tried.length === 0) return [1];
  if (tried.length >= MOST_TRIALS || tried.some(({ cost }) => Number.isNaN(cost))) return [];
  if (tried.some(({ cost }) => Math.abs(cost - amount) <= NEAR * amount)) return [];
  const byFactor = tried.toSorted((a, b) => a.factor - b.factor);
  const high = byFactor.find(({ cost }) => cost >= amount);
  if (high === undefined) {
    const last = byFactor.at(-1)!;
    if (last.factor >= most) return [];
    // A little too far is better than a little too short: the next guess then lies between two trials.
    const guess = last.cost > 0 ? (1.1 * last.factor * amount) / last.cost : most;
    return [tried.length > 2 ? most : Math.min(most, guess)];
  }
  const low = byFactor.findLast(({ factor }) => factor < high.factor) ?? { factor: 0, cost: 0 };
  const width = high.factor - low.factor;
  const part = (amount - low.cost) / (high.cost - low.cost);
  const middle = low.factor + width / 2;
  const guess = low.factor + width * Math.min(0.9, Math.max(0.1, part));
  // A bent curve holds one end of a bracket still; halving it from time to time does not.
  return tried.length % 3 === 0 ? [middle, guess] : [guess, middle];
}

/** Returns the trial that a policy is held to, and how well it costs the amount. */
export function settle<T extends Trial>(
  tried: readonly T[],
  amount: number,
): { readonly chosen: T; readonly fit: Fit } {
  const broken = tried.find(({ cost }) => Number.isNaN(cost));
  if (broken !== undefined) return { chosen: broken, fit: "failed" };
  const off = ({ cost }: Trial) => Math.abs(cost - amount);
  const nearest = tried.reduce((best, one) => (off(one) < off(best) ? one : best));
  if (off(nearest) <= MET * amount) return { chosen: nearest, fit: "met" };
  // Where every trial is short, the nearest is the one that costs most: the end of the lever, unless costs turn before.
  return { chosen: nearest, fit: tried.some(({ cost }) => cost >= amount) ? "closest" : "falls short" };
}
