/** Runs trials on worker threads of this machine. */
import { availableParallelism } from "node:os";
import { Piscina } from "piscina";
import type { Dispatcher, Finished, Job } from "../../lab/ensemble/types.ts";
import type { Outcome } from "../../lab/trial/types.ts";
import type { StopSignal } from "../../lab/types.ts";
import { readDataTexts } from "./data-texts.ts";
import { packageFile } from "./package-root.ts";

/** Tries that a trial gets when workers die under it. */
const TRIES = 2;
const SIGNAL_MS = 100;

export interface LocalDispatcher extends Dispatcher {
  close(): Promise<void>;
}

/** Starts a pool of `workers` threads, by default one a core. */
export function localDispatcher(workers: number = availableParallelism()): LocalDispatcher {
  const pool = new Piscina({
    filename: packageFile("dist", "platform", "node", "trial-worker.js"),
    workerData: readDataTexts(),
    minThreads: workers,
    maxThreads: workers,
    idleTimeout: 60_000,
    execArgv: [],
  });
  const attempt = async ({ index, trial }: Job, tries = TRIES): Promise<Finished> => {
    try {
      return { index, outcomes: (await pool.run(trial)) as Outcome[] };
    } catch (error) {
      if (tries > 1) return await attempt({ index, trial }, tries - 1);
      throw new Error(`a worker died twice in trial ${index}`, { cause: error });
    }
  };
  return {
    workers,
    close: () => pool.destroy(),
    async *dispatch(jobs, signal) {
      const queue = jobs[Symbol.iterator]();
      const running = new Map<number, Promise<Finished>>();
      const abort = watch(signal);
      try {
        for (;;) {
          while (running.size < workers && signal?.aborted !== true) {
            const next = queue.next();
            if (next.done === true) break;
            running.set(next.value.index, attempt(next.value));
          }
          if (running.size === 0) return;
          const finished = await Promise.race([...running.values(), abort.raised]);
          if (finished === undefined) return;
          running.delete(finished.index);
          yield finished;
        }
      } finally {
        abort.stop();
        for (const given of running.values()) given.catch(() => undefined);
      }
    },
  };
}

/** Looks at a signal now and then; `raised` resolves soon after it is aborted. */
function watch(signal: StopSignal | undefined): { readonly raised: Promise<undefined>; stop(): void } {
  let timer: NodeJS.Timeout | undefined;
  const raised = new Promise<undefined>((resolve) => {
    if (signal === undefined) return;
    timer = setInterval(() => {
      if (signal.aborted) resolve(undefined);
    }, SIGNAL_MS);
  });
  return { raised, stop: () => clearInterval(timer) };
}
