import { describe, expect, it } from "vitest";
import { situation, total } from "../../../test/model/situation.ts";
import { CLASS, classCount } from "../institutions.ts";
import { sendersByCounty } from "../populate/officials.ts";
import { P } from "../products.ts";
import type { World } from "../world.ts";
import { places, placesOf, roadKm } from "./places.ts";
import type { Place } from "./places.ts";
import { newMemory } from "./series.ts";

const { structure } = situation();
const { data, inHamji, companies, bases } = structure;
const groups = placesOf(structure);
const ids = (place: Place) => Array.from(groups[place], (k) => data.units[k].id);
const county = (id: string) => data.units.findIndex((unit) => unit.id === id);
const people = (place: Place) => total(Array.from(groups[place], (k) => structure.basePersons[k]));

const read = (world: World, id: string) => places.find((one) => one.id === id)!.read(world, newMemory());

describe("road distances", () => {
  it("follow roads, not railways, and add up", () => {
    const road = data.edges.find(({ mode }) => mode === "road")!;
    const from = roadKm(structure, [county(road.from)]);
    expect(from[county(road.from)]).toBe(0);
    expect(from[county(road.to)]).toBeLessThanOrEqual(road.km);
    for (const { from: a, to: b, mode, km } of data.edges)
      if (mode === "road") expect(Math.abs(from[county(a)] - from[county(b)])).toBeLessThanOrEqual(km + 1e-9);
    expect(Math.max(...from)).toBeLessThan(2000);
  });
  it("are those to the nearest of several counties", () => {
    const [a, b] = [county("KP-09-onsong"), county("KP-03-sinuiju")];
    const [toA, toB, both] = [[a], [b], [a, b]].map((from) => roadKm(structure, from));
    expect(both).toEqual(toA.map((km, k) => Math.min(km, toB[k])));
  });
});

describe("groups of counties", () => {
  it("are neither empty nor the whole country", () => {
    for (const [place, list] of Object.entries(groups)) {
      expect(list.length, place).toBeGreaterThan(9);
      expect(list.length, place).toBeLessThan(structure.counties - 9);
    }
  });
  it("part the country by distance from its crossings to China", () => {
    expect(ids("nearCrossings")).toEqual(
      expect.arrayContaining(["KP-09-hoeryong", "KP-09-musan", "KP-10-hyesan", "KP-13-rason"]),
    );
    expect(ids("midwayFromCrossings")).toEqual(expect.arrayContaining(["KP-09-chongjin", "KP-09-kilju"]));
    expect(ids("farFromCrossings")).toEqual(expect.arrayContaining(["KP-01-chung", "KP-05-haeju"]));
    const banded = [...ids("nearCrossings"), ...ids("midwayFromCrossings"), ...ids("farFromCrossings")];
    expect(new Set(banded).size).toBe(banded.length);
    for (const id of ["KP-03-sinuiju", "KP-04-manpho"]) expect(banded).not.toContain(id);
    for (const id of ["KP-09-hoeryong", "KP-03-sinuiju"]) expect(ids("farFromCrossings")).not.toContain(id);
  });
  it("put the home and the crossing of every company on routes", () => {
    const on = new Set(groups.onRoutes);
    for (const { home, crossing } of companies) {
      expect(on.has(home)).toBe(true);
      expect(on.has(structure.crossings[crossing].county)).toBe(true);
    }
    expect(groups.offRoutes.filter((k) => on.has(k))).toHaveLength(0);
    expect(groups.onRoutes.length + groups.offRoutes.length).toBe(structure.counties);
  });
  it("find most remittances in the border counties of North Hamgyong and Ryanggang", () => {
    const border = data.units.filter(
      ({ province, borderChina }) => borderChina && ["KP-09", "KP-10"].includes(province),
    );
    expect(ids("senders").sort()).toEqual(border.map(({ id }) => id).sort());
    expect(groups.senders.length + groups.fewSenders.length).toBe(structure.counties);
    const { senders } = sendersByCounty(structure);
    expect(total(Array.from(groups.senders, (k) => senders[k]))).toBeGreaterThan(total(senders) / 2);
    expect(people("senders")).toBeLessThan(people("fewSenders") / 10);
  });
  it("hold every base", () => {
    expect(new Set(groups.bases)).toEqual(new Set(bases.map((base) => base.county)));
    expect(groups.bases.length + groups.noBases.length).toBe(structure.counties);
  });
  it("know Hamgyong and what lies next to it", () => {
    const provinces = (place: Place) => [
      ...new Set(Array.from(groups[place], (k) => data.units[k].province)),
    ];
    expect(provinces("hamgyong").sort()).toEqual(["KP-08", "KP-09", "KP-10", "KP-13"]);
    expect(provinces("hamgyongNeighbours").sort()).toEqual(["KP-02", "KP-04", "KP-07"]);
    for (const k of groups.hamgyongNeighbours) {
      expect(inHamji[k]).toBe(false);
      const { id } = data.units[k];
      const joined = data.edges.flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : []));
      expect(joined.some((other) => inHamji[county(other)])).toBe(true);
    }
  });
});

