import { describe, expect, it } from "vitest";
import { draw, key } from "../../core/rng.ts";
import { boxInWords, scoreBox } from "./box.ts";
import { pasteBox, peelBoxes } from "./prim.ts";
import type { BoxStep } from "./prim.ts";

const sample = (count: number, dimensions: number, seed = 1) =>
  Array.from({ length: count }, (_, i) => {
    const { k0, k1 } = key(seed, i, "prim");
    return Array.from({ length: dimensions }, (_, j) => draw(j, k0, k1));
  });

/** Returns the step that covers most hits among those of at least a density, or undefined if none is so dense. */
function chooseBox(steps: readonly BoxStep[], density: number): BoxStep | undefined {
  const dense = steps.filter((step) => step.density >= density);
  return dense.reduce<BoxStep | undefined>(
    (best, step) => (best === undefined || step.coverage > best.coverage ? step : best),
    undefined,
  );
}

describe("PRIM", () => {
  it("finds a known box among idle inputs, and holds on other points", () => {
    const truth = (x: number[]) => x[1] > 0.6 && x[3] > 0.2 && x[3] < 0.7;
    const points = sample(2000, 8);
    const hits = points.map(truth);
    const found = chooseBox(peelBoxes(points, hits), 0.9)!;
    const { box } = pasteBox(found.box, points, hits);
    expect(box.map(({ dimension }) => dimension)).toEqual([1, 3]);
    expect(box[0].low).toBeCloseTo(0.6, 1);
    expect(box[1].low).toBeCloseTo(0.2, 1);
    expect(box[1].high).toBeCloseTo(0.7, 1);
    const others = sample(2000, 8, 2);
    const score = scoreBox(box, others, others.map(truth));
    expect(score.density).toBeGreaterThan(0.9);
    expect(score.coverage).toBeGreaterThan(0.9);
  });

  it("finds the high corner of Friedman's function among idle inputs", () => {
    // Friedman 1991: rises in the first two, the fourth and the fifth of ten inputs; lowest at the third's middle.
    const points = sample(2000, 10, 3);
    const hits = points.map(
      ([a, b, c, d, e]) => 10 * Math.sin(Math.PI * a * b) + 20 * (c - 0.5) ** 2 + 10 * d + 5 * e > 19,
    );
    const step = chooseBox(peelBoxes(points, hits), 0.85)!;
    const { box } = pasteBox(step.box, points, hits);
    const lowSides = box.filter(({ low }) => low !== undefined).map(({ dimension }) => dimension);
    expect(lowSides).toEqual(expect.arrayContaining([0, 1, 3]));
    expect(box.find(({ dimension }) => dimension === 3)!.low).toBeGreaterThan(0.4);
    expect(step.density).toBeGreaterThan((4 * hits.filter(Boolean).length) / hits.length);
  });

  it("cannot cut out a middle: an event at both ends stays mixed", () => {
    const points = sample(1000, 1, 7);
    const steps = peelBoxes(
      points,
      points.map(([x]) => x < 0.25 || x > 0.75),
      { leastShare: 0.3 },
    );
    expect(Math.max(...steps.map(({ coverage, density }) => Math.min(coverage, density)))).toBeLessThan(0.65);
  });

  it("stands noise and says what it found", () => {
    const points = sample(1500, 4, 4);
    const { k0, k1 } = key(9, 0, "noise");
    const hits = points.map((x, i) => draw(i, k0, k1) < (x[2] < 0.3 ? 0.97 : 0.1));
    const { box } = pasteBox(chooseBox(peelBoxes(points, hits), 0.9)!.box, points, hits);
    expect(boxInWords(box, ["a", "b", "c", "d"])).toMatch(/c ≤ 0\.(29|3)/);
  });

  it("trades coverage for density, step by step", () => {
    const points = sample(500, 3, 5);
    const steps = peelBoxes(
      points,
      points.map(([x, y]) => x + y > 1.2),
    );
    expect(steps[0]).toMatchObject({ box: [], share: 1, coverage: 1 });
    for (let i = 1; i < steps.length; i++) expect(steps[i].share).toBeLessThan(steps[i - 1].share);
    expect(steps.at(-1)!.share).toBeGreaterThanOrEqual(0.05);
    expect(steps.at(-1)!.density).toBeGreaterThan(0.95);
  });

  it("cuts whole numbers between them", () => {
    const points = Array.from({ length: 60 }, (_, i) => [i % 3]);
    const steps = peelBoxes(
      points,
      points.map(([x]) => x === 2),
    );
    expect(steps.at(-1)).toMatchObject({ box: [{ dimension: 0, low: 1.5 }], density: 1, coverage: 1 });
  });

  it("finds nothing where nothing is dense, and refuses no points", () => {
    const points = sample(200, 2, 6);
    expect(
      chooseBox(
        peelBoxes(
          points,
          points.map(() => false),
        ),
        0.5,
      ),
    ).toBeUndefined();
    expect(
      peelBoxes(
        points,
        points.map(() => true),
      ),
    ).toHaveLength(1);
    expect(() => peelBoxes([], [])).toThrow("must match hits: 0, 0");
  });
});
