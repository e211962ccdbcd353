import { P, basicsOrigins } from "../products.ts";
import type { World } from "../world.ts";

/** Sets the opening values of columns/industry.ts. */
export function openIndustry(world: World): void {
  const { firms, counties, nation, structure } = world;
  const localized = structure.industryOf("localized");
  const markup = world.value("localization.markup");
  firms.productivity.fill(1);
  firms.unitCost.fill(1);
  firms.inputNeed.fill(1);
  firms.markup.fill(markup);
  structure.firms.forEach((site, f) => {
    const own = site.industry === localized;
    firms.quality[f] = own
      ? world.value("localization.openingQuality")
      : world.value("localization.stateQuality");
    firms.donjuShare[f] = own ? world.value("localization.openingDonjuShare") : 0;
    firms.cumulativeOutput[f] = site.baseOutput * world.value("localization.experienceMonths");
  });
  counties.overhead.fill(1);
  counties.humanCapital.fill(1);
  for (const column of ["managerEffort", "managerPull", "farmEffort", "overheadMean"] as const)
    nation[column][0] = 1;
  basicsOrigins.forEach((id, o) => {
    nation.originQuality[o] = 1;
    nation.originCost[o] = 1;
    for (const f of structure.allMakers(P[id])) nation.originBase[o] += firms.capacity[f];
  });
}
