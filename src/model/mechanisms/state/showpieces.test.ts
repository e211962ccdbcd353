import { describe, expect, it } from "vitest";
import { act, emptyStores, setStock, situation } from "../../../../test/model/situation.ts";
import { P, STORE } from "../../products.ts";
import { showpieces } from "./showpieces.ts";

function built(index: number, stock: number) {
  const world = situation({
    set: {
      "showpieces.materialsShare": 0.1,
      "showpieces.fuelsShare": 0,
      "showpieces.workShare": 0.02,
    },
    levers: { "pyongyang.showpieces": index },
  });
  emptyStores(world, P.materials);
  setStock(world, P.materials, 4, STORE.state, stock);
  act(world, showpieces);
  return { world, taken: world.goods.flowTotal("government", P.materials) };
}

describe("showpieces", () => {
  it("take materials and working time by their index", () => {
    const { world, taken } = built(0.5, 1e12);
    expect(taken).toBe(Math.floor(0.05 * world.structure.stateUse[P.materials]));
    expect(world.nation.showpieceIndex[0]).toBe(0.5);
    expect(world.nation.showpieceWorkers[0]).toBeCloseTo(0.01, 12);
  });
  it("stop short of half of what is in store", () => {
    const { world, taken } = built(1, 1001);
    expect(taken).toBe(500);
    expect(world.nation.showpieceIndex[0]).toBeLessThan(1e-3);
  });
  it("take nothing at zero", () => {
    expect(built(0, 1e12).taken).toBe(0);
  });
});
