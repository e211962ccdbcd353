/** Runs the household mechanisms of one run on several threads that share its state. */
import { Worker } from "node:worker_threads";
import type { Texts } from "../../data/index.ts";
import type { Team, TeamRequest } from "../../lab/host.ts";
import { attachModel } from "../../model/engine.ts";
import { createControl, createLead } from "./barrier.ts";
import type { Control } from "./barrier.ts";
import { packageFile } from "./package-root.ts";

/** What a worker gets; it builds the model's view itself, from the same texts. */
export interface WorkerData {
  readonly worker: number;
  readonly control: Control;
  readonly texts: Texts;
  readonly options: TeamRequest["options"];
  readonly buffer: SharedArrayBuffer;
}

/**
 * Starts `threads − 1` workers; the caller is the last thread. Workers take part as soon as they have built their view
 * of the model; the run need not wait for them. One that dies makes the next job throw.
 */
export function startTeam({ threads, data, buffer, options }: TeamRequest, texts: Texts): Promise<Team> {
  const model = attachModel(data, options, buffer);
  const workers = threads - 1;
  const control = createControl(workers);
  const lead = createLead(control, { workers });
  let closed = false;
  const crew = Array.from({ length: workers }, (_, worker) => {
    const workerData: WorkerData = { worker, control, texts, options, buffer };
    const thread = new Worker(packageFile("dist", "platform", "node", "team-worker.js"), {
      workerData,
      execArgv: [],
    });
    thread.on("error", (error) => lead.fail(error.message));
    thread.on("exit", (code) => {
      if (!closed) lead.fail(`it ended early, exit code: ${code}`);
    });
    thread.unref();
    return thread;
  });
  return Promise.resolve({
    run: (index, month) => lead.run(index, month, (next) => model.runBlocks(index, month, next)),
    close() {
      closed = true;
      lead.quit();
      for (const thread of crew) void thread.terminate();
    },
  });
}
