/** What views ask of the engine. */
import { createContext, useContext, useEffect, useState } from "react";
import { create } from "zustand";
import type { Dispatcher, Finished } from "../../lab/ensemble/types.ts";
import type { RunResult } from "../../lab/types.ts";
import type { Checked } from "../../platform/web/live-worker.ts";
import { notify } from "../app/notices.ts";
import { loadContent } from "../content/load.ts";
import type { Catalogue, Content, ContentName } from "../content/types.ts";
import { usePage } from "../state/store.ts";
import { openEngine } from "./boot.ts";
import type { Engine } from "./boot.ts";
import { follow, useLive } from "./live.ts";
import { preset } from "./preset.ts";
import { scenarioOf } from "./scenario.ts";
import type { ColumnResult } from "./types.ts";

export { preset } from "./preset.ts";
export type { ColumnResult, Fan } from "./types.ts";

const CatalogueContext = createContext<Catalogue | undefined>(undefined);
export const CatalogueProvider = CatalogueContext.Provider;
/** What the page knows before anything else. */
export function useCatalogue(): Catalogue {
  const catalogue = useContext(CatalogueContext);
  if (catalogue === undefined) throw new Error("no catalogue above");
  return catalogue;
}
/** Results of the columns, in their order; empty until the first request. */
export const useResults = (): readonly ColumnResult[] => useLive(({ columns }) => columns);

/** Other content, loaded when it is first asked for; undefined while it loads. Throws where it cannot be read. */
export function useContent<N extends ContentName>(name: N): Content[N] | undefined {
  const [found, setFound] = useState<{ value?: Content[N]; error?: unknown }>({});
  useEffect(() => {
    let gone = false;
    loadContent(name).then(
      (value) => gone || setFound({ value }),
      (error: unknown) => gone || setFound({ error }),
    );
    return () => {
      gone = true;
    };
  }, [name]);
  if (found.error !== undefined) throw found.error;
  return found.value;
}

let engine: Promise<Engine> | undefined;
/** Workers, and how often one was replaced. */
export const useMachine = create<{
  readonly state: "starting" | "ready" | "failed";
  readonly problem: string;
}>()(() => ({ state: "starting", problem: "" }));
/** Starts the workers and lets them follow the page. */
export function startEngine(catalogue: Catalogue, sayRestart: () => string): void {
  engine = openEngine(catalogue, () => notify(sayRestart(), "problem"));
  engine.then(
    async (opened) => {
      follow(opened, catalogue);
      await opened.pool.ready();
      useMachine.setState({ state: "ready" });
    },
    (error: unknown) =>
      useMachine.setState({
        state: "failed",
        problem: error instanceof Error ? error.message : String(error),
      }),
  );
}
const started = async (): Promise<Engine> => {
  if (engine === undefined) throw new Error("the engine was not started");
  return await engine;
};

/** Runs trials on the page's workers. */
export function dispatcher(): Dispatcher {
  return {
    workers: navigator.hardwareConcurrency || 2,
    async *dispatch(jobs, signal) {
      const { pool } = await started();
      const running = new Map<number, Promise<Finished>>();
      const list = [...jobs];
      let next = 0;
      while (signal?.aborted !== true && (next < list.length || running.size > 0)) {
        for (; next < list.length && running.size < pool.size; next++) {
          const { index, trial } = list[next];
          const work = pool.run({ key: next, work: (api) => api.trial(trial) });
          running.set(
            index,
            work.then((outcomes) => ({ index, outcomes })),
          );
        }
        const finished = await Promise.race(running.values());
        running.delete(finished.index);
        yield finished;
      }
    },
  };
}

/** Reads the text of a scenario's file. */
export async function readScenarioText(text: string, file: string): Promise<Checked> {
  const { pool } = await started();
  return await pool.run<Checked>({ key: 0, work: async (api) => await api.read(text, file) });
}

export interface WholeHistory {
  readonly state: "waiting" | "done" | "failed";
  readonly result?: RunResult;
  readonly problem?: string;
}
/** Whole histories that are remembered. */
const MOST_HISTORIES = 6;
const histories = new Map<string, Promise<RunResult>>();

/** One whole history of a column (-1: the baseline) with books and counties, at the register's parameters. */
export function useHistory(column: number): WholeHistory {
  const catalogue = useCatalogue();
  const { from, to, columns } = usePage();
  const scenario = column < 0 ? { name: "baseline" } : scenarioOf(columns[column], catalogue);
  const key = JSON.stringify([scenario, from, to]);
  const [found, setFound] = useState<{ key: string; whole: WholeHistory }>();
  useEffect(() => {
    if (scenario === undefined) return undefined;
    let gone = false;
    const tell = (whole: WholeHistory) => gone || setFound({ key, whole });
    let history = histories.get(key);
    if (!history) {
      history = started().then(({ pool }) =>
        pool.run({
          key: pool.size - 1,
          work: (api) => api.run({ scenario, from, to, ...preset }),
        }),
      );
      histories.set(key, history);
      history.catch(() => histories.delete(key));
      for (const old of histories.keys()) if (histories.size > MOST_HISTORIES) histories.delete(old);
    }
    history.then(
      (result) => tell({ state: "done", result }),
      (error: unknown) =>
        tell({ state: "failed", problem: error instanceof Error ? error.message : String(error) }),
    );
    return () => {
      gone = true;
    };
    // The key holds all that the history depends on.
  }, [key]);
  return found?.key === key ? found.whole : { state: "waiting" };
}
