/** Reads a user's own observed figures: CSV of series, unit, period, value and source. They are scored and never kept. */
import { FIRST, LAST, formatMonth, parseMonth } from "../core/clock.ts";
import { UserError, hintFor } from "../core/errors.ts";
import { seriesDefinitions } from "../model/observers/index.ts";
import { parseCsv } from "./csv.ts";
import type { Observation } from "./observed.ts";
import type { ScoringRule } from "./scoring.ts";
import { positive } from "./table.ts";
import type { Row } from "./table.ts";

const COLUMNS = ["series", "unit", "period", "value", "source"];

/**
 * Reads the text. A series is one of the model's, in the unit of the shipped figures or the model's own (a flow without
 * "a month"); a period is a year, 2016, or a month, 2016-07, from 2012 on; no series has a period twice.
 * Throws one UserError with every mistake, each with line and column.
 */
export function readFurther(
  file: string,
  text: string,
  shipped: readonly Observation[],
  rules: readonly ScoringRule[] = [],
): Observation[] {
  const table = parseCsv(file, text);
  table.need(COLUMNS);
  table.unique("series", "period");
  const units = new Map<string, string[]>(
    seriesDefinitions.map(({ id, unit }) => [id, [unit.replace(/ a month$/, "")]]),
  );
  for (const { series, unit } of shipped) {
    const known = units.get(series);
    if (known !== undefined && !known.includes(unit)) known.unshift(unit);
  }
  const logs = new Set(rules.filter(({ transform }) => transform === "log").map(({ series }) => series));
  const rows = table.rows.map((row) => read(row, units, logs));
  if (table.issues.length > 0)
    throw new UserError(table.issues.toSorted((a, b) => (a.where?.line ?? 0) - (b.where?.line ?? 0)));
  return rows;
}

function read(
  row: Row,
  units: ReadonlyMap<string, readonly string[]>,
  logs: ReadonlySet<string>,
): Observation {
  const series = row.text("series");
  const known = units.get(series);
  if (known === undefined)
    row.report("series", "unknown-key", `no such series: "${series}"`, {
      expected: "a series of the model, see `autarky mechanisms causes`",
      ...hintFor(series, units.keys()),
    });
  const unit = row.text("unit");
  if (known !== undefined && !known.includes(unit))
    row.report("unit", "unit", `wrong unit of ${series}: "${unit}"`, { expected: known.join(" or ") });
  const period = row.raw("period");
  const annual = /^\d{4}$/.test(period);
  const month = annual ? parseMonth(`${period}-12`) : row.month("period");
  if (month - (annual ? 11 : 0) < FIRST || month > LAST)
    row.report("period", "range", `outside the model's months: ${period}`, {
      expected: `${formatMonth(FIRST)} to ${formatMonth(LAST)}`,
    });
  return {
    series,
    unit,
    period,
    month,
    value: row.number(
      "value",
      logs.has(series) ? positive : {},
      logs.has(series) ? "a number above 0" : "a number",
    ),
    basis: annual ? "annual" : "monthly",
    place: "",
    source: row.text("source"),
    url: "",
    grade: "measured",
    preferred: true,
    note: "",
  };
}
