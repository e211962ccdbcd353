/**
 * Grows small trees that tell when an event comes about, by splitting one input at a time such that the halves' hits
 * are least mixed (Gini impurity). Source: Breiman, Friedman, Olshen and Stone 1984; least gain as in R's rpart.
 */
import { withSide } from "./box.ts";
import type { Box, Point } from "./box.ts";

export interface Leaf {
  /** Points of the leaf, and the share of hits among them. */
  readonly points: number;
  readonly hitShare: number;
}
export interface Split extends Leaf {
  readonly dimension: number;
  /** Points with a coordinate of at most this go `below`; it lies halfway between two of them. */
  readonly at: number;
  readonly below: Tree;
  readonly above: Tree;
}
export type Tree = Leaf | Split;

export interface TreeOptions {
  /** Questions asked at most; 3 if left out. */
  readonly depth?: number;
  /** Share of all points that a leaf has at least; 0.05. */
  readonly leastShare?: number;
  /** Part of the whole impurity that a split takes away at least; 0.01. */
  readonly leastGain?: number;
}

/** Grows a tree on points and their hits. Of equal splits the first is taken. Throws if their numbers differ or are 0. */
export function growTree(
  points: readonly Point[],
  hits: readonly boolean[],
  { depth = 3, leastShare = 0.05, leastGain = 0.01 }: TreeOptions = {},
): Tree {
  if (points.length === 0 || points.length !== hits.length)
    throw new Error(`points must match hits: ${points.length}, ${hits.length}`);
  const least = Math.max(1, leastShare * points.length);
  const all = points.map((_, i) => i);
  const gain = Math.max(leastGain * impurity(all.length, countHits(all, hits)), 1e-12);
  const grow = (members: readonly number[], left: number): Tree => {
    const total = countHits(members, hits);
    const leaf = { points: members.length, hitShare: total / members.length };
    const split = left === 0 ? undefined : bestSplit(points, hits, members, total, least);
    if (split === undefined || split.gain < gain) return leaf;
    const { dimension, at } = split;
    const side = (isBelow: boolean): Tree =>
      grow(
        members.filter((i) => points[i][dimension] <= at === isBelow),
        left - 1,
      );
    return { ...leaf, dimension, at, below: side(true), above: side(false) };
  };
  return grow(all, depth);
}

const countHits = (members: readonly number[], hits: readonly boolean[]): number =>
  members.reduce((count, i) => count + (hits[i] ? 1 : 0), 0);

/** Returns the Gini impurity of n points times n: 2 h (n − h) / n. */
const impurity = (n: number, hitCount: number): number => (2 * hitCount * (n - hitCount)) / n;

function bestSplit(
  points: readonly Point[],
  hits: readonly boolean[],
  members: readonly number[],
  total: number,
  least: number,
): { dimension: number; at: number; gain: number } | undefined {
  const n = members.length;
  let best: { dimension: number; at: number; gain: number } | undefined;
  for (let dimension = 0; dimension < points[0].length; dimension++) {
    const order = members.toSorted((a, b) => points[a][dimension] - points[b][dimension]);
    let below = 0;
    for (let count = 1; count < n; count++) {
      if (hits[order[count - 1]]) below++;
      const [left, right] = [points[order[count - 1]][dimension], points[order[count]][dimension]];
      if (left === right || count < least || n - count < least) continue;
      const gain = impurity(n, total) - impurity(count, below) - impurity(n - count, total - below);
      if (best === undefined || gain > best.gain) best = { dimension, at: left + (right - left) / 2, gain };
    }
  }
  return best;
}

/** Returns the leaf that a point falls into. */
export function leafOf(tree: Tree, point: Point): Leaf {
  return "at" in tree ? leafOf(point[tree.dimension] <= tree.at ? tree.below : tree.above, point) : tree;
}

/** Returns the leaves with the box of each, from the lowest side of each split to the highest. */
export function leavesOf(tree: Tree, box: Box = []): (Leaf & { readonly box: Box })[] {
  if (!("at" in tree)) return [{ ...tree, box }];
  const { dimension, at, below, above } = tree;
  return [
    ...leavesOf(below, withSide(box, dimension, "high", at)),
    ...leavesOf(above, withSide(box, dimension, "low", at)),
  ];
}
