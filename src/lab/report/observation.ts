import type { Observation as ObservedRow } from "../../data/index.ts";

/** A figure somebody published: the yardstick beside the model's line. */
export type Observation = Omit<ObservedRow, "month">;

/** Returns the preferred figures for the country of one series. */
export function nationalFigures(observed: readonly Observation[], series: string): Observation[] {
  return observed.filter(
    (row) =>
      row.series === series &&
      row.preferred &&
      row.basis !== "ytd" &&
      (row.place === "" || row.place === "national"),
  );
}
