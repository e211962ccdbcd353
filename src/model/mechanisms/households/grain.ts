/** What a household keeps of its grain: shared by the plan that offers and the settlement that sells. */
import { monthOfYear } from "../../../core/clock.ts";
import type { World } from "../../world.ts";

/** Month of the main harvest. */
const HARVEST = 10;

/** Months until the next main harvest has been shared out, this month included. */
export function monthsToHarvest(month: number): number {
  return ((HARVEST - monthOfYear(month) + 12) % 12) + 1;
}

/** What households do with grain in a month. */
export interface GrainRules {
  /** Kilograms a person that are eaten in the month, and that are kept to the harvest. */
  readonly need: number;
  readonly hold: number;
  /** Months over which the rest is sold. */
  readonly selling: number;
}

/** Returns the rules of a month. */
export function grainRules(world: World): (month: number) => GrainRules {
  const need = world.value("food.grainNeedKg");
  const caution = 1 + world.value("food.precaution");
  const longest = world.value("food.sellingMonths");
  return (month) => {
    const months = monthsToHarvest(month);
    return { need, hold: need * months * caution, selling: Math.min(months, longest) };
  };
}
