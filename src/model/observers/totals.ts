/** Totals that several series need, taken in one pass a month. */
import { classCount } from "../institutions.ts";
import type { World } from "../world.ts";
import { once } from "./series.ts";
import type { Memory } from "./series.ts";

/** Observed totals of households: 0 kcal·persons, 1 real consumption·persons, 2 spending, 3 persons. */
type Slot = 0 | 1 | 2 | 3;
/** Totals by class and by province, `slot × class` and `slot × province`, taken once a month. */
export function observed(world: World, memory: Memory) {
  return once(memory, "observed", () => {
    const { structure, counties } = world;
    const provinces = structure.data.provinces.length;
    const byClass = new Float64Array(4 * classCount);
    const byProvince = new Float64Array(4 * provinces);
    for (let k = 0; k < structure.counties; k++)
      for (let c = 0; c < classCount; c++)
        for (let slot = 0; slot < 4; slot++) {
          const value =
            slot === 3
              ? counties.persons[k * classCount + c]
              : counties.observed[(k * 3 + slot) * classCount + c];
          byClass[slot * classCount + c] += value;
          byProvince[slot * provinces + structure.province[k]] += value;
        }
    return { byClass, byProvince, provinces };
  });
}
export function total(world: World, memory: Memory, slot: Slot): number {
  const { byClass } = observed(world, memory);
  let sum = 0;
  for (let c = 0; c < classCount; c++) sum += byClass[slot * classCount + c];
  return sum;
}
export function perHead(world: World, memory: Memory, slot: Slot): number {
  return total(world, memory, slot) / total(world, memory, 3);
}
export function perHeadOfClass(world: World, memory: Memory, slot: Slot, kind: number): number {
  const { byClass } = observed(world, memory);
  return byClass[slot * classCount + kind] / byClass[3 * classCount + kind];
}

/** Totals over households that several series need, taken in one pass a month. */
export function totals(world: World, memory: Memory) {
  return once(memory, "households", () => {
    const h = world.households;
    const cross = world.nation.cnyPerUsd[0];
    const sum = {
      informal: 0,
      income: 0,
      attending: 0,
      assigned: 0,
      buyingOut: 0,
      allAssigned: 0,
      persons: 0,
      grain: 0,
      foreignCents: 0,
    };
    for (let i = 0; i < world.structure.agents; i++) {
      sum.informal += h.informalWon[i];
      sum.income += h.incomeWon[i];
      if (h.class[i] !== world.structure.farmerClass) {
        sum.attending += h.attending[i];
        sum.assigned += h.assigned[i];
      }
      sum.buyingOut += h.buyingOut[i];
      sum.allAssigned += h.assigned[i];
      sum.persons += h.persons[i];
      sum.grain += h.grainKg[i];
      sum.foreignCents += h.usd[i] + h.cny[i] / cross;
    }
    return sum;
  });
}

export function countySum(column: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < column.length; i++) sum += column[i];
  return sum;
}

/** Columns that observed totals are read from. */
export const seen = ["counties.observed", "counties.persons"];
