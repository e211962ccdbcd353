import { describe, expect, it } from "vitest";
import { act, agentOf, posted, setBalance, setStock, situation } from "../../../../test/model/situation.ts";
import { CLASS, MONEY, classCount } from "../../institutions.ts";
import { P, STORE, consumptionItems } from "../../products.ts";
import { settle } from "./settle.ts";

const items = consumptionItems.length;
const GRAIN = consumptionItems.indexOf("grain");
const FOOD = consumptionItems.indexOf("food");
const K = 40;
const price = (item: number) => 500 + 100 * item;
const fill = (item: number) => 0.5 + 0.05 * item;

function buy({
  kind = CLASS.worker as number,
  budget = 1e7,
  won = 1e12,
  usd = 0,
  stock = 0,
  want = 1000,
  month = 0,
  buyShare = 0,
}) {
  const world = situation({
    month,
    set: {
      "food.grainNeedKg": 12,
      "food.precaution": 0.2,
      "food.sellingMonths": 5,
      "food.kcalPerKgGrain": 3000,
      "food.kcalPerKgFood": 1000,
      "food.storageLossShare": 0.1,
    },
  });
  const { households: h, counties, nation, structure, account } = world;
  const i = agentOf(world, kind, K);
  for (const column of [
    h.won,
    h.usd,
    h.cny,
    h.grainKg,
    h.budgetWon,
    h.grainWantKg,
    h.incomeWon,
    h.informalWon,
  ])
    column.fill(0);
  nation.rateUsd[0] = 4000;
  nation.rateCny[0] = 600;
  for (let k = 0; k < structure.counties; k++)
    for (let item = 0; item < items; item++) {
      counties.itemPriceWon[k * items + item] = price(item);
      counties.fill[k * items + item] = fill(item);
    }
  counties.ownFoodKg.fill(0);
  counties.grainBuyShare[K] = buyShare;
  counties.grainPaidWon[K] = 300.5;
  setStock(world, P.grain, K, STORE.market, 1e9);
  setBalance(world, account.merchants + K, MONEY.won, 1e12);
  h.persons[i] = 100;
  h.budgetWon[i] = budget;
  h.won[i] = won;
  h.usd[i] = usd;
  h.grainKg[i] = stock;
  h.grainWantKg[i] = want;
  act(world, settle);
  const { subsistence, marginalShare } = structure.demand[kind];
  const floor =
    100 * subsistence.reduce((sum, units, item) => (item === GRAIN ? sum : sum + units * price(item)), 0) +
    want * price(GRAIN);
  const ratio = Math.min(1, budget / floor);
  const spare = Math.max(0, budget - floor);
  const units = (item: number) =>
    item === GRAIN
      ? ratio * want + (spare * marginalShare[GRAIN]) / price(GRAIN)
      : ratio * 100 * subsistence[item] + (spare * marginalShare[item]) / price(item);
  const bought = Math.floor(fill(GRAIN) * units(GRAIN));
  let bill = bought * price(GRAIN);
  let real = 0;
  for (let item = 0; item < items; item++)
    if (item !== GRAIN) {
      bill += fill(item) * units(item) * price(item);
      real += fill(item) * units(item) * structure.itemCents[item];
    }
  return { world, h, i, floor, bought, bill, real, food: fill(FOOD) * units(FOOD) };
}

describe("settlement", () => {
  it.each([
    ["above", 1e8],
    ["below", 100_000],
  ])("pays what was filled of the plan, %s subsistence", (where, budget) => {
    const { world, h, i, floor, bill } = buy({ budget });
    expect(budget > floor).toBe(where === "above");
    expect(Math.abs(1e12 - h.won[i] - bill)).toBeLessThan(1.001);
    expect(posted(world, "consumption", "won")).toBe(1e12 - h.won[i]);
    expect(world.counties.salesWon[K]).toBe(1e12 - h.won[i]);
  });
  it("eats up to the need and keeps the rest, less what spoils", () => {
    const { world, h, i, bought } = buy({ stock: 1500, budget: 1e6 });
    const left = 1500 + bought - 1200;
    expect(h.grainKg[i]).toBe(left - Math.floor(left * 0.1));
    expect(world.goods.flow("consumed", P.grain, K)).toBe(1200);
    expect(world.goods.flow("spoiled", P.grain, K)).toBe(Math.floor(left * 0.1));
    expect(world.goods.stock(P.grain, K, STORE.market)).toBe(1e9 - bought);
    expect(world.counties.sold[K * world.structure.productCount + P.grain]).toBe(bought);
  });
  it("measures food energy and real consumption a person", () => {
    const { world, h, i, bought, food, real } = buy({});
    const eaten = Math.min(bought, 1200);
    expect(h.kcalPerDay[i]).toBeCloseTo(((eaten / 100) * 3000 + (food / 100) * 1000) / 30.4, 2);
    const cents = (eaten / 100) * world.structure.marketCents[P.grain] + real / 100;
    expect(h.realCents[i] / cents).toBeCloseTo(1, 5);
    expect(world.counties.observed[(K * 3 + 1) * classCount + CLASS.worker] / (cents * 100)).toBeCloseTo(
      1,
      5,
    );
  });
  it("pays a class's share in foreign currency, more when won is short", () => {
    const { world, h, i, bill } = buy({ kind: CLASS.donju, usd: 1e9, budget: 1e8 });
    const share = world.structure.foreignSpendingShare[CLASS.donju];
    expect(share).toBeGreaterThan(0);
    expect(Math.abs((1e9 - h.usd[i]) * 40 - share * bill)).toBeLessThan(80);
    const poor = buy({ kind: CLASS.donju, usd: 1e9, budget: 1e8, won: 1000 });
    expect(Math.abs((1e9 - poor.h.usd[poor.i]) * 40 - (poor.bill - 1000))).toBeLessThan(80);
  });
  it("sells surplus grain as far as merchants take it, and counts it as informal income", () => {
    const { world, h, i } = buy({ stock: 20_000, want: 0, budget: 0, won: 0, buyShare: 0.5 });
    const offered = Math.floor((20_000 - 12 * 10 * 1.2 * 100) / 5);
    const sold = Math.floor(offered * 0.5);
    expect(h.won[i]).toBe(Math.floor(sold * 300.5));
    expect([h.incomeWon[i], h.informalWon[i]]).toEqual([h.won[i], h.won[i]]);
    expect(posted(world, "grain-sales", "won")).toBe(h.won[i]);
    expect(world.goods.stock(P.grain, K, STORE.market)).toBe(1e9 + sold);
  });
});
