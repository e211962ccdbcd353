import { describe, expect, it } from "vitest";
import { act, emptyStores, setStock, situation } from "../../../../test/model/situation.ts";
import { P, STORE } from "../../products.ts";
import { otherUses } from "./other-uses.ts";
import { USER } from "./users.ts";

describe("other users of plan goods", () => {
  it("use what they were given, each in its own account; farms are left to their own mechanism", () => {
    const world = situation();
    const { nation, structure, goods } = world;
    emptyStores(world, P.fuels);
    emptyStores(world, P.coal);
    setStock(world, P.fuels, 7, STORE.state, 500);
    setStock(world, P.coal, 9, STORE.state, 30);
    nation.userAllocated.fill(0);
    const give = (user: number, product: number, units: number) =>
      (nation.userAllocated[user * structure.productCount + product] = units);
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
