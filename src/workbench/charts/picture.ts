/** Lays out what a chart over time draws, says and lists: the baseline, the columns' bands, and what was observed. */
import type { ObservedEntry, SeriesEntry } from "../content/types.ts";
import type { Fan } from "../engine/types.ts";
import type { Mode } from "../state/page-state.ts";
import { bandsOf, baselineOf, nested } from "./bands.ts";
import type { Bands, Level, View } from "./bands.ts";
import { marksOf } from "./observed.ts";
import type { SeenMark } from "./observed.ts";

/** A column of the page as it comes to a chart. */
export interface ColumnInput {
  readonly name: string;
  readonly fan: Fan | undefined;
  /** The fan is of the settings before the last change. */
  readonly stale: boolean;
}

export interface PictureColumn {
  /** Its place on the page from 1 on, which gives its colour. */
  readonly number: number;
  readonly name: string;
  readonly stale: boolean;
  readonly fan: Fan;
  readonly bands: Bands;
}

export interface TimePicture {
  readonly view: View;
  readonly mode: Mode;
  /** Months or years with a place on the axis. */
  readonly periods: readonly string[];
  /** Median of the baseline, one value a period. */
  readonly baseline: Float64Array;
  /** The baseline has a line of its own; where a column's median is the same line it needs none. */
  readonly apart: boolean;
  readonly columns: readonly PictureColumn[];
  /** Observed figures on show; none beside differences and ratios, since what is observed is a level. */
  readonly marks: readonly SeenMark[];
  /** Lowest and highest value on show. */
  readonly low: number;
  readonly high: number;
  /** No column has a value in any period. */
  readonly empty: boolean;
}

export interface PictureInput {
  readonly series: Pick<SeriesEntry, "annual" | "yearly">;
  readonly columns: readonly ColumnInput[];
  readonly mode: Mode;
  readonly observed: readonly ObservedEntry[];
  readonly rivals: boolean;
  readonly years: boolean;
  readonly from: string;
  readonly to: string;
}

/** Returns what is to be drawn; undefined as long as no column has a draw. */
export function pictureOf(input: PictureInput): TimePicture | undefined {
  const { mode, from, to } = input;
  const { annual, yearly } = input.series;
  const view: View = { from, to, annual, years: input.years, yearly };
  const columns = input.columns.flatMap(({ name, fan, stale }, c): PictureColumn[] =>
    fan === undefined || fan.scenario.length === 0
      ? []
      : [{ number: c + 1, name, stale, fan, bands: bandsOf(fan, view, mode) }],
  );
  if (columns.length === 0) return undefined;
  const fullest = columns.reduce((a, b) => (b.bands.draws > a.bands.draws ? b : a));
  const baseline = baselineOf(fullest.fan, view, mode);
  const marks =
    mode === "level"
      ? marksOf(input.observed, view).filter(({ preferred }) => preferred || input.rivals)
      : [];
  const extent = extentOf([
    baseline,
    ...columns.flatMap(({ bands }) => [bands[nested[0].low], bands[nested[0].high]]),
    marks.map(({ value }) => value),
  ]);
  const apart = !columns.some(({ bands: { q50 } }) => baseline.every((value, i) => Object.is(value, q50[i])));
  const empty = columns.every(({ bands }) => bands.q50.every(Number.isNaN));
  return { view, mode, periods: fullest.bands.periods, baseline, apart, columns, marks, ...extent, empty };
}

/** Returns a quantile of a column in a period; NaN where it has none. */
export function valueAt({ bands }: PictureColumn, level: Level, period: string): number {
  const at = bands.periods.indexOf(period);
  return at < 0 ? Number.NaN : bands[level][at];
}

/** Returns the marks that a period shows; figures of a year show in each of its months. */
export function marksAt({ marks }: TimePicture, period: string): SeenMark[] {
  return marks.filter((mark) => mark.period === period || mark.period === period.slice(0, 4));
}

function extentOf(lists: readonly ArrayLike<number>[]): { low: number; high: number } {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const list of lists)
    for (let i = 0; i < list.length; i++) {
      if (list[i] < low) low = list[i];
      if (list[i] > high) high = list[i];
    }
  return low <= high ? { low, high } : { low: Number.NaN, high: Number.NaN };
}
