/** Shows how far a run is, only to a terminal: months done, months a second, time to go. */
import { SingleBar } from "cli-progress";
import type { Progress } from "../../platform/node/index.ts";

export interface ProgressBar {
  show(progress: Progress): void;
  stop(): void;
}

const FRAMES_A_SECOND = 12;

export function progressBar(stream: NodeJS.WritableStream & { readonly isTTY?: boolean }): ProgressBar {
  if (stream.isTTY !== true) return { show: () => undefined, stop: () => undefined };
  const bar = new SingleBar({
    stream,
    format: "{phase} {bar} {value}/{total} months  {rate}/s  {eta_formatted} to go  {month}",
    barCompleteChar: "█",
    barIncompleteChar: "░",
    barsize: 24,
    hideCursor: true,
    clearOnComplete: true,
    fps: FRAMES_A_SECOND,
    etaBuffer: 24,
    gracefulExit: false,
  });
  let begun: { at: number; done: number } | undefined;
  let stopped = false;
  return {
    show({ phase, done, total, month }) {
      if (stopped) return;
      const payload = { phase: phase.padEnd(7), month, rate: "–" };
      if (begun === undefined) {
        begun = { at: performance.now(), done };
        bar.start(total, done, payload);
      }
      const rate = ((done - begun.done) * 1000) / (performance.now() - begun.at);
      bar.update(done, {
        ...payload,
        ...(done > begun.done ? { rate: rate.toFixed(rate < 10 ? 1 : 0) } : {}),
      });
    },
    stop() {
      if (begun !== undefined && !stopped) bar.stop();
      stopped = true;
    },
  };
}
