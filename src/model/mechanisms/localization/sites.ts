/** Advantage of the sites of localization enterprises: power and skills of their counties. */
import { pow } from "../../../core/math.ts";
import type { World } from "../../world.ts";

/**
 * Output per unit of capital, and of cost, at each county against the mean site of localization enterprises in
 * January 2012: (site level · overhead · skills) to the power κ. With `localization.equalSites` all are 1.
 */
export function siteAdvantage(world: World, sites: readonly number[]): Float64Array {
  const { structure, counties } = world;
  const advantage = new Float64Array(structure.counties).fill(1);
  if (world.lever("localization.equalSites") === 1) return advantage;
  const weight = world.value("localization.siteWeight");
  let base = 0;
  let cost = 0;
  for (const f of sites) {
    const { county, baseOutput } = structure.firms[f];
    base += baseOutput;
    cost += baseOutput / pow(structure.siteLevel[county], weight);
  }
  if (!(base > 0)) return advantage;
  for (const f of sites) {
    const k = structure.firms[f].county;
    const level = structure.siteLevel[k] * Math.sqrt(counties.overhead[k] * counties.humanCapital[k]);
    advantage[k] = pow(level, weight) * (cost / base);
  }
  return advantage;
}
