/** Opens the workers with what they need. */
import { LivePool } from "../../platform/web/live-pool.ts";
import { loadContent, loadNumbers } from "../content/load.ts";
import type { Catalogue, DrawTable } from "../content/types.ts";
import { createWorker } from "./create-worker.ts";

/** Workers at most; each holds worlds of its own. */
const MOST_WORKERS = 8;

export interface Engine {
  readonly pool: LivePool;
  /** Rows of the draws in the order in which the page takes them. */
  readonly order: DrawTable["order"];
}

/** Loads data and draws and starts the workers. Throws an Error where a file cannot be read. */
export async function openEngine(catalogue: Catalogue, onRestart: (reason: string) => void): Promise<Engine> {
  const [texts, table] = await Promise.all([loadContent("texts"), loadContent("draws")]);
  const { hash, parameters, order, file } = table;
  const values = await loadNumbers(file);
  const library = Object.fromEntries(catalogue.scenarios.map(({ name, scenario }) => [name, scenario]));
  const size = Math.min(Math.max(navigator.hardwareConcurrency || 2, 1), MOST_WORKERS);
  const pool = new LivePool(createWorker, [texts, { hash, parameters, values }, library], size, {
    onRestart,
  });
  return { pool, order };
}
