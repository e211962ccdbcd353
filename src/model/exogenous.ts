/** Reads what comes from outside: held at 2011 in the burn-in, by named rules past the end of the calendars. */
import { CALENDAR_LAST, yearOf } from "../core/clock.ts";
import { key } from "../core/rng.ts";
import type { WorldData } from "./data.ts";
import type { World } from "./world.ts";

const HELD_YEAR = 2011;

/**
 * Reads exogenous series: 2011 means while drivers are held, the last year's months past the calendar's end. Both are
 * read along one way: engines compile the burn-in's and would do so anew, with all that contains it, in January 2012.
 */
export function driverReader(data: WorldData, hold: boolean): (series: string, month: number) => number {
  const { from } = data.drivers;
  /** The mean of 2011 and, behind it, the months from January 2012 on. */
  const all = new Map(
    Object.entries(data.drivers.series).map(([id, values]) => {
      let mean = 0;
      for (let m = -12; m < 0; m++) mean += values[m - from] / 12;
      return [id, Float64Array.of(mean, ...values.slice(-from))];
    }),
  );
  const last = hold ? -1 : CALENDAR_LAST;
  return (series, month) => {
    const values = all.get(series);
    if (!values) throw new Error(`unknown driver series: ${series}`);
    return values[1 + Math.max(-1, Math.min(month, last))];
  };
}

/** Reads weather: its year's value over its mean, 2011's while held, a year drawn from 2010–2025 past the calendar. */
export function weatherReader(
  data: WorldData,
  options: { readonly seed: number; readonly holdDrivers?: boolean },
): (province: number, month: number) => ReturnType<World["weather"]> {
  const years = [...new Set(data.weather.map((row) => row.year))].sort((a, b) => a - b);
  const table = data.provinces.map((iso) => {
    const rows = years.map((year) => data.weather.find((row) => row.province === iso && row.year === year)!);
    const mean = (pick: (row: (typeof rows)[number]) => number) =>
      rows.reduce((sum, row) => sum + pick(row), 0) / rows.length;
    const season = mean((row) => row.growingSeason);
    const rain = mean((row) => row.rain);
    return rows.map((row) => ({ season: row.growingSeason / season, rain: row.rain / rain }));
  });
  /** Years drawn so far, by the year that they stand for. */
  const drawn = new Map<number, number>();
  const draw = (year: number): number => {
    let stand = drawn.get(year);
    if (stand === undefined) {
      const { k0 } = key(options.seed, year, "weather.year");
      drawn.set(year, (stand = years[(k0 >>> 0) % years.length]));
    }
    return stand;
  };
  const last = options.holdDrivers === true ? HELD_YEAR : Infinity;
  return (province, month) => {
    const year = Math.max(HELD_YEAR, Math.min(yearOf(month), last));
    return table[province][(year > years[years.length - 1] ? draw(year) : year) - years[0]];
  };
}
