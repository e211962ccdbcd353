/** Reads what the model takes as given: monthly series, weather and dated events. */
import { CALENDAR_LAST, formatMonth, parseMonth } from "../core/clock.ts";
import type { Drivers, WeatherYear } from "../model/data.ts";
import type { Tables } from "./files.ts";
import { notNegative, share } from "./table.ts";
import type { Names, Row, Table } from "./table.ts";

export const DRIVERS_FIRST = parseMonth("2010-01");
const MONTHS = CALENDAR_LAST - DRIVERS_FIRST + 1;
const [FIRST_YEAR, LAST_YEAR] = [2010, 2025];
const INDEX = "index 0-1";

/** Reports rows whose unit is not the one that the series began with. */
export function checkUnits(table: Table): void {
  const units = new Map<string, string>();
  for (const row of table.rows) {
    const series = row.raw("series");
    const unit = row.text("unit");
    const first = units.get(series) ?? unit;
    units.set(series, first);
    if (unit !== first)
      row.report("unit", "unit", `second unit of ${series}: "${unit}"`, { expected: `"${first}"` });
  }
}
const value = (row: Row) => row.number("value", row.raw("unit") === INDEX ? share : {});

export function readDrivers(tables: Tables): Drivers {
  const table = tables.get("drivers/monthly.csv");
  table.unique("series", "period");
  checkUnits(table);
  const series: Record<string, Float64Array> = {};
  for (const row of table.rows) {
    const column = (series[row.text("series")] ??= new Float64Array(MONTHS).fill(Number.NaN));
    const index = row.month("period") - DRIVERS_FIRST;
    if (index < 0 || index >= MONTHS)
      row.report("period", "range", `outside the window: ${row.raw("period")}`, {
        expected: "2010-01 to 2025-12",
      });
    else column[index] = value(row);
  }
  const present = new Set(table.rows.map((row) => `${row.raw("series")} ${row.raw("period")}`));
  for (const id of Object.keys(series)) {
    const missing = Array.from({ length: MONTHS }, (_, m) => formatMonth(DRIVERS_FIRST + m)).filter(
      (m) => !present.has(`${id} ${m}`),
    );
    if (table.whole && missing.length > 0)
      table.issues.push({
        code: "incomplete",
        where: { file: table.file },
        message: `months missing from ${id}: ${missing.length}, first ${missing[0]}`,
      });
  }
  return { from: DRIVERS_FIRST, series };
}

const weatherSeries = ["weather.growing-season", "weather.rain"] as const;

export function readWeather(tables: Tables, provinces: Names): WeatherYear[] {
  const table = tables.get("drivers/annual-weather.csv");
  table.unique("period", "region", "series");
  checkUnits(table);
  const found = new Map<string, number>();
  for (const row of table.rows) {
    const year = row.integer("period", { min: FIRST_YEAR, max: LAST_YEAR });
    const province = row.reference("region", provinces);
    const series = row.enum("series", weatherSeries);
    found.set(
      `${year} ${province} ${series}`,
      row.number("value", series === weatherSeries[0] ? share : notNegative),
    );
  }
  const years: WeatherYear[] = [];
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year++)
    for (const province of provinces.ids) {
      const [growingSeason, rain] = weatherSeries.map((series) => {
        const number = found.get(`${year} ${province} ${series}`);
        if (number === undefined && table.whole && provinces.whole)
          table.issues.push({
            code: "incomplete",
            where: { file: table.file },
            message: `no ${series} for ${province} in ${year}`,
          });
        return number ?? Number.NaN;
      });
      years.push({ year, province, growingSeason, rain });
    }
  return years;
}

const DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/** Checks the dated events; regions that look like ids of units or provinces must be some. */
export function checkCalendar(tables: Tables, places: Names): void {
  const table = tables.get("drivers/calendar.csv");
  const prefix = new Set([...places.ids].map((id) => id.slice(0, 3)));
  for (const row of table.rows) {
    for (const column of ["date", "until"]) {
      const text = row.raw(column);
      if (!DATE.test(text) && !(column === "until" && text === ""))
        row.report(column, "date", `not a date: "${text}"`, { expected: "YYYY, YYYY-MM or YYYY-MM-DD" });
    }
    const [date, until] = [row.raw("date"), row.raw("until")];
    const digits = Math.min(date.length, until.length);
    if (DATE.test(date) && DATE.test(until) && until.slice(0, digits) < date.slice(0, digits))
      row.report("until", "range", `ends before it begins: ${until}`, { expected: `${date} or later` });
    row.text("kind");
    row.text("description");
    row.number("intensity", share);
    for (const region of row.text("region").split(";"))
      if (places.whole && prefix.has(region.slice(0, 3)) && !places.ids.has(region))
        row.report("region", "orphan", `unknown place: "${region}"`);
  }
}
