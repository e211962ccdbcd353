import { describe, expect, it } from "vitest";
import { fromParticles } from "./abc-proposals.ts";
import type { Places, Proposals } from "./abc-proposals.ts";
import { latinPlace } from "./latin.ts";
import { effectiveSize, normalised } from "./particles.ts";

const uniform = (count: number, parameters: number) =>
  Array.from({ length: count }, (_, attempt) =>
    Array.from({ length: parameters }, (_, j) => latinPlace(1, `parameter ${j}`, attempt)),
  );
const weigh = (proposals: Proposals, points: readonly Places[]) => normalised(proposals.logWeights(points));

describe("proposals", () => {
  it("stay in the prior, even from particles at its ends", () => {
    const particles = [
      [0, 1],
      [1e-9, 0.5],
      [1, 1],
    ];
    const proposals = fromParticles(1, 1, particles, [0.3, 0.3, 0.4]);
    const points = Array.from({ length: 300 }, (_, attempt) => proposals.at(attempt));
    expect(points.flat().every((place) => place > 0 && place < 1)).toBe(true);
    expect(weigh(proposals, points).every((weight) => weight >= 0)).toBe(true);
  });

  it("from the prior's own particles are about the prior, in one dimension or many", () => {
    for (const [parameters, least] of [
      [1, 0.9],
      [10, 0.25],
    ]) {
      const particles = uniform(512, parameters);
      const proposals = fromParticles(
        1,
        1,
        particles,
        particles.map(() => 1 / 512),
      );
      const points = Array.from({ length: 512 }, (_, attempt) => proposals.at(attempt));
      const weights = weigh(proposals, points);
      expect(effectiveSize(weights) / 512).toBeGreaterThan(least);
      const mean = points.reduce((total, [place], i) => total + weights[i] * place, 0);
      expect(mean).toBeCloseTo(0.5, 1);
    }
  });

  it("undo by their weights that they crowd where the particles are", () => {
    const particles = uniform(512, 1).map(([place]) => [place * place]);
    const proposals = fromParticles(
      1,
      1,
      particles,
      particles.map(() => 1 / 512),
    );
    const points = Array.from({ length: 4000 }, (_, attempt) => proposals.at(attempt));
    const weights = weigh(proposals, points);
    const below = points.reduce((total, [place], i) => total + (place < 0.25 ? weights[i] : 0), 0);
    expect(below).toBeCloseTo(0.25, 1);
  });

  it("are the same whenever asked for", () => {
    const particles = uniform(10, 3);
    const make = () => fromParticles(5, 2, particles, Array(10).fill(0.1));
    expect(make().at(17)).toEqual(make().at(17));
    expect(make().at(17)).not.toEqual(make().at(18));
  });
});
