import { CLASS, classCount, householdClasses } from "../institutions.ts";
import type { World } from "../world.ts";
import { series } from "./series.ts";
import type { SeriesDefinition } from "./series.ts";

const index = "index 0-1";
type Belief = "loyalty" | "exposure" | "compliance";
/** Mean over the people of a class. */
function ofClass({ counties }: World, belief: Belief, c: number): number {
  const { persons } = counties;
  const held = counties[belief];
  let sum = 0;
  let people = 0;
  for (let at = c; at < persons.length; at += classCount) {
    sum += held[at] * persons[at];
    people += persons[at];
  }
  return people > 0 ? sum / people : 0;
}

/** Beliefs: indices, never probabilities of revolt, collapse or concession. */
export const beliefs: readonly SeriesDefinition[] = [
  series({
    id: "loyalty.public",
    title: "Loyalty of all but the elite",
    unit: index,
    reads: ["nation.loyaltyPublic"],
    read: (w) => w.nation.loyaltyPublic[0],
  }),
  ...householdClasses.map((id, c) =>
    series({
      id: `loyalty.${id}`,
      title: `Loyalty, ${id} households`,
      unit: index,
      reads: ["counties.loyalty", "counties.persons"],
      read: (w) => ofClass(w, "loyalty", c),
    }),
  ),
  series({
    id: "exposure.information",
    title: "Exposure to outside information",
    unit: index,
    reads: ["nation.exposureMean"],
    read: (w) => w.nation.exposureMean[0],
  }),
  series({
    id: "exposure.elite",
    title: "Exposure of the elite to outside information",
    unit: index,
    reads: ["counties.exposure", "counties.persons"],
    read: (w) => ofClass(w, "exposure", CLASS.elite),
  }),
  series({
    id: "compliance.index",
    title: "Compliance out of loyalty and repression",
    unit: index,
    reads: ["nation.compliance"],
    read: (w) => w.nation.compliance[0],
  }),
  series({
    id: "compliance.elite",
    title: "Compliance of the elite",
    unit: index,
    reads: ["counties.compliance", "counties.persons"],
    read: (w) => ofClass(w, "compliance", CLASS.elite),
  }),
  series({
    id: "pressure.elite",
    title: "Elite households with loyalty below the floor and rents below habit",
    unit: "share",
    reads: ["nation.elitePressure"],
    read: (w) => w.nation.elitePressure[0],
  }),
  series({
    id: "publicity.effect",
    title: "Being seen to care, less what is discounted",
    unit: "index",
    reads: ["nation.publicity", "nation.publicityDiscount"],
    read: (w) => w.nation.publicity[0] - w.nation.publicityDiscount[0],
  }),
];
