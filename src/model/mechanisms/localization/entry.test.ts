import { describe, expect, it } from "vitest";
import {
  act,
  emptyStores,
  posted,
  setBalance,
  setStock,
  situation,
} from "../../../../test/model/situation.ts";
import { MONEY } from "../../institutions.ts";
import { P, STORE } from "../../products.ts";
import type { World } from "../../world.ts";
import { entry } from "./entry.ts";

function entered(
  levers: Readonly<Record<string, number>>,
  machines: number,
  prepare: (world: World, sites: readonly number[]) => void = () => undefined,
  holdDrivers = false,
) {
  const world = situation({
    holdDrivers,
    set: {
      "localization.markup": 0.25,
      "localization.capitalTurnover": 0.5,
      "localization.donjuRate": 0.04,
      "localization.expropriationRisk": 0.01,
      "localization.entrySpeed": 0.01,
      "localization.entryMost": 0.05,
      "localization.supportSpeed": 0.02,
      "localization.exitSpeed": 0.1,
      "localization.machineryDraw": 0.5,
      "localization.machinePriceShare": 0.2,
      "localization.cashShare": 0.5,
    },
    levers: { "localization.equalSites": 1, "pyongyang.politicalSelection": 0, ...levers },
  });
  const { structure, firms, account, nation } = world;
  nation.supportRule[0] = world.lever("pyongyang.localizationSupport");
  const sites = structure.allMakers(P["basics.localized"]);
  for (const j of [P["machinery.home"], P["machinery.imported"]]) emptyStores(world, j);
  setStock(world, P["machinery.imported"], structure.gateCounty, STORE.state, machines);
  for (const f of sites) {
    firms.capacityNow[f] = firms.smoothedSales[f];
    setBalance(world, account.firms + f, MONEY.won, 1e15);
  }
  prepare(world, sites);
  const before = { capacity: firms.capacity.slice(), capital: firms.baseCapital.slice() };
  act(world, entry);
  const f = sites[0];
  return { world, f, sites, before, growth: firms.capacity[f] / before.capacity[f] - 1 };
}

describe("entry of localization enterprises", () => {
  it("follows the return over the hurdle, on donju's account", () => {
    const { world, f, before, growth } = entered({ "pyongyang.donjuCapital": 1 }, 1e12);
    expect(growth).toBeCloseTo(0.01 * (0.1 / 0.05 - 1), 6);
    expect(world.firms.donjuShare[f]).toBeGreaterThan(world.value("localization.openingDonjuShare"));
    const spent = world.firms.baseCapital[f] - before.capital[f];
    expect(spent / before.capital[f]).toBeCloseTo(growth, 6);
    expect(posted(world, "plan-supplies", "won", "firms", "cabinet")).toBeGreaterThan(0);
    expect(posted(world, "localization-support", "won")).toBe(0);
  });
  it("takes its machines out of the state's stores, and no more than its part of them", () => {
    const { world, sites, before } = entered({ "pyongyang.localizationSupport": 1 }, 1000);
    const added = sites.reduce((sum, f) => sum + world.firms.baseCapital[f] - before.capital[f], 0);
    expect(added).toBeLessThanOrEqual(500);
    expect(world.goods.flowTotal("invested", P["machinery.imported"])).toBe(added);
  });
  it("grows with the state's support, paid from the budget", () => {
    const { world, growth } = entered(
      { "pyongyang.localizationSupport": 1, "pyongyang.donjuCapital": 0 },
      1e12,
    );
    expect(growth).toBeGreaterThan(0);
    expect(world.nation.localizationSupport[0]).toBe(1);
    expect(posted(world, "localization-support", "won", "cabinet", "firms")).toBeGreaterThan(0);
  });
  it("is dealt out by profit or by politics", () => {
    const shares = (politics: number) => {
      const { world, sites, before } = entered(
        {
          "pyongyang.localizationSupport": 1,
          "pyongyang.donjuCapital": 0,
          "pyongyang.politicalSelection": politics,
        },
        1e12,
        ({ firms }, all) => all.forEach((f, n) => (firms.unitCost[f] = n === 0 ? 0.8 : 1.2)),
      );
      const added = sites.map((f) => world.firms.baseCapital[f] - before.capital[f]);
      return added[0] / added.reduce((a, b) => a + b, 0);
    };
    expect(shares(0)).toBeGreaterThan(0.5);
    expect(shares(1)).toBeLessThan(shares(0));
  });
  it("turns into exit at a loss", () => {
    const { growth } = entered({}, 1e12, ({ firms }, all) => {
      for (const f of all) firms.unitCost[f] = 1.5;
    });
    expect(growth).toBeCloseTo(-0.1 * (0.1 / 0.05), 6);
  });
  it("stands still while drivers are held", () => {
    expect(entered({ "pyongyang.localizationSupport": 1 }, 1e12, undefined, true).growth).toBe(0);
  });
  it("stops without machines", () => {
    expect(entered({ "pyongyang.localizationSupport": 1 }, 0).growth).toBe(0);
  });
});
