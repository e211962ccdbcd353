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
import { USER } from "../allocation/users.ts";
import { arbitrage } from "./arbitrage.ts";

const A = 30;

/** Two counties with a market in grain, next to each other; all others have neither stock nor cash. */
function trade(gap: number, { stock = 1000, cash = 1e9, expected = 100, fuel = 1 } = {}) {
  const world = situation({
    set: { "trade.keptMonths": 1, "trade.stockMonths": 2, "markets.cashForPurchases": 0.5 },
  });
  const { counties, structure, account } = world;
  const n = structure.counties;
  const b = Array.from({ length: n }, (_, k) => k)
    .filter((k) => k !== A)
    .sort((x, y) => structure.distance[A * n + x] - structure.distance[A * n + y])[0];
  for (const j of [P.grain, P.food, P.seafood, P.coal]) emptyStores(world, j);
  counties.priceWon.fill(1000);
  counties.smoothedDemand.fill(0);
  counties.owedWon.fill(0);
  for (let k = 0; k < n; k++) setBalance(world, account.merchants + k, MONEY.won, 0);
  const way = structure.distance[A * n + b];
  const price = 1000 * (1 + way * gap);
  counties.priceWon[b * structure.productCount + P.grain] = price;
  counties.smoothedDemand[A * structure.productCount + P.grain] = expected;
  counties.smoothedDemand[b * structure.productCount + P.grain] = expected;
  setStock(world, P.grain, A, STORE.market, stock);
  setBalance(world, account.merchants + b, MONEY.won, cash);
  const transport = USER.transport * structure.productCount + P.fuels;
  world.nation.userAllocated[transport] = structure.userBase[transport] * fuel;
  act(world, arbitrage);
  return { world, b, price, moved: world.goods.stock(P.grain, b, STORE.market) };
}

describe("trade between counties", () => {
  it("carries goods to where the price beats the way, up to the buyer's target", () => {
    const { world, b, price, moved } = trade(1.5);
    expect(moved).toBe(Math.floor(2 * Math.sqrt(price / 1000) * 100));
    expect(world.goods.flow("shippedOut", P.grain, A)).toBe(moved);
    expect(world.goods.flow("shippedIn", P.grain, b)).toBe(moved);
    expect(world.counties.shipped[A * world.structure.productCount + P.grain]).toBe(moved);
    expect(posted(world, "arbitrage", "won")).toBe(moved * 1000);
  });
  it("notes what the checkpoints on the way ask for", () => {
    const { world, b, moved } = trade(1.5);
    const { toll, counties } = world.structure;
    expect(world.counties.checkpointWon[b]).toBeCloseTo(moved * 1000 * toll[A * counties + b], 6);
    expect(toll[A * counties + b]).toBeLessThanOrEqual(world.structure.distance[A * counties + b]);
  });
  it("carries by the share of transport's fuel that arrived", () => {
    const { price, moved } = trade(1.5, { fuel: 0.75 });
    expect(moved).toBe(Math.floor(2 * 0.75 * Math.sqrt(price / 1000) * 100));
    expect(trade(1.5, { fuel: 0 }).moved).toBe(0);
  });
  it("leaves goods where the gap does not pay for the way", () => {
    expect(trade(0.9).moved).toBe(0);
  });
  it("leaves the seller a month of expected sales", () => {
    expect(trade(1.5, { stock: 150 }).moved).toBe(50);
    expect(trade(1.5, { stock: 90 }).moved).toBe(0);
  });
  it("stops at the buyer's cash", () => {
    const { moved } = trade(1.5, { cash: 100_000 });
    expect(moved).toBe(Math.floor((100_000 * 0.5 * 0.3) / 1000));
  });
});
