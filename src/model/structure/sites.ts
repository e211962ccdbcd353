/** How well each county is served with power and skills. */
import { exp, pow } from "../../core/math.ts";
import type { WorldData } from "../data.ts";
import type { FirmSite } from "./firms.ts";

/**
 * Power that reaches a county: plants by size, fading with the way from them. Skills: townspeople. The level is the
 * geometric mean of both to the power `spread`, 1 over all people; a spread of 0 makes all sites alike.
 */
export function siteLevels(
  data: WorldData,
  firms: readonly FirmSite[],
  distance: Float64Array,
  persons: Float64Array,
  options: { readonly power: readonly boolean[]; readonly spread: number; readonly reach: number },
): Float64Array {
  const { power, spread, reach } = options;
  const count = data.units.length;
  const plants = firms.filter((site) => power[site.industry]);
  const level = Float64Array.from(data.units, (unit, k) => {
    const reached = plants.reduce(
      (sum, site) => sum + site.baseOutput * exp(-Math.min(50, distance[site.county * count + k] / reach)),
      1,
    );
    const townspeople = Math.max(1, persons[k] * unit.urbanShare);
    return pow(Math.sqrt(reached * townspeople), spread);
  });
  let sum = 0;
  let people = 0;
  for (let k = 0; k < count; k++) {
    sum += level[k] * persons[k];
    people += persons[k];
  }
  return level.map((value) => (value * people) / sum);
}
