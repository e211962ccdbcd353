/** A metric: one number that is read off a history, such as "gdp.real" at its end or "gdp.growth@2016". */
import { EPOCH_YEAR, formatMonth, yearOf } from "../core/clock.ts";
import { hintFor } from "../core/errors.ts";
import type { Issue } from "../core/errors.ts";
import { seriesDefinitions } from "../model/observers/index.ts";

export interface Metric {
  readonly series: string;
  /** Calendar year that is read; the last twelve months where it is left out. */
  readonly year?: number;
}
/** A metric with what a reader needs to know of it. */
export interface MetricLabel {
  /** As it is typed: "gdp.growth@2016". */
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  /** Which months it is the mean of, in words. */
  readonly reading: string;
}

const definitions = new Map(seriesDefinitions.map((definition) => [definition.id, definition]));

/** Reads "series" or "series@year" for histories that end in the month `to`. */
export function parseMetric(text: string, to: number): { readonly metric: Metric; readonly issues: Issue[] } {
  const [series, word, ...rest] = text.trim().split("@");
  const issues: Issue[] = [];
  if (!definitions.has(series))
    issues.push({
      code: "unknown-key",
      path: "metric",
      message: `no such series: "${series}"`,
      ...hintFor(series, definitions.keys()),
    });
  const december = word === undefined ? 11 : (Number(word) - EPOCH_YEAR) * 12 + 11;
  if (definitions.get(series)?.annual === true && december - 11 <= to && to < december)
    issues.push({
      code: "range",
      path: "metric",
      message: `an annual series has its value in December, which the run does not reach: "${text}"`,
      expected: `a run to ${formatMonth(december)} or later`,
    });
  if (word === undefined) return { metric: { series }, issues };
  const year = /^\d{4}$/.test(word) && rest.length === 0 ? Number(word) : Number.NaN;
  const last = yearOf(to);
  if (!(year >= EPOCH_YEAR && year <= last))
    issues.push({
      code: "range",
      path: "metric",
      message: `no such year in the run: "${[word, ...rest].join("@")}"`,
      expected: `${EPOCH_YEAR} to ${last}`,
    });
  return { metric: { series, year }, issues };
}

export const metricId = ({ series, year }: Metric): string =>
  year === undefined ? series : `${series}@${year}`;

export function labelOf(metric: Metric): MetricLabel {
  const { title, unit, annual } = definitions.get(metric.series)!;
  const when = metric.year === undefined ? "the last twelve months" : String(metric.year);
  return {
    id: metricId(metric),
    title,
    unit,
    reading: annual === true ? `value of ${when}` : `mean of ${when}`,
  };
}

/** Reads a metric off months from January 2012: the mean of those that have a value, NaN if none has. */
export function readMetric({ year }: Metric, values: ArrayLike<number>): number {
  const from = year === undefined ? Math.max(0, values.length - 12) : (year - EPOCH_YEAR) * 12;
  const to = year === undefined ? values.length : Math.min(values.length, from + 12);
  let sum = 0;
  let count = 0;
  for (let month = from; month < to; month++) {
    if (Number.isNaN(values[month])) continue;
    sum += values[month];
    count++;
  }
  return sum / count;
}
