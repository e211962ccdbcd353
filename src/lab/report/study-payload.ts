/** What the program of a study's page gets: bands and lines over time, bars, and places within ranges. */
import type { Chart, Mark } from "./payload.ts";

/** Nested central intervals of one period, from 50 to 95 %, about the median. */
export interface BandPoint {
  readonly period: string;
  readonly median: number;
  readonly q025: number;
  readonly q10: number;
  readonly q25: number;
  readonly q75: number;
  readonly q90: number;
  readonly q975: number;
}
export interface BandChart {
  readonly kind: "bands";
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly fromZero: boolean;
  readonly bands: readonly BandPoint[];
  readonly observed: readonly Mark[];
}
export interface Bar {
  readonly name: string;
  readonly value: number;
  /** Ends of the line across the bar, where there is one. */
  readonly low?: number;
  readonly high?: number;
  /** What a ring marks in the bar's row. */
  readonly beside?: number;
  /** Drawn in the second colour, as negative values are. */
  readonly off?: boolean;
}
export interface BarChart {
  readonly kind: "bars";
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  /** What the lines across the bars are. */
  readonly error?: string;
  /** What the rings are. */
  readonly beside?: string;
  /** Where a line stands across all bars. */
  readonly mark?: number;
  readonly bars: readonly Bar[];
}
/** Runs beside each other, drawn as a run's report draws its series. */
export interface LineChart extends Chart {
  readonly kind: "lines";
}
/** A value within its range: 0 at the lower end, 1 at the upper; null where there is none. */
export interface RangeRow {
  readonly name: string;
  readonly value: number | null;
  readonly observed: number | null;
  readonly holds: boolean;
  readonly words: string;
}
export interface RangeChart {
  readonly kind: "ranges";
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly rows: readonly RangeRow[];
}
export type StudyChart = BandChart | BarChart | LineChart | RangeChart;
export interface StudyPayload {
  readonly charts: readonly StudyChart[];
}
