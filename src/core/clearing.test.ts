import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { priorityRation, rationFactor } from "./clearing.ts";

describe("rationFactor", () => {
  it("is the covered share of demand", () => {
    expect([rationFactor(10, 5), rationFactor(10, 20), rationFactor(10, 10), rationFactor(10, 0)]).toEqual([
      0.5, 1, 1, 0,
    ]);
    expect([rationFactor(0, 0), rationFactor(0, 5), rationFactor(10, -1)]).toEqual([1, 1, 0]);
  });

  it("lies in [0, 1] and never serves more than there is", () => {
    const amount = fc.oneof(fc.double({ min: 0, max: 1e15, noNaN: true }), fc.nat(1000));
    fc.assert(
      fc.property(amount, amount, (demand, supply) => {
        const factor = rationFactor(demand, supply);
        expect(factor >= 0 && factor <= 1).toBe(true);
        expect(factor * demand).toBeLessThanOrEqual(supply * (1 + 1e-15) + 1e-300);
      }),
    );
  });
});

/** Serves rank by rank, each by a plain loop over its members: the naive twin of priorityRation. */
function naiveRation(supply: number, demands: number[], ranks: number[]): number[] {
  const out = demands.map(() => 0);
  let left = Math.max(0, Math.floor(supply));
  for (const rank of [...new Set(ranks)].sort((a, b) => a - b)) {
    const members = [...demands.keys()].filter((i) => ranks[i] === rank);
    const wanted = members.reduce((s, i) => s + demands[i], 0);
    const granted = Math.min(left, wanted);
    left -= granted;
    let running = 0;
    let before = 0;
    for (const i of members) {
      running += demands[i];
      const upTo = wanted > 0 ? Math.round(running * (granted / wanted)) : 0;
      out[i] = upTo - before;
      before = upTo;
    }
  }
  return out;
}

const market = fc.array(fc.tuple(fc.nat(50), fc.nat(4)), { maxLength: 40 });

describe("priorityRation", () => {
  it("serves lower ranks first and shares the last in proportion", () => {
    const out = new Float64Array(5);
    expect(priorityRation(25.9, [10, 10, 10, 5, 7], [1, 0, 1, 2, 0], out)).toBe(25);
    expect([...out]).toEqual([4, 10, 4, 0, 7]);
  });

  it("equals its naive twin", () => {
    fc.assert(
      fc.property(market, fc.integer({ min: -100, max: 1200 }), (pairs, coverage) => {
        const demands = pairs.map(([d]) => d);
        const ranks = pairs.map(([, r]) => r);
        const supply = (demands.reduce((a, b) => a + b, 0) * coverage) / 1000;
        const out = new Float64Array(pairs.length);
        priorityRation(supply, demands, ranks, out);
        expect([...out]).toEqual(naiveRation(supply, demands, ranks));
      }),
      { numRuns: 1000 },
    );
  });

  it("is whole, within demand, exact in sum, and serves no rank before a lower one is full", () => {
    const demand = fc.oneof(fc.nat(9), fc.nat({ max: 2 ** 47 }));
    const pairsOf = fc.array(fc.tuple(demand, fc.nat(3)), { maxLength: 30 });
    fc.assert(
      fc.property(pairsOf, fc.nat(1200), (pairs, coverage) => {
        const demands = Float64Array.from(pairs, ([d]) => d);
        const ranks = Uint8Array.from(pairs, ([, r]) => r);
        const total = demands.reduce((a, b) => a + b, 0);
        const supply = Math.floor((total / 1000) * coverage);
        const out = new Float64Array(pairs.length);
        const served = priorityRation(supply, demands, ranks, out);
        expect(served).toBe(Math.min(supply, total));
        expect(out.reduce((a, b) => a + b, 0)).toBe(served);
        const unserved = Math.min(...ranks.filter((_, i) => out[i] < demands[i]));
        out.forEach((x, i) => {
          expect(Number.isInteger(x) && x >= 0 && x <= demands[i]).toBe(true);
          if (ranks[i] > unserved) expect(x).toBe(0);
        });
      }),
      { numRuns: 1000 },
    );
  });

  it("stays exact where the products round, up to 2^53", () => {
    const demand = fc.oneof(
      fc.nat(3),
      fc.nat({ max: 2 ** 50 }),
      fc.integer({ min: 2 ** 50 - 4, max: 2 ** 50 }),
    );
    const demandsOf = fc.array(demand, { minLength: 1, maxLength: 8 });
    const short = fc.oneof(fc.nat(4), fc.nat({ max: 2 ** 53 }));
    fc.assert(
      fc.property(demandsOf, short, (demands, missing) => {
        const total = demands.reduce((a, b) => a + b, 0);
        const supply = Math.max(0, total - missing);
        const out = new Float64Array(demands.length);
        expect(priorityRation(supply, demands, new Uint8Array(demands.length), out)).toBe(supply);
        expect(out.reduce((a, b) => a + b, 0)).toBe(supply);
        expect(out.every((x, i) => x >= 0 && x <= demands[i])).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  it("rejects what is not whole, negative, or no rank", () => {
    const out = new Float64Array(1);
    expect(() => priorityRation(1, [1.5], [0], out)).toThrow("1.5");
    expect(() => priorityRation(1, [-1], [0], out)).toThrow("-1");
    expect(() => priorityRation(1, [NaN], [0], out)).toThrow("NaN");
    expect(() => priorityRation(1, [1], [-1], out)).toThrow("not a rank: -1");
    expect(() => priorityRation(1, [2 ** 53, 2], [0, 0], new Float64Array(2))).toThrow("2^53");
    expect(priorityRation(5, [], [], out)).toBe(0);
  });
});
