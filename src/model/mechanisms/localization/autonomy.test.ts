import { describe, expect, it } from "vitest";
import { act, situation } from "../../../../test/model/situation.ts";
import { autonomy } from "./autonomy.ts";

function left(enterprise: number, farm: number) {
  const world = situation({
    set: {
      "autonomy.base": 0.1,
      "autonomy.managerEffort": 0.2,
      "autonomy.marketShare": 0.1,
      "autonomy.pricePull": 0.5,
      "autonomy.farmEffort": 0.3,
      "autonomy.farmKept": 0.05,
    },
    levers: { "pyongyang.enterpriseAutonomy": enterprise, "pyongyang.farmAutonomy": farm },
  });
  act(world, autonomy);
  const { managerEffort, managerShare, managerPull, farmEffort, farmKept } = world.nation;
  return [managerEffort[0], managerShare[0], managerPull[0], farmEffort[0], farmKept[0]];
}

describe("autonomy", () => {
  it("changes nothing at the level of 2011", () => {
    expect(left(0.1, 0.1)).toEqual([1, 0, 1, 1, 0]);
  });
  it("raises effort, market sales and the part of the crop that is kept with the distance from it", () => {
    const full = left(1, 0.6);
    [1.18, 0.09, 1.45, 1.15, 0.025].forEach((value, n) => expect(full[n]).toBeCloseTo(value, 12));
  });
  it("works backwards below it", () => {
    expect(left(0, 0)[0]).toBeCloseTo(0.98, 12);
  });
});
