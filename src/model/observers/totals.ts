/** Totals that several series need, taken in one pass a month. */
import { heldByHouseholds } from "../held.ts";
import { MONEY, classCount, instrumentCount } from "../institutions.ts";
import { P } from "../products.ts";
import type { World } from "../world.ts";
import { ofWorld, once } from "./series.ts";
import type { Memory } from "./series.ts";

/** Observed totals of households: 0 kcal·persons, 1 real consumption·persons, 2 spending, 3 persons. */
type Slot = 0 | 1 | 2 | 3;
/** Totals by class and by province, `slot × class` and `slot × province`, taken once a month. */
export function observed(world: World, memory: Memory) {
  return once(memory, "observed", () => {
    const { structure, counties } = world;
    const provinces = structure.data.provinces.length;
    const sums = {
      byClass: new Float64Array(4 * classCount),
      byProvince: new Float64Array(4 * provinces),
      provinces,
    };
    addSlots(sums, structure.province, counties.observed, 0, 3);
    addSlots(sums, structure.province, counties.persons, 3, 4);
    return sums;
  });
}
/** Adds a column of `county × slot × class` to totals, its first slot to `first`. */
function addSlots(
  { byClass, byProvince, provinces }: { byClass: Float64Array; byProvince: Float64Array; provinces: number },
  province: ArrayLike<number>,
  column: Float64Array,
  first: number,
  end: number,
): void {
  for (let k = 0, at = 0; at < column.length; k++)
    for (let slot = first; slot < end; slot++) {
      const p = slot * provinces + province[k];
      let sum = byProvince[p];
      for (let c = slot * classCount, last = c + classCount; c < last; c++, at++) {
        byClass[c] += column[at];
        sum += column[at];
      }
      byProvince[p] = sum;
    }
}
/** People by county, taken once a month. */
export function peopleByCounty({ counties, structure }: World, memory: Memory): Float64Array {
  return once(memory, "people", () => {
    const { persons } = counties;
    const people = new Float64Array(structure.counties);
    for (let k = 0, at = 0; k < people.length; k++) {
      let here = 0;
      for (const end = at + classCount; at < end; at++) here += persons[at];
      people[k] = here;
    }
    return people;
  });
}
export function total(world: World, memory: Memory, slot: Slot): number {
  const { byClass } = observed(world, memory);
  let sum = 0;
  for (let c = 0; c < classCount; c++) sum += byClass[slot * classCount + c];
  return sum;
}
/** A part of a whole, 0 of nothing: with the count of people switched off there is nobody to divide by. */
export const ratio = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);
export function perHead(world: World, memory: Memory, slot: Slot): number {
  return ratio(total(world, memory, slot), total(world, memory, 3));
}
export function perHeadOfClass(world: World, memory: Memory, slot: Slot, kind: number): number {
  const { byClass } = observed(world, memory);
  return ratio(byClass[slot * classCount + kind], byClass[3 * classCount + kind]);
}

/** Totals over households that several series need, taken in one pass a month. */
export function totals(world: World, memory: Memory) {
  return once(memory, "households", () => {
    const { money, grain } = heldByHouseholds(world);
    const held = (instrument: number) => {
      let sum = 0;
      for (let at = instrument; at < money.length; at += instrumentCount) sum += money[at];
      return sum;
    };
    const { counties } = world.structure;
    return {
      ...overHouseholds(world),
      foreignCents: held(MONEY.usd) + held(MONEY.cny) / world.nation.cnyPerUsd[0],
      loans: held(MONEY.loan),
      grain: columnSum(grain.subarray(P.grain * counties, (P.grain + 1) * counties)),
    };
  });
}
const overHouseholds = ofWorld(({ households, structure }) => {
  const { class: kind, informalWon, incomeWon, persons, assigned, attending, buyingOut } = households;
  const { farmerClass, agents } = structure;
  return () => {
    let informal = 0;
    let income = 0;
    let people = 0;
    let feePayers = 0;
    let workers = 0;
    let offFarms = 0;
    let attend = 0;
    for (let i = 0; i < agents; i++) {
      informal += informalWon[i];
      income += incomeWon[i];
      people += persons[i];
      feePayers += buyingOut[i];
      workers += assigned[i];
      if (kind[i] === farmerClass) continue;
      offFarms += assigned[i];
      attend += attending[i];
    }
    return {
      informal,
      income,
      persons: people,
      allAssigned: workers,
      buyingOut: feePayers,
      /** Assigned earners outside farms, and those of them who attend. */
      assigned: offFarms,
      attending: attend,
    };
  };
});
/** Flows of goods, `flow × product`, and stocks over the country, taken once a month. */
export function goodsFlowTotals(world: World, memory: Memory): Float64Array {
  return once(memory, "flows", () => world.goods.flowTotals(heldByHouseholds(world).grain));
}
export function goodsStocks(world: World, memory: Memory) {
  return once(memory, "stocks", () => world.goods.stockTotals(heldByHouseholds(world).grain));
}

export function columnSum(column: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < column.length; i++) sum += column[i];
  return sum;
}

/** Columns that observed totals are read from. */
export const seen = ["counties.observed", "counties.persons"];
