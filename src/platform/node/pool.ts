/** Runs trials on worker threads of this machine. */
import { availableParallelism } from "node:os";
import { Piscina } from "piscina";
import { UserError } from "../../core/errors.ts";
import type { Dispatcher, Finished, Job } from "../../lab/ensemble/types.ts";
import type { Outcome } from "../../lab/trial/types.ts";
import type { StopSignal } from "../../lab/types.ts";
import { readDataTexts } from "./data-texts.ts";
import { packageFile } from "./package-root.ts";

/** Tries that a trial gets when workers die under it. */
const TRIES = 2;
/** Trials handed out a worker: one runs, one waits, so that no worker waits for this thread. */
const AHEAD = 2;
const SIGNAL_MS = 100;
/** What the pool says of a thread that ended by itself, or of one that had no memory left. */
const DEATH = /^worker exited with code|ERR_WORKER_OUT_OF_MEMORY|ERR_WORKER_INIT_FAILED/;

export interface LocalDispatcher extends Dispatcher {
  close(): Promise<void>;
}

/** What a worker runs, and what it is given. */
export interface Workplace {
  readonly filename: string;
  readonly workerData: unknown;
}
const workplace = (): Workplace => ({
  filename: packageFile("dist", "platform", "node", "trial-worker.js"),
  workerData: readDataTexts(),
});

/** Starts a pool of `workers` threads, by default one a core. */
export function localDispatcher(
  workers: number = availableParallelism(),
  { filename, workerData }: Workplace = workplace(),
): LocalDispatcher {
  const pool = new Piscina({
    filename,
    workerData,
    minThreads: workers,
    maxThreads: workers,
    idleTimeout: 60_000,
    execArgv: [],
  });
  let closed = false;
  const attempt = async ({ index, trial }: Job, tries = TRIES): Promise<Finished> => {
    try {
      return { index, outcomes: (await pool.run(trial)) as Outcome[] };
    } catch (error) {
      if (closed) throw error;
      if (tries > 1) return await attempt({ index, trial }, tries - 1);
      throw twice(index, error);
    }
  };
  return {
    workers,
    async close() {
      closed = true;
      await pool.destroy();
    },
    async *dispatch(jobs, signal) {
      const queue = jobs[Symbol.iterator]();
      const running = new Map<number, Promise<Finished>>();
      const abort = watch(signal);
      try {
        for (;;) {
          while (running.size < AHEAD * workers && signal?.aborted !== true) {
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

/** What to say of a trial that failed twice on its worker: the machine's trouble if the thread died, else our fault. */
function twice(index: number, error: unknown): Error {
  const { code = "", message } = error as NodeJS.ErrnoException;
  if (!DEATH.test(code) && !DEATH.test(message))
    return new Error(`trial ${index} cannot be run: ${message}`, { cause: error });
  return new UserError(
    [
      {
        code: "worker-died",
        path: `trial ${index}`,
        message: `its worker thread died twice: ${message}`,
        hint: "what is done stays; with fewer --workers or more --households-per-agent it needs less memory",
      },
    ],
    3,
  );
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
