import { describe, expect, it } from "vitest";
import { act, situation } from "../../../../test/model/situation.ts";
import { testData } from "../../../../test/model/world.ts";
import { P } from "../../products.ts";
import { drivers } from "./drivers.ts";

const data = testData();
const at = (series: string, month: number) => data.drivers.series[series][month - data.drivers.from];
const mean = (series: string, from: number) =>
  Array.from({ length: 12 }, (_, m) => at(series, from + m)).reduce((a, b) => a + b, 0) / 12;

describe("calendar of drivers", () => {
  it("moves border prices with the world's, against the mean of 2012", () => {
    const world = situation({ month: 25 });
    act(world, drivers);
    const record = data.products.find(({ id }) => id === "coal")!;
    expect(world.nation.borderCents[P.coal]).toBeCloseTo(
      (record.borderCents * at(record.worldSeries, 25)) / mean(record.worldSeries, 0),
      9,
    );
    expect(world.nation.borderCents[P.coal]).not.toBeCloseTo(record.borderCents, 2);
  });
  it("leaves the price of a good without a world series alone", () => {
    const world = situation({ month: 25 });
    act(world, drivers);
    const record = data.products.find(({ worldSeries }) => worldSeries === "")!;
    expect(world.nation.borderCents[P[record.id]]).toBe(record.borderCents);
  });
  it("reads this month's deals in whole kilograms and cents", () => {
    const world = situation({ month: 29 });
    act(world, drivers);
    const { nation } = world;
    expect(nation.crudeKg[0]).toBe(Math.floor(at("external.crude.kt", 29) * 1e6));
    expect(nation.grantShare[0]).toBe(at("external.crude-grant-share", 29));
    expect(nation.kaesongCents[0]).toBe(Math.floor(at("external.kaesong.wages.usd", 29) * 1e8));
  });
  it("holds the means of 2011 while burning in", () => {
    const world = situation({ month: -7 });
    act(world, drivers);
    expect(world.nation.cnyPerUsd[0]).toBeCloseTo(mean("fx.cny-per-usd", -12), 9);
  });
  it("gives each province its year's growing season over the mean of all years", () => {
    const world = situation({ month: 43 });
    act(world, drivers);
    const rows = data.weather.filter(({ province }) => province === data.provinces[5]);
    const all = rows.reduce((sum, row) => sum + row.growingSeason, 0) / rows.length;
    expect(world.nation.provinceWeather[5]).toBeCloseTo(
      rows.find(({ year }) => year === 2015)!.growingSeason / all,
      9,
    );
  });
});

describe("levers on the world outside", () => {
  it("scale the world prices of a good, by all its origins, and the season's weather", () => {
    const usual = situation();
    act(usual, drivers);
    const world = situation({
      levers: { "worldPrice.basics": 2, "worldPrice.coal": 0.5, "weather.season": 0.8 },
    });
    act(world, drivers);
    const ratio = (j: number) => world.nation.borderCents[j] / usual.nation.borderCents[j];
    expect([ratio(P["basics.chinese"]), ratio(P.coal), ratio(P.fuels)]).toEqual([2, 0.5, 1]);
    expect(world.nation.provinceWeather[2] / usual.nation.provinceWeather[2]).toBeCloseTo(0.8, 12);
  });
});
