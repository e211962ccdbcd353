/** What a household keeps of its grain: shared by the plan that offers and the settlement that sells. */
import { monthOfYear } from "../../../core/clock.ts";
import type { World } from "../../world.ts";

/** Month of the main harvest. */
const HARVEST = 10;

/** Months until the next main harvest has been shared out, this month included. */
export function monthsToHarvest(month: number): number {
  return ((HARVEST - monthOfYear(month) + 12) % 12) + 1;
}

/** Kilograms a person that are eaten in a month and kept to the harvest, and the months over which the rest is sold. */
export function grainRules(world: World): {
  readonly need: number;
  readonly hold: number;
  readonly selling: number;
} {
  const months = monthsToHarvest(world.month);
  const need = world.value("food.grainNeedKg");
  return {
    need,
    hold: need * months * (1 + world.value("food.precaution")),
    selling: Math.min(months, world.value("food.sellingMonths")),
  };
}