describe("series by place", () => {
  /** Two workers and a trader in every county, who consume and eat twice as much where `rich` says so. */
  function world(rich: Place): World {
    const now = situation();
    const { counties } = now;
    const favoured = new Set(groups[rich]);
    counties.persons.fill(0);
    for (let k = 0; k < structure.counties; k++) {
      const level = favoured.has(k) ? 2 : 1;
      counties.persons[k * classCount + CLASS.worker] = 2;
      counties.persons[k * classCount + CLASS.trader] = 1;
      counties.observed[k * 3 * classCount + CLASS.worker] = 2 * 1500 * level;
      counties.observed[k * 3 * classCount + CLASS.trader] = 3000 * level;
      counties.observed[(k * 3 + 1) * classCount + CLASS.worker] = 2 * 1000 * level;
      counties.observed[(k * 3 + 1) * classCount + CLASS.trader] = 4000 * level;
      counties.marketWorkers[k] = level;
      counties.want[k] = level / 4;
      counties.knowHow[k] = level;
    }
    return now;
  }
  const pairs: readonly (readonly [Place, Place])[] = [
    ["nearCrossings", "farFromCrossings"],
    ["farFromCrossings", "midwayFromCrossings"],
    ["midwayFromCrossings", "nearCrossings"],
    ["senders", "fewSenders"],
    ["bases", "noBases"],
    ["hamgyong", "hamgyongNeighbours"],
    ["hamgyongNeighbours", "hamgyong"],
  ];
  it.each(pairs)("tell consumption of %s from that of %s", (here, there) => {
    const now = world(here);
    expect(read(now, `consumption.${here}`)).toBeCloseTo(40, 12);
    expect(read(now, `consumption.${there}`)).toBeCloseTo(20, 12);
  });
  it.each([
    ["onRoutes", "offRoutes"],
    ["senders", "fewSenders"],
  ] as const)("tell market work of %s from that of %s", (here, there) => {
    expect(read(world(here), `marketWork.${here}`)).toBeCloseTo(2 / 3, 12);
    expect(read(world(here), `marketWork.${there}`)).toBeCloseTo(1 / 3, 12);
  });
  it("weigh counties by people", () => {
    const now = world("nearCrossings");
    const [first, ...others] = groups.hamgyong;
    now.counties.persons[first * classCount + CLASS.worker] = 0;
    now.counties.persons[first * classCount + CLASS.trader] = 1;
    now.counties.want.fill(0);
    now.counties.want[first] = 1;
    expect(read(now, "security.want.hamgyong")).toBeCloseTo(1 / (1 + 3 * others.length), 12);
  });
  it("read classes, food and know-how of Hamgyong", () => {
    const now = world("hamgyong");
    expect(read(now, "consumption.hamgyongTraders")).toBeCloseTo(80, 12);
    expect(read(now, "kcal.hamgyong")).toBeCloseTo(4000, 9);
    expect(read(now, "knowHow.hamgyong")).toBe(2);
    expect(read(now, "security.want.hamgyong")).toBe(0.5);
  });
  it("read prices of Hamgyong alone", () => {
    const now = situation();
    const price = (k: number, product: number, won: number) =>
      (now.counties.priceWon[k * structure.productCount + product] = won);
    for (let k = 0; k < structure.counties; k++)
      for (const product of [P.grain, P["basics.chinese"]])
        price(k, product, inHamji[k] ? 1000 : 10 * (k + 1));
    expect(read(now, "prices.dispersion.hamgyong")).toBe(0);
    const half = groups.hamgyong.length / 2;
    groups.hamgyong.forEach((k, n) => price(k, P["basics.chinese"], n < half ? 900 : 1100));
    expect(read(now, "prices.dispersion.basics.hamgyong")).toBeCloseTo(0.1, 12);
    expect(read(now, "prices.dispersion.hamgyong")).toBe(0);
  });
  it("read what officials take in Hamgyong", () => {
    const now = situation();
    const { counties, nation } = now;
    nation.rateUsd[0] = 5000;
    counties.officeWon.fill(5000);
    expect(read(now, "offices.budget.hamgyong.usd")).toBe(groups.hamgyong.length);
    for (let k = 0; k < structure.counties; k++) {
      counties.earnedWon[k * classCount + CLASS.trader] = inHamji[k] ? 300 : 1;
      counties.earnedWon[k * classCount + CLASS.worker] = inHamji[k] ? 100 : 1;
      counties.licenceShare[k * classCount + CLASS.trader] = inHamji[k] ? 0.1 : 1;
      counties.detentionShare[k * classCount + CLASS.worker] = inHamji[k] ? 0.1 : 1;
    }
    expect(read(now, "bribes.incomeShare.hamgyong")).toBeCloseTo(0.1, 12);
  });
});
