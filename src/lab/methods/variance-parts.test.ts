import { describe, expect, it } from "vitest";
import { key, normal } from "../../core/rng.ts";
import { mean } from "../../core/stats.ts";
import { varianceParts } from "./variance-parts.ts";

describe("variance parts", () => {
  it("match a sample worked by hand", () => {
    // Means 2, 6 and 4 about 4: mean square 8 among draws with 2 seeds, 2 within.
    const parts = varianceParts([
      [1, 3],
      [5, 7],
      [3, 5],
    ]);
    expect(parts).toEqual({ mean: 4, seed: 2, draw: 3, drawShare: 0.6 });
  });

  it("are right on average, with unequal numbers of seeds", () => {
    const sizes = [2, 3, 5, 2, 8, 1];
    const parts = Array.from({ length: 2000 }, (_, study) => {
      const { k0, k1 } = key(11, study, "variance parts");
      let id = 0;
      return varianceParts(
        sizes.map((size) => {
          const effect = 2 * normal(id++, k0, k1);
          return Array.from({ length: size }, () => effect + normal(id++, k0, k1));
        }),
      );
    });
    expect(mean(parts.map(({ seed }) => seed))).toBeCloseTo(1, 1);
    // The floor at 0 is seldom met where draws matter.
    expect(Math.abs(mean(parts.map(({ draw }) => draw)) - 4)).toBeLessThan(0.2);
  });

  it("never fall below 0", () => {
    expect(
      varianceParts([
        [0, 2],
        [1, 1],
      ]).draw,
    ).toBe(0);
    expect(
      varianceParts([
        [1, 1],
        [1, 1],
      ]).drawShare,
    ).toBeNaN();
  });

  it("refuse what cannot be parted", () => {
    expect(() => varianceParts([[1], [2], [3]])).toThrow("3 draws, 3 runs");
    expect(() => varianceParts([[1, 2], []])).toThrow("1 draws, 2 runs");
  });
});
