/**
 * Finds boxes of inputs in which an event comes about, by patient peeling and pasting (PRIM). Peeling takes from the
 * box, step by step, the thin slice at one side whose loss raises the density of hits most; pasting opens sides again.
 * One box holds one stretch of each input: an event at both ends of one shows as no box.
 * Sources: Friedman and Fisher 1999; gain per point lost: Kwakkel and Jaxa-Rozen 2016.
 */
import { inBox, scoreBox, withSide } from "./box.ts";
import type { Box, BoxScore, Point } from "./box.ts";
import { orderOfValues } from "./quantiles.ts";

export interface BoxStep extends BoxScore {
  readonly box: Box;
}
interface Slice {
  readonly dimension: number;
  readonly side: "low" | "high";
  /** Halfway between the last point cut off and the first one kept. */
  readonly limit: number;
  readonly gain: number;
}

/**
 * Peels until the next slice would leave less than `leastShare` of the points (0.05), or all in the box are hits; each
 * slice has a share `peel` (0.05) of the box, more where values are equal. Returns all steps, the first the open box:
 * coverage falls as density rises. Deterministic: of equal slices the first dimension's is cut. Throws if points and
 * hits differ in number or there are none.
 */
export function peelBoxes(
  points: readonly Point[],
  hits: readonly boolean[],
  { peel = 0.05, leastShare = 0.05 } = {},
): BoxStep[] {
  if (points.length === 0 || points.length !== hits.length)
    throw new Error(`points must match hits: ${points.length}, ${hits.length}`);
  const columns = Array.from({ length: points[0].length }, (_, j) =>
    Float64Array.from(points, (point) => point[j]),
  );
  const orders = columns.map(orderOfValues);
  const inside = points.map(() => true);
  let box: Box = [];
  const steps: BoxStep[] = [];
  for (;;) {
    const score = scoreBox(box, points, hits);
    steps.push({ box, ...score });
    if (!(score.density < 1)) return steps;
    const thin = Math.max(1, Math.floor(peel * score.points));
    const most = score.points - leastShare * points.length;
    let best: Slice | undefined;
    for (let dimension = 0; dimension < columns.length; dimension++)
      for (const side of ["low", "high"] as const) {
        const slice = sliceOff(columns[dimension], orders[dimension], side, inside, hits, thin, most, score);
        if (slice !== undefined && (best === undefined || slice.gain > best.gain))
          best = { ...slice, dimension, side };
      }
    if (best === undefined) return steps;
    box = withSide(box, best.dimension, best.side, best.limit);
    points.forEach((point, i) => (inside[i] = inside[i] && inBox(box, point)));
  }
}

/** Walks in from one side past `thin` points of the box and all equal to the last; undefined if that is too many. */
function sliceOff(
  values: Float64Array,
  order: Uint32Array,
  side: "low" | "high",
  inside: readonly boolean[],
  hits: readonly boolean[],
  thin: number,
  most: number,
  { points, density }: BoxScore,
): { limit: number; gain: number } | undefined {
  let cut = 0;
  let cutHits = 0;
  let last = NaN;
  for (let at = 0; at < order.length; at++) {
    const i = order[side === "low" ? at : order.length - 1 - at];
    if (!inside[i]) continue;
    if (cut >= thin && values[i] !== last) {
      const after = (density * points - cutHits) / (points - cut);
      return { limit: (last + values[i]) / 2, gain: (after - density) / cut };
    }
    if (++cut > most) return undefined;
    if (hits[i]) cutHits++;
    last = values[i];
  }
  return undefined;
}

/**
 * Opens sides of a box as long as the density of hits does not fall: a side fully or by a share `paste` (0.05) of
 * the box's points, whichever leaves it densest. Drops limits that do not matter and gives back what peeling took too
 * much.
 */
export function pasteBox(
  start: Box,
  points: readonly Point[],
  hits: readonly boolean[],
  { paste = 0.05 } = {},
): BoxStep {
  let now: BoxStep = { box: start, ...scoreBox(start, points, hits) };
  for (;;) {
    let best: BoxStep | undefined;
    for (const { dimension, ...sides } of now.box)
      for (const side of ["low", "high"] as const) {
        const limit = sides[side];
        if (limit === undefined) continue;
        const open = withSide(now.box, dimension, side, undefined);
        const sign = side === "low" ? -1 : 1;
        const beyond = points
          .filter((point) => inBox(open, point) && sign * (point[dimension] - limit) > 0)
          .map((point) => point[dimension])
          .sort((a, b) => sign * (a - b));
        const next = beyond.at(Math.max(1, Math.floor(paste * now.points)) - 1);
        for (const box of next === undefined ? [open] : [open, withSide(now.box, dimension, side, next)]) {
          const score = scoreBox(box, points, hits);
          const isBetter = best === undefined ? score.density >= now.density : score.density > best.density;
          if (isBetter) best = { box, ...score };
        }
      }
    if (best === undefined) return now;
    now = best;
  }
}
