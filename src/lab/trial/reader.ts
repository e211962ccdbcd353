/** Reads chosen series off a world month by month; a copy goes on from where it was made. */
import { newMemory, seriesDefinitions } from "../../model/observers/index.ts";
import type { SeriesDefinition } from "../../model/observers/index.ts";
import type { World } from "../../model/world.ts";

const byId = new Map(seriesDefinitions.map((definition) => [definition.id, definition]));

export interface SeriesReader {
  /** Reads the month's end; a month before January 2012 leaves only what annual series remember. */
  read(world: World): void;
  copy(): SeriesReader;
  /** `series × month` so far. Throws if a value is not a finite number. */
  values(): Float64Array[];
}

/** Returns a reader of the series with these ids that keeps the months `from` to `to`. */
export function createReader(ids: readonly string[], from: number, to: number): SeriesReader {
  const definitions = ids.map((id) => {
    const definition = byId.get(id);
    if (!definition) throw new Error(`unknown series: ${id}`);
    return definition;
  });
  const values = ids.map(() => new Float64Array(to + 1 - from).fill(Number.NaN));
  return readerOf(definitions, from, values, new Map());
}

function readerOf(
  definitions: readonly SeriesDefinition[],
  from: number,
  values: Float64Array[],
  sums: ReadonlyMap<string, number>,
): SeriesReader {
  const memory = newMemory();
  for (const [name, sum] of sums) memory.sums.set(name, sum);
  return {
    read(world) {
      memory.month.clear();
      for (const [s, definition] of definitions.entries()) {
        const value = definition.read(world, memory);
        if (world.month < from || value === null) continue;
        if (!Number.isFinite(value)) throw new Error(`series is not finite: ${definition.id}`);
        values[s][world.month - from] = value;
      }
    },
    copy: () =>
      readerOf(
        definitions,
        from,
        values.map((column) => column.slice()),
        memory.sums,
      ),
    values: () => values,
  };
}
