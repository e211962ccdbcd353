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
/** A point with the intervals about it, both ways. */
export interface ScatterPoint {
  /** What stands beside the dot, and what it stands for. */
  readonly mark: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly xInterval: readonly [low: number, high: number];
  readonly yInterval: readonly [low: number, high: number];
  /** Drawn hollow. */
  readonly off: boolean;
}
export interface ScatterChart {
  readonly kind: "scatter";
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  /** What the axes are, with their units. */
  readonly across: string;
  readonly upward: string;
  /** What a hollow dot is. */
  readonly off: string;
  readonly points: readonly ScatterPoint[];
}
export type StudyChart = BandChart | BarChart | LineChart | RangeChart | ScatterChart;
export interface StudyPayload {
  readonly charts: readonly StudyChart[];
}
