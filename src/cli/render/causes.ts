/** Prints the chain of mechanisms that leads to a metric, nearest first. */
import type { CauseGraph } from "../causes.ts";
import type { Context } from "../context.ts";
import { padEnd, truncate, wrap } from "./text.ts";

export function causeLines(metric: string, { columns, causes, given }: CauseGraph, { width, paint }: Pick<Context, "width" | "paint">): string[] {
  const name = Math.max(0, ...causes.map(({ mechanism }) => mechanism.id.length));
  const farthest = Math.max(0, ...causes.map(({ distance }) => distance));
  const lines = [paint.bold(metric), `  is computed from ${wrap(columns.join(" "), width - 19, 4)}`];
  for (let distance = 1; distance <= farthest; distance++) {
    lines.push("", paint.bold(distance === 1 ? "1 step away" : `${distance} steps away`));
    for (const { mechanism, through } of causes.filter((cause) => cause.distance === distance)) {
      lines.push(`  ${padEnd(mechanism.id, name)}  ${truncate(mechanism.title, width - name - 4)}`);
      lines.push(paint.quiet(`    ${wrap(routes(through), width - 4, 6)}`));
    }
  }
  if (given.length > 0) lines.push("", `No mechanism writes ${wrap(given.join(" "), width - 20, 2)}: they come with the world or its structure.`);
  return lines;
}

/** "counties.priceWon → markets.clearing, markets.prices; …" */
function routes(through: CauseGraph["causes"][number]["through"]): string {
  const readers = new Map<string, Set<string>>();
  for (const { column, reader } of through) readers.set(column, (readers.get(column) ?? new Set()).add(reader));
  return [...readers].map(([column, names]) => `${column} → ${[...names].join(", ")}`).join("; ");
}
