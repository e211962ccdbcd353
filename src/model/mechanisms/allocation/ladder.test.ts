import { describe, expect, it } from "vitest";
import { dealOut } from "./ladder.ts";

const deal = (supply: number, demands: number[], ranks: number[], ladder: number) => {
  const out = new Float64Array(demands.length);
  dealOut(supply, Float64Array.from(demands), Uint8Array.from(ranks), ladder, out);
  return [...out];
};

describe("dealOut", () => {
  it("serves ranks in turn when the ladder is strict", () => {
    expect(deal(100, [60, 60, 60], [2, 1, 3], 1)).toEqual([40, 60, 0]);
  });
  it("serves all alike when there is none", () => {
    expect(deal(90, [60, 60, 60], [2, 1, 3], 0)).toEqual([30, 30, 30]);
  });
  it("deals the ladder's share by rank, the rest in proportion to what is still wanted", () => {
    // 50 by rank: the first rank gets all of it; 50 left over wants of 10 + 60 + 60.
    expect(deal(100, [60, 60, 60], [1, 2, 3], 0.5)).toEqual([50 + Math.floor((10 * 50) / 130), 23, 23]);
  });
  it("never gives more than is wanted or there", () => {
    expect(deal(1000, [60, 5], [1, 2], 0.3)).toEqual([60, 5]);
    expect(deal(0, [60, 5], [1, 2], 0.3)).toEqual([0, 0]);
  });
});
