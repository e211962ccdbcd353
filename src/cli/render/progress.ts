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

export interface CountBar {
  /** `resumed` were done before this session and do not count for the rate. */
  show(done: number, total: number, resumed: number, note: string): void;
  /** Takes the bar away until it is shown again. */
  pause(): void;
  stop(): void;
}

/** Shows how many pieces of work are done, with rate and time to go, only to a terminal. */
export function countBar(
  stream: NodeJS.WritableStream & { readonly isTTY?: boolean },
  unit: string,
): CountBar {
  if (stream.isTTY !== true) return { show: () => undefined, pause: () => undefined, stop: () => undefined };
  const bar = new SingleBar({
    stream,
    format: `{bar} {value}/{total} ${unit}  {rate}/s  {left} to go  {note}`,
    barCompleteChar: "█",
    barIncompleteChar: "░",
    barsize: 24,
    hideCursor: true,
    clearOnComplete: true,
    fps: 4,
    gracefulExit: false,
  });
  const begun = performance.now();
  let started = false;
  let stopped = false;
  return {
    show(done, total, resumed, note) {
      if (stopped) return;
      const seconds = (performance.now() - begun) / 1000;
      const rate = (done - resumed) / seconds;
      const payload =
        done > resumed
          ? { rate: rate.toFixed(rate < 10 ? 2 : 0), left: duration((total - done) / rate), note }
          : { rate: "–", left: "–", note };
      if (!started) bar.start(total, done, payload);
      started = true;
      bar.update(done, payload);
    },
    pause() {
      if (started && !stopped) bar.stop();
      started = false;
    },
    stop() {
      if (started && !stopped) bar.stop();
      stopped = true;
    },
  };
}

function duration(seconds: number): string {
  if (seconds < 60) return `${Math.ceil(seconds)} s`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ${Math.ceil(seconds % 60)} s`;
  return `${Math.floor(seconds / 3600)} h ${Math.round((seconds % 3600) / 60)} min`;
}
