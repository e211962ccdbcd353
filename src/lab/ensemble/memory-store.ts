/** Keeps chunks in memory: for ensembles that nobody wants on disk, and where there is no disk. */
import { failed } from "../trial/types.ts";
import { monthsKept } from "./plan.ts";
import type { Plan } from "./plan.ts";
import type { Chunk, ChunkStore } from "./types.ts";

export function memoryStore(plan: Pick<Plan, "series" | "from" | "to">): ChunkStore {
  const { series } = plan;
  const chunks: Chunk[] = [];
  const months = monthsKept(plan);
  return {
    survey: () => Promise.resolve({ done: new Set(chunks.map(({ index }) => index)), damaged: [] }),
    publish(chunk) {
      chunks.push(chunk);
      return Promise.resolve();
    },
    read(wanted) {
      const runs = chunks.toSorted((a, b) => a.index - b.index).flatMap((chunk) => chunk.runs);
      const values = Object.fromEntries(
        wanted.map((id) => {
          const s = series.indexOf(id);
          const all = new Float64Array(runs.length * months).fill(Number.NaN);
          runs.forEach(({ outcome }, r) => {
            if (!failed(outcome)) all.set(outcome.values[s], r * months);
          });
          return [id, all];
        }),
      );
      return Promise.resolve({
        runs: runs.map(({ draw, seed, arm, outcome }) => ({
          draw,
          seed,
          arm,
          ...(failed(outcome) ? { error: outcome.error } : {}),
        })),
        values,
      });
    },
  };
}
