import { describe, expect, it } from "vitest";
import { act, emptyStores, posted, setBalance, situation } from "../../../../test/model/situation.ts";
import type { World } from "../../world.ts";
import { CLASS, MONEY, classCount } from "../../institutions.ts";
import { P, STORE } from "../../products.ts";
import { harvest } from "./harvest.ts";

const set = {
  "farms.fertilizerElasticity": 0.25,
  "farms.fuelElasticity": 0.08,
  "farms.labourElasticity": 0.2,
  "farms.weatherElasticity": 0.1,
  "farms.quotaShare": 0.25,
  "farms.seedFeedShare": 0.2,
  "farms.leakageShare": 0.1,
  "labour.baseAttendance": 0.8,
  "markets.wholesaleMargin": 0.25,
};
const K = 8;

/** Base inputs everywhere; each factor as a multiple of its base in county K. */
function cut(
  month: number,
  { fertilizer = 1, fuel = 1, labour = 1, weather = 1 } = {},
  change: (world: World) => void = () => undefined,
) {
  const world = situation({ month, set });
  const { counties, structure, nation } = world;
  emptyStores(world, P.grain);
  nation.provinceWeather.fill(1);
  nation.provinceWeather[structure.province[K]] = weather;
  for (let k = 0; k < structure.counties; k++) {
    const here = k === K;
    counties.seasonNeed[k] = 10;
    counties.fertilizerSeason[k] =
      structure.fertilizerBaseKg * structure.farmShare[k] * (here ? fertilizer : 1);
    counties.fuelSeason[k] = structure.farmFuelBaseKg * structure.farmShare[k] * 10 * (here ? fuel : 1);
    counties.labourSeason[k] = structure.farmWorkers[k] * 0.8 * 10 * (here ? labour : 1);
    counties.persons[k * classCount + CLASS.farmer] = 1000;
  }
  change(world);
  act(world, harvest);
  return world;
}

describe("harvest", () => {
  const october = 9;
  const base = (world: World) =>
    world.structure.farmBaseKg[K] * world.structure.data.crops[october].grainShare;
  it("cuts the month's share of the base crop at base inputs", () => {
    const world = cut(october);
    expect(Math.abs(world.counties.grainCutKg[K] - base(world))).toBeLessThan(2);
    expect(world.goods.flow("produced", P.grain, K)).toBe(world.counties.grainCutKg[K]);
  });
  it.each([
    ["fertilizer", { fertilizer: 0.5 }, 0.5 ** 0.25],
    ["fuel", { fuel: 0.6 }, 0.6 ** 0.08],
    ["labour", { labour: 0.7 }, 0.7 ** 0.2],
    ["labour beyond 1.5 of the base", { labour: 3 }, 1.5 ** 0.2],
    ["weather", { weather: 0.8 }, 0.8 ** 0.1],
    ["none but traces of fertilizer", { fertilizer: 0 }, 0.05 ** 0.25],
  ])("yields by the exponent of %s", (_, inputs, factor) => {
    const world = cut(october, inputs);
    expect(world.counties.grainCutKg[K] / base(world)).toBeCloseTo(factor, 5);
  });
  it("takes seed and feed, delivers the quota, leaks a part and shares the rest", () => {
    const world = cut(october, {}, (w) => {
      setBalance(w, w.account.merchants + K, MONEY.won, 1e15);
      w.counties.priceWon[K * w.structure.productCount + P.grain] = 2000;
    });
    const made = world.counties.grainCutKg[K];
    const seed = Math.floor(made * 0.2);
    const net = made - seed;
    const { goods } = world;
    expect(goods.flow("intermediate", P.grain, K)).toBe(seed);
    expect(goods.stock(P.grain, K, STORE.state)).toBe(Math.floor(net * 0.25));
    expect(goods.stock(P.grain, K, STORE.market)).toBe(Math.floor(net * 0.1));
    const rest = net - Math.floor(net * 0.25) - Math.floor(net * 0.1);
    expect(goods.stock(P.grain, K, STORE.farm)).toBe(rest);
    expect(world.counties.harvestKg[K]).toBeCloseTo(rest / 1000, 9);
  });
  it("pays the farm for what it delivers and what leaks", () => {
    const world = cut(october);
    const { structure, goods } = world;
    let due = 0;
    for (let k = 0; k < structure.counties; k++)
      due += Math.round(goods.stock(P.grain, k, STORE.state) * structure.stateWon[P.grain]);
    expect(posted(world, "grain-delivery", "won")).toBe(due);
    expect(posted(world, "farm-sales", "won")).toBeGreaterThan(0);
  });
  it("cuts nothing in winter and starts the season's account anew after November", () => {
    expect(cut(0).counties.grainCutKg[K]).toBe(0);
    expect(cut(9).counties.seasonNeed[K]).toBe(10);
    const { counties } = cut(10);
    expect([
      counties.seasonNeed[K],
      counties.fertilizerSeason[K],
      counties.fuelSeason[K],
      counties.labourSeason[K],
    ]).toEqual([0, 0, 0, 0]);
  });
});

describe("farm autonomy", () => {
  it("raises the work that counts, and what the teams keep", () => {
    const usual = cut(9);
    const free = cut(9, {}, ({ nation }) => {
      nation.farmEffort[0] = 1.3;
      nation.farmKept[0] = 0.05;
    });
    const crop = usual.counties.grainCutKg[K];
    expect(free.counties.grainCutKg[K] / crop).toBeCloseTo(1.3 ** 0.2, 6);
    const quota = (world: World) => world.goods.stock(P.grain, K, STORE.state) / world.counties.grainCutKg[K];
    expect(quota(usual)).toBeCloseTo(0.8 * 0.25, 6);
    expect(quota(free)).toBeCloseTo(0.8 * 0.2, 6);
  });
});
