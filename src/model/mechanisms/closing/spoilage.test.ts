import { describe, expect, it } from "vitest";
import { act, emptyStores, setStock, situation } from "../../../../test/model/situation.ts";
import { P, STORE } from "../../products.ts";
import { spoilage } from "./spoilage.ts";

describe("spoilage", () => {
  it("loses the whole part of each stock's share", () => {
    const world = situation();
    const share = world.structure.spoilage[P.food];
    expect(share).toBeGreaterThan(0);
    emptyStores(world, P.food);
    setStock(world, P.food, 3, STORE.market, 1019);
    act(world, spoilage);
    expect(world.goods.stock(P.food, 3, STORE.market)).toBe(1019 - Math.floor(1019 * share));
    expect(world.goods.flowTotal("spoiled", P.food)).toBe(Math.floor(1019 * share));
  });
  it("keeps no power, and books arms as the government's", () => {
    const world = situation();
    emptyStores(world, P.arms);
    setStock(world, P.power, 0, STORE.state, 77);
    setStock(world, P.arms, 0, STORE.firms, 55);
    act(world, spoilage);
    expect(world.goods.total(P.power, STORE.state)).toBe(0);
    expect(world.goods.flowTotal("government", P.arms)).toBe(55);
    expect(world.goods.flowTotal("spoiled", P.arms)).toBe(0);
  });
});
