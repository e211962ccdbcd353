/** What studies give, with what they were made of. */
import type { FailedRun } from "./ensemble/ensemble.ts";
import type { Draws } from "./ensemble/types.ts";
import type { Explanation } from "./explain/explain.ts";
import type { MetricLabel } from "./metric.ts";
import type { Discovery } from "./sensitivity/discover.ts";
import type { Centre } from "./sensitivity/inputs.ts";
import type { Sensitivity } from "./sensitivity/sensitivity.ts";

export interface StudyHead {
  readonly model: { readonly version: string; readonly hash: string };
  readonly scenarios: readonly { readonly name: string; readonly hash: string }[];
  readonly draws: { readonly kind: Draws["kind"]; readonly count: number; readonly hash: string };
  readonly seeds: readonly number[];
  readonly householdsPerAgent: number;
  /** Last month. */
  readonly to: string;
}
export interface SensitivityResult extends Sensitivity {
  readonly metric: MetricLabel;
  /** Where the metric is a difference to a control: its name. */
  readonly against?: string;
  readonly centre: Centre;
  readonly grouped: boolean;
  readonly head: StudyHead;
}
export interface DiscoveryResult extends Discovery {
  readonly metric: MetricLabel;
  /** As it was asked for: "gdp.growth@2016 < -2". */
  readonly event: string;
  readonly failed: readonly { readonly draw: number; readonly error: string }[];
  readonly interrupted: boolean;
  readonly head: StudyHead;
}
export interface ExplainResult extends Explanation {
  readonly metric: MetricLabel;
  /** The month from which mechanisms are stopped. */
  readonly from: string;
  readonly players: "themes" | "mechanisms";
  readonly within?: string;
  readonly failed: readonly FailedRun[];
  readonly head: StudyHead;
}
