/** Sets a model's years beside the observed ones. */
import { nationalFigures } from "./observation.ts";
import type { Observation } from "./observation.ts";

/** How months make a year: flows add up, levels average, annual series stand in December. */
export type Aggregate = "sum" | "mean" | "december";

/** Growth rates differ by points, everything else by a share of the observed figure. */
export type Difference = "relative" | "points";

export interface YearRow {
  readonly year: number;
  /** Null where the run does not cover what is compared. */
  readonly model: number | null;
  readonly observed: number | null;
  /** A share, or percentage points. */
  readonly deviation: number | null;
}

export interface YearRule {
  readonly aggregate: Aggregate;
  readonly difference: Difference;
  /** Whether the series is a flow shown by month: then an annual figure is compared as its monthly mean. */
  readonly monthlyFlow?: boolean;
}

/** Returns the calendar years that months touch. */
export function yearsOf(months: readonly string[]): number[] {
  return [...new Set(months.map((month) => Number(month.slice(0, 4))))];
}

/** Aggregates one year; null if a month is missing. */
export function aggregateYear(
  months: readonly string[],
  values: readonly (number | null)[],
  year: number,
  aggregate: Aggregate,
): number | null {
  const picked = pick(months, values, (month) => month.startsWith(`${year}-`));
  if (aggregate === "december") return values[months.indexOf(`${year}-12`)] ?? null;
  if (picked.length < 12) return null;
  const sum = picked.reduce((a, b) => a + b, 0);
  return aggregate === "sum" ? sum : sum / picked.length;
}

/**
 * Compares each year of a run with the annual figure, or, where a year has none, with its dated quotes: then the
 * model's side is the mean over the same months, so that the season of the quotes does not count as a deviation.
 */
export function compareYears(
  months: readonly string[],
  values: readonly (number | null)[],
  observed: readonly Observation[],
  series: string,
  rule: YearRule,
): YearRow[] {
  const figures = nationalFigures(observed, series);
  return yearsOf(months).map((year) => {
    const whole = aggregateYear(months, values, year, rule.aggregate);
    const annual = figures.find((row) => row.basis === "annual" && row.period === String(year));
    if (annual !== undefined) return compare(year, whole, annual.value / (rule.monthlyFlow ? 12 : 1), rule);
    if (rule.aggregate === "mean") {
      const quotes = figures.filter((row) => row.basis !== "annual" && row.period.startsWith(`${year}-`));
      const seen = new Set(quotes.map((row) => row.period));
      const matched = pick(months, values, (month) => seen.has(month));
      if (quotes.length > 0 && matched.length === seen.size)
        return compare(year, mean(matched), mean(quotes.map((row) => row.value)), rule);
    }
    return { year, model: whole, observed: null, deviation: null };
  });
}

function compare(year: number, model: number | null, observed: number, rule: YearRule): YearRow {
  if (model === null) return { year, model, observed, deviation: null };
  const gap = model - observed;
  const deviation = rule.difference === "points" ? gap : observed === 0 ? null : gap / Math.abs(observed);
  return { year, model, observed, deviation };
}

function pick(
  months: readonly string[],
  values: readonly (number | null)[],
  wanted: (month: string) => boolean,
): number[] {
  return values.filter(
    (value, i): value is number => value !== null && value !== undefined && wanted(months[i]),
  );
}

function mean(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0) / values.length;
}
