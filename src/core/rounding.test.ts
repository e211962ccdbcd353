import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { apportion, largestRemainder } from "./rounding.ts";

const weight = fc.oneof(
  fc.constant(0),
  fc.double({ min: 0, max: 1e9, noNaN: true }),
  fc.nat(1e6).map((n) => n / 7),
  fc.nat(10),
);
const weightList = fc.array(weight, { minLength: 1, maxLength: 30 });
const total = fc.oneof(fc.nat(100), fc.nat({ max: 2 ** 52 }));

function sum(values: ArrayLike<number>): bigint {
  return Array.from(values).reduce((s, x) => s + BigInt(x), 0n);
}

for (const [name, share] of [
  ["apportion", apportion],
  ["largestRemainder", largestRemainder],
] as const) {
  describe(name, () => {
    it("gives whole shares ≥ 0 that sum exactly, within one of the exact ones", () => {
      fc.assert(
        fc.property(total, weightList, (t, weights) => {
          const shares = share(t, weights);
          expect(sum(shares)).toBe(BigInt(t));
          const all = weights.reduce((a, b) => a + b, 0);
          shares.forEach((x, i) => {
            expect(Number.isInteger(x) && x >= 0).toBe(true);
            const exact = all > 0 ? (t * weights[i]) / all : t / weights.length;
            expect(Math.abs(x - exact)).toBeLessThanOrEqual(1 + t * 1e-14);
            if (all > 0 && weights[i] === 0) expect(x).toBe(0);
          });
        }),
        { numRuns: 2000 },
      );
    });

    it("shares equally when every weight is zero", () => {
      expect([...share(6, [0, 0, 0])]).toEqual([2, 2, 2]);
      expect(sum(share(7, [0, 0, 0]))).toBe(7n);
    });

    it("divides nothing among nobody, and refuses to divide something", () => {
      expect(share(0, [])).toHaveLength(0);
      expect(() => share(3, [])).toThrow("no one to share the total: 3");
    });

    it("rejects broken totals and weights", () => {
      expect(() => share(1.5, [1])).toThrow("whole total");
      expect(() => share(NaN, [1])).toThrow("whole total");
      expect(() => share(2 ** 60, [1])).toThrow("whole total");
      expect(() => share(1, [1, -2])).toThrow("-2");
      expect(() => share(1, [NaN])).toThrow("NaN");
      expect(() => share(1, [1e308, 1e308])).toThrow("finite");
    });
  });
}

describe("apportion", () => {
  it("rounds the running sum", () => {
    expect([...apportion(10, [1, 1, 1])]).toEqual([3, 4, 3]);
    expect([...apportion(1, [1, 1, 1, 1])]).toEqual([0, 1, 0, 0]);
    expect([...apportion(100, [0.5, 0, 0.25, 0.25, 0])]).toEqual([50, 0, 25, 25, 0]);
  });

  it("divides debts too", () => {
    fc.assert(
      fc.property(total, weightList, (t, weights) => {
        const shares = apportion(-t, weights);
        expect(sum(shares)).toBe(-BigInt(t));
        expect(shares.every((x) => x <= 0 && !Object.is(x, -0))).toBe(true);
      }),
    );
  });

  it("writes into a given array", () => {
    const out = new Float64Array([9, 9]);
    expect(apportion(4, [1, 3], out)).toBe(out);
    expect([...out]).toEqual([1, 3]);
  });
});

describe("largestRemainder", () => {
  it("matches Hamilton's method on a known election", () => {
    const votes = [47000, 16000, 15800, 12000, 6100, 3100];
    expect([...largestRemainder(10, votes)]).toEqual([5, 2, 1, 1, 1, 0]);
    expect([...largestRemainder(2, [1, 1, 1])]).toEqual([1, 1, 0]);
  });

  it("stays exact where the exact shares themselves round up", () => {
    const total = 9007199254158405; // ⌊37/82⌋ and ⌊45/82⌋ of it, in doubles, sum to one more
    expect([...largestRemainder(total, [37, 45])]).toEqual([4064224053705622, 4942975200452783]);
    expect([...largestRemainder(total, [37, 45, 5e-324])]).toEqual([4064224053705622, 4942975200452783, 0]);
  });

  it("never gives less than the whole part", () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.array(fc.nat(100), { minLength: 1 }), (t, weights) => {
        const all = weights.reduce((a, b) => a + b, 0);
        const shares = largestRemainder(t, weights);
        if (all > 0)
          shares.forEach((x, i) =>
            expect(x).toBeGreaterThanOrEqual(Math.floor((t * weights[i]) / all - 1e-9)),
          );
      }),
    );
  });
});
