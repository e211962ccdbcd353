import { pow } from "../../../core/math.ts";
import { mechanism } from "../../mechanism.ts";
import { P } from "../../products.ts";

/** Bounds of quality, 1 = Chinese goods'. */
const WORST = 0.1;
const BEST = 1.3;

/** Lets consumer-goods firms learn by doing, and their goods become better or worse. */
export const learning = mechanism({
  id: "localization.learning",
  title: "Learning by doing and quality of localized goods",
  documents: ["000", "002"],
  equations: [
    "productivity(t+1) = productivity · (Q(t+1)/Q(t))^ℓ, Q cumulative output; in January 2012 it is a stated number of months of output",
    "q* = q₀ + a_D·(donju share·allowed − donju share₀) + a_X·(export share − base)⁺ + a_H·(skills − 1) + a_F·foreign machines/capital; q(t+1) = q + λ·(q* − q)",
    "both stand still while drivers are held",
  ],
  parameters: [
    "localization.learning",
    "localization.experienceMonths",
    "localization.openingQuality",
    "localization.openingDonjuShare",
    "localization.qualityDonju",
    "localization.qualityContest",
    "localization.qualitySkills",
    "localization.qualityForeign",
    "localization.qualitySpeed",
  ],
  levers: ["pyongyang.donjuCapital"],
  reads: [
    "firms.output",
    "firms.county",
    "firms.donjuShare",
    "counties.humanCapital",
    "nation.exportShare",
    "nation.exportShareBase",
    "nation.foreignTechnology",
  ],
  writes: ["firms.cumulativeOutput", "firms.productivity", "firms.quality"],
  moves: { metric: "localized.productivity", ablated: "down" },
  step(world) {
    const { firms, structure, counties, nation } = world;
    const { output, cumulativeOutput, productivity, quality, county, donjuShare } = firms;
    const rate = world.value("localization.learning");
    const months = world.value("localization.experienceMonths");
    const held = world.holding();
    for (const j of [P["basics.localized"], P["basics.county"]])
      for (const f of structure.allMakers(j)) {
        const before = cumulativeOutput[f];
        const forgotten = held ? before / months : 0;
        cumulativeOutput[f] = before + output[f] - forgotten;
        if (!held && before > 0) productivity[f] *= pow(cumulativeOutput[f] / before, rate);
      }
    if (held) return;
    const speed = world.value("localization.qualitySpeed");
    const allowed = world.lever("pyongyang.donjuCapital");
    const common =
      world.value("localization.openingQuality") -
      world.value("localization.qualityDonju") * world.value("localization.openingDonjuShare") +
      world.value("localization.qualityContest") *
        Math.max(0, nation.exportShare[0] - nation.exportShareBase[0]) +
      world.value("localization.qualityForeign") * nation.foreignTechnology[0];
    for (const f of structure.allMakers(P["basics.localized"])) {
      const target =
        common +
        world.value("localization.qualityDonju") * donjuShare[f] * allowed +
        world.value("localization.qualitySkills") * (counties.humanCapital[county[f]] - 1);
      quality[f] += speed * (Math.max(WORST, Math.min(BEST, target)) - quality[f]);
    }
  },
});
