import { describe, expect, it } from "vitest";
import { act, situation } from "../../../../test/model/situation.ts";
import { P } from "../../products.ts";
import { prices } from "./prices.ts";

function adjust(
  product: number,
  month: {
    demand: number;
    offer: number;
    shipped?: number;
    bought?: number;
    rateChange?: number;
    within?: boolean;
    /** Market rate, so that the band lies far off unless a test asks for it. */
    rate?: number;
  },
) {
  const world = situation({
    levers: { "variant.prices": month.within ? 1 : 0 },
    set: {
      "prices.speed": 0.2,
      "prices.grainSpeed": 0.1,
      "prices.serviceSpeed": 0.15,
      "prices.passThrough": 0.8,
      "prices.servicePassThrough": 0.5,
      "prices.band": 20,
    },
  });
  const { counties, nation, structure } = world;
  const at = 3 * structure.productCount + product;
  for (const column of [counties.demand, counties.offer, counties.shipped, counties.bought]) column.fill(0);
  counties.priceWon.fill(1000);
  counties.demand[at] = month.demand;
  counties.offer[at] = month.offer;
  counties.shipped[at] = month.shipped ?? 0;
  counties.bought[at] = month.bought ?? 0;
  nation.rateChange[0] = month.rateChange ?? 0;
  nation.rateUsd[0] = month.rate ?? 5000;
  const base = structure.baseSales[at];
  act(world, prices);
  const anchor = (structure.marketCents[product] * nation.rateUsd[0]) / 100;
  return { price: counties.priceWon[at], base, anchor };
}

describe("price adjustment", () => {
  it("moves the price by the gap over demand and offer", () => {
    const { price, base } = adjust(P.food, { demand: 3e6, offer: 1e6 });
    expect(price).toBeCloseTo(1000 * (1 + (0.2 * 2e6) / (4e6 + 0.05 * base)), 8);
  });
  it("counts what other counties fetched as demand, and what the budget took on both sides", () => {
    const { price, base } = adjust(P.food, { demand: 1e6, offer: 1e6, shipped: 5e5, bought: 2e5 });
    expect(price).toBeCloseTo(1000 * (1 + (0.2 * 5e5) / (2.5e6 + 4e5 + 0.05 * base)), 8);
  });
  it("moves grain slowly, and down when there is too much", () => {
    const { price, base } = adjust(P.grain, { demand: 1e6, offer: 3e6 });
    expect(price).toBeCloseTo(1000 * (1 - (0.1 * 2e6) / (4e6 + 0.05 * base)), 8);
  });
  it("passes the exchange rate on, services less than goods", () => {
    expect(adjust(P.food, { demand: 1e6, offer: 1e6, rateChange: 0.1 }).price).toBeCloseTo(
      1000 * Math.exp(0.08),
      8,
    );
    expect(adjust(P.services, { demand: 1e6, offer: 1e6, rateChange: 0.1 }).price).toBeCloseTo(
      1000 * Math.exp(0.05),
      8,
    );
  });
  it("closes the whole gap in the variant within the month", () => {
    const { price, base } = adjust(P.grain, { demand: 1e6, offer: 3e6, within: true });
    expect(price).toBeCloseTo(1000 * (1 - 2e6 / (4e6 + 0.05 * base)), 8);
  });
  it("keeps to a band around the base price in that variant", () => {
    const { price, anchor } = adjust(P.grain, { demand: 1e9, offer: 0, within: true, rate: 10 });
    expect(price).toBeCloseTo(20 * anchor, 6);
  });
  it("stands still where nothing is wanted or offered", () => {
    expect(adjust(P.food, { demand: 0, offer: 0 }).price).toBe(1000);
  });
});
