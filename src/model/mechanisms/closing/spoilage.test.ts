import { describe, expect, it } from "vitest";
import { act, emptyStores, setStock, situation } from "../../../../test/model/situation.ts";
import { P, STORE } from "../../products.ts";
import { USER } from "../allocation/users.ts";
import { otherUses, spoilage } from "./spoilage.ts";

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

describe("other users of plan goods", () => {
  it("use what they were given, each in its own account; farms are left to their own mechanism", () => {
    const world = situation();
    const { nation, structure, goods } = world;
    emptyStores(world, P.fuels);
    emptyStores(world, P.coal);
    setStock(world, P.fuels, 7, STORE.state, 500);
    setStock(world, P.coal, 9, STORE.state, 30);
    nation.userAllocated.fill(0);
    const give = (user: number, product: number, units: number) => (nation.userAllocated[user * structure.productCount + product] = units);
    give(USER.army, P.fuels, 70);
    give(USER.transport, P.fuels, 40);
    give(USER.farms, P.fuels, 90);
    give(USER.homes, P.coal, 50);
    act(world, otherUses);
    expect(goods.flowTotal("government", P.fuels)).toBe(70);
    expect(goods.flowTotal("intermediate", P.fuels)).toBe(40);
    expect(goods.flowTotal("consumed", P.coal)).toBe(30);
    expect(goods.total(P.fuels, STORE.state)).toBe(500 - 110);
  });
});
