/** Series that observers give: what each is, in which unit, and how it is read off the world at the month's end. */
import type { Structure } from "../structure.ts";
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
/** What observers remember: sums of the running year by name, and what this month has already been computed. */
export interface Memory {
  readonly sums: Map<string, number>;
  readonly month?: Map<string, unknown>;
}
export const newMemory = () => ({ sums: new Map<string, number>(), month: new Map<string, unknown>() });
/** Remembers what `make` gives for a structure: what a series needs of it and every month is the same. */
export function ofStructure<T>(make: (structure: Structure) => T): (structure: Structure) => T {
  const made = new WeakMap<Structure, { readonly value: T }>();
  return (structure) => {
    let found = made.get(structure);
    if (!found) made.set(structure, (found = { value: make(structure) }));
    return found.value;
  };
}
/**
 * Makes a reader once for each world. Its loops close over the world's columns, which engines then take as constants:
 * measured, a loop over columns that are looked up each month takes twice as long.
 */
export function ofWorld<T>(make: (world: World) => () => T): (world: World) => T {
  const made = new WeakMap<World, () => T>();
  return (world) => {
    let read = made.get(world);
    if (!read) made.set(world, (read = make(world)));
    return read();
  };
}
export const series = (definition: SeriesDefinition): SeriesDefinition => definition;

/** Returns what `compute` gives, once a month where the memory keeps months; who records a new month clears them. */
export function once<T>(memory: Memory, name: string, compute: () => T): T {
  if (!memory.month) return compute();
  if (!memory.month.has(name)) memory.month.set(name, compute());
  return memory.month.get(name) as T;
}
