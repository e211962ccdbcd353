/** What the view looks at, as the page's `focus` carries it: `mechanism:ID`, `causes:SERIES`, `yardsticks`. */

export const sights = ["why", "causes", "mechanism", "yardsticks", "provenance"] as const;
export type Sight = (typeof sights)[number];
export interface Look {
  readonly sight: Sight;
  /** A mechanism or a series; empty where none was chosen. */
  readonly id: string;
}

/** Reads a focus; one of another view, and none, is the question why. */
export function lookOf(focus: string): Look {
  const [word, ...rest] = focus.split(":");
  const sight = sights.find((one) => one === word);
  return sight === undefined ? { sight: "why", id: "" } : { sight, id: rest.join(":") };
}

export const focusOf = (sight: Sight, id = ""): string => (id === "" ? sight : `${sight}:${id}`);
