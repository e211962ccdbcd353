import { describe, expect, it } from "vitest";
import { key, normal } from "../../core/rng.ts";
import { normalQuantile } from "../../core/stats.ts";
import { populations } from "./abc-population.ts";
import type { Population, PopulationOptions, Proposal } from "./abc-population.ts";
import { latinPlace } from "./latin.ts";

/**
 * A mean with prior N(0, 2²), seen as the mean of ten values of variance 4 that came out 1.5: the posterior is normal
 * with variance 1 / (1/4 + 10/4) = 0.3636 and mean 0.3636 · 1.5 · 10/4 = 1.3636.
 */
const theta = (u: number) => 2 * normalQuantile(Math.min(Math.max(u, 1e-9), 1 - 1e-9));
const distance = (u: number, id: number) => {
  const { k0, k1 } = key(77, id, "luck");
  return Math.abs(theta(u) + Math.sqrt(0.4) * normal(0, k0, k1) - 1.5);
};
const options: PopulationOptions = {
  seed: 1,
  particles: 1000,
  proposals: 1000,
  generations: 14,
  leastGain: 0.02,
};

async function all(
  some: PopulationOptions,
  inside: (u: number) => boolean = () => true,
): Promise<{ found: Population<null>[]; runs: number }> {
  let runs = 1000;
  const found: Population<null>[] = [];
  const start: { point: number[]; distance: number; of: null }[] = [];
  for (let i = 0; start.length < 1000; i++) {
    const u = latinPlace(5, "start", i);
    if (inside(u)) start.push({ point: [u], distance: distance(u, i), of: null });
  }
  const tryOut = (proposals: readonly Proposal[]) => {
    runs += proposals.length;
    return Promise.resolve(
      proposals.map(({ generation, attempt, point: [u] }) => ({
        distance: distance(u, 1e6 * generation + attempt),
        of: null,
      })),
    );
  };
  for await (const one of populations<null>(some, start, tryOut, ({ point: [u] }) => inside(u)))
    found.push(one);
  return { found, runs };
}
const moments = ({ particles, weights }: Population<null>, f: (u: number) => number) => {
  const mean = particles.reduce((total, { point: [u] }, i) => total + weights[i] * f(u), 0);
  const square = particles.reduce((total, { point: [u] }, i) => total + weights[i] * f(u) * f(u), 0);
  return { mean, variance: square - mean * mean };
};

describe("ABC in populations", () => {
  it("finds the posterior of a Gaussian mean", async () => {
    const { found } = await all(options);
    const last = found.at(-1)!;
    const { mean, variance } = moments(last, theta);
    expect(last.tolerance).toBeLessThan(0.15);
    expect(Math.abs(mean - 1.3636)).toBeLessThan(0.08);
    expect(Math.abs(variance - 0.3636)).toBeLessThan(0.06);
    expect(last.effectiveSize).toBeGreaterThan(500);
    found.slice(1).forEach(({ tolerance }, i) => expect(tolerance).toBeLessThanOrEqual(found[i].tolerance));
  });

  it("weighs old and new alike where a part of the prior is ruled out", async () => {
    // θ > 1: the posterior cut there has the mean m + s φ(a) / (1 − Φ(a)), a = (1 − m) / s = −0.603.
    const edge = 0.6914624612740131;
    const inside = (u: number) => u > edge;
    const { found } = await all({ ...options, admittedShare: 1 - edge }, inside);
    const last = found.at(-1)!;
    expect(last.particles.every(({ point: [u] }) => inside(u))).toBe(true);
    expect(last.admitted).toBeLessThan(1);
    expect(Math.abs(moments(last, theta).mean - 1.6396)).toBeLessThan(0.05);
  });

  it("ends when little is gained, and needs one run that does not fail", async () => {
    const { found } = await all({ ...options, generations: 50, leastGain: 0.3 });
    expect(found.length).toBeLessThan(12);
    expect(found.at(-1)!.gain).toBeLessThan(0.3);
    const broken = populations(options, [{ point: [0.5], distance: Infinity, of: null }], () =>
      Promise.resolve([]),
    );
    await expect(broken.next()).rejects.toThrow("no run to start from succeeded, of: 1");
  });
});
