import { describe, expect, it } from "vitest";
import { act, situation } from "../../../../test/model/situation.ts";
import { publicity } from "./publicity.ts";

const set = {
  "beliefs.showpieceWeight": 0.5,
  "beliefs.programmeWeight": 0.5,
  "beliefs.publicityReach": 0.2,
  "beliefs.publicityFading": 0.1,
  "beliefs.discountSpeed": 0.25,
  "beliefs.credibility": 10,
};
const levers = { "pyongyang.publicity": 0.2, "pyongyang.showpieces": 0.4, "pyongyang.twentyByTen": 8 };

function show(ratio: number, held = 0.5, discounted = 0.1) {
  const world = situation({ set, levers });
  const { nation } = world;
  nation.publicRatio[0] = ratio;
  nation.publicity[0] = held;
  nation.publicityDiscount[0] = discounted;
  act(world, publicity);
  return nation;
}

describe("publicity", () => {
  it("reaches people and fades", () => {
    expect(show(1).publicity[0]).toBeCloseTo(0.9 * 0.5 + 0.2 * 0.5 * 0.6, 12);
  });
  it("is discounted where no goods follow", () => {
    expect(show(1).publicityDiscount[0]).toBeCloseTo(0.1 + 0.25 * 0.41, 12);
    expect(show(1.05).publicityDiscount[0]).toBeCloseTo(0.1 + 0.125 * 0.41, 12);
    expect(show(1.2).publicityDiscount[0]).toBe(0.1);
  });
  it("is never discounted below nothing", () => {
    const nation = show(1, 0.1, 0.9);
    expect(nation.publicityDiscount[0]).toBe(nation.publicity[0]);
  });
});
