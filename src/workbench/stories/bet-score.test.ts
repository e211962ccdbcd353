import { describe, expect, it } from "vitest";
import { scoreBet } from "./bet-score.ts";

const flat = (value: number) => [value, value, value, value];

describe("the score of a bet", () => {
  it("is the mean distance in per cent, with direction and band", () => {
    const score = scoreBet({
      drawn: [110, 110, 90, 130],
      median: flat(100),
      low: flat(85),
      high: flat(115),
      reference: flat(120),
    });
    expect(score).toEqual({ deviation: 15, drawn: "below", found: "below", inside: 0.75 });
  });
  it("says when the direction was wrong, and when nothing much moved", () => {
    const paths = { median: flat(100), low: flat(100), high: flat(100), reference: flat(100) };
    expect(scoreBet({ ...paths, drawn: flat(100.5) })).toMatchObject({ drawn: "level", found: "level" });
    expect(scoreBet({ ...paths, drawn: flat(150) })).toEqual({
      deviation: 50,
      drawn: "above",
      found: "level",
      inside: null,
    });
  });
  it("leaves out months without a value, and knows when none is left", () => {
    const nothing = flat(Number.NaN);
    const paths = { median: flat(0), low: flat(0), high: flat(0), reference: flat(0) };
    expect(scoreBet({ ...paths, drawn: nothing })).toBeUndefined();
    expect(scoreBet({ ...paths, drawn: [Number.NaN, 1, Number.NaN, 1] })).toEqual({
      deviation: null,
      drawn: "above",
      found: "level",
      inside: null,
    });
  });
});
