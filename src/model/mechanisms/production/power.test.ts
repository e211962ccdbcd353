import { describe, expect, it } from "vitest";
import { act, firmOf, setStock, situation } from "../../../../test/model/situation.ts";
import { P, STORE, inputs } from "../../products.ts";
import { power } from "./power.ts";

const SLOTS = inputs.length + 1;
const options = {
  set: { "power.rainElasticity": 0.5, "power.reservoirMemory": 0.9, "power.hydroSwing": 0.3 },
};

describe("power generation", () => {
  it("follows water behind the dams and the season", () => {
    const world = situation({ ...options, month: 7 });
    const { firms, nation, structure } = world;
    const dam = firmOf(world, "hydro-power");
    firms.capacityNow.fill(Infinity);
    nation.reservoir[0] = 1;
    nation.rain[0] = 1.4;
    act(world, power);
    expect(nation.reservoir[0]).toBeCloseTo(0.9 * 1 + 0.1 * 1.4, 12);
    const season = 1 + 0.3 * 1.0; // August is the peak of the table
    expect(firms.output[dam]).toBe(Math.floor(structure.firms[dam].baseOutput * (1 + 0.5 * 0.04) * season));
    expect(nation.powerMade[0]).toBe(world.goods.flowTotal("produced", P.power));
  });
  it("is cut to the dam's capacity", () => {
    const world = situation({ ...options, month: 7 });
    const dam = firmOf(world, "hydro-power");
    world.firms.capacityNow[dam] = 1000.5;
    act(world, power);
    expect(world.firms.output[dam]).toBe(1000);
    expect(world.firms.utilisation[dam]).toBeCloseTo(1000 / world.firms.capacity[dam], 12);
  });
  it("burns the coal that a thermal plant was given", () => {
    const world = situation(options);
    const { firms, structure } = world;
    const f = structure.firms.findIndex(
      (site) =>
        structure.productOf[site.industry] === P.power &&
        !structure.isHydro[site.industry] &&
        structure.coefficient[site.industry * inputs.length + inputs.indexOf("coal")] > 0,
    );
    const a = structure.coefficient[firms.industry[f] * inputs.length + inputs.indexOf("coal")];
    const oil = structure.coefficient[firms.industry[f] * inputs.length + inputs.indexOf("fuels")];
    for (let other = 0; other < structure.firms.length; other++) firms.planned[other] = 0;
    firms.planned[f] = 1e7;
    firms.allocated.fill(0);
    firms.allocated[f * SLOTS + inputs.indexOf("coal")] = 4e6 * a;
    firms.allocated[f * SLOTS + inputs.indexOf("fuels")] = oil > 0 ? 1e12 : 0;
    setStock(world, P.coal, firms.county[f], STORE.state, 1e12);
    setStock(world, P.fuels, firms.county[f], STORE.state, 1e12);
    act(world, power);
    expect(Math.abs(firms.output[f] - 4e6)).toBeLessThanOrEqual(1);
    expect(Math.abs(world.goods.flowTotal("intermediate", P.coal) - 4e6 * a)).toBeLessThanOrEqual(1);
  });
});
