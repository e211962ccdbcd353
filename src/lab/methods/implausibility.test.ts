import { describe, expect, it } from "vitest";
import { implausibility, nthLargest, selectPlausible } from "./implausibility.ts";
import { latinPlace } from "./latin.ts";

const target = { observed: 10, observationVariance: 9, discrepancyVariance: 12 };

describe("implausibility", () => {
  it("is the distance in standard deviations of all that could explain it", () => {
    expect(implausibility(target, 20, 4)).toBe(2);
    expect(implausibility(target, 0, 4)).toBe(2);
    expect(implausibility({ ...target, discrepancyVariance: 0 }, 1)).toBe(3);
  });

  it("is infinite for a failed run, and needs a variance", () => {
    expect(implausibility(target, NaN)).toBe(Infinity);
    expect(() => implausibility({ observed: 1, observationVariance: 0, discrepancyVariance: 0 }, 1)).toThrow(
      "above 0: 0",
    );
  });

  it("forgives the worst targets", () => {
    expect([1, 2, 3].map((n) => nthLargest([2, 9, 4], n))).toEqual([9, 4, 2]);
    expect(() => nthLargest([1], 2)).toThrow("the largest but: 1");
  });

  it("shrinks the space to what it must, wave by wave", () => {
    // f(x) = 100 x on [0, 1], observed 40 with a standard deviation of 5: x within 0.25 … 0.55 is left.
    const at = { observed: 40, observationVariance: 25, discrepancyVariance: 0 };
    const xs = Array.from({ length: 640 }, (_, d) => latinPlace(1, "x", d));
    const first = selectPlausible(xs.map((x) => [implausibility(at, 100 * x)]));
    expect(first.spaceShare).toBeCloseTo(0.3, 2);
    const left = first.kept.map((d) => xs[d]);
    expect(Math.min(...left)).toBeGreaterThan(0.25);
    expect(Math.max(...left)).toBeLessThan(0.55);
    const sharper = { ...at, observationVariance: 6.25 };
    const second = selectPlausible(
      left.map((x) => [implausibility(sharper, 100 * x)]),
      { before: first.spaceShare },
    );
    expect(second.keptShare).toBeCloseTo(0.5, 1);
    expect(second.spaceShare).toBeCloseTo(0.15, 1);
  });

  it("keeps draws that miss as many targets as are forgiven", () => {
    const rows = [
      [1, 5],
      [4, 5],
      [3, 2],
      [Infinity, 0],
    ];
    expect(selectPlausible(rows).kept).toEqual([2]);
    expect(selectPlausible(rows, { n: 2 }).kept).toEqual([0, 2, 3]);
    expect(() => selectPlausible([])).toThrow("found: 0");
  });
});
