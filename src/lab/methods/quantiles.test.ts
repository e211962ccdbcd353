import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quantiles } from "../../core/stats.ts";
import { median, spread, weightedQuantiles } from "./quantiles.ts";

describe("weighted quantiles", () => {
  it("are type 7 with equal weights", () => {
    const ps = [0, 0.1, 0.25, 0.5, 0.9, 1];
    const samples = fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(samples, fc.double({ min: 0.01, max: 50, noNaN: true }), (values, weight) => {
        const got = weightedQuantiles(
          values,
          ps,
          values.map(() => weight),
        );
        quantiles(values, ps).forEach((quantile, i) => expect(got[i]).toBeCloseTo(quantile, 9));
      }),
    );
  });

  it("ignore values of no weight, wherever they lie", () => {
    expect(weightedQuantiles([5, NaN, 1, -9, 3], [0, 0.5, 1], [1, 0, 1, 0, 1])).toEqual([1, 3, 5]);
    expect(median([-4, 7], [0, 2])).toBe(7);
  });

  it("lean to what weighs more", () => {
    expect(median([0, 1, 2], [1, 1, 10])).toBeGreaterThan(1.9);
    // n* = 16 / 10, so that p = ½ takes the shares 0.3 / 1.6 … 1.3 / 1.6; ¼ of the weight lies on 0.
    expect(median([0, 10], [1, 3])).toBeCloseTo(10 * (1.3 - 0.4), 12);
  });

  it("refuse weights that are not weights", () => {
    expect(() => median([1, 2], [0, 0])).toThrow("positive weight");
    expect(() => median([1, 2], [1, -1])).toThrow("at least 0: -1");
    expect(() => median([])).toThrow("at least one value");
  });
});

it("the spread of 0 … 100", () => {
  const values = Array.from({ length: 101 }, (_, i) => (i * 37) % 101);
  expect(spread(values).median).toBe(50);
  expect(
    spread(values).intervals.map(({ level, low, high }) => [level, low, high].map((x) => +x.toFixed(9))),
  ).toEqual([
    [0.5, 25, 75],
    [0.8, 10, 90],
    [0.95, 2.5, 97.5],
  ]);
  expect(spread(values, undefined, [0.9]).intervals).toHaveLength(1);
});
