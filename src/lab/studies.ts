/** What studies give, with what they were made of. */
import type { PosteriorManifest } from "../data/index.ts";
import type { Findings } from "./calibrate/findings.ts";
import type { Identification } from "./calibrate/identification.ts";
import type { GenerationLog } from "./calibrate/remaining.ts";
import type { WaveLog } from "./calibrate/waves.ts";
import type { Divergence } from "./diverge.ts";
import type { FailedRun } from "./ensemble/ensemble.ts";
import type { Damage, Draws } from "./ensemble/types.ts";
import type { Explanation } from "./explain/explain.ts";
import type { FactResult } from "./facts.ts";
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
export interface GateFact extends FactResult {
  /** Share of runs that show the fact, where draws were asked for. */
  readonly shownShare?: number;
}
export interface GateResult {
  /** Draws and seeds are those of the shares, where they were asked for, else of the base run. */
  readonly head: StudyHead;
  /** Of the base run. */
  readonly seed: number;
  readonly facts: readonly GateFact[];
  readonly shown: number;
  /** Runs of draws that were judged, and those that failed. */
  readonly runs?: number;
  readonly failed?: number;
  readonly interrupted: boolean;
}
export interface DivergeResult extends Divergence {
  readonly head: StudyHead;
  readonly seed: number;
  readonly to: string;
}
export interface CalibrateResult {
  readonly model: { readonly version: string; readonly hash: string };
  readonly scenario: { readonly name: string; readonly hash: string };
  readonly householdsPerAgent: number;
  /** Last month. */
  readonly to: string;
  readonly folder: string;
  readonly interrupted: boolean;
  /** Runs in the folder, failed ones included. */
  readonly runs: number;
  readonly failed: number;
  readonly damaged: readonly Damage[];
  /** Logs of the steps that are done. */
  readonly waves: readonly WaveLog[];
  readonly identification?: Pick<
    Identification,
    "rank" | "informed" | "effective" | "parameters" | "targets"
  >;
  readonly generations: readonly GenerationLog[];
  /** Why the search ended, the draws retained and their hash, and what was found; absent while it is not done. */
  readonly end?: string;
  readonly draws?: { readonly count: number; readonly hash: string };
  readonly findings?: Findings;
  /** The manifest of what was frozen, if it was. */
  readonly frozen?: PosteriorManifest;
}
