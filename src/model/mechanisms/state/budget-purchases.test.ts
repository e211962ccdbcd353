import { describe, expect, it } from "vitest";
import { act, posted, setBalance, setStock, situation } from "../../../../test/model/situation.ts";
import { CLASS, MONEY, classCount } from "../../institutions.ts";
import { P, STORE, productCount } from "../../products.ts";
import { budgetPurchases } from "./budget-purchases.ts";

describe("budget purchases", () => {
  function buy(stock: number, treasury: number, holdDrivers = false) {
    const world = situation({
      holdDrivers,
      set: { "budget.purchasesWon": 1_000_000_000, "budget.stockShare": 0.3, "budget.tillWon": 100 },
    });
    const { counties, structure, account } = world;
    counties.households.fill(0);
    counties.households[2 * classCount + CLASS.elite] = structure.classHouseholds[CLASS.elite];
    counties.households[2 * classCount + CLASS.conscript] = structure.classHouseholds[CLASS.conscript];
    counties.priceWon.fill(1000);
    for (let j = 0; j < structure.productCount; j++) setStock(world, j, 2, STORE.market, 0);
    setStock(world, P.food, 2, STORE.market, stock);
    setBalance(world, account.cabinet, MONEY.won, treasury);
    act(world, budgetPurchases);
    return world;
  }
  it("spend each good's part of a budget in won", () => {
    const world = buy(1e9, 1e12);
    expect(world.counties.bought[2 * world.structure.productCount + P.food]).toBe(350_000);
    expect(world.goods.flow("government", P.food, 2)).toBe(350_000);
    expect(posted(world, "budget-purchases", "won")).toBe(350_000_000);
    expect(world.nation.issuedWon[0]).toBe(0);
  });
  it("take at most a share of the market's stock", () => {
    expect(buy(1000, 1e12).counties.bought[2 * productCount + P.food]).toBe(300);
  });
  it("are paid by issue when the treasury is empty", () => {
    const world = buy(1e9, 50_000_000);
    expect(world.nation.issuedWon[0]).toBe(300_000_000);
    expect(posted(world, "money-issue", "won", "central-bank")).toBe(300_000_000);
    expect(posted(world, "money-issue", "state-credit", "cabinet")).toBe(300_000_000);
  });
  it("are what the treasury has while drivers are held", () => {
    const world = buy(1e9, 10_000_100, true);
    expect(posted(world, "budget-purchases", "won")).toBe(3_500_000);
  });
});
