/** What is forecast, from when: every figure of the window from rolling origins. */
import { parseMonth } from "../../core/clock.ts";
import type { Target } from "../scoring/targets.ts";
import { isAnnual, lineOf } from "./record.ts";

/** Horizons in months. A year's figure is forecast from the December before it: one year ahead. */
export const horizons = [1, 3, 12] as const;
export type Horizon = (typeof horizons)[number];

/** One figure to be forecast. */
export interface Case {
  readonly target: Target;
  /** The last month that is known. */
  readonly origin: number;
  readonly horizon: Horizon;
  /** The last figure of the same line that is known; forecasts of levels start from it. */
  readonly last: Target | undefined;
}

/** The first origin of yearly figures, and of monthly ones: before, nearly nothing precedes. */
export const FIRST_YEAR_ORIGIN = parseMonth("2013-12");
export const FIRST_MONTH_ORIGIN = parseMonth("2012-12");

/** Returns the cases of a record in the order of origins; `wanted` chooses among the figures. */
export function casesOf(record: readonly Target[], wanted: (target: Target) => boolean = () => true): Case[] {
  return record
    .filter(wanted)
    .flatMap((target) =>
      horizons.flatMap((horizon): Case[] => {
        const annual = isAnnual(target);
        const origin = target.to - horizon;
        const first = annual ? FIRST_YEAR_ORIGIN : FIRST_MONTH_ORIGIN;
        if (origin < first || (annual && horizon !== 12)) return [];
        return [{ target, origin, horizon, last: lastBefore(record, target, origin) }];
      }),
    )
    .toSorted((a, b) => a.origin - b.origin || a.horizon - b.horizon);
}

/** Returns the last figure of the target's line that ends by the origin. */
export function lastBefore(record: readonly Target[], target: Target, origin: number): Target | undefined {
  const line = lineOf(target);
  let last: Target | undefined;
  for (const other of record)
    if (other.to <= origin && lineOf(other) === line && (last === undefined || other.to > last.to))
      last = other;
  return last;
}
