import { describe, expect, it } from "vitest";
import { draw, key } from "../../core/rng.ts";
import { boxInWords, inBox } from "./box.ts";
import { growTree, leafOf, leavesOf } from "./tree.ts";

const points = Array.from({ length: 1000 }, (_, i) => {
  const { k0, k1 } = key(1, i, "tree");
  return Array.from({ length: 5 }, (_, j) => draw(j, k0, k1));
});
const names = ["a", "b", "c", "d", "e"];

describe("trees", () => {
  it("find nested conditions and no others", () => {
    const tree = growTree(
      points,
      points.map((x) => x[1] > 0.7 || (x[3] < 0.25 && x[1] > 0.3)),
    );
    const leaves = leavesOf(tree);
    expect(leaves.every(({ hitShare }) => hitShare < 0.02 || hitShare > 0.98)).toBe(true);
    const words = leaves.map(({ box }) => boxInWords(box, names)).join("; ");
    expect(words).toMatch(/b ≥ 0\.(69|7)/);
    expect(words).toContain("d ≤ 0.2");
    expect(words).not.toMatch(/[ace] [≤≥]/);
  });

  it("send each point to the leaf whose box holds it", () => {
    const tree = growTree(
      points,
      points.map((x) => x[0] + x[1] > 1),
    );
    for (const point of points.slice(0, 50)) {
      const held = leavesOf(tree).filter(({ box }) => inBox(box, point));
      expect(held).toHaveLength(1);
      expect(held[0]).toMatchObject(leafOf(tree, point));
    }
    expect(leavesOf(tree).reduce((count, leaf) => count + leaf.points, 0)).toBe(1000);
  });

  it("stay small: depth, least share and gain", () => {
    const hits = points.map((x) => x[0] + x[1] + x[2] > 1.5);
    expect(leavesOf(growTree(points, hits)).length).toBeLessThanOrEqual(8);
    expect(leavesOf(growTree(points, hits, { depth: 1 }))).toHaveLength(2);
    for (const leaf of leavesOf(growTree(points, hits, { leastShare: 0.1 })))
      expect(leaf.points).toBeGreaterThanOrEqual(100);
    const { k0, k1 } = key(2, 0, "noise");
    expect(
      growTree(
        points,
        points.map((_, i) => draw(i, k0, k1) < 0.5),
        { leastGain: 0.03 },
      ),
    ).not.toHaveProperty("at");
  });

  it("are one leaf where all points are alike", () => {
    expect(growTree([[1], [1]], [true, false])).toEqual({ points: 2, hitShare: 0.5 });
    expect(growTree([[1], [2]], [true, true])).toEqual({ points: 2, hitShare: 1 });
    expect(() => growTree([], [])).toThrow("must match hits: 0, 0");
  });
});
