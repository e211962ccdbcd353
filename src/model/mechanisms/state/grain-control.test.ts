import { describe, expect, it } from "vitest";
import { act, setBalance, situation } from "../../../../test/model/situation.ts";
import { MONEY } from "../../institutions.ts";
import { P, STORE } from "../../products.ts";
import { harvest } from "../farms/harvest.ts";
import { grainControl } from "./grain-control.ts";

function reap(level: number) {
  const world = situation({
    month: 9,
    set: { "farms.controlReach": 0.5, "farms.quotaShare": 0.2, "farms.leakageShare": 0.1 },
    levers: { "pyongyang.grainControl": level },
  });
  const { structure, account, counties } = world;
  const k = structure.farmBaseKg.indexOf(Math.max(...structure.farmBaseKg));
  setBalance(world, account.merchants + k, MONEY.won, 1e15);
  for (const column of [counties.seasonNeed, counties.fertilizerSeason, counties.fuelSeason]) column.fill(1);
  counties.labourSeason.fill(1);
  world.nation.provinceWeather.fill(1);
  const before = world.goods.stock(P.grain, k, STORE.state);
  const market = world.goods.stock(P.grain, k, STORE.market);
  act(world, grainControl);
  act(world, harvest);
  const net = counties.grainCutKg[k] - world.goods.flow("intermediate", P.grain, k);
  return {
    quota: (world.goods.stock(P.grain, k, STORE.state) - before) / net,
    leaked: (world.goods.stock(P.grain, k, STORE.market) - market) / net,
  };
}

describe("grain control", () => {
  it("takes more than the quota and stops leakage", () => {
    const { quota, leaked } = reap(1);
    expect(quota).toBeCloseTo(0.2 + 0.5 * 0.8, 6);
    expect(leaked).toBe(0);
  });
  it("leaves quota and leakage alone when it is off", () => {
    const { quota, leaked } = reap(0);
    expect(quota).toBeCloseTo(0.2, 6);
    expect(leaked).toBeCloseTo(0.1, 6);
  });
});
