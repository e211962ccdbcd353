import { describe, expect, it } from "vitest";
import { act, situation, total } from "../../../../test/model/situation.ts";
import { P, basicsOrigins, consumptionItems } from "../../products.ts";
import { quotes } from "./quotes.ts";

const BASICS = consumptionItems.indexOf("basics");

function quote(relative: readonly number[], sigma = 3) {
  const world = situation({ set: { "demand.originSubstitution": sigma } });
  const { counties, structure } = world;
  const k = 5;
  basicsOrigins.forEach(
    (id, o) =>
      (counties.priceWon[k * structure.productCount + P[id]] =
        40 * relative[o] * structure.marketCents[P[id]]),
  );
  counties.priceWon[k * structure.productCount + P.coal] = 777;
  act(world, quotes);
  return {
    shares: basicsOrigins.map((_, o) => counties.originShare[k * basicsOrigins.length + o]),
    price: counties.itemPriceWon[k * consumptionItems.length + BASICS],
    coal: counties.itemPriceWon[k * consumptionItems.length + consumptionItems.indexOf("coal")],
    weight: structure.originWeight,
    base: structure.marketCents[P["basics.chinese"]],
  };
}

describe("quotes", () => {
  it("are the county's prices", () => {
    expect(quote([1, 1, 1, 1]).coal).toBe(777);
  });
  it.each([0.5, 3, 8])(
    "give base shares and the common price when origins are as dear as in the base year (σ = %f)",
    (sigma) => {
      const { shares, price, weight, base } = quote([1, 1, 1, 1], sigma);
      shares.forEach((share, o) => expect(share).toBeCloseTo(weight[o], 10));
      expect(price).toBeCloseTo(40 * base, 6);
    },
  );
  it("follow constant elasticity of substitution", () => {
    const relative = [2, 1, 0.5, 1.25];
    const { shares, price, weight, base } = quote(relative);
    const terms = relative.map((r, o) => weight[o] * (40 * r) ** -2);
    const sum = total(terms);
    shares.forEach((share, o) => expect(share).toBeCloseTo(terms[o] / sum, 9));
    expect(total(shares)).toBeCloseTo(1, 12);
    expect(price).toBeCloseTo(base * sum ** (1 / -2), 6);
  });
});

describe("quality", () => {
  it("counts as a lower price", () => {
    const shares = (quality: number, price: number) => {
      const world = situation({ set: { "demand.originSubstitution": 3 } });
      const { counties, structure, nation } = world;
      basicsOrigins.forEach(
        (id, o) => (counties.priceWon[P[id]] = 40 * structure.marketCents[P[id]] * (o === 1 ? price : 1)),
      );
      nation.originQuality[1] = quality;
      act(world, quotes);
      return Array.from(counties.originShare.subarray(0, basicsOrigins.length));
    };
    const better = shares(1.25, 1);
    const cheaper = shares(1, 0.8);
    better.forEach((share, o) => expect(share).toBeCloseTo(cheaper[o], 10));
    expect(better[1]).toBeGreaterThan(shares(1, 1)[1]);
  });
});
