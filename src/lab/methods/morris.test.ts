import { describe, expect, it } from "vitest";
import { morrisDesign, morrisEffects } from "./morris.ts";

/** The function of Morris 1991, with (−1)^i and (−1)^(i + j) for the coefficients that the paper draws. */
const morris = (x: Float64Array): number => {
  const w = x.map((u, i) => 2 * ([2, 4, 6].includes(i) ? (1.1 * u) / (u + 0.1) - 0.5 : u - 0.5));
  let y = 0;
  for (let i = 0; i < 20; i++) {
    y += (i < 10 ? 20 : (-1) ** (i + 1)) * w[i];
    for (let j = i + 1; j < 20; j++) {
      y += (j < 6 ? -15 : (-1) ** (i + j)) * w[i] * w[j];
      for (let l = j + 1; l < 5; l++) y -= 10 * w[i] * w[j] * w[l];
    }
  }
  return y + 5 * w[0] * w[1] * w[2] * w[3];
};

describe("Morris screening", () => {
  it("finds the slopes of a linear function exactly", () => {
    const slopes = [3, -2, 0, 10];
    const design = morrisDesign(1, 4, 5);
    const effects = morrisEffects(
      design,
      design.map((x) => x.reduce((y, u, i) => y + slopes[i] * u, 1)),
    );
    slopes.forEach((slope, i) => {
      expect(effects[i].mu).toBeCloseTo(slope, 12);
      expect(effects[i].muStar).toBeCloseTo(Math.abs(slope), 12);
      expect(effects[i].sigma).toBeCloseTo(0, 12);
      expect(effects[i].effects).toBe(5);
    });
  });

  it("sees in μ* what cancels in μ", () => {
    const design = morrisDesign(2, 2, 400);
    const [effect] = morrisEffects(
      design,
      design.map(([x, y]) => (x - 0.5) * (y - 0.5)),
    );
    // At the four levels |y − ½| is 1/2 or 1/6.
    expect(effect.muStar).toBeCloseTo(1 / 3, 1);
    expect(Math.abs(effect.mu)).toBeLessThan(0.06);
    expect(effect.sigma).toBeGreaterThan(0.3);
  });

  it("tells the groups of Morris's own function apart", () => {
    const design = morrisDesign(3, 20, 40);
    const effects = morrisEffects(design, design.map(morris));
    // Inputs 8 … 10 matter and are nearly linear, 1 … 7 bend or interact, 11 … 20 hardly matter.
    for (const i of [7, 8, 9]) {
      expect(Math.abs(effects[i].mu - 40)).toBeLessThan(8);
      expect(effects[i].sigma).toBeLessThan(12);
    }
    for (const i of [0, 1, 2, 3, 4, 5, 6]) expect(effects[i].sigma).toBeGreaterThan(16);
    for (let i = 10; i < 20; i++) expect(effects[i].muStar).toBeLessThan(14);
  });

  it("moves one input at a time, by two thirds, inside [0, 1]", () => {
    for (const x of morrisDesign(4, 3, 50).flatMap((row) => [...row]))
      expect([0, 1, 2, 3]).toContain(Math.round(x * 3));
    const [before, after] = morrisDesign(4, 3, 1);
    const steps = after.map((x, i) => Math.abs(x - before[i])).filter((step) => step > 0);
    expect(steps).toHaveLength(1);
    expect(steps[0]).toBeCloseTo(2 / 3, 12);
    expect(morrisDesign(4, 3, 9).slice(0, 8)).toEqual(morrisDesign(4, 3, 2));
  });

  it("leaves out the effects beside a failed run", () => {
    const design = morrisDesign(5, 3, 4);
    const outputs = design.map(([x]) => x);
    outputs[1] = NaN;
    const effects = morrisEffects(design, outputs);
    expect(effects.reduce((count, effect) => count + effect.effects, 0)).toBe(10);
    expect(morrisEffects(design, outputs.fill(NaN))[0]).toMatchObject({ mu: NaN, effects: 0 });
    expect(() => morrisEffects(design, [1])).toThrow("must match");
  });
});
