import { describe, expect, it } from "vitest";
import { act, emptyStores, setStock, situation, total } from "../../../../test/model/situation.ts";
import { P, STORE } from "../../products.ts";
import { build } from "./build.ts";

describe("investment", () => {
  function invest(bias: number, holdDrivers: boolean) {
    const world = situation({
      holdDrivers,
      set: {
        "investment.productiveShare": 0.4,
        "investment.machineryDraw": 0.5,
        "investment.exportBias": bias,
      },
    });
    for (const j of [P.construction, P["machinery.home"], P["machinery.imported"]]) emptyStores(world, j);
    world.nation.borderCents.set(world.structure.borderCents);
    world.companies.currencyQuotaCents.fill(0);
    setStock(world, P.construction, 0, STORE.firms, 1000);
    setStock(world, P["machinery.home"], 5, STORE.state, 301);
    setStock(world, P["machinery.imported"], 6, STORE.state, 100);
    const before = world.firms.capital.slice();
    act(world, build);
    return { world, gain: world.firms.capital.map((capital, f) => capital - before[f]) };
  }
  it("adds the productive part of construction and the machines drawn, by base capital", () => {
    const { world, gain } = invest(0, false);
    const added = 1000 * 0.4 + Math.floor(301 * 0.5) + 50;
    expect(total(gain)).toBeCloseTo(added, 3);
    expect(world.nation.invested[0]).toBe(1000 + 150 + 50);
    const base = world.firms.baseCapital;
    expect(gain[0] / gain[1]).toBeCloseTo(base[0] / base[1], 3);
    expect(world.goods.flowTotal("invested", P.construction)).toBe(1000);
    expect(world.goods.stock(P["machinery.home"], 5, STORE.state)).toBe(151);
  });
  it("leans towards what earns abroad, once history runs", () => {
    const { world, gain } = invest(4, false);
    const { structure, firms } = world;
    const coal = structure.exporters.find((row) => row.product === P.coal)!;
    const margin = 1 - (structure.basicCents[P.coal] * coal.costShare) / structure.borderCents[P.coal];
    const mine = structure.firms.findIndex((site) => structure.productOf[site.industry] === P.coal);
    const plant = structure.firms.findIndex((site) => structure.productOf[site.industry] === P.power);
    expect(gain[mine] / firms.baseCapital[mine] / (gain[plant] / firms.baseCapital[plant])).toBeCloseTo(
      1 + 4 * margin,
      4,
    );
    const held = invest(4, true).gain;
    expect(held[mine] / firms.baseCapital[mine]).toBeCloseTo(held[plant] / firms.baseCapital[plant], 6);
  });
});
