/** Shows how far a run is, on standard error and only to a terminal: months done, months a second, time to go. */
import { SingleBar } from "cli-progress";
import type { Progress } from "../../platform/node/index.ts";

export interface ProgressBar {
  show(progress: Progress): void;
  stop(): void;
}

const FRAMES_A_SECOND = 12;

export function progressBar(): ProgressBar {
  if (process.stderr.isTTY !== true) return { show: () => undefined, stop: () => undefined };
  const bar = new SingleBar({
    stream: process.stderr,
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
  let phase: Progress["phase"] | undefined;
  let begun = 0;
  return {
    show({ phase: now, done, total, month }) {
      const payload = { phase: now.padEnd(7), month, rate: "–" };
      if (phase === undefined) bar.start(total, done, payload);
      else if (now !== phase) bar.start(total, done, payload);
      if (now !== phase) begun = performance.now();
      phase = now;
      const seconds = (performance.now() - begun) / 1000;
      const rate = done > 0 && seconds > 0 ? (done / seconds).toFixed(done / seconds < 10 ? 1 : 0) : "–";
      bar.update(done, { ...payload, rate });
    },
    stop() {
      if (phase !== undefined) bar.stop();
    },
  };
}
