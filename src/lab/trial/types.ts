/** A trial: one world, by its parameters and its seed, and the arms of an experiment that are run in it. */
import type { ScenarioOptions } from "../scenario/resolve.ts";

export interface Trial {
  /** Parameters that the trial draws; what a scenario sets itself goes before them. */
  readonly set: Readonly<Record<string, number>>;
  readonly seed: number;
  readonly householdsPerAgent: number;
  /** Scenarios, resolved; the first is the one that the others branch from where they can. */
  readonly arms: readonly ScenarioOptions[];
  /** Last month, counted from January 2012. */
  readonly to: number;
  /** Ids of the series that are kept. */
  readonly series: readonly string[];
}
/** What one arm gave. */
export interface History {
  /** `series × month` from January 2012; NaN where a series has no value. */
  readonly values: readonly Float64Array[];
  readonly stateHash: string;
}
/** An arm that could not be run to its end, and why. */
export interface Failure {
  readonly error: string;
}
export type Outcome = History | Failure;
export const failed = (outcome: Outcome): outcome is Failure => "error" in outcome;
