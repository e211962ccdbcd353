/** Reads what comes from outside: held at 2011 in the burn-in, by named rules past the end of the calendars. */
import { CALENDAR_LAST, yearOf } from "../core/clock.ts";
import { key } from "../core/rng.ts";
import type { WorldData } from "./data.ts";

const HELD_YEAR = 2011;

/**
 * Reads exogenous series: 2011 means while drivers are held, the last year's months past the calendar's end. Both are
 * read along one way: engines compile the burn-in's and would do so anew, with all that contains it, in January 2012.
 */
export class DriverReader {
  /** The mean of 2011 and, behind it, the months from January 2012 on. */
  readonly #all: ReadonlyMap<string, Float64Array>;
  readonly #last: number;

  constructor(data: WorldData, hold: boolean) {
    const { from } = data.drivers;
    this.#all = new Map(
      Object.entries(data.drivers.series).map(([id, values]) => {
        let mean = 0;
        for (let m = -12; m < 0; m++) mean += values[m - from] / 12;
        return [id, Float64Array.of(mean, ...values.slice(-from))];
      }),
    );
    this.#last = hold ? -1 : CALENDAR_LAST;
  }
  at(series: string, month: number): number {
    const values = this.#all.get(series);
    if (!values) throw new Error(`unknown driver series: ${series}`);
    return values[1 + Math.max(-1, Math.min(month, this.#last))];
  }
}

const readers = new WeakMap<WorldData, DriverReader>();
/** Returns the one reader of a world's calendars, drivers not held. */
export function calendarOf(data: WorldData): DriverReader {
  let reader = readers.get(data);
  if (!reader) readers.set(data, (reader = new DriverReader(data, false)));
  return reader;
}

/** Growing-season weather and rain of a province and year, mean 1 over 2010–2025. */
export interface YearWeather {
  readonly season: number;
  readonly rain: number;
}

/** Reads weather: its year's value over its mean, 2011's while held, a year drawn from 2010–2025 past the calendar. */
export class WeatherReader {
  readonly #seed: number;
  readonly #years: readonly number[];
  readonly #table: readonly (readonly YearWeather[])[];
  /** Years drawn so far, by the year that they stand for. */
  readonly #drawn = new Map<number, number>();
  readonly #last: number;

  constructor(data: WorldData, options: { readonly seed: number; readonly holdDrivers?: boolean }) {
    this.#seed = options.seed;
    this.#last = options.holdDrivers === true ? HELD_YEAR : Infinity;
    const years = [...new Set(data.weather.map((row) => row.year))].sort((a, b) => a - b);
    this.#years = years;
    this.#table = data.provinces.map((iso) => {
      const rows = years.map((year) =>
        data.weather.find((row) => row.province === iso && row.year === year)!,
      );
      const mean = (pick: (row: (typeof rows)[number]) => number) =>
        rows.reduce((sum, row) => sum + pick(row), 0) / rows.length;
      const season = mean((row) => row.growingSeason);
      const rain = mean((row) => row.rain);
      return rows.map((row) => ({ season: row.growingSeason / season, rain: row.rain / rain }));
    });
  }
  at(province: number, month: number): YearWeather {
    const years = this.#years;
    const year = Math.max(HELD_YEAR, Math.min(yearOf(month), this.#last));
    return this.#table[province][(year > years[years.length - 1] ? this.#draw(year) : year) - years[0]];
  }
  #draw(year: number): number {
    let stand = this.#drawn.get(year);
    if (stand === undefined) {
      const { k0 } = key(this.#seed, year, "weather.year");
      this.#drawn.set(year, (stand = this.#years[(k0 >>> 0) % this.#years.length]));
    }
    return stand;
  }
}
