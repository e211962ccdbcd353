import { describe, expect, it } from "vitest";
import { act, situation } from "../../../../test/model/situation.ts";
import { compliance } from "./compliance.ts";

const set = {
  "beliefs.openingCompliance": 0.8,
  "beliefs.openingLoyalty": 0.6,
  "beliefs.repressionSlope": 0.5,
  "beliefs.crackdownReference": 0.2,
};
function comply(loyalty: number, crackdown: number) {
  const world = situation({ set, levers: { "pyongyang.crackdown": crackdown } });
  world.counties.loyalty.fill(loyalty);
  world.counties.persons.fill(100);
  act(world, compliance);
  return world;
}

describe("compliance", () => {
  it("opens at its opening value", () => {
    expect(comply(0.6, 0.2).nation.compliance[0]).toBeCloseTo(0.8, 12);
  });
  it("falls with loyalty, and rises with repression", () => {
    expect(comply(0.4, 0.2).counties.compliance[7]).toBeCloseTo(0.4 + 0.6 * 0.5, 12);
    expect(comply(0.4, 0.6).nation.compliance[0]).toBeCloseTo(0.4 + 0.6 * 0.5 * 1.2, 12);
  });
});
