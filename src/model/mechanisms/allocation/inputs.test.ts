import { describe, expect, it } from "vitest";
import { act, emptyStores, firmOf, setStock, situation, total } from "../../../../test/model/situation.ts";
import { P, STORE, inputs } from "../../products.ts";
import { allocateInputs } from "./inputs.ts";
import { USER, otherUserDemand } from "./users.ts";

const SLOTS = inputs.length + 1;

function allocate(supply: (wanted: number) => number, ladder: number) {
  const world = situation({ set: { "allocation.ladder": ladder } });
  const { structure, firms } = world;
  const ore = inputs.indexOf("ores");
  const user = structure.industryOutput.findIndex(
    (_, i) => structure.coefficient[i * inputs.length + ore] > 0,
  );
  const wanted = structure.firms.map((_, f) =>
    Math.floor(firms.planned[f] * structure.coefficient[firms.industry[f] * inputs.length + ore]),
  );
  emptyStores(world, P.ores);
  setStock(world, P.ores, 3, STORE.state, supply(total(wanted)));
  act(world, allocateInputs);
  return { world, user, wanted, got: structure.firms.map((_, f) => firms.allocated[f * SLOTS + ore]) };
}

describe("allocation of stored inputs", () => {
  it("gives everyone his coefficient times his plan when there is enough", () => {
    const { wanted, got, world } = allocate((all) => all + 10, 0.7);
    expect(got).toEqual(wanted);
    expect(world.nation.inputDemand[P.ores]).toBe(total(wanted));
  });
  it("cuts all alike without a ladder, to within a unit each", () => {
    const { wanted, got } = allocate((all) => Math.floor(all / 2), 0);
    wanted.forEach((want, f) => expect(Math.abs(got[f] - want / 2)).toBeLessThanOrEqual(1));
  });
  it("never deals out more than the state's stores hold", () => {
    const { got } = allocate(() => 12_345, 0.7);
    expect(total(got)).toBeLessThanOrEqual(12_345);
    expect(total(got)).toBeGreaterThan(12_345 - 300);
  });
  it("stretches a shortage of fuels over months, and of other goods deals out what there is", () => {
    const dealt = (product: number, slot: number, months: number) => {
      const world = situation({ set: { "allocation.stretchMonths": 3, "allocation.ladder": 0 } });
      emptyStores(world, product);
      setStock(world, product, 3, STORE.state, Math.floor(world.structure.stateUse[product] * months));
      act(world, allocateInputs);
      const { userAllocated } = world.nation;
      const users = total(
        [USER.army, USER.farms, USER.transport, USER.homes].map(
          (u) => userAllocated[u * world.structure.productCount + product],
        ),
      );
      const firms = total(world.structure.firms.map((_, f) => world.firms.allocated[f * SLOTS + slot]));
      return (users + firms) / world.structure.stateUse[product];
    };
    const fuels = inputs.indexOf("fuels");
    expect(dealt(P.fuels, fuels, 1.5)).toBeCloseTo(0.5, 3);
    expect(dealt(P.fuels, fuels, 2.7)).toBeCloseTo(0.9, 3);
    expect(dealt(P.coal, inputs.indexOf("coal"), 0.5)).toBeCloseTo(0.5, 3);
  });
  it("gives works and boilers more coal as it gets cheap at home, power plants no more", () => {
    const coal = (price: number) => {
      const world = situation({ set: { "coal.homeElasticity": 0.5 } });
      world.nation.homeCoalPrice[0] = price;
      setStock(world, P.coal, 3, STORE.state, 1e13);
      act(world, allocateInputs);
      const of = (id: string) => world.firms.allocated[firmOf(world, id) * SLOTS + inputs.indexOf("coal")];
      return [of("cement"), otherUserDemand(world, USER.homes, P.coal), of("thermal-power")];
    };
    const [dear, cheap] = [coal(1), coal(0.25)];
    expect(cheap[0] / dear[0]).toBeCloseTo(2, 4);
    expect(cheap[1] / dear[1]).toBeCloseTo(2, 9);
    expect(cheap[2]).toBe(dear[2]);
  });
  it("splits intermediates by the imported share", () => {
    const world = situation();
    const { firms, structure } = world;
    const f = structure.firms.findIndex(
      (site) =>
        structure.coefficient[site.industry * inputs.length + SLOTS - 2] > 0 &&
        firms.importedShare[structure.firms.indexOf(site)] > 0,
    );
    firms.importedShare[f] = 0.25;
    for (const j of [P["intermediates.home"], P["intermediates.imported"]])
      setStock(world, j, 0, STORE.state, 1e12);
    act(world, allocateInputs);
    const want = firms.planned[f] * structure.coefficient[firms.industry[f] * inputs.length + SLOTS - 2];
    expect(firms.allocated[f * SLOTS + SLOTS - 2]).toBe(Math.floor(want * 0.75));
    expect(firms.allocated[f * SLOTS + SLOTS - 1]).toBe(Math.floor(want * 0.25));
  });
  it("tells the makers of materials what was ordered, met or not", () => {
    const world = situation();
    const { firms, structure } = world;
    firms.capacityNow.fill(1);
    firms.sales.fill(0);
    emptyStores(world, P.materials);
    act(world, allocateInputs);
    const makers = structure.allMakers(P.materials);
    expect(makers.reduce((sum, f) => sum + firms.sales[f], 0)).toBeCloseTo(
      world.nation.inputDemand[P.materials],
      3,
    );
    expect(firmOf(world, "cement")).toBe(makers[0]);
  });
  it("wants farm fuel by the season's work", () => {
    const winter = otherUserDemand(situation({ month: 0 }), 1, P.fuels);
    const june = otherUserDemand(situation({ month: 5 }), 1, P.fuels);
    const { crops } = situation().structure.data;
    expect(june / winter).toBeCloseTo(crops[5].labourNeed / crops[0].labourNeed, 9);
  });
});
