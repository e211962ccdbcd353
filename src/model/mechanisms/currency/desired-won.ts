import { exp } from "../../../core/math.ts";
import type { World } from "../../world.ts";

/** Returns m*, the months of income that a household wants in won, in the month of the call. */
export function desiredWon(world: World): () => number {
  const months = world.value("currency.wonMonths");
  const weight = world.value("currency.expectationWeight");
  const { expectedDepreciation } = world.nation;
  return () => months * exp(-weight * expectedDepreciation[0]);
}
