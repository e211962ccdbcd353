import type { World } from "../../world.ts";

/**
 * Cost of the way over the crossings of a county for congestion, as a share of value: c·(ℓ² − 1) for a load of ℓ times
 * what they carry easily, between −c and c; nothing where no trade of 2011 tells what that is.
 */
export function congestion(world: World, county: number): number {
  const { routeCapacity, routeLoadCents, routeBaseCents } = world.counties;
  const cost = world.value("borderland.congestionCost");
  const easy = routeBaseCents[county] * routeCapacity[county] * (1 + world.lever("china.routes"));
  if (!(easy > 0)) return 0;
  const load = routeLoadCents[county] / easy;
  return cost * Math.min(1, load * load - 1);
}
