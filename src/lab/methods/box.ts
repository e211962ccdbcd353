/** Boxes: limits on some dimensions of a point. `low` and `high` belong to the box; a side left out is open. */

export interface Limit {
  readonly dimension: number;
  readonly low?: number;
  readonly high?: number;
}
/** Limits of different dimensions, in their order. No limits hold every point. */
export type Box = readonly Limit[];

/** A point's coordinates by dimension; hits tell by point whether the event came about. */
export type Point = ArrayLike<number>;

export interface BoxScore {
  /** Share of the points in the box. */
  readonly share: number;
  /** Share of all hits that the box holds; NaN without hits. */
  readonly coverage: number;
  /** Share of hits among the points in the box; NaN if it is empty. */
  readonly density: number;
  readonly points: number;
}

/** Tells whether a point lies in a box. */
export function inBox(box: Box, point: Point): boolean {
  return box.every(
    ({ dimension, low = -Infinity, high = Infinity }) => point[dimension] >= low && point[dimension] <= high,
  );
}

/** Returns coverage and density of a box on any points: those that it was found on, or others. */
export function scoreBox(box: Box, points: readonly Point[], hits: readonly boolean[]): BoxScore {
  let inside = 0;
  let insideHits = 0;
  let allHits = 0;
  points.forEach((point, i) => {
    const held = inBox(box, point);
    if (held) inside++;
    if (hits[i]) allHits++;
    if (held && hits[i]) insideHits++;
  });
  return {
    share: inside / points.length,
    coverage: insideHits / allHits,
    density: insideHits / inside,
    points: inside,
  };
}

/** Returns a box with one side of one dimension set, or opened by undefined. */
export function withSide(box: Box, dimension: number, side: "low" | "high", value: number | undefined): Box {
  const old: Limit = box.find((limit) => limit.dimension === dimension) ?? { dimension };
  const { [side]: _, ...rest } = old;
  const set: Limit = value === undefined ? { ...rest, dimension } : { ...rest, dimension, [side]: value };
  const others = box.filter((limit) => limit !== old);
  const isOpen = set.low === undefined && set.high === undefined;
  return (isOpen ? others : [...others, set]).toSorted((a, b) => a.dimension - b.dimension);
}

/** Writes a number to three significant digits, as readers would: 0.123, 4500, 1e+9. */
const threeDigits = (value: number): string => String(Number(value.toPrecision(3)));

/** Says a box in words: "a ≥ 0.2 and 1 ≤ b ≤ 3", by each dimension's name; "always" if nothing is limited. */
export function boxInWords(box: Box, names: readonly string[], format = threeDigits): string {
  if (box.length === 0) return "always";
  return box
    .map(({ dimension, low, high }) => {
      const name = names[dimension];
      if (low === undefined) return high === undefined ? name : `${name} ≤ ${format(high)}`;
      return high === undefined ? `${name} ≥ ${format(low)}` : `${format(low)} ≤ ${name} ≤ ${format(high)}`;
    })
    .join(" and ");
}
