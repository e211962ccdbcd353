import { classCount } from "../../institutions.ts";
import { mechanism } from "../../mechanism.ts";

/** People comply out of loyalty, and where they are not loyal as far as repression makes them. */
export const compliance = mechanism({
  id: "beliefs.compliance",
  title: "Compliance out of loyalty and repression",
  documents: ["001", "004"],
  equations: [
    "repression = (C₀ − L₀) / (1 − L₀) · (1 + r·(crackdown − crackdown of 2011)), 0 to 1, so that compliance opens at C₀",
    "compliance(county, class) = loyalty + (1 − loyalty)·repression; the nation's is the mean over people",
  ],
  parameters: [
    "beliefs.openingCompliance",
    "beliefs.openingLoyalty",
    "beliefs.repressionSlope",
    "beliefs.crackdownReference",
  ],
  levers: ["pyongyang.crackdown"],
  reads: ["counties.loyalty", "counties.persons"],
  writes: ["counties.compliance", "nation.compliance"],
  moves: { metric: "compliance.index", ablated: "up", under: { "loyalty.shock": -0.2 } },
  step(world) {
    const { counties, nation } = world;
    const { loyalty, persons, compliance: complies } = counties;
    const opening = world.value("beliefs.openingLoyalty");
    const base = (world.value("beliefs.openingCompliance") - opening) / (1 - opening);
    const harsher = world.lever("pyongyang.crackdown") - world.value("beliefs.crackdownReference");
    const repression = Math.max(
      0,
      Math.min(1, base * (1 + world.value("beliefs.repressionSlope") * harsher)),
    );
    let sum = 0;
    let people = 0;
    for (let k = 0; k < loyalty.length; k += classCount)
      for (let at = k; at < k + classCount; at++) {
        complies[at] = loyalty[at] + (1 - loyalty[at]) * repression;
        sum += complies[at] * persons[at];
        people += persons[at];
      }
    if (people > 0) nation.compliance[0] = sum / people;
  },
});
