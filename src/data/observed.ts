/** Reads what outsiders observed; runs are scored against it, the model never sees it. */
import { parseMonth } from "../core/clock.ts";
import type { Grade } from "../model/data.ts";
import { checkUnits } from "./drivers.ts";
import { grades, OBSERVED } from "./files.ts";
import type { Tables } from "./files.ts";

export const bases = ["annual", "monthly", "point", "ytd"] as const;
/** What a value covers: a year, a month's flow, a day of the month, or January to that month. */
export type Basis = (typeof bases)[number];

export interface Observation {
  readonly series: string;
  readonly unit: string;
  /** 2016 or 2016-07, as printed. */
  readonly period: string;
  /** The period's last month, counted from January 2012: a year counts as its December. */
  readonly month: number;
  readonly value: number;
  readonly basis: Basis;
  /** Empty for the country; else a province, a partner or a market. */
  readonly place: string;
  readonly source: string;
  readonly url: string;
  readonly grade: Grade;
  /** The one row of its series, place and period that may be scored. */
  readonly preferred: boolean;
  readonly note: string;
}

/** The last month that may have been observed; later ones are kept out of everything that is fitted or judged. */
export const OBSERVED_LAST = "2018-12";

export function readObserved(tables: Tables): Observation[] {
  const table = tables.get(OBSERVED);
  checkUnits(table);
  const preferred = new Map<string, number>();
  return table.rows.map((row) => {
    const period = row.raw("period");
    const year = /^\d{4}$/.test(period);
    const month = year ? parseMonth(`${period}-12`) : row.month("period");
    if (month > parseMonth(OBSERVED_LAST))
      row.report("period", "late", `observed after ${OBSERVED_LAST}: ${period}`);
    const basis = row.enum("basis", bases);
    if ((basis === "monthly" || basis === "ytd") && year)
      row.report("period", "month", `not a month: "${period}"`, {
        expected: `a month, as the basis is ${basis}`,
      });
    if (basis === "annual" && !year)
      row.report("period", "year", `not a year: "${period}"`, { expected: "a year, as the basis is annual" });
    const observation = {
      series: row.text("series"),
      unit: row.raw("unit"),
      period,
      month,
      value: row.number("value"),
      basis,
      place: row.raw("place"),
      source: row.raw("source"),
      url: row.raw("url"),
      grade: row.enum("grade", grades),
      preferred: row.flag("preferred"),
      note: row.raw("note"),
    };
    const key = `${observation.series} ${observation.place} ${period}`;
    const first = preferred.get(key);
    if (observation.preferred && first !== undefined)
      row.report("preferred", "duplicate", `second preferred row, the first is on line ${first}: "${key}"`);
    else if (observation.preferred) preferred.set(key, row.line);
    return observation;
  });
}
