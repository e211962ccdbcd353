import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  gini,
  mean,
  normalQuantile,
  quantile,
  quantiles,
  standardDeviation,
  sum,
  theil,
  variance,
} from "./stats.ts";

const someValues = fc.array(fc.oneof(fc.nat(1000), fc.double({ min: 0, max: 1e6, noNaN: true })), {
  minLength: 1,
  maxLength: 40,
});

describe("moments", () => {
  it("match hand-worked samples", () => {
    expect(mean([1, 2, 6])).toBe(3);
    expect(variance([2, 4, 4, 4, 5, 5, 7, 9])).toBeCloseTo(32 / 7, 14);
    expect(standardDeviation([1, 3])).toBeCloseTo(Math.SQRT2, 15);
    expect(variance([7])).toBe(0);
  });

  it("sum compensates what plain addition loses", () => {
    expect(sum([1e16, 1, -1e16])).toBe(1);
    expect(sum([1, 1e100, 1, -1e100])).toBe(2);
    expect(sum([])).toBe(0);
  });

  it("variance ignores a shift", () => {
    expect(variance([1e9 + 1, 1e9 + 2, 1e9 + 3])).toBe(1);
  });

  it("refuse an empty sample", () => {
    for (const f of [mean, variance, gini, theil]) expect(() => f([])).toThrow("at least one value");
    expect(() => quantile([], 0.5)).toThrow("at least one value");
  });
});

describe("quantile", () => {
  it("is type 7, as R's default", () => {
    expect(quantiles([4, 1, 3, 2], [0, 0.25, 0.5, 0.75, 1])).toEqual([1, 1.75, 2.5, 3.25, 4]);
    expect(quantile([10], 0.3)).toBe(10);
    expect(quantile([9, 100, 10, 1], 0.9)).toBeCloseTo(73, 12);
  });

  it("leaves its sample as it was and rejects a p outside [0, 1]", () => {
    const values = [3, 1, 2];
    quantile(values, 0.5);
    expect(values).toEqual([3, 1, 2]);
    expect(() => quantile(values, 1.5)).toThrow("1.5");
  });

  it("lies within the sample and rises with p", () => {
    const p = fc.nat(1000).map((n) => n / 1000);
    fc.assert(
      fc.property(someValues, p, p, (values, a, b) => {
        const [low, high] = quantiles(values, [Math.min(a, b), Math.max(a, b)]);
        expect(low).toBeLessThanOrEqual(high);
        expect(low).toBeGreaterThanOrEqual(Math.min(...values));
        expect(high).toBeLessThanOrEqual(Math.max(...values));
      }),
    );
  });
});

describe("inequality", () => {
  it("matches known values", () => {
    expect(gini([5, 5, 5])).toBeCloseTo(0, 15);
    expect(gini([0, 0, 0, 1])).toBeCloseTo(0.75, 15);
    expect(gini([3, 1, 2])).toBeCloseTo(2 / 9, 15);
    expect(theil([0, 0, 0, 1])).toBeCloseTo(Math.log(4), 14);
    expect(theil([1, 3])).toBeCloseTo(0.5 * (0.5 * Math.log(0.5) + 1.5 * Math.log(1.5)), 14);
    expect([gini([0, 0]), theil([0, 0])]).toEqual([0, 0]);
  });

  it("a weight counts as so many equal people", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(1000), fc.integer({ min: 1, max: 5 })), { minLength: 1 }),
        (pairs) => {
          const people = pairs.flatMap(([x, w]) => Array<number>(w).fill(x));
          const values = pairs.map(([x]) => x);
          const weights = pairs.map(([, w]) => w);
          expect(gini(values, weights)).toBeCloseTo(gini(people), 10);
          expect(theil(values, weights)).toBeCloseTo(theil(people), 10);
        },
      ),
    );
  });

  it("gini takes values in rising order, equal ones as they stand, to the last bit", () => {
    const pair = fc.tuple(
      fc.oneof(
        fc.constantFrom(0, -0, 0.1, 7),
        someValues.map(([x]) => x),
      ),
      fc.nat(9),
    );
    fc.assert(
      fc.property(fc.array(pair, { minLength: 1 }), (pairs) => {
        const people = [...pairs, [3, 0.3] as const];
        const rising = people.toSorted(([a], [b]) => a - b);
        const of = (list: typeof people) =>
          gini(
            list.map(([x]) => x),
            list.map(([, w]) => w),
          );
        expect(of(people)).toBe(of(rising));
        let [total, income, area] = [0, 0, 0];
        for (const [x, w] of rising) {
          const before = income;
          income += w * x;
          total += w;
          area += w * (income + before);
        }
        expect(of(people)).toBe(1 - area / (total * income));
      }),
    );
  });

  it("gini equals half the relative mean difference", () => {
    fc.assert(
      fc.property(someValues, (values) => {
        let differences = 0;
        for (const a of values) for (const b of values) differences += Math.abs(a - b);
        const total = sum(values);
        if (total < 1e-200) return;
        expect(gini(values)).toBeCloseTo(differences / (2 * values.length * total), 9);
      }),
    );
  });

  it("rejects negative values", () => {
    expect(() => gini([1, -1])).toThrow("-1");
    expect(() => theil([1, 1], [1, -2])).toThrow("-2");
    expect(() => gini([1, 1], [0, 0])).toThrow("positive weight");
  });
});

describe("normalQuantile", () => {
  it("matches published values", () => {
    const known: [number, number][] = [
      [1e-300, -37.0470962993612],
      [1e-20, -9.262340089798405],
      [1e-11, -6.706023155495136],
      [1e-5, -4.2648907939228256],
      [0.01, -2.3263478740408408],
      [0.074, -1.4466320671589785],
      [0.076, -1.4325027208258114],
      [0.3, -0.5244005127080407],
      [0.5, 0],
      [0.9, 1.2815515655446008],
    ];
    for (const [p, z] of known)
      expect(Math.abs(normalQuantile(p) - z), `${p}`).toBeLessThan(1e-15 * (1 + Math.abs(z)));
    expect([normalQuantile(0), normalQuantile(1), normalQuantile(2)]).toEqual([-Infinity, Infinity, NaN]);
  });

  it("inverts the normal distribution function", () => {
    for (let z = -6; z <= 6; z += 0.05) {
      const p = distribution(z);
      expect(Math.abs(normalQuantile(p) - z), `${z}`).toBeLessThan(z < 1 ? 1e-12 : 1e-6);
    }
  });
});

/** Returns Φ(z) by Simpson's rule from z = −13 (the test's own, naive). */
function distribution(z: number): number {
  const steps = 20_000;
  const h = (z + 13) / steps;
  let area = 0;
  for (let i = 0; i <= steps; i++) {
    const x = -13 + i * h;
    area += Math.exp((-x * x) / 2) * (i === 0 || i === steps ? 1 : i % 2 === 1 ? 4 : 2);
  }
  return (area * h) / 3 / Math.sqrt(2 * Math.PI);
}
