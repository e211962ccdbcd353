import { describe, expect, it } from "vitest";
import { act, situation } from "../../../../test/model/situation.ts";
import { CLASS, classCount } from "../../institutions.ts";
import { licences } from "./licences.ts";

const set = {
  "officials.controlSpeed": 0.5,
  "officials.baseControl": 0.2,
  "officials.licensedShare": 0.5,
  "officials.licenceSensitivity": 1,
  "officials.licencePrice": 0.2,
  "officials.controlPremium": 1,
  "officials.wealthElasticity": 0.5,
  "officials.limitShare": 0.5,
};
const k = 7;
const trader = k * classCount + CLASS.trader;

function issue(policy: number, held = 1, levers: Record<string, number> = {}) {
  const world = situation({ set, levers });
  world.nation.controlRule[0] = policy;
  const { counties } = world;
  counties.control.fill(0.2);
  counties.households.fill(10);
  counties.heldWon.fill(1e6);
  counties.heldWon[trader] = held * 1e6;
  act(world, licences);
  return world.counties;
}

describe("licences", () => {
  it("cover less trade under more control, and the rest pays more", () => {
    const { control, licensedShare, licenceShare } = issue(0.6);
    expect(control[k]).toBeCloseTo(0.4, 12);
    expect(licensedShare[k]).toBeCloseTo(0.5 * (1 - 0.2), 12);
    expect(licenceShare[trader]).toBeCloseTo(0.6 * 0.2 * 1.4, 4);
  });
  it("cost more who is seen to be rich", () => {
    const poor = issue(0.2);
    const rich = issue(0.2, 4);
    expect(rich.licenceShare[trader] / poor.licenceShare[trader]).toBeCloseTo(2, 2);
  });
  it("are not for sale where officials take no bribes", () => {
    const { licenceShare } = issue(0.6, 1, { "pyongyang.bribing": 0 });
    expect(Math.max(...licenceShare)).toBe(0);
  });
  it("stay within bounds at full control and without holdings", () => {
    const world = situation({ set: { ...set, "officials.licenceSensitivity": 5 } });
    world.nation.controlRule[0] = 1;
    act(world, licences);
    const { licensedShare, licenceShare } = world.counties;
    expect(Math.min(...licensedShare)).toBe(0);
    expect(Math.max(...licenceShare)).toBeLessThanOrEqual(0.5);
  });
});
