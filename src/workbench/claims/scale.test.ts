import { describe, expect, it } from "vitest";
import { endsOf, roundTicks, scaleOf } from "./scale.ts";

describe("scales", () => {
  it("place values between two ends", () => {
    const scale = scaleOf([0, 10], [100, 0]);
    expect([scale.at(0), scale.at(5), scale.at(10)]).toEqual([100, 50, 0]);
  });
  it("leave room, and have some where all values are alike", () => {
    expect(endsOf([0, 10, Number.NaN])).toEqual([-0.5, 10.5]);
    expect(endsOf([5, 5])).toEqual([4.5, 5.5]);
    expect(endsOf([])).toEqual([-1, 1]);
  });
  it("mark round numbers", () => {
    expect(roundTicks(-0.5, 10.5, 5)).toEqual([0, 5, 10]);
    expect(roundTicks(-0.021, 0.013, 4)).toEqual([-0.02, -0.01, 0, 0.01]);
    expect(roundTicks(1.2e8, 3.1e8, 4)).toEqual([1.5e8, 2e8, 2.5e8, 3e8]);
  });
});
