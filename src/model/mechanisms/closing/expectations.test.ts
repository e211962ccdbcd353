import { describe, expect, it } from "vitest";
import { act, firmOf, setBalance, situation } from "../../../../test/model/situation.ts";
import { MONEY } from "../../institutions.ts";
import { P } from "../../products.ts";
import { expectations } from "./expectations.ts";

describe("expectations of sales", () => {
  const world = situation({
    set: {
      "production.smoothing": 0.75,
      "markets.salesSmoothing": 0.6,
      "firms.reserveMonths": 0.4,
      "mining.crewInertia": 0.8,
    },
  });
  const { firms, counties, nation, structure, account } = world;
  const byOrder = firmOf(world, "cement");
  const byOutput = firmOf(world, "refinery");
  for (const f of [byOrder, byOutput]) {
    firms.smoothedSales[f] = 100;
    firms.sales[f] = 200;
    firms.output[f] = 60;
  }
  firms.reserveWon[byOrder] = 1000;
  setBalance(world, account.firms + byOrder, MONEY.won, 10_000);
  counties.smoothedSalesWon[4] = 50;
  counties.salesWon[4] = 100;
  nation.exportCapacity[P.coal] = 5;
  counties.smoothedDemand.fill(0);
  counties.smoothedDemand[2 * structure.productCount + P.coal] = 7;
  nation.inputDemand[P.coal] = 100;
  act(world, expectations);

  it("follow orders where a firm makes what is ordered, output where the plan takes everything", () => {
    expect(firms.smoothedSales[byOrder]).toBeCloseTo(0.75 * 100 + 0.25 * 200, 9);
    expect(firms.smoothedSales[byOutput]).toBeCloseTo(0.75 * 100 + 0.25 * 60, 9);
    expect(firms.sales[byOrder]).toBe(0);
  });
  it("smooth the reserve of cash and the county's turnover", () => {
    expect(firms.reserveWon[byOrder]).toBeCloseTo(0.75 * 1000 + 0.25 * 0.4 * 10_000, 6);
    expect(counties.smoothedSalesWon[4]).toBeCloseTo(0.6 * 50 + 0.4 * 100, 9);
  });
  it("tell the mines what exporters, plants and homes want", () => {
    expect(nation.miningOrders[P.coal]).toBeCloseTo(5 + 100 + 7, 9);
  });
});

describe("the price of coal at home", () => {
  function price(capacity: number, exported: number, { holdDrivers = false, before = 1 } = {}) {
    const world = situation({ set: { "mining.crewInertia": 0.8 }, holdDrivers });
    const { firms, nation, structure } = world;
    const mines = structure.allMakers(P.coal);
    for (const f of mines) firms.capacityNow[f] = capacity / mines.length;
    nation.exportCapacity[P.coal] = exported;
    nation.homeCoalBaseKg[0] = 100;
    nation.homeCoalPrice[0] = before;
    act(world, expectations);
    return [nation.homeCoalPrice[0], nation.homeCoalBaseKg[0]];
  }
  it("moves toward what exports left in the burn-in over what they leave now", () => {
    expect(price(250, 50)[0]).toBeCloseTo(0.8 + 0.2 * 0.5, 9);
    expect(price(250, 200)[0]).toBeCloseTo(0.8 + 0.2 * 2, 9);
  });
  it("is bounded where exporters ask for all", () => {
    expect(price(250, 250)[0]).toBeCloseTo(0.8 + 0.2 * 4, 9);
    expect(price(250, 900)[0]).toBeCloseTo(0.8 + 0.2 * 4, 9);
  });
  it("is one in the burn-in", () => {
    const [held, base] = price(250, 50, { holdDrivers: true });
    expect(held).toBeCloseTo(1, 9);
    expect(base).toBeCloseTo(200, 9);
  });
});
