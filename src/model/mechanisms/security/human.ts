import { pow } from "../../../core/math.ts";
import { classCount } from "../../institutions.ts";
import { mechanism } from "../../mechanism.ts";
import { P, basicsOrigins } from "../../products.ts";
import { MONTHS } from "../../structure/units.ts";

const origins = basicsOrigins.map((id) => P[id]);

/** Takes the measure of human security by county: freedom from want and from fear. */
export const humanSecurity = mechanism({
  id: "security.human",
  title: "Human security: want and fear",
  documents: ["003"],
  equations: [
    "want = weighted mean of min(1, kcal/2,100), min(1, basics/norm), min(1, heat/norm); norms a head: sales of the base year",
    "fear = (1 − punished unbribed)¹²·(1 − share of income seized), persons-weighted over classes",
    "security = √(want·fear)",
  ],
  parameters: ["security.kcalNorm", "security.caloriesWeight", "security.basicsWeight"],
  reads: [
    "counties.observed",
    "counties.persons",
    "counties.sold",
    "counties.punishRisk",
    "counties.seizureShare",
  ],
  writes: [
    "counties.calories",
    "counties.basics",
    "counties.heat",
    "counties.want",
    "counties.fear",
    "counties.security",
  ],
  moves: {
    metric: "security.index",
    ablated: "up",
    under: { "pyongyang.crackdown": 1, "pyongyang.marketControl": 0.9 },
  },
  step(world) {
    const { counties, structure } = world;
    const { observed, persons, sold, punishRisk, seizureShare } = counties;
    const { productCount: width, baseSales, basePersons } = structure;
    const norm = world.value("security.kcalNorm");
    const ofCalories = world.value("security.caloriesWeight");
    const ofBasics = world.value("security.basicsWeight");
    for (let k = 0; k < structure.counties; k++) {
      let people = 0;
      let kcal = 0;
      let safe = 0;
      for (let c = 0; c < classCount; c++) {
        const at = k * classCount + c;
        people += persons[at];
        kcal += observed[k * 3 * classCount + c];
        safe +=
          persons[at] * pow(1 - Math.min(1, punishRisk[at]), MONTHS) * (1 - Math.min(1, seizureShare[at]));
      }
      if (!(people > 0)) continue;
      const growth = people / basePersons[k];
      let bought = 0;
      let usual = 0;
      for (const j of origins) {
        bought += sold[k * width + j];
        usual += baseSales[k * width + j];
      }
      counties.calories[k] = Math.min(1, kcal / people / norm);
      counties.basics[k] = ratio(bought, usual * growth);
      counties.heat[k] = ratio(sold[k * width + P.coal], baseSales[k * width + P.coal] * growth);
      counties.want[k] =
        ofCalories * counties.calories[k] +
        ofBasics * counties.basics[k] +
        (1 - ofCalories - ofBasics) * counties.heat[k];
      counties.fear[k] = safe / people;
      counties.security[k] = Math.sqrt(counties.want[k] * counties.fear[k]);
    }
  },
});
const ratio = (have: number, need: number): number => (need > 0 ? Math.min(1, have / need) : 1);
