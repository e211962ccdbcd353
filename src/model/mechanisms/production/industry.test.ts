import { describe, expect, it } from "vitest";
import { act, setStock, situation } from "../../../../test/model/situation.ts";
import type { World } from "../../world.ts";
import { P, STORE, inputs } from "../../products.ts";
import { industry } from "./industry.ts";

const SLOTS = inputs.length + 1;
const HOME = SLOTS - 2;
const IMPORTED = SLOTS - 1;

/** One working plant with both intermediates among its inputs, all inputs dealt out for `output` units. */
function plant(output: number, change: (world: World, f: number, a: (slot: number) => number) => void) {
  const world = situation({ set: { "production.fillSmoothing": 0.8 } });
  const { structure, firms } = world;
  const f = structure.firms.findIndex(
    (site) =>
      structure.productOf[site.industry] !== P.power &&
      structure.coefficient[site.industry * inputs.length + HOME] > 0 &&
      structure.data.industries[site.industry].importedShare > 0.2,
  );
  const share = firms.importedShare[f];
  const a = (slot: number) =>
    structure.coefficient[firms.industry[f] * inputs.length + Math.min(slot, HOME)] *
    (slot === HOME ? 1 - share : slot === IMPORTED ? share : 1);
  firms.planned.fill(0);
  firms.allocated.fill(0);
  firms.planned[f] = output;
  for (let slot = 0; slot < SLOTS; slot++) {
    firms.allocated[f * SLOTS + slot] = Math.ceil(a(slot) * output);
    setStock(world, structure.inputProduct[slot], firms.county[f], STORE.state, 1e13);
  }
  change(world, f, a);
  act(world, industry);
  return { world, f, a };
}

describe("production", () => {
  it("makes what is planned when every input is there, and uses inputs by their coefficients", () => {
    const { world, f, a } = plant(1e6, () => undefined);
    expect(world.firms.output[f]).toBe(1e6);
    expect(world.goods.flow("intermediate", P["intermediates.home"], world.firms.county[f])).toBe(
      Math.floor(1e6 * a(HOME)),
    );
    expect(
      world.goods.flow("produced", world.structure.productOf[world.firms.industry[f]], world.firms.county[f]),
    ).toBe(1e6);
    expect(world.firms.utilisation[f]).toBeCloseTo(1e6 / world.firms.capacity[f], 12);
  });
  it.each([
    ["home", HOME],
    ["imported", IMPORTED],
  ] as const)("stops at the scarcest input: half of the %s inputs, half of the output", (_, slot) => {
    const { world, f } = plant(
      1e6,
      ({ firms }, at, a) => (firms.allocated[at * SLOTS + slot] = Math.floor(a(slot) * 5e5)),
    );
    expect(world.firms.output[f]).toBeLessThanOrEqual(5e5);
    expect(world.firms.output[f]).toBeGreaterThan(5e5 - 100);
  });
  it("remembers how far home and imported orders were filled", () => {
    const { world, f } = plant(1e9, ({ firms }, at, a) => {
      firms.allocated[at * SLOTS + IMPORTED] = Math.floor(a(IMPORTED) * 4e8);
    });
    expect(world.firms.fillImported[f]).toBeCloseTo(0.8 * 1 + 0.2 * 0.4, 6);
    expect(world.firms.fillHome[f]).toBeCloseTo(1, 6);
  });
  it("makes nothing without a plan", () => {
    const { world, f } = plant(0, () => undefined);
    expect(world.firms.output[f]).toBe(0);
  });
});
