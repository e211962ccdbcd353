import { describe, expect, it } from "vitest";
import { key, normal } from "../../core/rng.ts";
import { coverage } from "./coverage.ts";

const { k0, k1 } = key(1, 0, "coverage");
const actual = Array.from({ length: 500 }, (_, i) => normal(i, k0, k1));
const wide = (level: number, z: number) => actual.map(() => ({ level, low: -z, high: z }));

describe("coverage", () => {
  it("keeps the promise of the right width", () => {
    expect(coverage(wide(0.5, 0.6744897501960817), actual).kept).toBe(true);
    expect(coverage(wide(0.9, 1.6448536269514722), actual).kept).toBe(true);
  });

  it("finds one too narrow and one too wide", () => {
    expect(coverage(wide(0.9, 1), actual)).toMatchObject({ trials: 500, kept: false });
    expect(coverage(wide(0.5, 1.6), actual).kept).toBe(false);
  });

  it("counts the ends as inside and leaves out what is not known", () => {
    const interval = { level: 0.5, low: 1, high: 2 };
    expect(coverage([interval, interval, interval], [1, 2.1, NaN])).toMatchObject({ hits: 1, trials: 2 });
  });

  it("refuses a mixture of levels", () => {
    expect(() =>
      coverage(
        [
          { level: 0.5, low: 0, high: 1 },
          { level: 0.9, low: 0, high: 1 },
        ],
        [1, 1],
      ),
    ).toThrow("one level: 0.5, 0.9");
    expect(() => coverage([], [])).toThrow("must match");
  });
});
