/** How near a drawn line comes to the model's path. */

/** Where a path lies against what it is held to, on average over its months. */
export type Side = "above" | "below" | "level";
export interface Score {
  /** Mean distance from the median, in per cent of the median's mean size; null where that is 0. */
  readonly deviation: number | null;
  readonly drawn: Side;
  readonly found: Side;
  /** Part of the months in which the drawn line lies within the band; null where there is no band. */
  readonly inside: number | null;
}
/** Values month by month, all of the same months. */
export interface Paths {
  readonly drawn: ArrayLike<number>;
  readonly median: ArrayLike<number>;
  /** Ends of the 80 % band; equal to the median where there is one draw. */
  readonly low: ArrayLike<number>;
  readonly high: ArrayLike<number>;
  /** What direction is held against: the baseline, or the value at the start. */
  readonly reference: ArrayLike<number>;
}
/** A path that lies nearer than this to the reference, as a part of its mean size, is level with it. */
export const LEVEL_SHARE = 0.01;

/** Scores a line over the months in which every path has a value; undefined where there is none. */
export function scoreBet(paths: Paths): Score | undefined {
  const { drawn, median, low, high, reference } = paths;
  const months = Array.from({ length: median.length }, (_, i) => i).filter((i) =>
    [drawn, median, low, high, reference].every((path) => Number.isFinite(path[i])),
  );
  if (months.length === 0) return undefined;
  const mean = (read: (month: number) => number) =>
    months.reduce((sum, month) => sum + read(month), 0) / months.length;
  const size = mean((i) => Math.abs(median[i]));
  const scale = mean((i) => Math.abs(reference[i]));
  const banded = months.some((i) => high[i] > low[i]);
  return {
    deviation: size === 0 ? null : (100 * mean((i) => Math.abs(drawn[i] - median[i]))) / size,
    drawn: sideOf(
      mean((i) => drawn[i] - reference[i]),
      scale,
    ),
    found: sideOf(
      mean((i) => median[i] - reference[i]),
      scale,
    ),
    inside: banded ? mean((i) => (drawn[i] >= low[i] && drawn[i] <= high[i] ? 1 : 0)) : null,
  };
}
function sideOf(difference: number, scale: number): Side {
  if (Math.abs(difference) <= LEVEL_SHARE * scale) return "level";
  return difference > 0 ? "above" : "below";
}
