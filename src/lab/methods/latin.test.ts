import { describe, expect, it } from "vitest";
import { mean } from "../../core/stats.ts";
import { LATIN_BLOCK, drawParameters, latinBlock, latinPlace } from "./latin.ts";

const parameter = (id: string, low = 0, high = 1) => ({ id, unit: "share", low, high });
const column = (id: string, draws: number, seed = 7) =>
  Array.from({ length: draws }, (_, d) => latinPlace(seed, id, d));

describe("Latin hypercubes", () => {
  it("visit each stratum once in each block", () => {
    for (const block of [0, 1, 5]) {
      const strata = [...latinBlock(3, "a", block)].map((u) => Math.floor(u * LATIN_BLOCK));
      expect(strata.toSorted((x, y) => x - y)).toEqual([...Array(LATIN_BLOCK).keys()]);
    }
  });

  it("give each parameter and each block an order of its own", () => {
    const a = column("a", 640);
    const correlate = (xs: number[], ys: number[]) => 12 * mean(xs.map((x, i) => (x - 0.5) * (ys[i] - 0.5)));
    for (const other of [column("b", 640), column("a", 640, 8), [...a.slice(64), ...a.slice(0, 64)]])
      expect(Math.abs(correlate(a, other))).toBeLessThan(0.12);
  });

  it("estimate the mean of a sum far better than independent draws", () => {
    const means = Array.from({ length: 50 }, (_, seed) => mean(column("a", LATIN_BLOCK, seed)));
    // One draw in each stratum: the standard deviation is 1 / (64 √(12 · 64)) = 0.00056, not 0.036.
    for (const value of means) expect(Math.abs(value - 0.5)).toBeLessThan(0.003);
  });

  it("have fair first draws", () => {
    const firsts = Array.from({ length: 400 }, (_, seed) => latinPlace(seed, "a", 0));
    expect(mean(firsts)).toBeCloseTo(0.5, 1);
    expect(Math.min(...firsts)).toBeLessThan(0.02);
    expect(Math.max(...firsts)).toBeGreaterThan(0.98);
  });

  it("keep each draw when parameters come or go, and leave out what is known", () => {
    const few = drawParameters([parameter("a"), parameter("b", 1, 100)], 5, 70);
    const more = drawParameters(
      [parameter("c"), parameter("b", 1, 100), parameter("a"), parameter("d", 2, 2)],
      5,
      70,
    );
    expect(Object.keys(more)).toEqual(["c", "b", "a"]);
    expect(more.a).toBe(few.a);
    expect(more.b).toBe(few.b);
  });

  it("refuse to draw nothing", () => {
    expect(() => drawParameters([parameter("d", 2, 2)], 5, 0)).toThrow(
      "no parameter has a range to draw from",
    );
    expect(() => drawParameters([parameter("a")], 5, -1)).toThrow("from 0: -1");
  });
});
