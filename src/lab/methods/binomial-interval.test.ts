import { describe, expect, it } from "vitest";
import { binomialInterval } from "./binomial-interval.ts";

describe("the Clopper–Pearson interval", () => {
  it("matches published values", () => {
    const { low, high } = binomialInterval(4, 10);
    expect(low).toBeCloseTo(0.1215523, 6);
    expect(high).toBeCloseTo(0.7376219, 6);
  });

  it("has closed forms at the ends", () => {
    expect(binomialInterval(0, 20).low).toBe(0);
    expect(binomialInterval(0, 20).high).toBeCloseTo(1 - Math.pow(0.025, 1 / 20), 12);
    expect(binomialInterval(20, 20, 0.9).low).toBeCloseTo(Math.pow(0.05, 1 / 20), 12);
    expect(binomialInterval(20, 20).high).toBe(1);
  });

  it("is its own mirror image", () => {
    const some = binomialInterval(13, 200);
    const others = binomialInterval(187, 200);
    expect(some.low).toBeCloseTo(1 - others.high, 12);
    expect(some.high).toBeCloseTo(1 - others.low, 12);
  });

  it("stands large counts", () => {
    const { low, high } = binomialInterval(5000, 10000);
    expect(low).toBeCloseTo(0.49015, 4);
    expect(high).toBeCloseTo(0.50985, 4);
  });

  it("says nothing without trials, and refuses impossible counts", () => {
    expect(binomialInterval(0, 0)).toEqual({ hits: 0, trials: 0, share: NaN, low: 0, high: 1 });
    expect(() => binomialInterval(3, 2)).toThrow("3 of 2");
    expect(() => binomialInterval(1, 2, 1)).toThrow("(0, 1): 1");
  });
});
