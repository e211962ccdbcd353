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
import { P, STORE, products } from "../../products.ts";
import { localBudgets } from "./budgets.ts";

const k = 5;
function buy(won: number, usd = 0, stock = 1e6) {
  const world = situation({ set: { "budget.stockShare": 0.5 } });
  const { counties, account, nation } = world;
  products.forEach((_, j) => emptyStores(world, j));
  for (let c = 0; c < counties.officeWon.length; c++) setBalance(world, account.offices + c, MONEY.won, 0);
  counties.priceWon.fill(100);
  nation.rateUsd[0] = 5000;
  setStock(world, P.food, k, STORE.market, stock);
  setBalance(world, account.offices + k, MONEY.won, won);
  setBalance(world, account.offices + k, MONEY.usd, usd);
  act(world, localBudgets);
  return world;
}

describe("budgets of local offices", () => {
  it("buy on the county's market", () => {
    const world = buy(100_000);
    expect(world.goods.flow("government", P.food, k)).toBe(500);
    expect(world.counties.bought[k * world.structure.productCount + P.food]).toBe(500);
    expect(posted(world, "office-purchases", "won")).toBe(50_000);
  });
  it("pay in foreign currency what they lack in won", () => {
    const world = buy(10_000, 2000);
    expect(world.goods.flow("government", P.food, k)).toBe(550);
    expect(posted(world, "office-purchases", "won")).toBe(10_000);
    expect(posted(world, "office-purchases", "usd")).toBe(900);
  });
  it("leave the market part of its stock", () => {
    expect(buy(100_000, 0, 100).goods.flow("government", P.food, k)).toBe(50);
  });
});
