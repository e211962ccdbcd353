/** Runs a history for a command: progress, Ctrl-C, files, and what is printed. */
import { join, relative } from "node:path";
import { checkWritable, run, world, writeRun } from "../../platform/node/index.ts";
import type { RunOptions, RunResult } from "../../platform/node/index.ts";
import type { Context } from "../context.ts";
import { progressBar } from "../render/progress.ts";
import type { ProgressBar } from "../render/progress.ts";
import { summaryLines } from "../render/summary.ts";

export interface Outputs {
  readonly out?: string;
  readonly json?: boolean;
  readonly summary?: boolean;
}

export const INTERRUPTED = 130;

export async function execute(
  context: Context,
  options: RunOptions,
  { out, json, summary }: Outputs,
): Promise<RunResult> {
  const { observed, data } = world();
  if (out !== undefined) await checkWritable(out);
  const started = new Date().toISOString();
  const result = await heedingInterrupts(context, async (signal, bar) => {
    const history = await run({ ...options, signal, onProgress: (progress) => bar.show(progress) });
    bar.stop();
    if (out !== undefined)
      await writeRun(out, { result: history, options, started, observed, units: data.units });
    return history;
  });
  if (json) context.print(JSON.stringify({ ...resultToJson(result), ...(out === undefined ? {} : { out }) }));
  else {
    if (summary || out === undefined)
      context.print(summaryLines(result, observed, context.paint, context.width).join("\n"));
    if (out !== undefined) {
      if (!summary) context.print(`state ${result.stateHash}`);
      context.print(`report ${relative(process.cwd(), join(out, "report.html"))}`);
    }
  }
  if (result.interrupted) context.status = INTERRUPTED;
  return result;
}

/** Lets the first Ctrl-C end the run after its month, and its files be written; the second leaves at once. */
export async function heedingInterrupts<T>(
  context: Context,
  work: (signal: AbortSignal, bar: ProgressBar) => Promise<T>,
): Promise<T> {
  const bar = progressBar(context.stderr);
  const controller = new AbortController();
  const interrupt = () => {
    if (controller.signal.aborted) process.exit(INTERRUPTED);
    controller.abort();
    bar.stop();
    context.note("stopping after this month; press Ctrl-C again to leave at once");
  };
  process.on("SIGINT", interrupt);
  try {
    return await work(controller.signal, bar);
  } finally {
    bar.stop();
    process.off("SIGINT", interrupt);
  }
}

/** Returns the part of a result that `--json` prints. */
export function resultToJson(result: RunResult): Omit<RunResult, "books" | "counties"> {
  const { books: _, counties: __, ...rest } = result;
  return rest;
}
