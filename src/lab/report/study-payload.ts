/** What the program of a study's page gets: bands over time, and bars with their errors. */
import type { Mark } from "./payload.ts";

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
  readonly low: number;
  readonly high: number;
}
export interface BarChart {
  readonly kind: "bars";
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  /** What the lines across the bars are. */
  readonly error: string;
  readonly bars: readonly Bar[];
}
export type StudyChart = BandChart | BarChart;
export interface StudyPayload {
  readonly charts: readonly StudyChart[];
}
