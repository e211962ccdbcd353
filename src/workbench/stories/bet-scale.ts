/** Where months and values stand in the picture of a bet, and what stands where a pointer is. */
import { monthNumber } from "../engine/scenario.ts";

/** Size of the picture, in units of its own; it grows and shrinks with the page. */
export const SIZE = { width: 640, height: 280, left: 68, right: 14, top: 12, bottom: 26 } as const;
/** Names of years that fit below the picture, and of values beside it. */
const MOST_YEARS = 9;
const MOST_VALUES = 5;

export interface Domain {
  readonly low: number;
  readonly high: number;
}

/**
 * Returns the values between which a line can be drawn: as far again as the paths reach, and a good part of their
 * size where they hardly move. What never falls below 0 is not drawn there, and an index or a share not above 1.
 */
export function domainOf(paths: readonly ArrayLike<number>[], unit: string): Domain {
  const values = paths.flatMap((path) => Array.from(path)).filter((value) => Number.isFinite(value));
  if (values.length === 0) return { low: 0, high: 1 };
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const span = Math.max(most - least, Math.max(Math.abs(least), Math.abs(most)) * 0.5) || 1;
  const low = least >= 0 ? Math.max(0, least - span / 2) : least - span / 2;
  const bounded = /^(index 0-1|share)/.test(unit) && most <= 1;
  const high = bounded ? Math.min(1, most + span / 2) : most + span / 2;
  return { low, high };
}

export interface Scale {
  x(month: string): number;
  y(value: number): number;
  /** The value at a height, within what can be drawn. */
  valueAt(y: number): number;
  /** The nearest of the knots, counted from 0. */
  knotAt(x: number, knots: readonly string[]): number;
}
export function scaleOf(months: readonly string[], { low, high }: Domain): Scale {
  const [first, last] = [monthNumber(months[0]), monthNumber(months.at(-1)!)];
  const wide = SIZE.width - SIZE.left - SIZE.right;
  const tall = SIZE.height - SIZE.top - SIZE.bottom;
  const x = (month: string) => SIZE.left + (wide * (monthNumber(month) - first)) / Math.max(1, last - first);
  return {
    x,
    y: (value) => SIZE.top + (tall * (high - value)) / (high - low),
    valueAt: (y) => Math.min(high, Math.max(low, high - ((y - SIZE.top) * (high - low)) / tall)),
    knotAt: (at, knots) =>
      knots.reduce((best, knot, i) => (Math.abs(x(knot) - at) < Math.abs(x(knots[best]) - at) ? i : best), 0),
  };
}

/** Returns round values within the domain. */
export function valueTicks({ low, high }: Domain): number[] {
  const rough = (high - low) / MOST_VALUES;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5].find((factor) => factor * power >= rough) ?? 10) * power;
  const first = Math.ceil(low / step);
  const count = Math.floor(high / step) - first + 1;
  return Array.from({ length: count }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}
/** Returns the Januaries that are named. */
export function yearTicks(months: readonly string[]): string[] {
  const starts = months.filter((month) => month.endsWith("-01"));
  const every = Math.ceil(starts.length / MOST_YEARS);
  return starts.filter((_, i) => i % every === 0);
}
/** Returns the path of an SVG line over months; it breaks where there is no value. */
export function linePath(scale: Scale, months: readonly string[], values: ArrayLike<number>): string {
  let open = false;
  const parts = months.map((month, i) => {
    if (!Number.isFinite(values[i])) {
      open = false;
      return "";
    }
    const part = `${open ? "L" : "M"}${scale.x(month).toFixed(1)},${scale.y(values[i]).toFixed(1)}`;
    open = true;
    return part;
  });
  return parts.join("");
}
/** Returns the outline of a band over the months in which it has both ends. */
export function bandPath(
  scale: Scale,
  months: readonly string[],
  low: ArrayLike<number>,
  high: ArrayLike<number>,
): string {
  const known = months.map((_, i) => i).filter((i) => Number.isFinite(low[i]) && Number.isFinite(high[i]));
  if (known.length < 2) return "";
  const at = (values: ArrayLike<number>) => (i: number) =>
    `${scale.x(months[i]).toFixed(1)},${scale.y(values[i]).toFixed(1)}`;
  return `M${known.map(at(high)).join("L")}L${known.toReversed().map(at(low)).join("L")}Z`;
}
