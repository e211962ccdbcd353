/** Sets the model's years beside what others published, source by source. */
import type { ObservedEntry, SeriesEntry } from "../content/types.ts";
import type { Fan } from "../engine/types.ts";

/** A history of one series by month; null and NaN where it has no value. */
export interface MonthlyValues {
  readonly months: readonly string[];
  readonly values: ArrayLike<number | null>;
}
/** One source's figures of one year, and the model over the same months. */
export interface Yardstick {
  readonly year: number;
  readonly source: string;
  readonly url: string;
  readonly grade: ObservedEntry["grade"];
  /** What runs are scored against; the others are rivals. */
  readonly preferred: boolean;
  /** Figures that the source's side is the mean of. */
  readonly figures: number;
  /** Where they were taken, where it was not the whole country. */
  readonly places: readonly string[];
  readonly observed: number;
  /** Null where the history does not cover what is compared. */
  readonly model: number | null;
  /** A share of what was observed, or points where the series is in per cent. */
  readonly deviation: number | null;
}
/** How a series is compared. */
export type Rule = Pick<SeriesEntry, "annual" | "yearly" | "unit">;

/** Whether deviations are differences in points rather than shares. */
export const inPoints = ({ unit }: Pick<SeriesEntry, "unit">): boolean => /per cent|percentage/.test(unit);

/** Returns the yardsticks of a series by year, what it is scored against first. */
export function yardsticksOf(
  rule: Rule,
  observed: readonly ObservedEntry[],
  history: MonthlyValues | undefined,
): Yardstick[] {
  const groups = new Map<string, ObservedEntry[]>();
  for (const entry of observed) {
    const kind =
      entry.basis === "monthly" || entry.basis === "point" ? "months" : `${entry.basis} ${entry.period}`;
    const key = [entry.period.slice(0, 4), entry.source, entry.preferred, kind].join("\n");
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return [...groups.values()]
    .map((entries) => yardstick(rule, entries, history))
    .toSorted((a, b) => a.year - b.year || Number(b.preferred) - Number(a.preferred));
}

function yardstick(
  rule: Rule,
  entries: readonly ObservedEntry[],
  history: MonthlyValues | undefined,
): Yardstick {
  const [{ period, source, url, grade, preferred }] = entries;
  const observed = entries.reduce((sum, { value }) => sum + value, 0) / entries.length;
  const model = history === undefined ? null : modelSide(rule, entries, history);
  const gap = model === null ? null : model - observed;
  return {
    year: Number(period.slice(0, 4)),
    source,
    url,
    grade,
    preferred,
    figures: entries.length,
    places: [...new Set(entries.map(({ place }) => place))].filter((one) => one !== "" && one !== "national"),
    observed,
    model,
    deviation: gap === null ? null : inPoints(rule) ? gap : observed === 0 ? null : gap / Math.abs(observed),
  };
}

/** The model over what a source's figures cover: a year, the year up to a month, or the same months. */
function modelSide(rule: Rule, entries: readonly ObservedEntry[], history: MonthlyValues): number | null {
  const [{ basis, period }] = entries;
  const year = period.slice(0, 4);
  if (basis === "annual") return yearValue(rule, history, year);
  if (basis === "ytd") {
    const months = Array.from({ length: Number(period.slice(5, 7)) }, (_, m) => monthOf(year, m + 1));
    return total(history, months, "sum");
  }
  return total(history, [...new Set(entries.map((entry) => entry.period.slice(0, 7)))], "mean");
}

/** A year of the model; null where a month is missing. */
export function yearValue({ annual, yearly }: Rule, history: MonthlyValues, year: string): number | null {
  if (annual) return total(history, [monthOf(year, 12)], "mean");
  return total(
    history,
    Array.from({ length: 12 }, (_, m) => monthOf(year, m + 1)),
    yearly,
  );
}
const monthOf = (year: string, month: number): string => `${year}-${String(month).padStart(2, "0")}`;

function total(
  { months, values }: MonthlyValues,
  wanted: readonly string[],
  how: "sum" | "mean",
): number | null {
  let sum = 0;
  for (const month of wanted) {
    const value = values[months.indexOf(month)];
    if (value === undefined || value === null || Number.isNaN(value)) return null;
    sum += value;
  }
  return how === "sum" ? sum : sum / wanted.length;
}

/** The median of the baseline's draws by month. */
export function medianOf({ months, baseline }: Fan): MonthlyValues {
  const values = months.map((_, m) => {
    const known = baseline.map((draw) => draw[m]).filter((value) => Number.isFinite(value));
    if (known.length === 0) return null;
    const sorted = known.toSorted((a, b) => a - b);
    const middle = (sorted.length - 1) / 2;
    return (sorted[Math.floor(middle)] + sorted[Math.ceil(middle)]) / 2;
  });
  return { months, values };
}
