import { describe, expect, it } from "vitest";
import { act, situation } from "../../../../test/model/situation.ts";
import { CLASS, classCount } from "../../institutions.ts";
import { specialLevies } from "./special-levies.ts";

function levy(levers: Record<string, number>, compliance = 0.8) {
  const world = situation({
    set: { "state.levyLimitShare": 0.25, "beliefs.openingCompliance": 0.8 },
    levers,
  });
  const { counties, nation } = world;
  nation.compliance[0] = compliance;
  nation.rateUsd[0] = 5000;
  counties.heldWon[CLASS.elite] = 6e11;
  counties.heldWon[classCount + CLASS.elite] = 4e11;
  counties.heldWon[CLASS.worker] = 2e12;
  act(world, specialLevies);
  return nation;
}

describe("special levies", () => {
  it("fall on holdings, the elite's and all others'", () => {
    const nation = levy({
      "pyongyang.eliteLevy": 10,
      "pyongyang.publicLevy": 20,
      "pyongyang.confiscation": 0.3,
    });
    expect(nation.eliteLevyShare[0]).toBeCloseTo(0.05, 12);
    expect(nation.publicLevyShare[0]).toBeCloseTo(0.05, 12);
    expect(nation.confiscationShare[0]).toBe(0.3);
  });
  it("yield less without compliance, and stop at a limit", () => {
    expect(levy({ "pyongyang.eliteLevy": 10 }, 0.4).eliteLevyShare[0]).toBeCloseTo(0.025, 12);
    expect(levy({ "pyongyang.eliteLevy": 50 }, 8).eliteLevyShare[0]).toBe(0.25);
  });
});
