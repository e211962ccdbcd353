import { exp } from "../../../core/math.ts";
import type { World } from "../../world.ts";

/** Months of income that a household wants in won, at most and at least. */
export function wonBounds(world: World): readonly [number, number] {
  const flight = exp(-world.value("currency.expectationWeight") * world.nation.expectedDepreciation[0]);
  return [world.value("currency.wonMonths") * flight, world.value("currency.wonMinimumMonths") * flight];
}
