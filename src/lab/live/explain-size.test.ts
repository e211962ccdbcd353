import { describe, expect, it } from "vitest";
import { explainDifference } from "../explain/explain.ts";
import { explainSizes, mostRuns, mostSets } from "./explain-size.ts";

describe("the size of an explanation", () => {
  it.each([
    [1, { draws: 1, top: 6, pairs: 4 }],
    [4, { draws: 1, top: 6, pairs: 4 }],
    [5, { draws: 1, top: 3, pairs: 8 }],
    [28, { draws: 2, top: 6, pairs: 4 }],
    [28, { draws: 1, top: 8, pairs: 8 }],
  ])("is never less than what %i players take", async (count, size) => {
    const players = Array.from({ length: count }, (_, p) => ({ name: `${p}`, mechanisms: [`m.${p}`] }));
    let sets = 0;
    await explainDifference({ players, ...size }, (lists) => {
      sets += lists.length;
      return Promise.resolve(lists.map((stopped) => Float64Array.of(count - stopped.length)));
    });
    expect(sets).toBeLessThanOrEqual(mostSets(count, size));
    expect(sets).toBeGreaterThan(0.6 * mostSets(count, size));
  });
  it("counts each player alone in both scenarios for a first look", () => {
    expect(mostRuns(28, explainSizes.first)).toBe(58);
  });
});
