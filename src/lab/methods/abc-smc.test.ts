import { describe, expect, it } from "vitest";
import { key, normal } from "../../core/rng.ts";
import { normalQuantile } from "../../core/stats.ts";
import { abcSmc } from "./abc-smc.ts";
import type { AbcOptions, Distances, Generation } from "./abc-smc.ts";

/**
 * A mean with prior N(0, 2²), seen as the mean of ten values of variance 4 that came out 1.5: the posterior is normal
 * with variance 1 / (1/4 + 10/4) = 0.3636 and mean 0.3636 · 1.5 · 10/4 = 1.3636.
 */
const theta = (u: number) => 2 * normalQuantile(Math.min(Math.max(u, 1e-9), 1 - 1e-9));
const gaussian: Distances = async (points, ids) =>
  points.map(([u], i) => {
    const { k0, k1 } = key(77, ids[i], "luck");
    return Math.abs(theta(u) + Math.sqrt(0.4) * normal(0, k0, k1) - 1.5);
  });
const options: AbcOptions = { seed: 1, parameters: 1, particles: 1000, generations: 5, batch: 500 };

const all = async (some: AbcOptions, model: Distances, from?: Generation): Promise<Generation[]> => {
  const generations: Generation[] = [];
  for await (const generation of abcSmc(some, model, from)) generations.push(generation);
  return generations;
};
const moments = ({ particles, weights }: Generation, f: (particle: readonly number[]) => number) => {
  const mean = particles.reduce((total, particle, i) => total + weights[i] * f(particle), 0);
  const variance = particles.reduce(
    (total, particle, i) => total + weights[i] * (f(particle) - mean) ** 2,
    0,
  );
  return { mean, variance };
};

describe("ABC in generations", () => {
  it("finds the posterior of a Gaussian mean", async () => {
    const generations = await all(options, gaussian);
    expect(generations.map(({ generation }) => generation)).toEqual([0, 1, 2, 3, 4, 5]);
    const last = generations.at(-1)!;
    const { mean, variance } = moments(last, ([u]) => theta(u));
    expect(last.tolerance).toBeLessThan(0.15);
    expect(Math.abs(mean - 1.3636)).toBeLessThan(0.08);
    expect(Math.abs(variance - 0.3636)).toBeLessThan(0.06);
    expect(last.effectiveSize).toBeGreaterThan(500);
    generations
      .slice(1)
      .forEach(({ tolerance }, i) => expect(tolerance).toBeLessThan(generations[i].tolerance));
  });

  it("finds two parameters of which only the sum is seen", async () => {
    const sum: Distances = async (points, ids) =>
      points.map(([a, b], i) => {
        const { k0, k1 } = key(78, ids[i], "luck");
        return Math.abs(a + b - 1 + 0.05 * normal(0, k0, k1));
      });
    const two = { ...options, parameters: 2, particles: 400 };
    for (const kernel of ["joint", "independent"] as const) {
      const last = (await all({ ...two, kernel }, sum)).at(-1)!;
      expect(moments(last, ([a, b]) => a + b).mean).toBeCloseTo(1, 1);
      expect(moments(last, ([a, b]) => a + b).variance).toBeLessThan(0.01);
      // The difference is as wide as the prior leaves it: 1/3 for a uniform on the diagonal.
      expect(Math.abs(moments(last, ([a, b]) => a - b).variance - 1 / 3)).toBeLessThan(0.06);
    }
  });

  it("goes on from a generation that was written down, whatever the batches", async () => {
    const few = { ...options, particles: 100, generations: 3 };
    const whole = await all(few, gaussian);
    const readBack = JSON.parse(JSON.stringify(whole[1])) as Generation;
    expect(await all({ ...few, batch: 7 }, gaussian, readBack)).toEqual(whole.slice(2));
  });

  it("never keeps a failed run, and stops where hardly any is kept", async () => {
    const failing: Distances = async (points, ids) =>
      ((await gaussian(points, ids)) as number[]).map((distance, i) => (points[i][0] < 0.7 ? NaN : distance));
    const kept = await all({ ...options, particles: 100, generations: 2 }, failing);
    expect(kept.every(({ particles }) => particles.every(([u]) => u >= 0.7))).toBe(true);
    const stuck: Distances = async (points) => points.map(([u]) => (u < 0.5 ? 1 : 2));
    expect(await all({ ...options, particles: 50 }, stuck)).toHaveLength(3);
    await expect(all({ ...options, particles: 20 }, async (points) => points.map(() => NaN))).rejects.toThrow(
      "too few runs succeed",
    );
    const enough = await all({ ...options, particles: 100, leastTolerance: 0.5, generations: 20 }, gaussian);
    expect(enough.at(-1)!.tolerance).toBe(0.5);
  });
});
