import { describe, expect, it } from "vitest";
import { key, normal } from "../../core/rng.ts";
import { effectiveSize, normalised, smooth, smoothingWidth } from "./particles.ts";

const square = [
  [0, 0],
  [1, 1],
  [0, 1],
  [1, 0],
];
const equal = [0.25, 0.25, 0.25, 0.25];

describe("particles", () => {
  it("are worth their effective size", () => {
    expect(effectiveSize(equal)).toBe(4);
    expect(effectiveSize([1, 0, 0])).toBe(1);
    expect(effectiveSize([0.5, 0.25, 0.25])).toBeCloseTo(8 / 3, 12);
  });

  it("are smoothed by Silverman's width", () => {
    expect(smoothingWidth(100, 1)).toBeCloseTo(Math.pow(4 / 300, 0.2), 12);
    expect(smoothingWidth(1, 1)).toBe(1);
  });

  it("keep their mean and variance when smoothed, along their correlation", () => {
    const line = Array.from({ length: 200 }, (_, i) => [i / 200, (3 * i) / 200]);
    const weights = line.map(() => 1 / 200);
    const smoothed = smooth(line, weights);
    const drawn = Array.from({ length: 20000 }, (_, i) => {
      const { k0, k1 } = key(3, i, "smooth");
      return smoothed.near(i % 200, [normal(0, k0, k1), normal(1, k0, k1)]);
    });
    const mean = drawn.reduce((total, [x]) => total + x, 0) / drawn.length;
    const variance = drawn.reduce((total, [x]) => total + (x - mean) ** 2, 0) / drawn.length;
    expect(mean).toBeCloseTo(0.4975, 2);
    expect(variance).toBeCloseTo(1 / 12, 2);
    for (const [x, y] of drawn.slice(0, 20)) expect(y).toBeCloseTo(3 * x, 1);
    const [x, y] = smooth(square, equal, "independent").near(0, [0, 0]);
    expect(x).toBe(y);
  });

  it("have the density of the sum of their kernels", () => {
    const smoothed = smooth(square, equal, "independent");
    const width = smoothingWidth(4, 2);
    const pull = Math.sqrt(1 - width * width);
    const density = (x: number, y: number) =>
      square.reduce((total, [a, b]) => {
        const dx = x - 0.5 - pull * (a - 0.5);
        const dy = y - 0.5 - pull * (b - 0.5);
        return total + Math.exp(-(dx * dx + dy * dy) / (2 * width * width * 0.25));
      }, 0);
    const ratio = Math.exp(smoothed.logDensity([0.1, 0.9]) - smoothed.logDensity([0.5, 1.5]));
    expect(ratio).toBeCloseTo(density(0.1, 0.9) / density(0.5, 1.5), 3);
  });

  it("weights come from logarithms of any size", () => {
    expect(normalised([-5000, -5000 - Math.log(3)])[0]).toBeCloseTo(0.75, 12);
    expect(normalised([5000, -5000])).toEqual([1, 0]);
    expect(() => smooth([], [])).toThrow("must match weights: 0, 0");
  });
});
