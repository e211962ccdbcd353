import { describe, expect, it } from "vitest";
import { mase } from "./mase.ts";

describe("the mean absolute scaled error", () => {
  it("matches one worked by hand", () => {
    // Steps 2, 1 and 3 have mean 2; errors 1 and 3 too.
    expect(mase([10, 12], [11, 9], [1, 3, 2, 5])).toBe(1);
  });

  it("is 1 for the naive forecast in its own sample, and does not change with the unit", () => {
    const series = [3, 5, 4, 8, 8, 2];
    expect(mase(series.slice(1), series.slice(0, -1), series)).toBe(1);
    expect(mase([10, 12], [11, 9], [1, 3, 2, 5])).toBe(mase([1000, 1200], [1100, 900], [100, 300, 200, 500]));
  });

  it("scales by the season if asked to", () => {
    expect(mase([1, 4], [2, 2], [0, 9, 1, 8, 2, 7], 2)).toBe(1.5);
  });

  it("refuses what gives no scale", () => {
    expect(() => mase([1], [1], [2, 2, 2])).toThrow("must change over a lag: 1");
    expect(() => mase([1], [1], [2])).toThrow("must change");
    expect(() => mase([1], [1, 2], [2, 3])).toThrow("must match");
    expect(() => mase([], [], [2, 3])).toThrow("must match");
  });
});
