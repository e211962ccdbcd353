/** Prints the chain of mechanisms that leads to a metric, nearest first. */
import type { CauseGraph } from "../causes.ts";
import type { Context } from "../context.ts";
import { padEnd, truncate, wrap } from "./text.ts";

export function causeLines(
  metric: string,
  { columns, causes, given }: CauseGraph,
  { width, paint }: Pick<Context, "width" | "paint">,
): string[] {
  const name = Math.max(0, ...causes.map(({ mechanism }) => mechanism.id.length));
  const farthest = Math.max(0, ...causes.map(({ distance }) => distance));
  const lines = [paint.bold(metric), `  ${wrap(`is computed from ${columns.join(" ")}`, width - 2, 4)}`];
  for (let distance = 1; distance <= farthest; distance++) {
    lines.push("", paint.bold(distance === 1 ? "1 step away" : `${distance} steps away`));
    for (const { mechanism, through } of causes.filter((cause) => cause.distance === distance)) {
      lines.push(`  ${padEnd(mechanism.id, name)}  ${truncate(mechanism.title, width - name - 4)}`);
      lines.push(paint.quiet(`    ${wrap(routes(through), width - 4, 6)}`));
    }
  }
  if (given.length > 0)
    lines.push(
      "",
      wrap(`Not written by any mechanism, so given with the world: ${given.join(" ")}`, width, 2),
    );
  return lines;
}

/** "counties.workWon counties.workUsd → households.receipts": columns with the same readers together. */
function routes(through: CauseGraph["causes"][number]["through"]): string {
  const readers = new Map<string, string[]>();
  for (const { column, reader } of through) readers.set(column, [...(readers.get(column) ?? []), reader]);
  const columns = new Map<string, string[]>();
  for (const [column, names] of readers)
    columns.set(names.join(", "), [...(columns.get(names.join(", ")) ?? []), column]);
  return [...columns].map(([names, list]) => `${list.join(" ")} → ${names}`).join("; ");
}
