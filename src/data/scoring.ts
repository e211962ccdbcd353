/** Reads how series are scored: on which scale, how sure what was observed is, and how near a model can come. */
import { SCORING } from "./files.ts";
import type { Tables } from "./files.ts";
import { positive } from "./table.ts";

/** Levels above zero are compared as logarithms, rates and shares as they are. */
export const transforms = ["log", "none"] as const;
export type Transform = (typeof transforms)[number];

/** How a series is scored. Standard deviations are in units of the transform: log points, or the series' own. */
export interface ScoringRule {
  readonly series: string;
  readonly transform: Transform;
  /** Of what was observed about what happened. */
  readonly observationSd: number;
  /** Of what happened about what the best model of this kind could give. */
  readonly discrepancySd: number;
  /** Whether the calibration looks at it; a part or a repetition of another series is scored only. */
  readonly calibrated: boolean;
}

export function readScoring(tables: Tables): ScoringRule[] {
  const table = tables.get(SCORING);
  table.unique("series");
  return table.rows.map((row) => ({
    series: row.text("series"),
    transform: row.enum("transform", transforms),
    observationSd: row.number("observation_sd", positive),
    discrepancySd: row.number("discrepancy_sd", positive),
    calibrated: row.flag("calibrated"),
  }));
}
