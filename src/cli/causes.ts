/** Follows a metric back through the columns that mechanisms write and read. */
import type { Mechanism } from "../platform/node/index.ts";

export interface Cause {
  readonly mechanism: Mechanism;
  /** Steps from the metric, 1 for who writes what it is computed from. */
  readonly distance: number;
  /** Columns through which it acts, and whom on: the metric's own columns, or those that nearer causes read. */
  readonly through: readonly { readonly column: string; readonly reader: string }[];
}
export interface CauseGraph {
  readonly columns: readonly string[];
  readonly causes: readonly Cause[];
  /** Columns that something reads on the way and nobody writes: they come from the data. */
  readonly given: readonly string[];
}

/** Returns all mechanisms that lead to a metric, nearest first and in the order of the month. */
export function causesOf(
  metric: string,
  columns: readonly string[],
  mechanisms: readonly Mechanism[],
): CauseGraph {
  const causes: Cause[] = [];
  const known = new Set<Mechanism>();
  const followed = new Set<string>();
  let wanted = new Map<string, string[]>(columns.map((column) => [column, [metric]]));
  for (let distance = 1; wanted.size > 0; distance++) {
    for (const column of wanted.keys()) followed.add(column);
    const found = mechanisms.filter(
      (one) => !known.has(one) && one.writes.some((column) => wanted.has(column)),
    );
    const next = new Map<string, string[]>();
    for (const mechanism of found) {
      const through = mechanism.writes.flatMap((column) =>
        (wanted.get(column) ?? []).map((reader) => ({ column, reader })),
      );
      causes.push({ mechanism, distance, through });
      known.add(mechanism);
      for (const column of mechanism.reads)
        if (!followed.has(column)) next.set(column, [...(next.get(column) ?? []), mechanism.id]);
    }
    wanted = next;
  }
  const written = new Set(mechanisms.flatMap(({ writes }) => writes));
  return { columns, causes, given: [...followed].filter((column) => !written.has(column)).sort() };
}
