import { pow } from "../../../core/math.ts";
import { mechanism } from "../../mechanism.ts";
import { P, basicsOrigins, inputs } from "../../products.ts";
import type { World } from "../../world.ts";
import { siteAdvantage } from "./sites.ts";

const NEST = inputs.indexOf("intermediates");
const LOCALIZED = basicsOrigins.indexOf("basics.localized");
/** Intermediates never are more of the cost than this. */
const MOST = 0.9;

/** Works out what home basics cost, what the factories ask for them, and how good and how various they are. */
export const costs = mechanism({
  id: "localization.costs",
  title: "Cost, price and quality of home basics by origin",
  documents: ["000", "002"],
  equations: [
    "c(f) = [(1 − s)/(productivity · effort) + s·a/a₀·((1 − m) + m·p_M/p_M₀)] / site, s share and m imported share of intermediates",
    "asked(o) = Σ capacity·c·(1 + markup)/(1 + markup₀) / Σ capacity",
    "quality(o) = Σ capacity·q / Σ capacity / q₀ · (capacity/capacity₀)^(v/(σ−1)): more plants are more brands",
  ],
  parameters: [
    "localization.markup",
    "localization.openingQuality",
    "localization.stateQuality",
    "localization.variety",
    "localization.siteWeight",
    "demand.originSubstitution",
  ],
  levers: ["localization.equalSites"],
  reads: [
    "firms.capacity",
    "firms.productivity",
    "firms.inputNeed",
    "firms.importedShare",
    "firms.industry",
    "firms.county",
    "firms.markup",
    "firms.quality",
    "counties.overhead",
    "counties.humanCapital",
    "nation.borderCents",
    "nation.managerEffort",
    "nation.originBase",
  ],
  writes: ["firms.unitCost", "nation.originCost", "nation.originQuality"],
  moves: {
    metric: "industry.unitCost.basics",
    ablated: "up",
    under: { "pyongyang.enterpriseAutonomy": 1 },
  },
  step(world) {
    const { nation, structure } = world;
    const variety =
      world.value("localization.variety") / Math.max(0.1, world.value("demand.originSubstitution") - 1);
    for (let o = 1; o < basicsOrigins.length; o++) {
      const capacity = setOrigin(world, o);
      if (capacity > 0 && nation.originBase[o] > 0)
        nation.originQuality[o] *= pow(capacity / nation.originBase[o], variety);
    }
    nation.originCost[0] =
      nation.borderCents[P["basics.chinese"]] / structure.borderCents[P["basics.chinese"]];
  },
});

/** Sets cost of each maker, asked price and quality of an origin; returns the makers' capacity. */
function setOrigin(world: World, o: number): number {
  const { nation, structure, firms } = world;
  const { capacity, productivity, inputNeed, importedShare, industry, county, markup, quality, unitCost } =
    firms;
  const makers = structure.allMakers(P[basicsOrigins[o]]);
  const own = o === LOCALIZED;
  const advantage = own ? siteAdvantage(world, makers) : undefined;
  const imported = P["intermediates.imported"];
  const price = nation.borderCents[imported] / structure.borderCents[imported];
  const effort = nation.managerEffort[0] - 1;
  let all = 0;
  let asked = 0;
  let good = 0;
  for (const f of makers) {
    const i = industry[f];
    const share = Math.min(MOST, structure.coefficient[i * inputs.length + NEST] * structure.nestShare[i]);
    const skilled = productivity[f] * (1 + effort * structure.data.industries[i].marketShare);
    const mix = 1 - importedShare[f] + importedShare[f] * price;
    const site = advantage === undefined ? 1 : advantage[county[f]];
    unitCost[f] = ((1 - share) / skilled + share * inputNeed[f] * mix) / site;
    all += capacity[f];
    asked += capacity[f] * unitCost[f] * (1 + markup[f]);
    good += capacity[f] * quality[f];
  }
  if (!(all > 0)) return 0;
  const opening = own ? world.value("localization.openingQuality") : world.value("localization.stateQuality");
  nation.originCost[o] = asked / all / (1 + world.value("localization.markup"));
  nation.originQuality[o] = good / all / opening;
  return all;
}
