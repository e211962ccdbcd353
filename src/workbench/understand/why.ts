/** Rows of the answer to why a series differs, and where their bars lie. */
import type { ExplainAnswer } from "../../lab/live/explain-live.ts";
import { REST } from "../../lab/explain/players.ts";

export interface WhyRow {
  /** A theme, or the id of a mechanism that stands by itself. */
  readonly name: string;
  readonly kind: "theme" | "mechanism" | "rest" | "remainder";
  readonly mechanisms: readonly string[];
  readonly value: number;
  /** One standard error; NaN where there is none. */
  readonly error: number;
  /** What it carries when it alone is stopped; NaN where that is not known, or is the value. */
  readonly alone: number;
}

/** Returns rows with the largest first: shares where they are known, else what each carries alone. */
export function rowsOf({ first, shares }: Pick<ExplainAnswer, "first" | "shares">): WhyRow[] {
  if (shares !== null)
    return [
      ...shares.shares.map(({ name, mechanisms, value, error, alone }): WhyRow => {
        return { name, kind: kindOf(name, mechanisms), mechanisms, value, error, alone: -alone };
      }),
      {
        name: "remainder",
        kind: "remainder",
        mechanisms: [],
        value: shares.remainder,
        error: Number.NaN,
        alone: Number.NaN,
      },
    ];
  return (first?.alone ?? []).map(({ name, mechanisms, carries, error }) => {
    return { name, kind: kindOf(name, mechanisms), mechanisms, value: carries, error, alone: Number.NaN };
  });
}
function kindOf(name: string, mechanisms: readonly string[]): WhyRow["kind"] {
  if (name === REST) return "rest";
  return mechanisms.length === 1 && mechanisms[0] === name ? "mechanism" : "theme";
}

/** Times the whole difference beyond which a bar is cut: what is stopped there holds histories together. */
export const ASTRAY = 3;
export const isAstray = ({ value }: Pick<WhyRow, "value">, difference: number): boolean =>
  Math.abs(value) > ASTRAY * Math.abs(difference);

/** Values from end to end of all bars, nothing among them. */
export interface Reach {
  readonly low: number;
  readonly high: number;
}
/** Returns the reach of bars, none of them further than what is cut. */
export function reachOf(rows: readonly Pick<WhyRow, "value" | "error">[], difference: number): Reach {
  const most = ASTRAY * Math.abs(difference);
  const ends = rows
    .flatMap(({ value, error }) => (Number.isNaN(error) ? [value] : [value - error, value + error]))
    .filter((end) => Number.isFinite(end))
    .map((end) => Math.max(-most, Math.min(most, end)));
  const low = Math.min(0, ...ends);
  const high = Math.max(0, ...ends);
  return high > low ? { low, high } : { low: -1, high: 1 };
}
/** Where a value lies between the ends, in per cent; what lies beyond lies at the end. */
export const placeIn = ({ low, high }: Reach, value: number): number =>
  Math.round(1e4 * Math.max(0, Math.min(1, (value - low) / (high - low)))) / 100;
