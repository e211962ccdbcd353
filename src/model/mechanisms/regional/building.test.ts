import { describe, expect, it } from "vitest";
import { act, emptyStores, posted, setStock, situation } from "../../../../test/model/situation.ts";
import type { Situation } from "../../../../test/model/situation.ts";
import { P, STORE } from "../../products.ts";
import type { World } from "../../world.ts";
import { building } from "./building.ts";

const MARCH_2012 = 2;
const MARCH_2024 = 146;
const goodsNeeded = [P.materials, P.fuels, P["machinery.home"], P["machinery.imported"]];
const set = {
  "regional.cementTonnes": 1,
  "regional.fuelTonnes": 0.1,
  "regional.machineryMusd": 0.00001,
  "regional.buildMonths": 10,
  "regional.civilPace": 0.5,
  "regional.builders": 100,
  "regional.civilWageWon": 30,
  "regional.storeShare": 0.5,
  "regional.capacityMusd": 0.6,
  "regional.openingSkill": 0.3,
};

function begun(options: Situation, stock = 1e9): World {
  const world = situation({ set, ...options });
  for (const j of goodsNeeded) {
    emptyStores(world, j);
    setStock(world, j, world.structure.gateCounty, STORE.state, stock);
  }
  act(world, building);
  return world;
}
const sites = ({ counties, structure }: World) =>
  structure.data.units.filter((_, k) => counties.factoryBegun[k] > 0).map(({ id }) => id);

describe("beginning of 20x10 counties", () => {
  it("keeps to the announced sites in their months", () => {
    const world = begun({ month: MARCH_2024, levers: { "pyongyang.twentyByTen": 20 } });
    expect(world.nation.begunThisYear[0]).toBe(20);
    expect(sites(world)).toContain("KP-02-songchon");
    const announced = world.structure.data.cohorts.filter(({ year }) => year === 2024);
    for (const { unit } of announced) if (unit !== "") expect(sites(world)).toContain(unit);
    const later = world.structure.data.cohorts.filter(({ year, unit }) => year > 2024 && unit !== "");
    for (const { unit } of later) expect(sites(world)).not.toContain(unit);
  });
  it("takes announced sites first where the year has none, never Pyongyang's districts", () => {
    const world = begun({ month: MARCH_2012, levers: { "pyongyang.twentyByTen": 40 } });
    expect(world.nation.factoriesBegun[0]).toBe(40);
    const named = new Set(world.structure.data.cohorts.map(({ unit }) => unit));
    expect(sites(world).every((id) => named.has(id))).toBe(true);
  });
  it("draws counties when none is announced, and stops when none is left", () => {
    const world = situation({ set, month: MARCH_2012, levers: { "pyongyang.twentyByTen": 40 } });
    for (let year = 0; year < 6; year++) {
      world.month = MARCH_2012 - 2 + 12 * year;
      act(world, building);
      world.month = MARCH_2012 + 12 * year;
      act(world, building);
    }
    const eligible = world.structure.data.units.filter(({ type }) => type !== "district").length;
    expect(world.nation.factoriesBegun[0]).toBe(eligible);
    expect(
      world.structure.data.units.some(
        ({ type }, k) => type === "district" && world.counties.factoryBegun[k] > 0,
      ),
    ).toBe(false);
  });
  it("does nothing at zero", () => {
    const world = begun({ month: MARCH_2012 });
    expect([sites(world).length, world.counties.centreTransferCents.some((cents) => cents > 0)]).toEqual([
      0,
      false,
    ]);
  });
});

describe("building", () => {
  const one = { month: MARCH_2012, levers: { "pyongyang.twentyByTen": 1 } };
  it("goes at its pace where everything is there, by soldiers", () => {
    const world = begun(one);
    const k = world.counties.factoryBegun.indexOf(1);
    expect(world.counties.factoryBuilt[k]).toBeCloseTo(0.1, 12);
    expect(world.goods.flowTotal("invested", P.materials)).toBe(100);
    expect(world.goods.flowTotal("invested", P.fuels)).toBe(10);
    expect(world.nation.soldiersBuilding[0]).toBe(100);
    const { basicCents } = world.structure;
    expect(world.counties.centreTransferCents[k]).toBeCloseTo(
      100 * basicCents[P.materials] + 10 * basicCents[P.fuels] + 100,
      6,
    );
  });
  it("waits for what is scarce", () => {
    const world = begun(one, 10);
    const k = world.counties.factoryBegun.indexOf(1);
    expect(world.counties.factoryBuilt[k]).toBeCloseTo(0.1 * 0.05, 12);
  });
  it("goes slower without conscripts, against wages", () => {
    const world = begun({
      ...one,
      levers: { "pyongyang.twentyByTen": 1, "pyongyang.conscriptBuilders": 0 },
    });
    const k = world.counties.factoryBegun.indexOf(1);
    expect(world.counties.factoryBuilt[k]).toBeCloseTo(0.05, 12);
    expect(world.nation.soldiersBuilding[0]).toBe(0);
    expect(posted(world, "building", "won", "cabinet", "firms")).toBe(3000);
  });
  it("hands a finished factory over", () => {
    const world = begun(one);
    const k = world.counties.factoryBegun.indexOf(1);
    world.counties.factoryBuilt[k] = 0.95;
    world.month += 1;
    act(world, building);
    const f = world.structure.factoryOf[k];
    expect(world.nation.factoriesCompleted[0]).toBe(1);
    expect(world.counties.factoryBuilt[k]).toBe(1);
    expect(world.counties.factorySkill[k]).toBeCloseTo(0.3, 12);
    expect(world.firms.capacity[f] * world.structure.basicCents[P["basics.county"]]).toBeCloseTo(5e6, 2);
    expect(world.firms.capital[f]).toBeGreaterThan(0);
  });
});
