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
import { wholesale } from "./wholesale.ts";

const J = P.seafood;

/** Two counties that expect to sell 1,000 units each at the base price, and one that has `offer` of them. */
function sell(offer: number, { cash = 1e12, dear = 1 } = {}) {
  const world = situation({
    set: {
      "markets.stockMonths": 2,
      "markets.wholesaleMargin": 0.25,
      "markets.cashForPurchases": 0.5,
      "markets.costPull": 0.6,
    },
  });
  const { counties, structure, account, nation, firms } = world;
  for (const j of [P["basics.state"], P["basics.localized"], P["basics.county"], J, P.coal, P.fuels])
    emptyStores(world, j);
  counties.smoothedDemand.fill(0);
  counties.owedWon.fill(0);
  firms.sales.fill(0);
  firms.capacityNow.fill(1);
  nation.rateUsd[0] = 4000;
  const cost = structure.marketCents[J] * 40;
  for (const k of [3, 8]) {
    const at = k * structure.productCount + J;
    counties.smoothedDemand[at] = 1000;
    counties.priceWon[at] = cost * dear;
    setBalance(world, account.merchants + k, MONEY.won, cash);
  }
  setStock(world, J, 8, STORE.market, 500);
  setStock(world, J, 11, STORE.firms, offer);
  act(world, wholesale);
  return { world, cost, got: [3, 8].map((k) => world.goods.stock(J, k, STORE.market)) };
}

describe("wholesale", () => {
  it("fills every county up to its target when firms have enough", () => {
    const { got, world, cost } = sell(10_000);
    expect(got).toEqual([2000, 2000]);
    const paid = Math.floor(cost * 0.75 * 1e4) / 1e4;
    expect(posted(world, "wholesale", "won")).toBe(Math.floor(2000 * paid) + Math.floor(1500 * paid));
    expect(world.goods.flow("shippedOut", J, 11)).toBe(3500);
  });
  it("delivers in proportion when firms have less", () => {
    expect(sell(1750).got).toEqual([1000, 500 + 750]);
  });
  it("lets merchants stock up where the price stands above cost", () => {
    const [first] = sell(10_000, { dear: 2 }).got;
    expect(first).toBe(Math.floor(2000 * 2 ** 0.6));
  });
  it("cuts orders to the merchants' cash", () => {
    const { got, cost } = sell(10_000, { cash: 100_000 });
    expect(got[0]).toBe(Math.floor(50_000 / (cost * 0.75)));
  });
  it("tells makers the whole order", () => {
    const { world } = sell(0);
    expect(world.structure.allMakers(J).reduce((sum, f) => sum + world.firms.sales[f], 0)).toBeCloseTo(
      3500,
      6,
    );
  });
});

describe("coal that mines have not sold", () => {
  it("is on offer beyond the market's share of output, and ordered by its price at home", () => {
    const got = (stock: number, price = 1) => {
      const world = situation({ set: { "markets.stockMonths": 2, "markets.costPull": 1 } });
      const { counties, structure, account, nation, firms } = world;
      emptyStores(world, P.coal);
      counties.smoothedDemand.fill(0);
      counties.owedWon.fill(0);
      firms.output.fill(0);
      nation.rateUsd[0] = 4000;
      nation.miningOrders[P.coal] = 100;
      nation.homeCoalPrice[0] = price;
      counties.smoothedDemand[3 * structure.productCount + P.coal] = 1000;
      counties.priceWon[3 * structure.productCount + P.coal] = structure.marketCents[P.coal] * 40;
      setBalance(world, account.merchants + 3, MONEY.won, 1e12);
      setStock(world, P.coal, 3, STORE.state, stock);
      act(world, wholesale);
      return world.goods.stock(P.coal, 3, STORE.market);
    };
    const target =
      100 * situation().structure.data.industries.find(({ id }) => id === "coal-mining")!.stockMonths;
    expect(got(target)).toBe(0);
    expect(got(target + 500)).toBe(500);
    expect(got(target + 50_000)).toBe(2000);
    expect(got(target + 50_000, 0.5)).toBe(4000);
  });
});

describe("makers of one product in one county", () => {
  it("are paid by their capacity", () => {
    const world = situation({ set: { "markets.stockMonths": 2, "markets.wholesaleMargin": 0.25 } });
    const { counties, structure, account, nation, firms, ledger } = world;
    const j = P["basics.county"];
    const k = 30;
    const [old, recent] = structure.makersOf(j, k);
    for (const id of [
      "basics.state",
      "basics.localized",
      "basics.county",
      "seafood",
      "coal",
      "fuels",
    ] as const)
      emptyStores(world, P[id]);
    counties.smoothedDemand.fill(0);
    counties.owedWon.fill(0);
    nation.rateUsd[0] = 4000;
    counties.smoothedDemand[k * structure.productCount + j] = 1000;
    counties.priceWon[k * structure.productCount + j] = 40 * structure.marketCents[j];
    setBalance(world, account.merchants + k, MONEY.won, 1e12);
    setStock(world, j, k, STORE.firms, 1e6);
    firms.capacityNow[old] = 300;
    firms.capacityNow[recent] = 100;
    const held = (f: number) => ledger.balance(account.firms + f, MONEY.won);
    const before = [held(old), held(recent)];
    act(world, wholesale);
    expect((held(old) - before[0]) / (held(recent) - before[1])).toBeCloseTo(3, 3);
  });
  it("ask what their cost allows: dearer makers get smaller orders", () => {
    const delivered = (asked: number) => {
      const world = situation({ set: { "markets.stockMonths": 2, "markets.costPull": 0.5 } });
      const { counties, structure, account, nation } = world;
      const j = P["basics.localized"];
      for (const id of [
        "basics.state",
        "basics.localized",
        "basics.county",
        "seafood",
        "coal",
        "fuels",
      ] as const)
        emptyStores(world, P[id]);
      counties.smoothedDemand.fill(0);
      nation.rateUsd[0] = 4000;
      nation.originCost[1] = asked;
      counties.smoothedDemand[3 * structure.productCount + j] = 1e6;
      counties.priceWon[3 * structure.productCount + j] = 40 * structure.marketCents[j];
      setBalance(world, account.merchants + 3, MONEY.won, 1e15);
      setStock(world, j, 8, STORE.firms, 1e9);
      act(world, wholesale);
      return world.goods.stock(j, 3, STORE.market);
    };
    expect(delivered(1)).toBe(2e6);
    expect(delivered(4)).toBe(1e6);
  });
});
