/** Shows how far an ensemble is, names its folder and what was damaged, and heeds Ctrl-C. */
import type { Damage, EnsembleProgress } from "../../platform/node/index.ts";
import type { Context } from "../context.ts";
import { countBar } from "../render/progress.ts";
import { INTERRUPTED } from "./execute.ts";

export interface Hooks {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: EnsembleProgress) => void;
  readonly onDamage: (damage: Damage) => void;
  readonly onFolder: (folder: string) => void;
  readonly onStage: (name: string) => void;
  /** Prints a line, the bar out of its way. */
  readonly say: (text: string) => void;
}

/** The first Ctrl-C gives up what is running and keeps what is done; the second leaves at once. */
export async function watchingEnsemble<T>(context: Context, work: (hooks: Hooks) => Promise<T>): Promise<T> {
  let bar = countBar(context.stderr, "runs");
  let stage = "";
  const controller = new AbortController();
  let folder = "";
  const interrupt = () => {
    if (controller.signal.aborted) process.exit(INTERRUPTED);
    controller.abort();
    bar.stop();
    context.note(`stopping; what is done stays in ${folder}; press Ctrl-C again to leave at once`);
  };
  process.on("SIGINT", interrupt);
  try {
    return await work({
      signal: controller.signal,
      onProgress: ({ done, total, failed, resumed }) =>
        bar.show(done, total, resumed, failed === 0 ? stage : `${stage} ${failed} failed`.trim()),
      onDamage: ({ chunk, reason, aside }) =>
        context.note(
          `chunk ${chunk} is damaged: ${reason}; ${aside === undefined ? "it" : `it was moved to ${aside} and`} will be run again`,
        ),
      onFolder(name) {
        folder = name;
        context.note(`runs in ${name}`);
      },
      onStage(name) {
        bar.stop();
        bar = countBar(context.stderr, "runs");
        stage = name;
      },
      say(text) {
        bar.pause();
        context.print(text);
      },
    });
  } finally {
    bar.stop();
    process.off("SIGINT", interrupt);
  }
}
