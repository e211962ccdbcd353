/** The first sentence of a scenario and its five numbers, from the draws that have arrived. */
import type { ColumnResult, Fan } from "../engine/types.ts";

/** What is said of a series over the last twelve months that are run. */
export interface HeadlineNumber<Id extends string = string> {
  readonly id: Id;
  /** Median over the draws of the scenario, and of its difference to the baseline. */
  readonly value: number;
  readonly difference: number;
  /** Ends of the interval that holds nine draws in ten of the difference. */
  readonly low: number;
  readonly high: number;
  /** Share of draws in which it is above the baseline. */
  readonly above: number;
  /** The difference is in per cent of the baseline; in units of the series where the baseline may be near zero. */
  readonly relative: boolean;
}

const YEAR = 12;
/** Indices, of which per cents say little. */
const indices = new Set(["pressure.elite", "security.index"]);

/** Returns the numbers of the series that have arrived. */
export function headlineOf<Id extends string>(
  { fans }: Pick<ColumnResult, "fans">,
  ids: readonly Id[],
): HeadlineNumber<Id>[] {
  return ids.flatMap((id) => {
    const fan = fans[id];
    if (fan === undefined || fan.scenario.length === 0) return [];
    const relative = !indices.has(id);
    const pairs = fan.scenario.map((_, d) => pairOf(fan, d));
    const differences = pairs
      .map(([before, after]) => (relative ? (after / before - 1) * 100 : after - before))
      .filter((difference) => Number.isFinite(difference));
    if (differences.length === 0) return [];
    return [
      {
        id,
        value: quantile(
          pairs.map(([, after]) => after),
          0.5,
        ),
        difference: quantile(differences, 0.5),
        low: quantile(differences, 0.05),
        high: quantile(differences, 0.95),
        above: differences.filter((difference) => difference > 0).length / differences.length,
        relative,
      },
    ];
  });
}

/** Means of the last year of a draw, of baseline and scenario. */
function pairOf({ baseline, scenario }: Fan, draw: number): [number, number] {
  return [meanOfYear(baseline[draw]), meanOfYear(scenario[draw])];
}
function meanOfYear(values: Float64Array): number {
  const last = values.slice(-YEAR).filter((value) => Number.isFinite(value));
  return last.reduce((sum, value) => sum + value, 0) / last.length;
}
function quantile(values: readonly number[], p: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = p * (sorted.length - 1);
  const low = Math.floor(at);
  return sorted[low] + (at - low) * (sorted[Math.min(low + 1, sorted.length - 1)] - sorted[low]);
}
