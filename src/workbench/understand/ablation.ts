/** Switches a mechanism off in a few draws and reads off the series that it moves, with it and without. */
import { formatMonth, parseMonth } from "../../core/clock.ts";
import type { Dispatcher, Job } from "../../lab/ensemble/types.ts";
import type { Outcome } from "../../lab/trial/types.ts";
import type { DrawTable, MechanismEntry } from "../content/types.ts";
import type { Fan } from "../engine/types.ts";

/** Draws that are run. */
export const ABLATION_DRAWS = 8;

export interface AblationRequest {
  readonly mechanism: Pick<MechanismEntry, "id" | "moves">;
  /** Last month. */
  readonly to: string;
  readonly table: DrawTable;
  /** `draw × parameter`. */
  readonly numbers: Float64Array;
  readonly seed: number;
  readonly householdsPerAgent: number;
}
export interface AblationFan {
  /** With the mechanism as baseline, without it as scenario. */
  readonly fan: Fan;
  readonly failures: readonly string[];
}

/** The trials: the first draws in the page's order, each with the mechanism and without it from the start. */
export function ablationJobs(request: AblationRequest): Job[] {
  const { mechanism, to, table, numbers, seed, householdsPerAgent } = request;
  const width = table.parameters.length;
  const levers = mechanism.moves.under ?? {};
  return table.order.slice(0, ABLATION_DRAWS).map((draw, index) => ({
    index,
    trial: {
      set: Object.fromEntries(table.parameters.map((id, p) => [id, numbers[draw * width + p]])),
      seed,
      householdsPerAgent,
      arms: [{ levers }, { levers, without: [mechanism.id] }],
      to: parseMonth(to),
      series: [mechanism.moves.metric],
    },
  }));
}

/** Runs the trials and tells of the fan after each. */
export async function runAblation(
  request: AblationRequest,
  dispatcher: Dispatcher,
  tell: (found: AblationFan) => void,
  signal: AbortSignal,
): Promise<void> {
  const months = Array.from({ length: parseMonth(request.to) + 1 }, (_, month) => formatMonth(month));
  const baseline: Float64Array[] = [];
  const scenario: Float64Array[] = [];
  const failures: string[] = [];
  for await (const { outcomes } of dispatcher.dispatch(ablationJobs(request), signal)) {
    if (signal.aborted) return;
    const [whole, without] = outcomes.map(firstSeries);
    const failure = [whole, without].find((one) => typeof one === "string");
    if (failure !== undefined) failures.push(failure as string);
    else {
      baseline.push(whole as Float64Array);
      scenario.push(without as Float64Array);
    }
    tell({ fan: { months, baseline: [...baseline], scenario: [...scenario] }, failures: [...failures] });
  }
}
/** The one series of an outcome, or why there is none. */
const firstSeries = (outcome: Outcome): Float64Array | string =>
  "error" in outcome ? outcome.error : outcome.values[0];
