/** Series that observers give: what each is, in which unit, and how it is read off the world at the month's end. */
import type { World } from "../world.ts";

export interface SeriesDefinition {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  /** Columns that the series is read from, `table.column`. */
  readonly reads: readonly string[];
  /** Annual series have a value in December only; their reader gets the months of the year so far. */
  readonly annual?: boolean;
  read(world: World, memory: Memory): number | null;
}
/** What observers remember between months: sums of the running year, by name. */
export interface Memory {
  readonly sums: Map<string, number>;
}
export const series = (definition: SeriesDefinition): SeriesDefinition => definition;
