import { classCount } from "../institutions.ts";
import { overPeople } from "./officials.ts";
import { series } from "./series.ts";
import type { SeriesDefinition } from "./series.ts";

const hamgyong = "KP-09";
const part = (id: string, title: string, column: "calories" | "basics" | "heat" | "want" | "fear") =>
  series({
    id: `security.${id}`,
    title,
    unit: "index 0-1",
    reads: [`counties.${column}`, "counties.persons"],
    read: (w, m) => overPeople(w, m, w.counties[column]),
  });
/** A mean over people of what `of` makes of a county's want and fear. */
const variant = (id: string, title: string, of: (want: number, fear: number) => number) =>
  series({
    id: `security.index.${id}`,
    title,
    unit: "index 0-1",
    reads: ["counties.want", "counties.fear", "counties.persons"],
    read: ({ counties: { want, fear, persons } }) => {
      let sum = 0;
      let people = 0;
      for (let k = 0, at = 0; k < want.length; k++) {
        const value = of(want[k], fear[k]);
        for (const end = at + classCount; at < end; at++) {
          sum += persons[at] * value;
          people += persons[at];
        }
      }
      return people > 0 ? sum / people : 0;
    },
  });

/** Human security, its parts and its variants. */
export const security: readonly SeriesDefinition[] = [
  series({
    id: "security.index",
    title: "Human security",
    unit: "index 0-1",
    reads: ["counties.security", "counties.persons"],
    read: (w, m) => overPeople(w, m, w.counties.security),
  }),
  part("want", "Freedom from want", "want"),
  part("fear", "Freedom from fear", "fear"),
  part("calories", "Freedom from want, calories", "calories"),
  part("basics", "Freedom from want, consumer basics", "basics"),
  part("heat", "Freedom from want, heat", "heat"),
  variant("arithmetic", "Human security, arithmetic mean", (want, fear) => (want + fear) / 2),
  variant("minimum", "Human security, the lesser part", Math.min),
  series({
    id: "security.hamji",
    title: "Human security in North Hamgyong",
    unit: "index 0-1",
    reads: ["counties.security", "counties.persons"],
    read: (w, m) => overPeople(w, m, w.counties.security, w.structure.data.provinces.indexOf(hamgyong)),
  }),
];
