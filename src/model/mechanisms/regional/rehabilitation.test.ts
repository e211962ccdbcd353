import { describe, expect, it } from "vitest";
import { act, emptyStores, setStock, situation, total } from "../../../../test/model/situation.ts";
import { P, STORE } from "../../products.ts";
import { rehabilitation } from "./rehabilitation.ts";

function rehabilitated(factories: number, stock: number) {
  const world = situation({
    set: {
      "regional.cementTonnes": 0,
      "regional.fuelTonnes": 0,
      "regional.machineryMusd": 1,
      "regional.storeShare": 1,
      "regional.rehabilitationYield": 2,
      "regional.rehabilitationQuality": 0.5,
    },
    levers: { "pyongyang.rehabilitation": factories },
  });
  emptyStores(world, P["machinery.home"]);
  emptyStores(world, P["machinery.imported"]);
  setStock(world, P["machinery.home"], 0, STORE.state, stock);
  const { structure, firms } = world;
  const old = [...structure.allMakers(P["basics.county"]), ...structure.allMakers(P["basics.state"])];
  const base = total(old.map((f) => firms.baseCapital[f]));
  const quality = firms.quality[old[0]];
  act(world, rehabilitation);
  return { world, f: old[0], growth: 1e8 / base, quality };
}

describe("rehabilitation", () => {
  it("turns a factory's resources a month into old plants", () => {
    const { world, f, growth, quality } = rehabilitated(12, 1e12);
    expect(world.goods.flowTotal("invested", P["machinery.home"])).toBe(1e8);
    expect(world.firms.productivity[f]).toBeCloseTo(1 + 2 * growth, 12);
    expect(world.firms.quality[f]).toBeCloseTo(quality + 0.5 * growth, 12);
    expect(total(world.counties.centreTransferCents)).toBeCloseTo(1e8, -1);
  });
  it("takes no more than there is", () => {
    const { world } = rehabilitated(12, 1000);
    expect(world.goods.flowTotal("invested", P["machinery.home"])).toBeLessThanOrEqual(1000);
  });
  it("is nothing at zero", () => {
    expect(rehabilitated(0, 1e12).world.goods.flowTotal("invested", P["machinery.home"])).toBe(0);
  });
});
