/** A trial: one world, by its parameters and its seed, and the arms of an experiment that are run in it. */
import type { ScenarioOptions } from "../scenario/resolve.ts";

export interface Trial {
  /** Parameters that the trial draws; what a scenario sets itself goes before them. */
  readonly set: Readonly<Record<string, number>>;
  readonly seed: number;
  readonly householdsPerAgent: number;
  /** Scenarios, resolved; each branches from the one before it that it shares most months with. */
  readonly arms: readonly ScenarioOptions[];
  /** First month that is kept, counted from January 2012, which it is where nothing is said. */
  readonly from?: number;
  /** Last month, counted from January 2012. */
  readonly to: number;
  /** Last month of each arm where some end before the others; what they do not reach has no values. */
  readonly ends?: readonly number[];
  /** Ids of the series that are kept. */
  readonly series: readonly string[];
}
/** What one arm gave. */
export interface History {
  /** `series × month` from the trial's first month; NaN where a series has no value. */
  readonly values: readonly Float64Array[];
  readonly stateHash: string;
}
/** An arm that could not be run to its end, and why. */
export interface Failure {
  readonly error: string;
}
export type Outcome = History | Failure;
export const failed = (outcome: Outcome): outcome is Failure => "error" in outcome;
