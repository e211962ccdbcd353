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
    const add = (slot: number, k: number, column: Float64Array, from: number) => {
      const at = slot * provinces + structure.province[k];
      let sum = byProvince[at];
      for (let c = 0; c < classCount; c++) {
        byClass[slot * classCount + c] += column[from + c];
        sum += column[from + c];
      }
      byProvince[at] = sum;
    };
    for (let k = 0; k < structure.counties; k++) {
      for (let slot = 0; slot < 3; slot++) add(slot, k, counties.observed, (k * 3 + slot) * classCount);
      add(3, k, counties.persons, k * classCount);
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
    const { households: h, nation, structure } = world;
    const [attending, assigned] = offFarms(h, structure.farmerClass);
    return {
      informal: columnSum(h.informalWon),
      income: columnSum(h.incomeWon),
      foreignCents: columnSum(h.usd) + columnSum(h.cny) / nation.cnyPerUsd[0],
      grain: columnSum(h.grainKg),
      persons: wholeSum(h.persons),
      allAssigned: wholeSum(h.assigned),
      buyingOut: wholeSum(h.buyingOut),
      assigned,
      attending,
    };
  });
}
/** Assigned earners outside farms: who attend, and all. */
function offFarms({ class: kind, attending, assigned }: World["households"], farmer: number): Float64Array {
  const sums = new Float64Array(2);
  for (let i = 0; i < kind.length; i++) {
    if (kind[i] === farmer) continue;
    sums[0] += attending[i];
    sums[1] += assigned[i];
  }
  return sums;
}
function wholeSum(column: Uint32Array): number {
  let sum = 0;
  for (let i = 0; i < column.length; i++) sum += column[i];
  return sum;
}

export function columnSum(column: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < column.length; i++) sum += column[i];
  return sum;
}

/** Columns that observed totals are read from. */
export const seen = ["counties.observed", "counties.persons"];
