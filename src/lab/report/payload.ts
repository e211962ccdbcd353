/** What the page's program gets: everything it draws, as plain JSON. */

/** A model's value; `period` is a year or a month, or a number where the chart has no time. */
export interface Point {
  readonly period: string;
  readonly value: number;
  /** Ends of the interval about it, where there is one. */
  readonly low?: number;
  readonly high?: number;
}
/** A published figure. Annual ones beside a monthly line are drawn across their year. */
export interface Mark extends Point {
  readonly place: string;
  readonly source: string;
  readonly preferred: boolean;
}
/** A further line of a chart. */
export interface Line {
  readonly id: string;
  readonly name: string;
  readonly model: readonly Point[];
}
export interface Chart {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly view: "year" | "month" | "number";
  /** What the numbers are that the lines run over. */
  readonly across?: string;
  /** Values this near to zero, both ways, are too small to matter. */
  readonly small?: number;
  /** Whether the axis starts at zero. */
  readonly fromZero: boolean;
  /** Whether the axis is stretched around zero, by the root. */
  readonly stretched?: boolean;
  /** What the first line is called where there are others. */
  readonly name: string;
  readonly model: readonly Point[];
  /** Lines beside the first, of the same unit. */
  readonly others: readonly Line[];
  readonly observed: readonly Mark[];
}
/** One of all series of the run, for the explorer. */
export interface Track {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly values: readonly (number | null)[];
}

export type Position = readonly [longitude: number, latitude: number];
/** A GeoJSON geometry of areas; exterior rings run clockwise, as d3-geo has it. */
export interface Areas {
  readonly type: "MultiPolygon";
  readonly coordinates: readonly (readonly (readonly Position[])[])[];
}
export interface Neighbour {
  readonly name: string;
  readonly areas: Areas;
}
export interface MapUnit {
  readonly id: string;
  readonly name: string;
  readonly province: string;
  readonly latitude: number;
  readonly longitude: number;
}
/** The country's outline and the seats of its units. */
export interface Geography {
  readonly outline: Areas;
  readonly neighbours: readonly Neighbour[];
  readonly units: readonly MapUnit[];
}
export interface MapTrack {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  /** Yearly means, `year × unit`. */
  readonly values: readonly (readonly number[])[];
}
export interface CountyMap {
  readonly geography: Geography;
  readonly years: readonly number[];
  readonly tracks: readonly MapTrack[];
}
export interface Payload {
  readonly title: string;
  readonly months: readonly string[];
  readonly charts: readonly Chart[];
  readonly tracks: readonly Track[];
  readonly map: CountyMap | null;
}
