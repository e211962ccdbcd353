import { describe, expect, it } from "vitest";
import { act, emptyStores, setStock, situation } from "../../../../test/model/situation.ts";
import { classCount } from "../../institutions.ts";
import { P, STORE } from "../../products.ts";
import { labourSupply } from "../labour/supply.ts";
import { rations } from "./rations.ts";

/** January: ten months to the harvest's end. */
function ration(stock: (army: number, wanted: number) => number) {
  const world = situation({
    set: { "rations.armyPersons": 700_000, "rations.armyKg": 17, "rations.coverage": 0.5 },
  });
  act(world, labourSupply);
  const { structure, counties } = world;
  const persons = Array.from({ length: classCount }, (_, c) =>
    Array.from({ length: structure.counties }, (__, k) => counties.persons[k * classCount + c]).reduce(
      (a, b) => a + b,
      0,
    ),
  );
  const norm = structure.data.classes.map((record) => record.rationKg * 0.5);
  const wanted = persons.reduce((sum, count, c) => sum + Math.floor(count * norm[c]), 0);
  emptyStores(world, P.grain);
  setStock(world, P.grain, 12, STORE.state, stock(700_000 * 17, wanted) * 10);
  act(world, rations);
  return { world, persons, norm, given: (k: number, c: number) => counties.rationKg[k * classCount + c] };
}

describe("rations", () => {
  it("meet the norm when the month's part of the stock allows", () => {
    const { world, norm, given } = ration((army, wanted) => army + wanted + 10);
    norm.forEach((kg, c) => expect(given(5, c)).toBeCloseTo(kg, 3));
    expect(world.goods.flowTotal("government", P.grain)).toBe(700_000 * 17);
  });
  it("feed the army before anyone else", () => {
    const { world, given } = ration((army) => army - 1000);
    expect(world.goods.flowTotal("government", P.grain)).toBe(700_000 * 17 - 1000);
    expect(Math.max(...Array.from({ length: classCount }, (_, c) => given(5, c)))).toBe(0);
  });
  it("serve classes by rank", () => {
    const { world, norm, given } = ration((army, wanted) => army + Math.floor(wanted / 2));
    const ranks = world.structure.data.classes
      .map((record, c) => ({ c, rank: record.rationRank }))
      .filter(({ c }) => norm[c] > 0);
    const first = Math.min(...ranks.map(({ rank }) => rank));
    const last = Math.max(...ranks.map(({ rank }) => rank));
    expect(first).toBeLessThan(last);
    for (const { c, rank } of ranks) if (rank === last) expect(given(5, c)).toBeLessThan(norm[c] * 0.99);
    const served = ranks.filter(({ rank }) => rank === first).map(({ c }) => given(5, c) / norm[c]);
    const unserved = ranks.filter(({ rank }) => rank === last).map(({ c }) => given(5, c) / norm[c]);
    expect(Math.min(...served)).toBeGreaterThan(Math.max(...unserved));
  });
  it("bring each county what its people are due", () => {
    const { world, given } = ration((army, wanted) => army + wanted + 10);
    const { counties, structure } = world;
    for (const k of [0, 50, 150]) {
      let due = 0;
      for (let c = 0; c < classCount; c++) due += counties.persons[k * classCount + c] * given(k, c);
      expect(world.goods.stock(P.grain, k, STORE.ration)).toBe(Math.ceil(due));
    }
    expect(structure.counties).toBeGreaterThan(150);
  });
});
