import { describe, expect, it } from "vitest";
import { emptyStores, setStock, situation } from "../../../../test/model/situation.ts";
import { P, STORE } from "../../products.ts";
import { drawFromStores, gather } from "./draw-stores.ts";

describe("stores of the state", () => {
  it("are drawn on at home first, then in turn, and what is carried is shipped", () => {
    const world = situation();
    emptyStores(world, P.ores);
    for (const [county, units] of [
      [5, 10],
      [2, 20],
      [9, 30],
    ] as const)
      setStock(world, P.ores, county, STORE.state, units);
    const pointers = world.structure.pointers();
    expect(drawFromStores(world, pointers, P.ores, 5, "intermediate", 25)).toBe(25);
    expect([5, 2, 9].map((k) => world.goods.stock(P.ores, k, STORE.state))).toEqual([0, 5, 30]);
    expect(world.goods.flow("shippedOut", P.ores, 2)).toBe(15);
    expect(world.goods.flow("shippedIn", P.ores, 5)).toBe(15);
    expect(world.goods.flow("intermediate", P.ores, 5)).toBe(25);
    expect(drawFromStores(world, pointers, P.ores, 5, "intermediate", 100)).toBe(35);
    expect(world.goods.total(P.ores, STORE.state)).toBe(0);
  });
  it("gather into a county without using up", () => {
    const world = situation();
    emptyStores(world, P.ores);
    setStock(world, P.ores, 1, STORE.state, 8);
    expect(gather(world, world.structure.pointers(), P.ores, 0, 5)).toBe(5);
    expect(world.goods.stock(P.ores, 0, STORE.state)).toBe(5);
    expect(world.goods.flowTotal("intermediate", P.ores)).toBe(0);
  });
});
