/** What the engine tells the page: histories of the baseline and of each column, draw by draw as they arrive. */
import type { Column } from "../state/page-state.ts";

/** One series of one column in all draws that have arrived, `draw × month`; baseline and scenario of a draw are a pair. */
export interface Fan {
  /** Such as 2012-01. */
  readonly months: readonly string[];
  readonly baseline: readonly Float64Array[];
  readonly scenario: readonly Float64Array[];
}
export interface ColumnResult {
  readonly column: Column;
  /** Hash of what the scenario does, as the command line prints it; empty until it is known. */
  readonly hash: string;
  readonly status: "waiting" | "running" | "done" | "failed";
  /** Why nothing can be run. */
  readonly problem?: string;
  /** Fans by series; a change of a lever leaves the old ones standing until the first new draw is there. */
  readonly fans: Readonly<Record<string, Fan>>;
  /** Draws that have arrived, failed ones among them, and those that were asked for. */
  readonly arrived: number;
  readonly asked: number;
  readonly failures: readonly { readonly draw: number; readonly reason: string }[];
  /** First month in which it can differ from the baseline; null where it never can. */
  readonly departure: string | null;
}
