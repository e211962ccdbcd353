import { describe, expect, it } from "vitest";
import { mean, normalQuantile } from "../../core/stats.ts";
import { crps, crpsNormal } from "./crps.ts";

const draws = Array.from({ length: 4000 }, (_, i) => 2 + 3 * normalQuantile((i + 0.5) / 4000));

describe("the ranked probability score", () => {
  it("of many normal draws is the closed form", () => {
    for (const y of [-6, 0, 2, 4.5, 20]) expect(crps(draws, y)).toBeCloseTo(crpsNormal(2, 9, y), 2);
    expect(crpsNormal(0, 1, 0)).toBeCloseTo(0.2336949772551, 12);
  });

  it("is the mean distance less half of that among draws", () => {
    const few = [3, -1, 4, 4, 10];
    const weights = [1, 2, 0.5, 0, 3];
    const naive = (y: number): number => {
      let score = 0;
      few.forEach((x, i) => {
        score += (weights[i] * Math.abs(x - y)) / 6.5;
        few.forEach((z, j) => (score -= (weights[i] * weights[j] * Math.abs(x - z)) / 2 / 6.5 / 6.5));
      });
      return score;
    };
    for (const y of [-5, 0, 3, 7, 12]) expect(crps(few, y, weights)).toBeCloseTo(naive(y), 12);
  });

  it("counts a weight as so many draws", () => {
    expect(crps([1, 5], 2, [3, 1])).toBeCloseTo(crps([1, 1, 1, 5], 2), 14);
  });

  it("of one number is the absolute error", () => {
    expect(crps([7], 4)).toBe(3);
    expect(crpsNormal(7, 0, 4)).toBe(3);
  });

  it("rewards the right width", () => {
    const ys = Array.from({ length: 99 }, (_, i) => normalQuantile((i + 1) / 100));
    const score = (sigma: number) => mean(ys.map((y) => crpsNormal(0, sigma * sigma, y)));
    expect(score(1)).toBeLessThan(score(0.5));
    expect(score(1)).toBeLessThan(score(2));
  });

  it("refuses draws without weight", () => {
    expect(() => crps([], 1)).toThrow("positive weight");
    expect(() => crps([1], 1, [0])).toThrow("positive weight");
    expect(() => crpsNormal(0, -1, 1)).toThrow("at least 0: -1");
  });
});
