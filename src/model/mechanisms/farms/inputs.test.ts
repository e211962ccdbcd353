import { describe, expect, it } from "vitest";
import { act, emptyStores, setStock, situation, total } from "../../../../test/model/situation.ts";
import { CLASS, classCount } from "../../institutions.ts";
import { P, STORE } from "../../products.ts";
import { USER } from "../allocation/users.ts";
import { farmInputs } from "./inputs.ts";

function season(month: number) {
  const world = situation({ month });
  const { nation, structure, counties } = world;
  for (const j of [P.fertilizer, P.fuels]) emptyStores(world, j);
  setStock(world, P.fertilizer, 0, STORE.state, 1_000_000);
  setStock(world, P.fuels, 0, STORE.state, 500_000);
  nation.userAllocated[USER.farms * structure.productCount + P.fuels] = 300_000;
  counties.attending[4 * classCount + CLASS.farmer] = 1000;
  act(world, farmInputs);
  return world;
}

describe("inputs of farms", () => {
  it("spread four tenths of the fertilizer in store in April, by cropped land", () => {
    const { counties, structure } = season(3);
    expect(counties.fertilizerSeason[4]).toBe(Math.floor(400_000 * structure.farmShare[4]));
    expect(total(counties.fertilizerSeason)).toBeGreaterThan(400_000 - structure.counties);
  });
  it("spread none in winter", () => {
    expect(total(season(0).counties.fertilizerSeason)).toBe(0);
  });
  it("deal the farms' fuel out and count the season's work and need", () => {
    const { counties, structure, goods } = season(5);
    const { labourNeed } = structure.data.crops[5];
    expect(counties.fuelSeason[4]).toBe(Math.floor(300_000 * structure.farmShare[4]));
    expect(goods.flowTotal("intermediate", P.fuels)).toBe(total(counties.fuelSeason));
    expect(counties.labourSeason[4]).toBeCloseTo(1000 * labourNeed, 9);
    expect(counties.seasonNeed[4]).toBeCloseTo(labourNeed, 12);
  });
  it("add up over the months of a season", () => {
    const world = season(3);
    const once = world.counties.seasonNeed[4];
    act(world, farmInputs);
    expect(world.counties.seasonNeed[4]).toBeCloseTo(2 * once, 12);
  });
});
