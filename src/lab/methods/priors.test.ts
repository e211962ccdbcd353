import { describe, expect, it } from "vitest";
import { prior, quantileToValue, valueToQuantile } from "./priors.ts";

const share = { id: "a.share", unit: "share", low: 0.1, high: 0.3 };
const fine = { id: "a.fine", unit: "USD", low: 1e6, high: 1e9 };
const ships = { id: "a.ships", unit: "count", low: 4, high: 6 };

describe("priors", () => {
  it("are log-uniform only over a positive range of ten times or more", () => {
    expect(prior(share)).toEqual({ shape: "uniform", low: 0.1, high: 0.3, whole: false });
    expect(prior(fine)?.shape).toBe("log-uniform");
    expect(prior({ ...share, low: 0 })?.shape).toBe("uniform");
    expect(prior({ ...share, low: -0.3 })?.shape).toBe("uniform");
    expect(prior({ ...share, low: 0.125, high: 1.25 })?.shape).toBe("log-uniform");
  });

  it("are none where the range has no width, and refuse one upside down", () => {
    expect(prior({ ...share, low: 0.3 })).toBeUndefined();
    expect(quantileToValue({ ...share, low: 0.3 }, 0.9)).toBe(0.3);
    expect(() => prior({ ...share, low: 0.4 })).toThrow("a.share 0.4 … 0.3");
  });

  it("give their ends and their middle", () => {
    expect(quantileToValue(share, 0)).toBe(0.1);
    expect(quantileToValue(share, 0.5)).toBeCloseTo(0.2, 15);
    expect(quantileToValue(share, 1)).toBe(0.3);
    expect(quantileToValue(fine, 1 / 3) / 1e7).toBeCloseTo(1, 12);
    expect(quantileToValue(fine, 1)).toBeLessThanOrEqual(1e9);
    expect(() => quantileToValue(share, 1.01)).toThrow("a.share 1.01");
  });

  it("give each whole number the same share", () => {
    const values = Array.from({ length: 300 }, (_, i) => quantileToValue(ships, (i + 0.5) / 300));
    for (const count of [4, 5, 6]) expect(values.filter((v) => v === count)).toHaveLength(100);
    expect(quantileToValue(ships, 1)).toBe(6);
  });

  it("are inverted", () => {
    for (const parameter of [share, fine])
      for (const u of [0.01, 0.4, 0.99])
        expect(valueToQuantile(parameter, quantileToValue(parameter, u))).toBeCloseTo(u, 12);
    expect(valueToQuantile(ships, 5)).toBeCloseTo(0.5, 15);
    expect(valueToQuantile(share, 7)).toBe(1);
    expect(valueToQuantile(fine, 0)).toBe(0);
  });
});
