import { exp } from "../../../core/math.ts";
import type { World } from "../../world.ts";

/** Returns the months of income that a household wants in won, at most and at least, in the month of the call. */
export function wonBounds(world: World): () => { readonly want: number; readonly least: number } {
  const most = world.value("currency.wonMonths");
  const minimum = world.value("currency.wonMinimumMonths");
  const weight = world.value("currency.expectationWeight");
  const { expectedDepreciation } = world.nation;
  return () => {
    const flight = exp(-weight * expectedDepreciation[0]);
    return { want: most * flight, least: minimum * flight };
  };
}
