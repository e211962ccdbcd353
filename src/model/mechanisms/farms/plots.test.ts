import { describe, expect, it } from "vitest";
import { act, emptyStores, posted, setBalance, situation } from "../../../../test/model/situation.ts";
import { CLASS, MONEY, classCount } from "../../institutions.ts";
import { P, STORE } from "../../products.ts";
import { plots } from "./plots.ts";

const set = {
  "farms.weatherElasticity": 0.2,
  "plots.share": 0.6,
  "plots.ownShare": 0.25,
  "markets.wholesaleMargin": 0.25,
  "markets.cashForPurchases": 0.5,
};
const K = 6;

function raise(cash: number) {
  const world = situation({ month: 8, set });
  const { counties, nation, structure } = world;
  emptyStores(world, P.food);
  nation.provinceWeather.fill(1.1);
  counties.priceWon.fill(1000);
  counties.persons[K * classCount + CLASS.farmer] = 500;
  counties.plotWorkers[K] = 200;
  setBalance(world, world.account.merchants + K, MONEY.won, cash);
  act(world, plots);
  return {
    world,
    made: Math.floor(structure.foodBaseKg[K] * structure.data.crops[8].foodShare * (1 + 0.5 * 0.2 * 0.1)),
  };
}

describe("plots", () => {
  it("raise food by month and weather; a quarter is eaten at home", () => {
    const { world, made } = raise(1e15);
    const sold = Math.floor(made * 0.75);
    expect(world.counties.foodKg[K]).toBe(made);
    expect(world.goods.stock(P.food, K, STORE.market)).toBe(sold);
    expect(world.goods.flow("consumed", P.food, K)).toBe(made - sold);
    expect(world.counties.ownFoodKg[K]).toBeCloseTo((made - sold) / 500, 9);
  });
  it("owe plot workers their share and pay farms theirs", () => {
    const { world, made } = raise(1e15);
    const value = Math.floor(made * 0.75) * 750;
    expect(world.counties.owedWon[K]).toBe(Math.ceil(value * 0.6));
    expect(world.counties.plotWon[K]).toBeCloseTo((value * 0.6) / 200, 3);
    expect(world.ledger.balance(world.account.merchants + K, MONEY.won)).toBe(
      1e15 - Math.floor(value * (1 - 0.6)),
    );
    expect(posted(world, "farm-sales", "won")).toBeGreaterThan(0);
  });
  it("sell no more than half of the merchants' cash buys", () => {
    const { world } = raise(750_000);
    expect(world.goods.stock(P.food, K, STORE.market)).toBe(500);
  });
});
