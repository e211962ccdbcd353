import { describe, expect, it } from "vitest";
import { act, setBalance, setStock, situation } from "../../../../test/model/situation.ts";
import { CLASS, MONEY, classCount } from "../../institutions.ts";
import { P, STORE, consumptionItems } from "../../products.ts";
import { PLAN_SUMS } from "../../state.ts";
import { PLAN } from "../households/plan.ts";
import { clearing } from "./clearing.ts";

const K = 7;
const items = consumptionItems.length;
const FOOD = consumptionItems.indexOf("food");
const GRAIN = consumptionItems.indexOf("grain");
const SERVICES = consumptionItems.indexOf("services");

function clear({
  foodStock = 0,
  grainStock = 0,
  work = 0,
  offer = 0,
  cash = 1e15,
  grainPrice = 1,
  month = 0,
}) {
  const world = situation({
    month,
    set: {
      "markets.releaseShare": 0.6,
      "markets.grainReleaseShare": 0.35,
      "markets.salesSmoothing": 0.7,
      "markets.serviceProductivityCents": 400,
      "food.offerElasticity": 0.8,
      "markets.wholesaleMargin": 0.25,
      "markets.cashForPurchases": 0.5,
    },
  });
  const { counties, structure, nation, account } = world;
  counties.planSums.fill(0);
  counties.marketWork.fill(0);
  counties.bought.fill(0);
  const plan = (slot: number, value: number) =>
    (counties.planSums[(K * PLAN_SUMS + slot) * classCount + CLASS.worker] = value);
  plan(PLAN.budget, 1_000_000);
  plan(PLAN.persons, 100);
  plan(PLAN.lowPersons, 20);
  plan(PLAN.grain, 900);
  plan(PLAN.offer, offer);
  nation.rateUsd[0] = 4000;
  counties.itemPriceWon.fill(1000);
  counties.priceWon.fill(1000);
  counties.priceWon[K * structure.productCount + P.grain] = structure.marketCents[P.grain] * 40 * grainPrice;
  counties.smoothedDemand[K * structure.productCount + P.food] = 500;
  for (let j = 0; j < structure.productCount; j++) setStock(world, j, K, STORE.market, 0);
  setStock(world, P.food, K, STORE.market, foodStock);
  setStock(world, P.grain, K, STORE.market, grainStock);
  counties.marketWork[K * classCount + CLASS.trader] = work;
  setBalance(world, account.merchants + K, MONEY.won, cash);
  act(world, clearing);
  const { subsistence, marginalShare } = structure.demand[CLASS.worker];
  const food = subsistence[FOOD] * 120 + (marginalShare[FOOD] * 1_000_000) / 1000;
  const grain = 900 + (marginalShare[GRAIN] * 1_000_000) / 1000;
  const services = subsistence[SERVICES] * 120 + (marginalShare[SERVICES] * 1_000_000) / 1000;
  return {
    world,
    food,
    grain,
    services,
    at: (product: number) => K * structure.productCount + product,
    fill: (item: number) => counties.fill[K * items + item],
  };
}

describe("clearing", () => {
  it("adds subsistence of persons and marginal shares of what is spare", () => {
    const { world, food, grain, at } = clear({ foodStock: 1e9 });
    expect(world.counties.demand[at(P.food)]).toBeCloseTo(food, 6);
    expect(world.counties.demand[at(P.grain)]).toBeCloseTo(grain, 6);
    expect(world.counties.sold[at(P.food)]).toBe(Math.floor(food));
    expect(world.goods.flow("consumed", P.food, K)).toBe(Math.floor(food));
    expect(world.counties.smoothedDemand[at(P.food)]).toBeCloseTo(500 + 0.3 * (food - 500), 6);
  });
  it("lets the short side decide", () => {
    const { food, fill, world, at } = clear({ foodStock: 100 });
    expect(60).toBeLessThan(food);
    expect(world.counties.offer[at(P.food)]).toBe(60);
    expect(fill(FOOD)).toBeCloseTo(60 / food, 10);
    expect(world.goods.stock(P.food, K, STORE.market)).toBe(100 - Math.floor(60));
  });
  it("offers services by market work", () => {
    const { fill, services } = clear({ work: services0() / 800 });
    expect(fill(SERVICES)).toBeCloseTo(services0() / 2 / services, 6);
  });
  it("releases grain evenly up to the harvest, a third of it at least; it is handed out by the households' own mechanism", () => {
    const january = clear({ grainStock: 1000 });
    expect(january.world.counties.offer[january.at(P.grain)]).toBe(350);
    expect(january.world.goods.stock(P.grain, K, STORE.market)).toBe(1000);
    const september = clear({ grainStock: 1000, month: 8 });
    expect(september.world.counties.offer[september.at(P.grain)]).toBe(500);
  });
  it("takes all grain that is offered at the anchor price, less below it, and never more than cash buys", () => {
    expect(clear({ offer: 1000 }).world.counties.grainBuyShare[K]).toBeCloseTo(1, 12);
    expect(clear({ offer: 1000, grainPrice: 0.5 }).world.counties.grainBuyShare[K]).toBeCloseTo(
      0.5 ** 0.8,
      9,
    );
    const { world, at } = clear({ offer: 1000, cash: 100_000 });
    const price = world.counties.priceWon[at(P.grain)] * 0.75;
    expect(world.counties.grainPaidWon[K]).toBeCloseTo(price, 9);
    expect(world.counties.grainBuyShare[K]).toBeCloseTo(Math.min(1, 50_000 / price / 1000), 9);
  });
});

function services0(): number {
  return clear({}).services;
}
