import { describe, expect, it } from "vitest";
import { act, situation } from "../../../../test/model/situation.ts";
import type { World } from "../../world.ts";
import { operation } from "./operation.ts";

function run(prepare: (world: World, f: number, k: number) => void) {
  const world = situation({
    set: {
      "regional.rawScale": 1000,
      "regional.skillFloor": 0.4,
      "regional.skillGain": 0.1,
      "regional.skillLoss": 0.05,
    },
  });
  const { structure, counties, firms } = world;
  const k = 30;
  const f = structure.factoryOf[k];
  counties.factoryBuilt[k] = 1;
  counties.factorySkill[k] = 0.5;
  firms.capacityNow[f] = 1000;
  firms.planned[f] = 1000;
  world.nation.provinceWeather.fill(1);
  prepare(world, f, k);
  act(world, operation);
  return { skill: counties.factorySkill[k], planned: firms.planned[f], world, k };
}

describe("running of 20x10 factories", () => {
  it("is limited by skill, which work raises", () => {
    const { skill, planned } = run(({ firms }, f) => (firms.utilisation[f] = 1));
    expect(skill).toBeCloseTo(0.55, 12);
    expect(planned).toBeCloseTo(1000 * (0.4 + 0.6 * 0.55), 9);
  });
  it("loses skill when it stands idle", () => {
    expect(run(() => undefined).skill).toBeCloseTo(0.5 - 0.05 * 0.5, 12);
  });
  it("stands still without local raw materials", () => {
    expect(run(({ nation }) => nation.provinceWeather.fill(0)).planned).toBe(0);
  });
  it("waits until the factory stands", () => {
    const { planned, skill } = run(({ counties }, _, k) => (counties.factoryBuilt[k] = 0.9));
    expect([planned, skill]).toEqual([1000, 0.5]);
  });
});
