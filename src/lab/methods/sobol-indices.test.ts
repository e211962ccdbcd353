import { describe, expect, it } from "vitest";
import { sobolDesign, sobolIndices } from "./sobol-indices.ts";
import type { SobolIndices } from "./sobol-indices.ts";

const expectNear = (got: SobolIndices, first: number[], total: number[], within: number) => {
  first.forEach((value, i) => expect(Math.abs(got.first[i].value - value)).toBeLessThan(within));
  total.forEach((value, i) => expect(Math.abs(got.total[i].value - value)).toBeLessThan(within));
};

/** Ishigami and Homma 1990, a = 7, b = 0.1. */
const ishigami = (u: Float64Array): number => {
  const [x, y, z] = u.map((at) => Math.PI * (2 * at - 1));
  return Math.sin(x) + 7 * Math.sin(y) ** 2 + 0.1 * z ** 4 * Math.sin(x);
};
/** Sobol's g-function: Π (|4 xᵢ − 2| + aᵢ) / (1 + aᵢ). */
const a = [0, 1, 4.5, 9, 99];
const g = (u: Float64Array): number =>
  u.reduce((product, x, i) => (product * (Math.abs(4 * x - 2) + a[i])) / (1 + a[i]), 1);

describe("Sobol indices", () => {
  it("of the Ishigami function", () => {
    const indices = sobolIndices(sobolDesign(1, 3, 4096).map(ishigami), 3, { resamples: 200 });
    expect(indices.mean).toBeCloseTo(3.5, 1);
    expect(indices.variance).toBeCloseTo(13.845, 0);
    expectNear(indices, [0.3139, 0.4424, 0], [0.5576, 0.4424, 0.2437], 0.03);
  });

  it("of the g-function", () => {
    const parts = a.map((ai) => 1 / (3 * (1 + ai) ** 2));
    const variance = parts.reduce((product, part) => product * (1 + part), 1) - 1;
    const total = parts.map((part) => (part * (variance + 1)) / (1 + part) / variance);
    const indices = sobolIndices(sobolDesign(2, 5, 4096).map(g), 5, { resamples: 200 });
    expectNear(
      indices,
      parts.map((part) => part / variance),
      total,
      0.03,
    );
  });

  it("have intervals that mostly hold the truth", () => {
    let held = 0;
    for (let seed = 0; seed < 40; seed++) {
      const { total } = sobolIndices(sobolDesign(seed, 3, 256).map(ishigami), 3, { seed, resamples: 200 });
      if (total[0].low <= 0.5576 && total[0].high >= 0.5576) held++;
    }
    expect(held).toBeGreaterThan(33);
  });

  it("leave out the block of a failed run", () => {
    const outputs = sobolDesign(1, 3, 512).map(ishigami);
    const short = sobolIndices(outputs.slice(5), 3);
    outputs[3] = NaN;
    const indices = sobolIndices(outputs, 3);
    expect(indices).toMatchObject({ blocks: 511, failedBlocks: 1 });
    expect(indices.total).toEqual(short.total);
  });

  it("of a longer design begin with the shorter one", () => {
    expect(sobolDesign(3, 4, 100).slice(0, 30 * 6)).toEqual(sobolDesign(3, 4, 30));
  });

  it("refuse what they cannot part", () => {
    expect(() => sobolIndices([1, 2, 3], 3)).toThrow("blocks of 5 runs: 3");
    expect(() => sobolIndices(Array(10).fill(1), 3)).toThrow("that vary: 0");
    expect(() => sobolIndices([1, 2, 3, 4, 5], 3)).toThrow("two blocks");
  });
});
